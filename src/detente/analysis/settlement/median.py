"""The median voter: the position that beats every other one in a vote (Black 1948).

On one line the winner of pairwise votes, each worth capability times salience, is the weighted
median: it minimises ``F(y) = sum(w |x - y|)``, and the margin of a over b is ``F(b) - F(a)``,
so votes never cycle. ``F`` can be flat between two positions; the tie rule then decides.
"""

from __future__ import annotations

from typing import Literal

import numpy as np

from detente.analysis.settlement.stakes import Floats, Stakes

Ties = Literal["lower", "upper", "midpoint"]
FLAT = 1e-12
"""Shares of the total weight closer than this to one half count as one half."""


def weighted_median(held: Stakes, *, ties: Ties = "midpoint") -> Floats:
    """Return the median weighted by capability times salience, of shape ``(...)``.

    Parameters
    ----------
    held
        The stakes.
    ties
        What to return where exactly half of the weight lies on each side: the lower or the
        upper of the two positions, or the point midway.
    """
    return median_of(held.position, held.weight, ties=ties)


def median(held: Stakes) -> Floats:
    """Return the unweighted median position, of shape ``(...)``."""
    return np.asarray(np.median(held.position, axis=-1))


def median_of(position: Floats, weight: Floats, *, ties: Ties = "midpoint") -> Floats:
    """Return the weighted median of positions whose weights sum to one over the last axis."""
    order = np.argsort(position, axis=-1, kind="stable")
    ranked = np.take_along_axis(position, order, axis=-1)
    share = np.cumsum(np.take_along_axis(weight, order, axis=-1), axis=-1)
    lower = _pick(ranked, share >= 0.5 - FLAT)
    if ties == "lower":
        return lower
    upper = _pick(ranked, share > 0.5 + FLAT)
    return upper if ties == "upper" else (lower + upper) / 2


def _pick(ranked: Floats, reached: np.ndarray) -> Floats:
    """Return the first ranked position at which a share of the weight is reached."""
    first = np.argmax(reached, axis=-1)[..., np.newaxis]
    return np.asarray(np.take_along_axis(ranked, first, axis=-1)[..., 0])
