"""The compromise model: the mean of the positions, weighted by capability times salience.

The forecast that past decisions favour (Achen 2006; Thomson 2011), and the default here. It is
also the limit of the asymmetric Nash bargaining solution with quadratic loss when a breakdown
is much worse for everybody than any deal.
"""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.stakes import Floats, Stakes


def compromise(stakes: Stakes) -> Floats:
    """Return the settlement ``sum(c s x) / sum(c s)``, of shape ``(...)``.

    Examples
    --------
    >>> line = Stakes.from_lists(position=[0, 100], capability=[1, 3], salience=[1, 1])
    >>> float(compromise(line))
    75.0
    """
    return np.asarray(np.einsum("...i,...i->...", stakes.weight, stakes.position))


def weighted_distances(stakes: Stakes, base: float) -> Floats:
    """Return every actor's Shapley value: its weight times its distance from the base.

    The game is additive: each adds the same to the forecast whoever has joined before it.
    """
    return np.asarray(stakes.weight * (stakes.position - base))


COMPROMISE = SettlementModel(
    name="compromise",
    title="the compromise model",
    citation="Achen 2006, in Thomson et al., The European Union Decides; Thomson 2011",
    forecast=compromise,
    aliases=("weighted-mean",),
    calibration={0.5: 0.5423, 0.8: 0.7815, 0.9: 0.9638},
    quick=True,
    pulls=weighted_distances,
)
