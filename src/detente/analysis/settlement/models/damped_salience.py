"""The compromise model with salience taken halfway to the issue's mean.

Experts' ratings of salience are noisy, and a noisy weight does best when it is shrunk towards
the mean of its group; equal weights are the far end of that road (Dawes 1979). The half is
chosen beforehand, not fitted.
"""

from __future__ import annotations

from detente.analysis.settlement.models.compromise import compromise
from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.stakes import Floats, Stakes


def damped_salience(stakes: Stakes, *, damping: float = 0.5) -> Floats:
    """Return the compromise under damped salience, of shape ``(...)``.

    Parameters
    ----------
    stakes
        The stakes, shape ``(..., n)``.
    damping
        How far salience goes towards the issue's mean: 0 is the compromise model, 1 ignores it.

    Examples
    --------
    >>> line = Stakes.from_lists(position=[0, 100], capability=[1, 1], salience=[0, 1])
    >>> [float(damped_salience(line, damping=share)) for share in (0, 0.5, 1)]
    [100.0, 75.0, 50.0]
    """
    return compromise(stakes.damped(damping))


DAMPED_SALIENCE = SettlementModel(
    name="damped-salience",
    title="the compromise model with damped salience",
    citation="ours, after Dawes 1979, American Psychologist 34",
    forecast=damped_salience,
    calibration={0.5: 0.5177, 0.8: 0.7815, 0.9: 0.9597},
    quick=True,
)
