"""The weighted median of many lines at once."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from detente.analysis.settlement.stakes import Floats

Ties = Literal["lower", "upper", "midpoint"]
FLAT = 1e-12
"""Shares of the total weight closer than this to one half count as one half."""


def median_of(position: Floats, weight: Floats, *, ties: Ties = "midpoint") -> Floats:
    """Return the weighted median of positions.

    Parameters
    ----------
    position, weight
        Shape ``(..., n)``; the weights sum to one over the last axis.
    ties
        What to return where exactly half of the weight lies on each side.

    Returns
    -------
    Floats
        Shape ``(...)``.

    Examples
    --------
    >>> float(median_of(np.array([90.0, 10.0, 50.0]), np.array([0.2, 0.3, 0.5])))
    50.0
    """
    order = np.argsort(position, axis=-1, kind="stable")
    ranked = np.take_along_axis(position, order, axis=-1)
    share = np.cumsum(np.take_along_axis(weight, order, axis=-1), axis=-1)
    lower = _first(ranked, share >= 0.5 - FLAT)
    if ties == "lower":
        return lower
    upper = _first(ranked, share > 0.5 + FLAT)
    return upper if ties == "upper" else (lower + upper) / 2


def _first(ranked: Floats, reached: NDArray[np.bool_]) -> Floats:
    """Return the first ranked position at which a share of the weight is reached."""
    first = np.argmax(reached, axis=-1)[..., np.newaxis]
    return np.asarray(np.take_along_axis(ranked, first, axis=-1)[..., 0])
