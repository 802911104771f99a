"""Who depends on whom, and what a patron's cutting off would do."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.patronage.patronage import patronage
from detente.briefing.carriers import carrier_of
from detente.briefing.finding import Finding
from detente.briefing.numbers import numbers_of
from detente.briefing.results import Results
from detente.model.belief import beliefs
from detente.telling.briefing.carriers import SHARE, belief
from detente.telling.briefing.results import Dependence, WholeResult


def findings(results: Results) -> Iterator[Finding]:
    """Yield what cutting off would do, where the case tells of ties."""
    if not results.conflict.ties:
        return
    result = patronage(
        results.conflict,
        phase=results.leverage.phase,
        state=results.deal,
        concept=results.concept,
        responses=results.responses,
    )
    ties = [
        entry
        for entry in beliefs(results.conflict, phase=results.leverage.phase)
        if entry.path.startswith("ties")
    ]
    yield Finding(
        "leverage",
        Dependence(results.conflict, results.conflict.ties),
        key="dependence",
        settings=results.settings,
        carriers=tuple(carrier_of(tie, says=belief(tie.says), change=SHARE) for tie in ties),
    )
    yield Finding(
        "leverage",
        WholeResult(result),
        key="patronage",
        annex=True,
        numbers=numbers_of(result),
        settings=results.settings,
        carriers=tuple(carrier_of(tie, says=belief(tie.says), change=SHARE) for tie in ties),
    )
