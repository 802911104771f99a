"""What to look at in the pledges of a case that can be used."""

from __future__ import annotations

from collections.abc import Iterator

from detente.errors import Problem
from detente.model import Conflict, Pledge, Preference


def pledge_warnings(conflict: Conflict, file: str) -> Iterator[Problem]:
    """Yield how pledges of older files are read, and places beyond the wants that there are."""
    for number, pledge in enumerate(conflict.pledges):
        name = f"the pledge {pledge.id!r}" if pledge.id else f"the pledge {number + 1}"
        if pledge.public is not None:
            where = ("pledges", number, "public")
            yield Problem(_meaning(pledge, name), _anew(pledge), where, file)
        yield from _beyond(conflict, pledge, name, ("pledges", number, "strength"), file)


def _meaning(pledge: Pledge, name: str) -> str:
    """Return how a pledge of an older file is read."""
    known = pledge.known()
    who = "everybody" if known is None else f"{' and '.join(known)} alone"
    bound = " and ".join(pledge.wants()) or "nobody"
    read = f"{name} says public: {str(pledge.public).lower()}, which is read as: known to {who}"
    return f"{read}; it binds {bound}, disclosed or not"


def _anew(pledge: Pledge) -> str:
    """Return how to write a pledge of an older file anew."""
    first = "Leave public out"
    if not pledge.public:
        first = "Write known_to: [] and name who else knew"
    receiver = pledge.receiver()
    if pledge.kind != "promise" or not receiver or pledge.given is None:
        return first
    parts = f"{{{pledge.by}: {pledge.does}, {receiver}: {pledge.given}}}"
    bound = "" if pledge.public else f", binds: [{receiver}]"
    return f"{first}. For what such files meant before: kind: exchange, parts: {parts}{bound}"


def _beyond(
    conflict: Conflict, pledge: Pledge, name: str, where: tuple[str | int, ...], file: str
) -> Iterator[Problem]:
    """Yield whoever is bound by a pledge whose place its wants do not reach."""
    if isinstance(pledge.strength, str):
        return
    for phase in conflict.phases or [None]:
        if not pledge.in_force(phase.id if phase else None):
            continue
        wants = conflict.preferences | (phase.preferences if phase else {})
        for actor in pledge.wants():
            last = len(wants.get(actor, Preference()).statements)
            if pledge.strength > last:
                there = f" in the phase {phase.id!r}" if phase else ""
                what = f"{name} has the strength {pledge.strength} among {last} wants of {actor!r}"
                mend = f"It is read as the last; write a place from 0 to {last}, or weak"
                yield Problem(what + there, mend, where, file)
