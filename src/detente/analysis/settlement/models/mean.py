"""The plain mean of the positions: everybody counts the same."""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.stakes import Floats, Stakes


def mean(stakes: Stakes) -> Floats:
    """Return the unweighted mean position, of shape ``(...)``.

    Examples
    --------
    >>> float(mean(Stakes.from_lists(position=[0, 100], capability=[1, 3], salience=[1, 1])))
    50.0
    """
    return np.asarray(stakes.position.mean(axis=-1))


MEAN = SettlementModel(
    name="mean",
    title="the plain mean",
    citation="the unweighted average of positions, a usual yardstick (Achen 2006)",
    forecast=mean,
    calibration={0.5: 0.5055, 0.8: 0.7815, 0.9: 0.9597},
    quick=True,
)
