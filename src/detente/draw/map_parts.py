"""What a leverage map is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.draw.svg import number

Status = Literal["content", "held", "loose", ""]


@dataclass(frozen=True)
class MapActor:
    """An actor and whether it is content, held or loose at the state shown; "" where unknown."""

    id: str
    name: str
    status: Status = ""


@dataclass(frozen=True)
class MapArrow:
    """An arrow from one actor to another: a hold, or a credible stake.

    Parameters
    ----------
    weight
        From 0 to 1; the arrow is thicker the more it is.
    text
        What stands on the arrow, a number as a rule; "" writes nothing.
    """

    source: str
    target: str
    weight: float
    text: str = ""


@dataclass(frozen=True)
class MapTie:
    """A patron's tie to its client; ``share`` of the client's need, from 0 to 1."""

    patron: str
    client: str
    share: float = 0.0
    text: str = ""


@dataclass(frozen=True)
class Map:
    """All that a leverage map shows."""

    actors: tuple[MapActor, ...]
    holds: tuple[MapArrow, ...] = ()
    ties: tuple[MapTie, ...] = ()
    stakes: tuple[MapArrow, ...] = ()

    def name(self, actor: str) -> str:
        """Return an actor's name."""
        return next((one.name for one in self.actors if one.id == actor), actor)


def described(shown: Map) -> str:
    """Return in sentences what a map shows."""
    said = [f"{one.name}: {one.status}." for one in shown.actors if one.status]
    said += [
        f"{shown.name(one.source)} has a hold of {one.text or number(one.weight)} "
        f"over {shown.name(one.target)}."
        for one in shown.holds
    ]
    if not shown.holds:
        said.append("Nobody has a hold on anybody.")
    said += [
        f"{shown.name(one.source)} has a credible stake over {shown.name(one.target)}."
        for one in shown.stakes
    ]
    said += [
        f"{shown.name(one.patron)} is patron of {shown.name(one.client)}." for one in shown.ties
    ]
    return " ".join(said)
