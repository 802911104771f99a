"""The Kalai-Smorodinsky solution: everybody gets the same share of what it could hope for."""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.golden_section import highest_point
from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.analysis.settlement.utility import Breakdown, Loss, breakdown_utility, utility

NOTHING = 1e-12
"""Hopes smaller than this are none: the actor already has what it wants."""


def kalai_smorodinsky(
    stakes: Stakes, *, breakdown: Breakdown = 0.0, loss: Loss = "linear"
) -> Floats:
    """Return the deal that maximises the least ``(u_i(y) - d_i) / (u_i(x_i) - d_i)``.

    Capability and salience play no part. With ``breakdown="reference"`` an actor that stands at
    the reference point has nothing to hope for and would lose by any deal, so the talks stay
    there.

    Parameters
    ----------
    stakes
        The stakes, shape ``(..., n)``.
    breakdown
        Utility of a breakdown: a number, or ``"reference"``.
    loss
        How utility falls with distance.

    Raises
    ------
    DataError
        Where the reference point is asked for and the issue has none.

    Examples
    --------
    >>> round(float(kalai_smorodinsky(Stakes.from_lists([20, 80], capability=[1, 9]))), 6)
    50.0
    """
    outside = breakdown_utility(stakes, breakdown, loss)
    hope = 1 - outside
    blocked = (hope <= NOTHING).any(axis=-1)
    hope = np.maximum(hope, NOTHING)

    def height(settlement: Floats) -> Floats:
        """Return the least share of its hope that anyone gets."""
        share = (utility(stakes, settlement, loss=loss) - outside) / hope
        return np.asarray(share.min(axis=-1))

    best = highest_point(height, *stakes.hull)
    if breakdown != "reference":
        return best
    stuck = blocked | (height(best) <= 0)
    return np.where(stuck, float(stakes.reference or 0.0), best)


KALAI_SMORODINSKY = SettlementModel(
    name="kalai-smorodinsky",
    title="the Kalai-Smorodinsky solution",
    citation="Kalai and Smorodinsky 1975, Econometrica 43",
    forecast=kalai_smorodinsky,
    calibration={0.5: 0.5330, 0.8: 0.8701, 0.9: 0.9648},
)
