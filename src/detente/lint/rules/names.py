"""What is odd in who is who: two actors under one name, and patrons of themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.lint.rule import Remark, Rule, Subject


def _shared(subject: Subject) -> Iterator[Remark]:
    """Yield the names that two actors bear."""
    first: dict[str, str] = {}
    for key, actor in subject.conflict.actors.items():
        for name in dict.fromkeys(one.casefold() for one in (actor.name, *actor.aliases)):
            other = first.setdefault(name, key)
            if other != key:
                says = f"{other!r} and {key!r} are both called {name!r}"
                yield Remark(f"actors.{key}", says, "leave the name to one of them")


SHARED_NAME: Final = Rule(
    "shared-name",
    "Two actors bear one name",
    "A reader cannot tell them apart, and what an article says of one goes to the other.",
    _shared,
    {
        "actors": {
            "north": {"name": "the North"},
            "south": {"name": "the South", "aliases": ["the North"]},
        }
    },
)


def _own_patron(subject: Subject) -> Iterator[Remark]:
    """Yield the ties in which an actor is its own patron."""
    for place, tie in enumerate(subject.conflict.ties, start=1):
        if tie.patron == tie.client:
            who = subject.conflict.actors[tie.patron].name
            says = f"{who} is its own patron for {tie.kind}"
            yield Remark(f"ties[{place}]", says, "name who supplies it, or leave the tie out")


OWN_PATRON: Final = Rule(
    "own-patron",
    "An actor is its own patron",
    "Nobody depends on himself: the tie counts for nothing.",
    _own_patron,
    {"ties": [{"patron": "south", "client": "south", "kind": "arms", "share": 0.5}]},
)


def _over_supplied(subject: Subject) -> Iterator[Remark]:
    """Yield the clients that get more than all that they need of one kind."""
    total: dict[tuple[str, str], float] = {}
    for place, tie in enumerate(subject.conflict.ties, start=1):
        key = (tie.client, tie.kind)
        before = total.get(key, 0.0)
        total[key] = before + tie.share
        if before <= 1 < round(total[key], 9):
            who = subject.conflict.actors[tie.client].name
            says = f"shares of the {tie.kind} of {who} come to {total[key]:g}, more than all of it"
            yield Remark(
                f"ties[{place}]", says, "a share is of one: let all shares come to 1 at most"
            )


OVER_SUPPLIED: Final = Rule(
    "over-supplied",
    "The shares of what a client gets come to more than all of it",
    "Shares of one kind are parts of one need: what each patron could cut off is overstated.",
    _over_supplied,
    {
        "actors": {
            "north": {"name": "the North"},
            "south": {"name": "the South"},
            "west": {"name": "the West"},
        },
        "ties": [
            {"patron": "north", "client": "south", "kind": "money", "share": 0.7},
            {"patron": "west", "client": "south", "kind": "money", "share": 0.6},
        ],
    },
)
