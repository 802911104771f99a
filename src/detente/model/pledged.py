"""What actors want once their pledges have entered their wants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from detente.model.pledge import Pledge
from detente.model.preference import Preference, Statement

Wants = dict[str, Preference]


def with_pledges(wants: Mapping[str, Preference], pledges: Iterable[Pledge]) -> Wants:
    """Return what every actor wants with what some pledges bind it to.

    A pledge stands ahead of everything, after so many of the actor's own statements, or after all
    of them; pledges of one place stand in their own order. A place beyond the last is the last.
    """
    foremost, placed = defaultdict[str, list[Statement]](list), defaultdict[str, _Placed](dict)
    for pledge in pledges:
        for actor, wanted in pledge.wants().items():
            statement = Statement(want=wanted, because=pledge.because, despite=pledge.despite)
            if pledge.strength == "foremost":
                foremost[actor].append(statement)
                continue
            last = len(wants.get(actor, Preference()).statements)
            place = last if pledge.strength == "weak" else min(pledge.strength, last)
            placed[actor].setdefault(place, []).append(statement)
    bound = dict(wants)
    for actor in {**foremost, **placed}:
        own = bound.get(actor, Preference())
        statements = _inserted(own.statements, placed[actor])
        first = (*own.foremost, *foremost[actor])
        bound[actor] = own.model_copy(update={"foremost": first, "statements": statements})
    return bound


_Placed = dict[int, list[Statement]]
"""Statements by the number of an actor's own ones that stand ahead of them."""


def _inserted(own: tuple[Statement, ...], placed: _Placed) -> tuple[Statement, ...]:
    """Return statements with others between them."""
    statements = list[Statement]()
    for place in range(len(own) + 1):
        statements += placed.get(place, [])
        statements += own[place : place + 1]
    return tuple(statements)
