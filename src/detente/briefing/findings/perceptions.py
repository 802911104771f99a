"""What actors expect who do not all know the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detente.analysis.perceptions.perceptions import Perceptions, perceptions
from detente.briefing.carriers import carrier_of
from detente.briefing.finding import Carrier, Finding
from detente.briefing.numbers import numbers_of
from detente.briefing.results import Results
from detente.model import phrases, pledge_phrases
from detente.model.belief import beliefs
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.telling.briefing import carriers
from detente.telling.briefing.results import SeenFromOutside


def findings(results: Results) -> Iterator[Finding]:
    """Yield what each expects and who is surprised, where not all know or see the same."""
    conflict, phase = results.conflict, results.leverage.phase
    secret = {
        place: pledge
        for place, pledge in enumerate(conflict.pledges, start=1)
        if pledge.in_force(phase) and pledge.known() is not None
    }
    views = [one for one in beliefs(conflict, phase=phase) if one.path.startswith("views.")]
    if not secret and not views:
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
        SeenFromOutside(result, results.deal_short, _unknown(conflict, secret)),
        key="perceptions",
        weight=5,
        annex=not _differs(result),
        numbers=numbers_of(result),
        settings=results.settings,
        carriers=(
            *(_known(conflict, place, pledge) for place, pledge in secret.items()),
            *(
                carrier_of(one, says=carriers.belief(one.says), change=carriers.SEEN)
                for one in views
            ),
        ),
    )


def _differs(result: Perceptions) -> bool:
    """Return whether whoever knows only what is public, or anybody, expects what is not so."""
    loose = {actor for actor, status in result.status.items() if status == "loose"}
    views = [result.onlooker, *result.views.values()]
    expected = [{one for one, status in view.status.items() if status == "loose"} for view in views]
    return bool(result.surprises) or any(some != loose for some in expected)


def _unknown(conflict: Conflict, secret: Mapping[int, Pledge]) -> str:
    """Return of what those outside do not know."""
    named = [pledge_phrases.named(conflict, pledge) for pledge in secret.values()]
    return phrases.listed(named) or "what others know"


def _known(conflict: Conflict, place: int, pledge: Pledge) -> Carrier:
    """Return a pledge not known to all, with who knows of it."""
    return carrier_of(
        pledge,
        path=f"pledges.{pledge.id}" if pledge.id else f"pledges[{place}]",
        says=carriers.given(conflict, pledge),
        change=carriers.known(conflict, pledge),
    )
