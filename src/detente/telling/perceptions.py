"""What everybody expects, what comes of it and who is surprised, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.analysis.perceptions.perceptions import Perceptions
from detente.analysis.perceptions.view import ActorView
from detente.model import phrases
from detente.model.conflict import Conflict

_PUBLIC = "whoever knows only what is public"


def sentences(result: Perceptions) -> tuple[str, ...]:
    """Return what each expects of the state, what comes of it, who is surprised, and who errs.

    Those who expect the same share a sentence.
    """
    clauses = (
        f"{_PUBLIC} {_expectation(result.conflict, result.onlooker, plural=False)}",
        *_expectations(result),
        _meeting(result),
        *_surprises(result),
        *_errors(result),
    )
    return tuple(phrases.sentence(clause) for clause in clauses)


def _expectations(result: Perceptions) -> Iterator[str]:
    """Yield what actors expect of the state; those who expect the same share a clause."""
    alike: dict[str, list[str]] = {}
    for actor, view in result.views.items():
        alike.setdefault(_expectation(result.conflict, view, plural=True), []).append(actor)
    for actors in alike.values():
        plural = _plural(result.conflict, actors)
        expectation = _expectation(result.conflict, result.views[actors[0]], plural=plural)
        yield f"{phrases.names(result.conflict, actors)} {expectation}"


def _plural(conflict: Conflict, actors: Sequence[str]) -> bool:
    """Return whether a list of actors takes a plural verb."""
    return len(actors) > 1 or conflict.actors[actors[0]].plural


def _expectation(conflict: Conflict, view: ActorView, *, plural: bool) -> str:
    """Return what a view makes of the state, as a predicate."""
    if not view.status:
        return f"{'think' if plural else 'thinks'} the state impossible"
    expects = "expect" if plural else "expects"
    leavers = [actor for actor, status in view.status.items() if status == "loose"]
    if not leavers:
        return f"{expects} the state to hold"
    who = phrases.names(conflict, leavers)
    return f"{expects} the state to fall: {who} could leave it undeterred"


def _meeting(result: Perceptions) -> str:
    """Return what comes of the state when everybody acts by its own view."""
    acting = "when everybody acts by its own view, the state"
    if result.stands:
        return f"{acting} holds"
    leavers = [
        actor
        for actor, view in result.views.items()
        if view.status.get(actor) not in ("content", "held")
    ]
    leave = "leave" if _plural(result.conflict, leavers) else "leaves"
    return f"{acting} falls: {phrases.names(result.conflict, leavers)} {leave}"


def _surprises(result: Perceptions) -> Iterator[str]:
    """Yield who is surprised by whom; those surprised alike share a clause."""
    alike: dict[tuple[str, bool], list[str]] = {}
    for surprise in result.surprises:
        alike.setdefault((surprise.actor, surprise.found == "loose"), []).append(surprise.observer)
    for (actor, leaves), observers in alike.items():
        expect = "expect" if _plural(result.conflict, observers) else "expects"
        who = phrases.names(result.conflict, observers)
        whom = result.conflict.actors[actor].name
        stays = phrases.verb(result.conflict, actor, "stays", "stay")
        goes = phrases.verb(result.conflict, actor, "leaves", "leave")
        expected, does = ("stay", goes) if leaves else ("leave", stays)
        yield f"{who} {expect} {whom} to {expected}, but {whom} {does}"


def _errors(result: Perceptions) -> Iterator[str]:
    """Yield who stays for an answer that would not come, or leaves for a gain that goes again."""
    for actor, view in result.views.items():
        who = result.conflict.actors[actor].name
        match view.status.get(actor), result.status[actor]:
            case "held", "loose":
                stays = phrases.verb(result.conflict, actor, "stays", "stay")
                yield f"{who} {stays} for fear of an answer that would not come"
            case "loose", "held":
                leaves = phrases.verb(result.conflict, actor, "leaves", "leave")
                yield f"{who} {leaves} though an answer would take the gain away"
