"""The group decision model with votes against taken off the votes for."""

from __future__ import annotations

from functools import partial

from detente.analysis.settlement.group_decision.group_decision import (
    group_decision,
    group_forecasts,
)
from detente.analysis.settlement.models.model import SettlementModel

NET_VOTES = SettlementModel(
    name="net-votes",
    title="the group decision model (net votes)",
    citation="Bueno de Mesquita 1985; Scholz, Calbert and Smith 2011, ICAART",
    forecast=partial(group_forecasts, variant="net-votes"),
    rounds=partial(group_decision, variant="net-votes"),
    calibration={0.5: 0.4351, 0.8: 0.7549, 0.9: 0.9638},
)
