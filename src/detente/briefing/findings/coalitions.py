"""Which coalitions would leave the deal together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.analysis.coalitions.coalitions import Coalitions, coalitions
from detente.analysis.concepts.registry import sanctions
from detente.briefing.finding import Finding
from detente.briefing.numbers import numbers_of
from detente.briefing.results import Results
from detente.telling.briefing.results import Together, WholeResult

_MOST_ACTORS: Final = 8
"""With more actors there are too many coalitions to ask each in a briefing."""


def findings(results: Results) -> Iterator[Finding]:
    """Yield which coalitions would leave, where there are few enough actors to ask."""
    if len(results.conflict.actors) > _MOST_ACTORS:
        return
    result = coalitions(results.conflict, phase=results.leverage.phase, state=results.deal)
    blocking = _together(result, results.concept)
    if blocking:
        yield Finding(
            "getting",
            Together(results.conflict, results.deal_short, blocking),
            key="together",
            weight=5,
            settings=results.settings,
            tests=(f"equilibrium.{results.concept}",),
        )
    yield Finding(
        "getting",
        WholeResult(result),
        key="coalitions",
        annex=True,
        numbers=numbers_of(result),
        settings=results.settings,
        tests=tuple(f"equilibrium.{name}" for name in result.blocks if sanctions(name).answered),
    )


def _together(result: Coalitions, concept: str) -> tuple[tuple[str, ...], ...]:
    """Return the groups of several that would leave, of which no part would."""
    if concept not in result.blocks:
        return ()
    return tuple(one.members for one in result.smallest(concept) if len(one.members) > 1)
