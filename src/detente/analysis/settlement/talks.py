"""The record of a model that plays out in rounds: who moved where, for whom, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from detente.version import __version__

SAME = 1e-9
"""Positions closer than this are the same when looking for a repeated state."""
Place = float | tuple[float, ...]
"""A point on one line, or one number for each dimension."""


@dataclass(frozen=True)
class Round:
    """Where everybody stands after a round; round 0 is the start."""

    round: int
    median: Place
    mean: Place
    positions: Mapping[str, Place]


@dataclass(frozen=True)
class Move:
    """One actor's concession in one round.

    ``own`` is what the mover expected from challenging the other, ``other`` what it believed the
    other expected from challenging it.
    """

    round: int
    actor: str
    to: str
    kind: str
    start: Place
    end: Place
    own: float
    other: float

    @property
    def reason(self) -> str:
        """Return why the actor moved, in a sentence."""
        return (
            f"{self.actor} answers the challenge of {self.to} by {self.kind}: it expected "
            f"{self.own:+.3f} from challenging, and {self.other:+.3f} for {self.to}."
        )


@dataclass(frozen=True)
class Cycle:
    """A state that came back: from ``start`` on, every ``period`` rounds.

    A period of one is a standstill.
    """

    start: int
    period: int


@dataclass(frozen=True)
class Talks:
    """The outcome of a model with rounds, and what made it.

    ``value`` is the forecast: the median position after the last round.
    """

    model: str
    value: Place
    rounds: tuple[Round, ...]
    moves: tuple[Move, ...] = ()
    cycle: Cycle | None = None
    notes: tuple[str, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    version: str = __version__

    def as_dict(self) -> dict[str, Any]:
        """Return plain lists, dicts and numbers."""
        shown = asdict(self)
        for move, said in zip(shown["moves"], self.moves, strict=True):
            move["reason"] = said.reason
        return shown


def find_cycle(rounds: Sequence[Round]) -> Cycle | None:
    """Return the first state that comes back exactly, or None."""
    states = [[*_flat(entry.positions.values())] for entry in rounds]
    for later in range(1, len(states)):
        for earlier in range(later - 1, -1, -1):
            pairs = zip(states[earlier], states[later], strict=True)
            if all(abs(a - b) <= SAME for a, b in pairs):
                return Cycle(earlier, later - earlier)
    return None


def _flat(places: Any) -> Sequence[float]:
    """Return every coordinate of every place in one list."""
    return [x for place in places for x in (place if isinstance(place, tuple) else (place,))]
