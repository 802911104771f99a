"""The Kalai-Smorodinsky solution: everybody gets the same share of what it could hope for."""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.search import peak
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.analysis.settlement.utility import (
    Breakdown,
    Loss,
    breakdown_utility,
    utility,
)

NOTHING = 1e-12
"""Hopes smaller than this are none: the actor already has what it wants."""


def kalai_smorodinsky(held: Stakes, *, breakdown: Breakdown = 0.0, loss: Loss = "linear") -> Floats:
    """Return the deal that maximises the least ``(u_i(y) - d_i) / (u_i(x_i) - d_i)``.

    After Kalai and Smorodinsky (1975). Capability and salience play no part. With
    ``breakdown="reference"`` an actor that stands at the reference point has nothing to hope
    for and would lose by any deal, so the talks stay there.

    Parameters
    ----------
    held
        The stakes, shape ``(..., n)``.
    breakdown, loss
        As in `nash_bargaining`.
    """
    outside = breakdown_utility(held, breakdown, loss)
    hope = 1 - outside
    blocked = (hope <= NOTHING).any(axis=-1)
    hope = np.maximum(hope, NOTHING)

    def height(place: Floats) -> Floats:
        """Return the least share of its hope that anyone gets at a place."""
        return np.asarray(((utility(held, place, loss=loss) - outside) / hope).min(axis=-1))

    best = peak(height, *held.hull)
    if breakdown != "reference":
        return best
    stuck = blocked | (height(best) <= 0)
    return np.where(stuck, float(held.reference or 0.0), best)
