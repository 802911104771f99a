"""Moves in graph form: states and arcs listed one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.moves import Pairs, improving, pairs, targets, top
from detente.analysis.graph.sweep import Values


@dataclass(frozen=True, eq=False)
class ArcMoves:
    """Moves given as arcs; an actor's moves need not be transitive. All states are feasible.

    Parameters
    ----------
    arcs
        For each actor, its moves as pairs (from, to): shape (moves, 2), no pair from a state to
        itself.
    rank
        For each actor and state, higher is better; shape (actors, states).
    """

    arcs: tuple[NDArray[np.int64], ...]
    rank: NDArray[np.int32]

    def prepare(self) -> None:
        """Do nothing: arcs are ready as they are."""

    def _improvements(self, actor: int) -> NDArray[np.int64]:
        """Return the actor's arcs that lead to a state it strictly prefers."""
        arcs = self.arcs[actor]
        return np.stack(improving(self.rank[actor], (arcs[:, 0], arcs[:, 1])), axis=1)

    def own(self, actor: int) -> int:  # noqa: ARG002 - as in every form of moves
        """Return 0: there are no options in graph form."""
        return 0

    def best(self, actor: int, values: Values, *, within: int = -1) -> Values:  # noqa: ARG002
        """Return the greatest value over each state and what the actor reaches in one move."""
        return _over(np.maximum, self.arcs[actor], values, values)

    def least(self, actor: int, values: Values) -> Values:
        """Return the least value over each state and what the actor reaches in one move."""
        return _over(np.minimum, self.arcs[actor], values, values)

    def least_improving(self, actor: int, values: Values) -> Values:
        """Return the least value over each state and the actor's improvements from it."""
        return _over(np.minimum, self._improvements(actor), values, values)

    def spread(self, groups: Sequence[Sequence[int]], values: Values, *, improving: bool) -> Values:
        """Return the least value over what groups reach by legal sequences of moves.

        Exact for moves that are not transitive: a search over (state, last mover).
        """
        arcs = [
            self._improvements(actor) if improving else self.arcs[actor]
            for actor in range(len(self.arcs))
        ]
        rows = [
            _spread({actor: arcs[actor] for actor in group}, row)
            for group, row in zip(groups, values, strict=True)
        ]
        return np.stack(rows)

    def with_rank(self, rank: NDArray[np.int32]) -> ArcMoves:
        """Return the same moves for actors who rank the states otherwise."""
        return replace(self, rank=rank)

    transitive = False

    @cached_property
    def _first(self) -> tuple[NDArray[np.int64], ...]:
        """Return, for each actor and state, the place of the first arc out of it."""
        states = np.arange(self.rank.shape[1] + 1)
        return tuple(np.searchsorted(arcs[:, 0], states) for arcs in self.arcs)

    def steps(self, actor: int, states: NDArray[np.int64]) -> Pairs:
        """Return an actor's moves out of each of some states: rows of ``states``, and ends."""
        first = self._first[actor]
        many = first[states + 1] - first[states]
        rows = np.repeat(np.arange(states.size), many)
        before = np.cumsum(many) - many
        places = first[states][rows] + np.arange(rows.size) - before[rows]
        return rows, self.arcs[actor][places, 1]

    def sources(self, actor: int, state: int) -> NDArray[np.int64]:
        """Return the states from which the actor reaches one state in one move, ascending."""
        arcs = self.arcs[actor]
        return np.unique(arcs[arcs[:, 1] == state, 0])

    def width(self, actor: int) -> int:
        """Return the most moves that an actor can have out of one state."""
        return int(np.diff(self._first[actor]).max(initial=0))

    def pairs(self, actor: int, states: NDArray[np.int64]) -> Pairs:
        """Return an actor's moves from some states: where each begins and where it ends."""
        return pairs(self, actor, states)

    def targets(self, actor: int, state: int) -> NDArray[np.int64]:
        """Return the states that the actor reaches from one state in one move, ascending."""
        return targets(self, actor, state)

    def improvements(self, actor: int, state: int) -> NDArray[np.int64]:
        """Return those targets that the actor strictly prefers to the state, ascending."""
        return np.unique(improving(self.rank[actor], self.pairs(actor, np.array([state])))[1])


def _spread(arcs: dict[int, NDArray[np.int64]], values: Values) -> Values:
    """Return the least value that the actors of some arcs reach, nobody moving twice in a row.

    For each actor, ``after`` holds the least value reached by a sequence that this actor must not
    begin, because it moved last.
    """
    after = dict.fromkeys(arcs, values)
    while True:
        begun = {
            actor: _over(np.minimum, arcs[actor], np.full_like(values, top(values)), held)
            for actor, held in after.items()
        }
        following = {
            actor: np.minimum.reduce([values, *(begun[one] for one in arcs if one != actor)])
            for actor in arcs
        }
        if all(np.array_equal(following[actor], after[actor]) for actor in arcs):
            least: Values = np.minimum.reduce([values, *begun.values()])
            return least
        after = following


def _over(pick: np.ufunc, arcs: NDArray[np.int64], start: Values, values: Values) -> Values:
    """Return ``start`` picked against the values at the ends of the arcs that leave each state."""
    out = start.copy()
    for row, held in zip(np.atleast_2d(out), np.atleast_2d(values), strict=True):
        pick.at(row, arcs[:, 0], held[arcs[:, 1]])
    return out
