"""Moves in option form: an actor changes any of its own options at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from detente.analysis.ladder import Ladder, ladder
from detente.analysis.moves import Pairs, bottom, improving, targets, top
from detente.analysis.sweep import Values, combinations, sweep
from detente.analysis.threads import both_at_once
from detente.model.option import Direction


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
    def _all_feasible(self) -> bool:
        """Return whether no state is left out."""
        return bool(self.feasible.all())

    def _masked(self, values: Values, fill: int | float) -> Values:
        """Return a copy of values with ``fill`` at infeasible states."""
        out = np.array(values)
        self._mask(out, fill)
        return out

    def _mask(self, values: Values, fill: int | float) -> None:
        """Put ``fill`` at infeasible states, in place."""
        if not self._all_feasible:
            np.copyto(values, fill, where=self._infeasible)

    @cached_property
    def _infeasible(self) -> NDArray[np.bool_]:
        """Return the states left out."""
        return ~self.feasible

    def _swept(self, actor: int, values: Values, pick: np.ufunc) -> Values:
        """Sweep an actor's options over values already masked, in place, and return them."""
        for place in self.places[actor]:
            sweep(values, place, self.directions[place], pick)
        return values

    def best(self, actor: int, values: Values) -> Values:
        """Return the greatest value over each state and what the actor reaches in one move."""
        out = self._swept(actor, self._masked(values, bottom(values)), np.maximum)
        self._mask(out, bottom(out))
        return out

    def least(self, actor: int, values: Values) -> Values:
        """Return the least value over each state and what the actor reaches in one move."""
        out = self._swept(actor, self._masked(values, top(values)), np.minimum)
        self._mask(out, top(out))
        return out

    def least_improving(self, actor: int, values: Values) -> Values:
        """Return the least value over each state and the actor's improvements from it."""
        return self._improved(actor, self._masked(values, top(values)))

    def _improved(self, actor: int, masked: Values) -> Values:
        """Return what :meth:`least_improving` does, for values already masked."""
        out = self.ladders[actor].least_above(masked, top(masked))
        np.minimum(out, masked, out=out)
        self._mask(out, top(out))
        return out

    def spread(self, actors: Sequence[int], values: Values, *, improving: bool) -> Values:
        """Return the least value over what a group reaches by legal sequences of moves.

        A fixed point: each actor's step in turn, until a whole round of them changes nothing.
        """
        least = self._masked(values, top(values))
        waiting = deque(actors)
        unchanged = 0
        while unchanged < len(waiting):
            actor = waiting[0]
            waiting.rotate(-1)
            step = self._improved(actor, least) if improving else self.least(actor, least)
            # A step that changed something has itself nothing more to change.
            unchanged = unchanged + 1 if np.array_equal(step, least) else 1
            least = step
        return least

    def with_rank(self, rank: NDArray[np.int32]) -> OptionMoves:
        """Return the same moves for actors who rank the states otherwise."""
        return replace(self, rank=rank)

    transitive = True

    def pairs(self, actor: int, states: NDArray[np.int64]) -> Pairs:
        """Return an actor's moves from some states: where each begins and where it ends."""
        changes = combinations(self.places[actor])[1:]
        fixed = [
            sum(1 << place for place in self.places[actor] if self.directions[place] == way)
            for way in ("to-yes", "to-no")
        ]
        begin = np.repeat(states, changes.size)
        change = np.tile(changes, states.size)
        end = begin ^ change
        legal = (change & (begin & fixed[0] | ~begin & fixed[1]) == 0) & self.feasible[end]
        return np.compress(legal, begin), np.compress(legal, end)

    def targets(self, actor: int, state: int) -> NDArray[np.int64]:
        """Return the states that the actor reaches from one state in one move, ascending."""
        return targets(self, actor, state)

    def improvements(self, actor: int, state: int) -> NDArray[np.int64]:
        """Return those targets that the actor strictly prefers to the state, ascending."""
        return np.unique(improving(self.rank[actor], self.pairs(actor, np.array([state])))[1])
