"""Moves in option form: an actor changes any of its own options at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.ladder import Ladder, ladder
from detente.analysis.graph.moves import Pairs, bottom, improving, pairs, targets, top
from detente.analysis.graph.sweep import Values, combinations, sweep
from detente.analysis.graph.threads import both_at_once
from detente.errors import NotSupported
from detente.model.option import Direction

MOST_MOVES = 1 << 26
"""More moves than this, some 600 MB of them, are not listed at once."""


@dataclass(frozen=True, eq=False)
class _Changes:
    """What one actor can change at once.

    Parameters
    ----------
    codes
        Every nonempty combination of its options, ascending.
    kept, refused
        Its options that cannot be given up, and those that cannot be taken up.
    """

    codes: NDArray[np.int64]
    kept: int
    refused: int

    @property
    def fixed(self) -> bool:
        """Return whether any of its options can change one way only."""
        return bool(self.kept | self.refused)

    def stuck(self, states: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return, for each of some states, the options that cannot change there."""
        return (states & self.kept) | (~states & self.refused)


def _changes(places: Sequence[int], directions: Sequence[Direction]) -> _Changes:
    """Return what an actor with options at some places can change at once."""
    kept, refused = (
        sum(1 << place for place in places if directions[place] == direction)
        for direction in ("to-yes", "to-no")
    )
    return _Changes(combinations(places)[1:], kept, refused)


