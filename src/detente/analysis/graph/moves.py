"""What moves can be asked, whatever form they are given in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, Self

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.sweep import Values

Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]
"""Moves: the states they begin at, and the states they end at, one by one."""


class Moves(Protocol):
    """Every actor's legal moves between states; actors by their index.

    Values are numbers of any one type, one per state or several rows of them (last axis: states),
    and mean nothing at infeasible states.
    Results hold there the greatest number of the type (where a minimum is sought) or the least
    (where a maximum is).
    """

    def prepare(self) -> None:
        """Make what improvements need, before several threads ask for it."""

    def own(self, actor: int) -> int:
        """Return the options that an actor changes, as a sum of bits; 0 in graph form."""

    def best(self, actor: int, values: Values, *, within: int = -1) -> Values:
        """Return the greatest value over each state and what the actor reaches in one move.

        ``within``: by moves that change some of these options alone, a sum of bits.
        """

    def least(self, actor: int, values: Values) -> Values:
        """Return the least value over each state and what the actor reaches in one move."""

    def least_improving(self, actor: int, values: Values) -> Values:
        """Return the least value over each state and the actor's improvements from it."""

    def spread(self, groups: Sequence[Sequence[int]], values: Values, *, improving: bool) -> Values:
        """Return the least value over what groups reach by legal sequences of moves.

        Each row of ``values``, (rows, states), is spread by the moves of its own group of actors.
        Nobody moves twice in a row; the start counts as reached. ``improving``: every step is
        an improvement for its mover.
        """

    def with_rank(self, rank: NDArray[np.int32]) -> Self:
        """Return the same moves for actors who rank the states otherwise."""

    def steps(self, actor: int, states: NDArray[np.int64]) -> Pairs:
        """Return an actor's moves out of each of some states.

        Two arrays of the same length: for each move the row of ``states`` it leaves, and the state
        where it ends. Rows ascend.
        """

    def sources(self, actor: int, state: int) -> NDArray[np.int64]:
        """Return the states from which the actor reaches one state in one move, ascending."""

    def width(self, actor: int) -> int:
        """Return the most moves that an actor can have out of one state."""

    def pairs(self, actor: int, states: NDArray[np.int64]) -> Pairs:
        """Return an actor's moves from some states: where each begins and where it ends."""

    @property
    def transitive(self) -> bool:
        """Return whether two moves of an actor in a row are always one of its moves."""

    def targets(self, actor: int, state: int) -> NDArray[np.int64]:
        """Return the states that the actor reaches from one state in one move, ascending."""

    def improvements(self, actor: int, state: int) -> NDArray[np.int64]:
        """Return those targets that the actor strictly prefers to the state, ascending."""


def pairs(moves: Moves, actor: int, states: NDArray[np.int64]) -> Pairs:
    """Return an actor's moves from some states: where each begins and where it ends."""
    rows, ends = moves.steps(actor, states)
    return states[rows], ends


def targets(moves: Moves, actor: int, state: int) -> NDArray[np.int64]:
    """Return the states that an actor reaches from one state in one move, ascending."""
    return np.unique(moves.steps(actor, np.array([state]))[1])


def improving(rank: NDArray[np.int32], pairs: Pairs) -> Pairs:
    """Return those moves that end better than they begin, by a mover's rank of all states."""
    begin, end = pairs
    better = rank[end] > rank[begin]
    return np.compress(better, begin), np.compress(better, end)


def top(values: Values) -> Any:
    """Return the greatest number that values of this type can be."""
    return np.iinfo(values.dtype).max if values.dtype.kind in "iu" else np.inf


def bottom(values: Values) -> Any:
    """Return the least number that values of this type can be."""
    return np.iinfo(values.dtype).min if values.dtype.kind in "iu" else -np.inf
