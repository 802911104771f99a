"""The group decision model as its printed formulas read."""

from __future__ import annotations

from functools import partial

from detente.analysis.settlement.group_decision.group_decision import (
    group_decision,
    group_forecasts,
)
from detente.analysis.settlement.models.model import SettlementModel

AS_PRINTED = SettlementModel(
    name="as-printed",
    title="the group decision model (as printed)",
    citation="Bueno de Mesquita 1985; Scholz, Calbert and Smith 2011, ICAART",
    forecast=partial(group_forecasts, variant="as-printed"),
    rounds=partial(group_decision, variant="as-printed"),
    calibration={0.5: 0.5049, 0.8: 0.8421, 0.9: 1.0000},
)
