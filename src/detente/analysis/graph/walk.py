"""Legal sequences of moves from a state: breadth first over whole frontiers.

A place of a walk is a state and what must be remembered of the way to it, as one number: its code
times the number of memories, plus the memory. Where moves are transitive nothing need be
remembered, since a mover's moves in a row amount to one; elsewhere, who moved last; where everyone
may move once only, who has moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.movers import ActorMovers, Codes, Movers
from detente.analysis.graph.settings import Responses

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


@dataclass(frozen=True, eq=False)
class _Layer:
    """The places first reached by so many moves, ascending, and how: from where, by which seat."""

    places: Codes
    sources: Codes
    seats: Codes

    def first(self, goal: NDArray[np.bool_], kinds: int) -> int | None:
        """Return the place of a set that the first mover reached; of several the lowest."""
        met = np.flatnonzero(goal[self.places // kinds])
        if not met.size:
            return None
        return int(self.places[met[np.argmin(self.seats[met])]])

    def last_move(self, place: int) -> tuple[int, int]:
        """Return from where a place of this layer was reached, and by the mover at which seat."""
        at = np.searchsorted(self.places, place)
        return int(self.sources[at]), int(self.seats[at])


@dataclass(frozen=True)
class Walker:
    """The legal sequences of moves of some movers.

    Parameters
    ----------
    movers
        Who moves where.
    rule
        ``sequences``: nobody moves twice in a row; ``once-each``; ``single``.
    """

    movers: Movers
    rule: Responses = "sequences"

    @property
    def memories(self) -> int:
        """Return how many memories there are; 0 is that of the start."""
        if self.rule == "once-each":
            return 1 << len(self.movers.seats)
        return 1 if self.movers.transitive else len(self.movers.seats) + 1

    def free(self, memory: Codes, seat: int) -> NDArray[np.bool_]:
        """Return with which memories the mover at a seat may move."""
        once = self.rule == "once-each"
        free: NDArray[np.bool_] = memory >> seat & 1 == 0 if once else memory != seat + 1
        return free

    def after(self, memory: Codes, seat: int) -> Codes:
        """Return the memories after a move by the mover at a seat."""
        if self.rule == "once-each":
            return memory | 1 << seat
        return np.zeros_like(memory) if self.memories == 1 else np.full_like(memory, seat + 1)

    def onward(self, places: Codes) -> Iterator[tuple[int, Codes, Codes]]:
        """Yield, for each seat, its moves out of some places: the rows left and places reached."""
        kinds = self.memories
        for seat in range(len(self.movers.seats)):
            if kinds == 1:
                yield seat, *self.movers.steps(seat, places)
                continue
            rows = np.flatnonzero(self.free(places % kinds, seat))
            leaving = places[rows]
            moved, into = self.movers.steps(seat, leaving // kinds)
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
        far = np.full(self.movers.states * kinds, UNREACHED, dtype=np.int16)
        for moves, frontier in enumerate(self._frontiers(start)):
            far[frontier] = moves
            if goal is not None and goal[frontier // kinds].any():
                break
        return far.reshape(-1, kinds)

    def reaches(self, start: int, goal: NDArray[np.bool_]) -> bool:
        """Return whether some state of a set is reached from a start, the start itself counted."""
        kinds = self.memories
        return any(goal[frontier // kinds].any() for frontier in self._frontiers(start))

    def _frontiers(self, start: int) -> Iterator[Codes]:
        """Yield the places that no, one, two moves and so on reach first, each ascending."""
        kinds = self.memories
        seen = np.zeros(self.movers.states * kinds, dtype=bool)
        frontier = np.array([start * kinds], dtype=np.int64)
        seen[frontier] = True
        yield frontier
        while (frontier := self._fresh(seen, frontier)).size:
            yield frontier
            if self.rule == "single":
                return

    def _fresh(self, seen: NDArray[np.bool_], frontier: Codes) -> Codes:
        """Mark in place what one more move reaches for the first time; return it, ascending."""
        fresh = [frontier[:0]]
        for start in range(0, frontier.size, _AT_ONCE):
            for _, _, into in self.onward(frontier[start : start + _AT_ONCE]):
                new = np.unique(into[~seen[into]])
                seen[new] = True
                fresh.append(new)
        return np.sort(np.concatenate(fresh))

    def shortest(self, start: int, goal: NDArray[np.bool_]) -> tuple[Step, ...] | None:
        """Return a shortest way from a start to a state of a set, ``None`` where there is none.

        Among several, each state is reached by the mover that comes first, from the state of the
        lowest code; and so is the end.
        """
        if goal[start]:
            return ()
        kinds = self.memories
        seen = np.zeros(self.movers.states * kinds, dtype=bool)
        frontier = np.array([start * kinds], dtype=np.int64)
        seen[frontier] = True
        layers: list[_Layer] = []
        while frontier.size and not (layers and self.rule == "single"):
            layers.append(self._next(seen, frontier))
            end = layers[-1].first(goal, kinds)
            if end is not None:
                return self._traced(layers, end)
            frontier = layers[-1].places
        return None

    def _next(self, seen: NDArray[np.bool_], frontier: Codes) -> _Layer:
        """Mark in place what one more move reaches for the first time, and return it."""
        parts = [(frontier[:0], frontier[:0], frontier[:0])]
        for start in range(0, frontier.size, _AT_ONCE):
            leaving = frontier[start : start + _AT_ONCE]
            for seat, rows, into in self.onward(leaving):
                new = np.flatnonzero(~seen[into])
                fresh, first = np.unique(into[new], return_index=True)
                seen[fresh] = True
                parts.append((fresh, leaving[rows[new[first]]], np.full_like(fresh, seat)))
        places, sources, seats = (np.concatenate(column) for column in zip(*parts, strict=True))
        order = np.argsort(places)
        return _Layer(places[order], sources[order], seats[order])

    def _traced(self, layers: Sequence[_Layer], place: int) -> tuple[Step, ...]:
        """Return the steps of the way by which a place of the last layer was reached."""
        steps: list[Step] = []
        for layer in reversed(layers):
            before, seat = layer.last_move(place)
            source, target = before // self.memories, place // self.memories
            improves = self.movers.improves(seat, source, target)
            steps.append(Step(self.movers.seats[seat], source, target, improves))
            place = before
        return tuple(reversed(steps))


class ActorWalker(Walker):
    """The legal sequences of moves of some actors, which can be traced backwards as well."""

    movers: ActorMovers

    def back(self, far: NDArray[np.int16], state: int, memory: int) -> Iterator[tuple[Step, int]]:
        """Yield the last moves of the shortest ways to a place, each with the memory before it."""
        want = far[state, memory] - 1
        kinds = np.arange(far.shape[1])
        for seat, actor in enumerate(self.movers.seats):
            before = kinds[self.free(kinds, seat) & (self.after(kinds, seat) == memory)]
            if not before.size:
                continue
            for source in self.movers.sources(seat, state).tolist():
                improves = self.movers.improves(seat, source, state)
                for kind in before[far[source, before] == want].tolist():
                    yield Step(actor, source, state, improves), kind

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
        memories = np.flatnonzero(far[state] == fewest).tolist()
        found = (way for memory in memories for way in self._back_to(far, state, memory))
        return tuple(sorted(islice(found, limit), key=_order))

    def _back_to(
        self, far: NDArray[np.int16], state: int, memory: int
    ) -> Iterator[tuple[Step, ...]]:
        """Yield the shortest ways to a place, traced backwards."""
        if far[state, memory] == 0:
            yield ()
            return
        for step, before in self.back(far, state, memory):
            for way in self._back_to(far, step.source, before):
                yield (*way, step)


def _order(way: tuple[Step, ...]) -> list[tuple[int, int]]:
    """Return a way's movers and targets, by which ways are ordered."""
    return [(step.actor, step.target) for step in way]


def walker(
    graph: GraphModel,
    group: Sequence[int],
    *,
    improving: bool,
    rule: Responses = "sequences",
) -> ActorWalker:
    """Return a walker of some actors of a model, in the order of the case.

    Examples
    --------
    >>> from detente import graph_model, load
    >>> graph = graph_model(load("prisoners-dilemma").conflict)
    >>> walk = walker(graph, [0, 1], improving=True)
    >>> walk.distances(0).min(axis=1).tolist()
    [0, 32767, 32767, 32767]
    """
    return ActorWalker(ActorMovers(graph, tuple(sorted(group)), improving), rule)
