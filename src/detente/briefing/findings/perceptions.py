"""What actors expect who do not all know the same."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.perceptions.perceptions import perceptions
from detente.briefing.carriers import carrier_of
from detente.briefing.finding import Finding
from detente.briefing.numbers import numbers_of
from detente.briefing.results import Results
from detente.telling.briefing import carriers
from detente.telling.briefing.results import WholeResult


def findings(results: Results) -> Iterator[Finding]:
    """Yield what each expects and who is surprised, where not all know or see the same."""
    conflict, phase = results.conflict, results.leverage.phase
    secret = {
        place: pledge
        for place, pledge in enumerate(conflict.pledges, start=1)
        if pledge.in_force(phase) and pledge.known() is not None
    }
    if not secret and not any(
        one.in_force(phase) for view in conflict.views.values() for one in view
    ):
        return
    result = perceptions(
        conflict,
        phase=phase,
        state=results.deal,
        concept=results.concept,
        responses=results.responses,
    )
    yield Finding(
        "getting",
        WholeResult(result, first=True),
        weight=6,
        numbers=numbers_of(result),
        settings=results.settings,
        carriers=tuple(
            carrier_of(
                pledge,
                path=f"pledges.{pledge.id}" if pledge.id else f"pledges[{place}]",
                says=carriers.given(conflict, pledge),
                change=carriers.known(conflict, pledge),
            )
            for place, pledge in secret.items()
        ),
    )
