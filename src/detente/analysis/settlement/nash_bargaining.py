"""The asymmetric Nash bargaining solution, with the breakdown said aloud.

The deal that maximises ``prod (u_i(y) - d_i) ** w_i`` over the deals that everybody prefers to
a breakdown (Nash 1950; weights as in Harsanyi and Selten 1972). ``d`` is what a breakdown is
worth: a constant, or each actor's utility of the reference point.
"""

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


def nash_bargaining(
    held: Stakes, *, breakdown: Breakdown = -1.0, loss: Loss = "quadratic"
) -> Floats:
    """Return the bargaining solution, of shape ``(...)``.

    Parameters
    ----------
    held
        The stakes, shape ``(..., n)``; bargaining power is capability times salience.
    breakdown
        Utility of a breakdown. Any deal is worth 0 to 1, so -1 is as far below the worst deal
        as that is below the best; the further below, the nearer the solution to the compromise
        model. ``"reference"``: the talks fall back on the reference point, and stay there if no
        deal is better for everybody.
    loss
        How utility falls with distance.
    """
    outside = breakdown_utility(held, breakdown, loss)
    weight = held.weight

    def height(place: Floats) -> Floats:
        """Return the logarithm of the product of gains at a place."""
        gain = utility(held, place, loss=loss) - outside
        logs = np.log(np.maximum(gain, 1e-300))
        value = np.sum(weight * logs, axis=-1)
        # Outside the bargaining set, rank places by how far they miss it: the peak is inside.
        short = np.minimum(gain.min(axis=-1), 0.0)
        return np.asarray(np.where(short < 0, -1e6 + short, value))

    best = peak(height, *held.hull)
    if breakdown != "reference":
        return best
    gain = utility(held, best, loss=loss) - outside
    return np.where(gain.min(axis=-1) > 0, best, float(held.reference or 0.0))