@dataclass(frozen=True, eq=False)
class OptionMoves:
    """Moves over all ``2**k`` combinations of k options, without any state-by-state matrix.

    A move changes a nonempty subset of the mover's own options, each in a direction it allows, and
    ends in a feasible state; combinations passed on the way within one move need not be feasible.
    An actor's moves are transitive, so the rule that nobody moves twice in a row changes nothing
    and plain reachability is exact.

    Parameters
    ----------
    places
        For each actor, the bit places of its options, ascending.
    directions
        For each option, how it may change.
    feasible
        For each code, whether the state can be; shape (2**k,).
    rank
        For each actor and code, higher is better, -1 where infeasible; shape (actors, 2**k).
    """

    places: tuple[tuple[int, ...], ...]
    directions: tuple[Direction, ...]
    feasible: NDArray[np.bool_]
    rank: NDArray[np.int32]

    @cached_property
    def ladders(self) -> tuple[Ladder, ...]:
        """Return each actor's states sorted by preference (made once, when first needed)."""
        return tuple(both_at_once(self._ladder, range(len(self.places)), self.feasible.size))

    def _ladder(self, actor: int) -> Ladder:
        """Sort one actor's states by preference."""
        own = self.places[actor]
        return ladder(self.rank[actor], own, [self.directions[place] for place in own])

    def prepare(self) -> None:
        """Make what improvements need now, once, rather than in several threads at a time."""
        _ = self.ladders

    @cached_property
    def _guards(self) -> dict[tuple[np.dtype[Any], bool], Values]:
        """Hold the guards made so far (see :meth:`_guard`)."""
        return {}

    def _guard(self, values: Values, *, high: bool) -> None:
        """Put the greatest number (or the least) at infeasible states, in place.

        A maximum with an array that holds the greatest number there and the least elsewhere: one
        plain pass, where writing under a mask costs several.
        """
        key = (values.dtype, high)
        if key not in self._guards:
            marks = (bottom(values), top(values)) if high else (top(values), bottom(values))
            self._guards[key] = np.where(self.feasible, *marks).astype(values.dtype)
        (np.maximum if high else np.minimum)(values, self._guards[key], out=values)

    def own(self, actor: int) -> int:
        """Return the options that an actor changes, as a sum of bits."""
        return sum(1 << place for place in self.places[actor])

    def best(self, actor: int, values: Values, *, within: int = -1) -> Values:
        """Return the greatest value over each state and what the actor reaches in one move.

        ``within``: by moves that change some of these options alone, a sum of bits.
        """
        out = np.array(values, order="C")
        self._guard(out, high=False)
        for place in self.places[actor]:
            if within >> place & 1:
                sweep(out, place, self.directions[place], np.maximum)
        self._guard(out, high=False)
        return out

    def least(self, actor: int, values: Values) -> Values:
        """Return the least value over each state and what the actor reaches in one move."""
        out = np.array(values, order="C")
        self._guard(out, high=True)
        return self._step(actor, out, improving=False)

    def least_improving(self, actor: int, values: Values) -> Values:
        """Return the least value over each state and the actor's improvements from it."""
        out = np.array(values, order="C")
        self._guard(out, high=True)
        return self._step(actor, out, improving=True)

    def _step(self, actor: int, guarded: Values, *, improving: bool) -> Values:
        """Return the least value after one move of an actor; may overwrite what it is given."""
        if improving:
            rows = guarded.reshape(-1, self.feasible.size)
            out = self.ladders[actor].least_above(rows, top(rows)).reshape(guarded.shape)
            np.minimum(out, guarded, out=out)
        else:
            out = guarded
            for place in self.places[actor]:
                sweep(out, place, self.directions[place], np.minimum)
        self._guard(out, high=True)
        return out

    def spread(self, groups: Sequence[Sequence[int]], values: Values, *, improving: bool) -> Values:
        """Return the least value over what groups reach by legal sequences of moves.

        A fixed point: each actor's step in turn, over the rows whose group it is in, until a
        whole round of steps changes nothing.
        """
        least = np.array(values, order="C")
        self._guard(least, high=True)
        waiting = deque(sorted({actor for group in groups for actor in group}))
        unchanged = 0
        while unchanged < len(waiting):
            actor = waiting[0]
            waiting.rotate(-1)
            rows = [row for row, group in enumerate(groups) if actor in group]
            before = least[rows]
            after = self._step(actor, before.copy(), improving=improving)
            # A step that changed something has itself nothing more to change.
            if np.array_equal(before, after):
                unchanged += 1
            else:
                least[rows] = after
                unchanged = 1
        return least

    def with_rank(self, rank: NDArray[np.int32]) -> OptionMoves:
        """Return the same moves for actors who rank the states otherwise."""
        return replace(self, rank=rank)

    transitive = True

    @cached_property
    def _changes(self) -> tuple[_Changes, ...]:
        """Return what each actor can change at once (made once, when first needed)."""
        return tuple(_changes(places, self.directions) for places in self.places)

    def steps(self, actor: int, states: NDArray[np.int64]) -> Pairs:
        """Return an actor's moves out of each of some states: rows of ``states``, and ends."""
        changes = self._changes[actor]
        if states.size * changes.codes.size > MOST_MOVES:
            count = f"{states.size:,} states and {changes.codes.size:,} changes of one actor"
            raise NotSupported(
                f"{count} are more moves than can be listed at once (at most {MOST_MOVES:,}). Take "
                "out options that do not matter here, or mark more states infeasible"
            )
        ends = states[:, None] ^ changes.codes
        legal = self.feasible[ends]
        if changes.fixed:
            legal &= (changes.stuck(states)[:, None] & changes.codes) == 0
        rows, columns = np.nonzero(legal)
        return rows, ends[rows, columns]

    def sources(self, actor: int, state: int) -> NDArray[np.int64]:
        """Return the states from which the actor reaches one state in one move, ascending."""
        changes = self._changes[actor]
        sources = state ^ changes.codes
        legal = (changes.stuck(sources) & changes.codes == 0) & self.feasible[sources]
        return np.sort(np.compress(legal, sources))

    def width(self, actor: int) -> int:
        """Return the most moves that an actor can have out of one state."""
        return (1 << len(self.places[actor])) - 1

    def pairs(self, actor: int, states: NDArray[np.int64]) -> Pairs:
        """Return an actor's moves from some states: where each begins and where it ends."""
        return pairs(self, actor, states)

    def targets(self, actor: int, state: int) -> NDArray[np.int64]:
        """Return the states that the actor reaches from one state in one move, ascending."""
        return targets(self, actor, state)

    def improvements(self, actor: int, state: int) -> NDArray[np.int64]:
        """Return those targets that the actor strictly prefers to the state, ascending."""
        return np.unique(improving(self.rank[actor], self.pairs(actor, np.array([state])))[1])
