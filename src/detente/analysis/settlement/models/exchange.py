"""The exchange model: actors trade concessions between issues."""

from __future__ import annotations

from collections.abc import Mapping

from detente.analysis.settlement.exchange.exchange import Exchanges, exchange
from detente.analysis.settlement.models.model import JointModel
from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.model.issue import Issue


def exchange_outcome(
    issues: Mapping[str, Issue], rounds: int | None, _rules: SpatialRules
) -> tuple[Mapping[str, float], Exchanges]:
    """Return the outcome of every issue after one round or as many as asked, and the trades."""
    traded = exchange(issues, rounds=1 if rounds is None else rounds)
    return dict(traded.outcomes[-1]), traded


EXCHANGE = JointModel(
    name="exchange",
    title="the exchange model",
    citation="Stokman and Van Oosten 1994, in European Community Decision Making",
    play=exchange_outcome,
)
