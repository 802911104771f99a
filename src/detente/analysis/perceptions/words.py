"""What everybody expects, what comes of it and who is surprised, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from detente.model import phrases
from detente.model.conflict import Conflict

if TYPE_CHECKING:
    from detente.analysis.perceptions.result import Perceptions, View

_PUBLIC = "whoever knows only what is public"


def sentences(found: Perceptions) -> tuple[str, ...]:
    """Return what each expects of the state, what comes of it, who is surprised, and who errs.

    Those who expect the same share a sentence.
    """
    told = [f"{_PUBLIC} {_expectation(found.conflict, found.onlooker, plural=False)}"]
    shared: dict[str, list[str]] = {}
    for actor, view in found.views.items():
        shared.setdefault(_expectation(found.conflict, view, plural=True), []).append(actor)
    for actors in shared.values():
        plural = _plural(found.conflict, actors)
        view = found.views[actors[0]]
        whom = phrases.names(found.conflict, actors)
        told.append(f"{whom} {_expectation(found.conflict, view, plural=plural)}")
    told.append(_meeting(found))
    told += _surprises(found)
    told += _errors(found)
    return tuple(phrases.sentence(text) for text in told)


def _plural(conflict: Conflict, actors: Sequence[str]) -> bool:
    """Return whether a list of actors takes a plural verb."""
    return len(actors) > 1 or conflict.actors[actors[0]].plural


def _expectation(conflict: Conflict, view: View, *, plural: bool) -> str:
    """Return what a view makes of the state, as a predicate."""
    if not view.status:
        return f"{'think' if plural else 'thinks'} the state impossible"
    expects = "expect" if plural else "expects"
    leavers = [actor for actor, status in view.status.items() if status == "loose"]
    if not leavers:
        return f"{expects} the state to hold"
    whom = phrases.names(conflict, leavers)
    return f"{expects} the state to fall: {whom} could leave it undeterred"


def _meeting(found: Perceptions) -> str:
    """Return what comes of the state when everybody acts by its own view."""
    acting = "when everybody acts by its own view, the state"
    if found.stands:
        return f"{acting} holds"
    leavers = [
        actor
        for actor, view in found.views.items()
        if view.status.get(actor) not in ("content", "held")
    ]
    leave = "leave" if _plural(found.conflict, leavers) else "leaves"
    return f"{acting} falls: {phrases.names(found.conflict, leavers)} {leave}"


def _surprises(found: Perceptions) -> list[str]:
    """Return who is surprised by whom; those surprised alike share a sentence."""
    shared: dict[tuple[str, bool], list[str]] = {}
    for one in found.surprises:
        shared.setdefault((one.actor, one.found == "loose"), []).append(one.observer)
    told = []
    for (actor, leaves), observers in shared.items():
        expect = "expect" if _plural(found.conflict, observers) else "expects"
        whom, plural = found.conflict.actors[actor].name, _plural(found.conflict, [actor])
        does = ("leave" if plural else "leaves") if leaves else ("stay" if plural else "stays")
        hoped = "stay" if leaves else "leave"
        who = phrases.names(found.conflict, observers)
        told.append(f"{who} {expect} {whom} to {hoped}, but {whom} {does}")
    return told


def _errors(found: Perceptions) -> list[str]:
    """Return who stays for an answer that would not come, or leaves for a gain that goes again."""
    told = []
    for actor, view in found.views.items():
        who = found.conflict.actors[actor].name
        sees, so = view.status.get(actor), found.status[actor]
        if sees == "held" and so == "loose":
            stays = phrases.verb(found.conflict, actor, "stays", "stay")
            told.append(f"{who} {stays} for fear of an answer that would not come")
        if sees == "loose" and so == "held":
            leaves = phrases.verb(found.conflict, actor, "leaves", "leave")
            told.append(f"{who} {leaves} though an answer would take the gain away")
    return told
