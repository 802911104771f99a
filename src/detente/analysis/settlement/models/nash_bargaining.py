"""The asymmetric Nash bargaining solution, with the breakdown said aloud.

The deal that maximises ``prod (u_i(y) - d_i) ** w_i`` over the deals that everybody prefers to
a breakdown (Nash 1950; weights as in Harsanyi and Selten 1972). ``d`` is what a breakdown is
worth: a constant, or each actor's utility of the reference point.
"""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.golden_section import highest_point
from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.analysis.settlement.utility import Breakdown, Loss, breakdown_utility, utility


def nash_bargaining(
    stakes: Stakes, *, breakdown: Breakdown = -1.0, loss: Loss = "quadratic"
) -> Floats:
    """Return the bargaining solution, of shape ``(...)``.

    Parameters
    ----------
    stakes
        The stakes, shape ``(..., n)``; bargaining power is capability times salience.
    breakdown
        Utility of a breakdown. Any deal is worth 0 to 1, so -1 is as far below the worst deal
        as that is below the best; the further below, the nearer the solution to the compromise
        model. ``"reference"``: the talks fall back on the reference point, and stay there if no
        deal is better for everybody.
    loss
        How utility falls with distance.

    Raises
    ------
    DataError
        Where the reference point is asked for and the issue has none.

    Examples
    --------
    >>> even = Stakes.from_lists([20, 80], reference=0.0)
    >>> round(float(nash_bargaining(even)), 3)
    50.0
    >>> round(float(nash_bargaining(even, breakdown="reference", loss="linear")), 3)
    20.0
    """
    outside = breakdown_utility(stakes, breakdown, loss)
    weight = stakes.weight

    def height(settlement: Floats) -> Floats:
        """Return the logarithm of the product of gains."""
        gain = utility(stakes, settlement, loss=loss) - outside
        logs = np.log(np.maximum(gain, 1e-300))
        value = np.sum(weight * logs, axis=-1)
        # Outside the bargaining set, rank places by how far they miss it: the peak is inside.
        short = np.minimum(gain.min(axis=-1), 0.0)
        return np.asarray(np.where(short < 0, -1e6 + short, value))

    best = highest_point(height, *stakes.hull)
    if breakdown != "reference":
        return best
    gain = utility(stakes, best, loss=loss) - outside
    return np.where(gain.min(axis=-1) > 0, best, float(stakes.reference or 0.0))


NASH_BARGAINING = SettlementModel(
    name="nash-bargaining",
    title="the Nash bargaining solution",
    citation="Nash 1950, Econometrica 18; Harsanyi and Selten 1972, Management Science 18",
    forecast=nash_bargaining,
    calibration={0.5: 0.5922, 0.8: 0.7815, 0.9: 0.9638},
)
