"""Who moves in a walk, and where to: actors of a graph model by moves of their own.

Each mover has a seat: its place in the walk. A walk asks for the moves out of many states at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel

Codes = NDArray[np.int64]
"""Codes of states, or places of a walk."""


class Movers(Protocol):
    """Whoever moves in a walk: actors, or coalitions of them."""

    @property
    def seats(self) -> Sequence[int]:
        """Return what each mover is called in a step: an actor's index, or a coalition's number."""

    @property
    def states(self) -> int:
        """Return how many states there are, infeasible ones counted."""

    @property
    def transitive(self) -> bool:
        """Return whether two moves of one mover in a row always amount to one of its moves."""

    def steps(self, seat: int, states: Codes) -> tuple[Codes, Codes]:
        """Return a mover's moves out of each of some states: the row of ``states``, and the end."""

    def improves(self, seat: int, source: int, target: int) -> bool:
        """Tell whether a mover strictly prefers where a move ends to where it starts."""


@dataclass(frozen=True)
class ActorMovers:
    """Some actors, each by moves of its own.

    Parameters
    ----------
    graph
        The model's tables.
    seats
        Indices of the actors.
    improving
        Whether every move must be an improvement for its mover from the state it moves from.
    """

    graph: GraphModel
    seats: tuple[int, ...]
    improving: bool

    @property
    def states(self) -> int:
        """Return how many states there are, infeasible ones counted."""
        return int(self.graph.feasible.size)

    @property
    def transitive(self) -> bool:
        """Return whether two moves of one actor in a row amount to one: in option form."""
        return self.graph.moves.transitive

    def steps(self, seat: int, states: Codes) -> tuple[Codes, Codes]:
        """Return an actor's moves out of each of some states: the row it leaves, and the end."""
        rows, ends = self.graph.moves.steps(self.seats[seat], states)
        if not self.improving:
            return rows, ends
        rank = self.graph.rank[self.seats[seat]]
        better = rank[ends] > rank[states[rows]]
        return np.compress(better, rows), np.compress(better, ends)

    def sources(self, seat: int, state: int) -> Codes:
        """Return the states from which an actor reaches a state in one move, ascending."""
        sources = self.graph.moves.sources(self.seats[seat], state)
        if not self.improving:
            return sources
        rank = self.graph.rank[self.seats[seat]]
        return np.compress(rank[sources] < rank[state], sources)

    def improves(self, seat: int, source: int, target: int) -> bool:
        """Tell whether an actor strictly prefers where a move ends to where it starts."""
        rank = self.graph.rank[self.seats[seat]]
        return bool(rank[target] > rank[source])

    def width(self, seat: int) -> int:
        """Return the most moves that an actor can have out of one state."""
        return self.graph.moves.width(self.seats[seat])
