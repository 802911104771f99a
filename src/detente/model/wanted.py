"""What an actor wants in a phase, in order, each by the path of the belief that says it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from detente.model.condition import Condition
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.model.pledged import with_pledges
from detente.model.preference import Preference


@dataclass(frozen=True)
class Wanted:
    """One want: the belief that says it, and the condition."""

    path: str
    want: Condition


def preference_path(conflict: Conflict, actor: str, phase: str | None = None) -> str:
    """Return where an actor's wants in a phase stand: the phase's own, or the case's.

    >>> from detente.catalog import load
    >>> preference_path(load("syria-2016").conflict, "russia", "withdrawal")
    'phases.withdrawal.preferences.russia'
    """
    chosen = conflict.phase(phase)
    own = chosen is not None and actor in chosen.preferences
    return f"phases.{chosen.id}.preferences.{actor}" if chosen and own else f"preferences.{actor}"


def _place(pledged: tuple[str, Pledge]) -> float:
    """Return where a pledge stands among its maker's wants."""
    strength = pledged[1].strength
    if isinstance(strength, int):
        return strength
    return -1.0 if strength == "foremost" else inf


def wanted(conflict: Conflict, actor: str, phase: str | None = None) -> tuple[Wanted, ...]:
    """Return an actor's wants in a phase, pledges among them, most important first.

    >>> from detente.catalog import load
    >>> [one.path for one in wanted(load("syria-2016").conflict, "us", "truce")][:2]
    ['pledges.curb', 'preferences.us[1]']
    """
    chosen, root = conflict.phase(phase), preference_path(conflict, actor, phase)
    own = conflict.preferences.get(actor, Preference())
    if chosen is not None:
        own = chosen.preferences.get(actor, own)
    in_force = [
        (f"pledges.{one.id}" if one.id else f"pledges[{place}]", one)
        for place, one in enumerate(conflict.pledges, start=1)
        if one.in_force(chosen.id if chosen else None)
    ]
    bound = with_pledges({actor: own}, [one for _, one in in_force]).get(actor, own)
    paths = {id(one): f"{root}[{place}]" for place, one in enumerate(own.statements, start=1)}
    paths |= {id(one): f"{root}.foremost[{n}]" for n, one in enumerate(own.foremost, start=1)}
    binding = [(path, one) for path, one in in_force if actor in one.wants()]
    pledged = [(path, one.wants()[actor]) for path, one in sorted(binding, key=_place)]
    found = []
    for statement in (*bound.foremost, *bound.statements):
        path = paths.get(id(statement))
        if path is None:
            place = next(n for n, (_, want) in enumerate(pledged) if want == statement.want)
            path = pledged.pop(place)[0]
        found.append(Wanted(path, statement.want))
    return tuple(found)
