"""What actors expect who do not all know the same."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.perceptions.perceptions import perceptions
from detente.briefing.carriers import carrier_of
from detente.briefing.finding import Finding
from detente.briefing.numbers import numbers_of
from detente.briefing.results import Results
from detente.model.belief import beliefs
from detente.telling.briefing.carriers import UNDISCLOSED
from detente.telling.briefing.results import WholeResult
from detente.telling.labels import capitalised


def findings(results: Results) -> Iterator[Finding]:
    """Yield what each expects and who is surprised, where a pledge in force is undisclosed."""
    phase = results.leverage.phase
    if all(one.public or not one.in_force(phase) for one in results.conflict.pledges):
        return
    result = perceptions(
        results.conflict,
        phase=phase,
        state=results.deal,
        concept=results.concept,
        responses=results.responses,
    )
    pledges = [
        entry
        for entry in beliefs(results.conflict, phase=phase)
        if entry.path.startswith("pledges")
    ]
    yield Finding(
        "getting",
        WholeResult(result, first=True),
        weight=6,
        numbers=numbers_of(result),
        settings=results.settings,
        carriers=tuple(
            carrier_of(entry, says=capitalised(entry.says), change=UNDISCLOSED) for entry in pledges
        ),
    )
