"""The record of a model that plays out in rounds: who moved where, for whom, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from detente.analysis.result import Result
from detente.analysis.settlement.stakes import Degeneracy

SAME = 1e-9
"""Positions closer than this are the same when looking for a repeated state."""
Place = float | tuple[float, ...]
"""A point on one line, or one number for each dimension."""


@dataclass(frozen=True)
class TalksRound:
    """Where everybody stands after a round; round 0 is the start."""

    round: int
    median: Place
    mean: Place
    positions: Mapping[str, Place]


@dataclass(frozen=True)
class Revision:
    """One actor's move in one round.

    Parameters
    ----------
    round
        In which round.
    actor, to
        Who moved, and whose challenge it answered.
    kind
        How: ``confrontation``, ``compromise`` or ``capitulation`` in the group decision model,
        ``own proposal`` or ``accepted proposal`` in the spatial model.
    start, end
        From where to where.
    own, other
        What the mover expected from challenging the other, and what it believed the other
        expected from challenging it.
    """

    round: int
    actor: str
    to: str
    kind: str
    start: Place
    end: Place
    own: float
    other: float


@dataclass(frozen=True)
class Cycle:
    """A state that came back: from ``start`` on, every ``period`` rounds.

    A period of one is a standstill.
    """

    start: int
    period: int


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Talks(Result):
    """The outcome of a model with rounds.

    Parameters
    ----------
    model
        Which model.
    value
        The forecast: the median position after the last round.
    rounds
        Where everybody stood, round 0 first.
    moves
        Who moved, in order.
    cycle
        The first state that came back, if one did.
    degenerate
        What makes the issue degenerate.
    """

    tabled: ClassVar[str] = "rounds"

    model: str
    value: Place
    rounds: tuple[TalksRound, ...]
    moves: tuple[Revision, ...] = ()
    cycle: Cycle | None = None
    degenerate: tuple[Degeneracy, ...] = ()

    def answer(self) -> dict[str, Any]:
        """Return rounds, moves and outcome as plain data."""
        return {
            "model": self.model,
            "value": self.value,
            "rounds": [asdict(one) for one in self.rounds],
            "moves": [asdict(move) for move in self.moves],
            "cycle": asdict(self.cycle) if self.cycle else None,
            "degenerate": list(self.degenerate),
        }


def coordinates(place: Place) -> tuple[float, ...]:
    """Return the coordinates of a place, one on a single line.

    >>> coordinates(3.0), coordinates((1.0, 2.0))
    ((3.0,), (1.0, 2.0))
    """
    return place if isinstance(place, tuple) else (place,)


def find_cycle(rounds: Sequence[TalksRound]) -> Cycle | None:
    """Return the first state that comes back exactly, or None."""
    states = [_flat(entry.positions.values()) for entry in rounds]
    for later in range(1, len(states)):
        for earlier in range(later - 1, -1, -1):
            pairs = zip(states[earlier], states[later], strict=True)
            if all(abs(a - b) <= SAME for a, b in pairs):
                return Cycle(earlier, later - earlier)
    return None


def _flat(places: Iterable[Place]) -> list[float]:
    """Return every coordinate of every place in one list."""
    return [x for place in places for x in coordinates(place)]
