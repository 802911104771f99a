"""Shortest legal sequences of moves: breadth first over whole frontiers.

A place of the search is a state and what must be remembered of the way to it, as one number: its
code times the number of memories, plus the memory. In option form nothing need be remembered,
since an actor's moves in a row amount to one; in graph form, who moved last; where every actor
may move once only, who has moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.step import Codes, steps, steps_into, transitive

UNREACHED = np.iinfo(np.int16).max
"""Stands for "not reached" among numbers of moves."""

_AT_ONCE = 1 << 14
"""Places whose moves are listed at a time, to bound memory."""


@dataclass(frozen=True)
class Step:
    """One move: who moves, from where, to where, and whether the mover strictly prefers it."""

    actor: int
    source: int
    target: int
    improves: bool


@dataclass(frozen=True)
class Walker:
    """A group's legal sequences of moves in a graph model.

    Parameters
    ----------
    graph
        The model's tables.
    group
        Indices of the actors who move.
    improving
        Whether every move must be an improvement for its mover from the state it moves from.
    rule
        ``sequences``: nobody moves twice in a row; ``once-each``; ``single``.
    """

    graph: GraphModel
    group: tuple[int, ...]
    improving: bool
    rule: Responses = "sequences"

    @property
    def memories(self) -> int:
        """Return how many memories there are; 0 is that of the start."""
        if self.rule == "once-each":
            return 1 << len(self.group)
        return 1 if transitive(self.graph) else len(self.group) + 1

    def free(self, memory: NDArray[np.int64], seat: int) -> NDArray[np.bool_]:
        """Return with which memories the group's member at a seat may move."""
        once = self.rule == "once-each"
        free: NDArray[np.bool_] = memory >> seat & 1 == 0 if once else memory != seat + 1
        return free

    def after(self, memory: NDArray[np.int64], seat: int) -> NDArray[np.int64]:
        """Return the memories after a move by the member at a seat."""
        if self.rule == "once-each":
            return memory | 1 << seat
        return np.zeros_like(memory) if self.memories == 1 else np.full_like(memory, seat + 1)

    def onward(self, places: Codes) -> Iterator[tuple[int, Codes, Codes]]:
        """Yield, for each seat, its moves out of some places: the rows left and places reached."""
        kinds = self.memories
        for seat, actor in enumerate(self.group):
            rows = np.flatnonzero(self.free(places % kinds, seat))
            leaving = places[rows]
            moved, into = steps(self.graph, actor, leaving // kinds, improving=self.improving)
            memory = self.after(leaving % kinds, seat)[moved]
            yield seat, rows[moved], into * kinds + memory

    def distances(self, start: int, goal: NDArray[np.bool_] | None = None) -> NDArray[np.int16]:
        """Return the fewest moves from a start to every place.

        Parameters
        ----------
        goal
            The search stops with the first moves that reach one of these states; shape (N,).

        Returns
        -------
        Shape (N, memories); :data:`UNREACHED` where not reached.
        """
        kinds = self.memories
        far = np.full(self.graph.feasible.size * kinds, UNREACHED, dtype=np.int16)
        frontier = np.array([start * kinds], dtype=np.int64)
        far[frontier] = 0
        moves = 0
        while frontier.size and not (moves and self.rule == "single"):
            if goal is not None and goal[frontier // kinds].any():
                break
            moves += 1
            frontier = self._mark(far, frontier, moves)
        return far.reshape(-1, kinds)

    def _mark(self, far: NDArray[np.int16], frontier: Codes, moves: int) -> Codes:
        """Mark in place what one more move reaches for the first time; return it, ascending."""
        fresh = [frontier[:0]]
        for start in range(0, frontier.size, _AT_ONCE):
            for _, _, into in self.onward(frontier[start : start + _AT_ONCE]):
                new = into[far[into] == UNREACHED]
                far[new] = moves
                fresh.append(np.unique(new))
        return np.sort(np.concatenate(fresh))

    def back(self, far: NDArray[np.int16], state: int, memory: int) -> Iterator[tuple[Step, int]]:
        """Yield the last moves of the shortest ways to a place, each with the memory before it."""
        want = far[state, memory] - 1
        kinds = np.arange(far.shape[1])
        for seat, actor in enumerate(self.group):
            before = kinds[self.free(kinds, seat) & (self.after(kinds, seat) == memory)]
            if not before.size:
                continue
            for source in steps_into(self.graph, actor, state, improving=self.improving).tolist():
                for kind in before[far[source, before] == want].tolist():
                    yield self.step(actor, source, state), kind

    def step(self, actor: int, source: int, target: int) -> Step:
        """Return a move, saying whether it improves on where it starts."""
        rank = self.graph.rank[actor]
        return Step(actor, source, target, bool(rank[target] > rank[source]))

    def ways(
        self, far: NDArray[np.int16], state: int, *, limit: int
    ) -> tuple[tuple[Step, ...], ...]:
        """Return shortest ways to a state, at most ``limit`` of them.

        Ordered by movers and targets. Empty where the state is not reached; one empty way where
        it is the start.
        """
        fewest = far[state].min()
        if fewest == UNREACHED:
            return ()
        found: list[tuple[Step, ...]] = []
        waiting: list[tuple[int, int, tuple[Step, ...]]] = [
            (state, memory, ()) for memory in np.flatnonzero(far[state] == fewest)[::-1].tolist()
        ]
        while waiting and len(found) < limit:
            here, memory, way = waiting.pop()
            if far[here, memory] == 0:
                found.append(way)
                continue
            earlier = [
                (step.source, kind, (step, *way)) for step, kind in self.back(far, here, memory)
            ]
            waiting.extend(reversed(earlier))
        return tuple(sorted(found, key=_order))


def _order(way: tuple[Step, ...]) -> list[tuple[int, int]]:
    """Return a way's movers and targets, by which ways are ordered."""
    return [(step.actor, step.target) for step in way]


def walker(
    graph: GraphModel,
    group: Sequence[int],
    *,
    improving: bool,
    rule: Responses = "sequences",
) -> Walker:
    """Return a group's legal sequences of moves, members in the order of the case."""
    return Walker(graph, tuple(sorted(group)), improving, rule)
