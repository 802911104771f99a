"""The plain median of the positions: the median voter where every vote is worth the same."""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.stakes import Floats, Stakes


def median(stakes: Stakes) -> Floats:
    """Return the unweighted median position, of shape ``(...)``.

    Examples
    --------
    >>> float(median(Stakes.from_lists(position=[0, 30, 100], capability=[1, 1, 9])))
    30.0
    """
    return np.asarray(np.median(stakes.position, axis=-1))


MEDIAN = SettlementModel(
    name="median",
    title="the plain median",
    citation="Black 1948, Journal of Political Economy 56",
    forecast=median,
    calibration={0.5: 0.4822, 0.8: 0.7815, 0.9: 0.9597},
    quick=True,
)
