"""The group decision model as the program behind the published table plays it."""

from __future__ import annotations

from functools import partial

from detente.analysis.settlement.group_decision.group_decision import (
    group_decision,
    group_forecasts,
)
from detente.analysis.settlement.models.model import SettlementModel

SCHOLZ_CODE = SettlementModel(
    name="scholz-code",
    title="the group decision model (as programmed)",
    citation="Bueno de Mesquita 1985; Scholz, Calbert and Smith 2011, ICAART",
    forecast=partial(group_forecasts, variant="scholz-code"),
    rounds=partial(group_decision, variant="scholz-code"),
    aliases=("group-decision", "bdm"),
    calibration={0.5: 0.5198, 0.8: 0.7496, 0.9: 0.9638},
)
