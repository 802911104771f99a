"""The shortest chain of responses that leads to a state of some kind.

A search from one state outwards, one move of the responders at a time, each layer at once. It
looks no further than the first layer that holds what is sought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.moves import Pairs, improving
from detente.analysis.graph.settings import Responses

Barred = frozenset[int]
"""Actors who may not move next."""

Layer = dict[Barred, NDArray[np.int64]]
"""States first reached by as many moves, by who may not move next."""

Sought = Callable[[NDArray[np.int64]], NDArray[np.bool_]]
"""Tells, for some states, which of them are of the kind sought."""

_AT_ONCE = 1 << 12
"""States whose moves are listed at a time."""


@dataclass(frozen=True)
class Step:
    """One move of a chain: who moves, from which state, to which."""

    mover: str
    origin: int
    target: int


@dataclass(frozen=True)
class Search:
    """Who may answer, and how.

    Parameters
    ----------
    graph
        The model's tables.
    responders
        Indices of the actors who answer.
    credible
        Whether every step must be an improvement for its mover.
    rule
        Which responses count.
    """

    graph: GraphModel
    responders: Sequence[int]
    credible: bool
    rule: Responses

    def shortest(self, start: int, sought: Sought) -> tuple[Step, ...] | None:
        """Return the shortest chain from a state to one of a kind, or ``None`` if there is none.

        Ties go to the responder named first in the case, then to the lower state code. The start
        itself is not looked at: a chain has at least one step.
        """
        layers: list[Layer] = [{frozenset(): np.array([start])}]
        seen: dict[Barred, NDArray[np.bool_]] = {}
        while layers[-1]:
            reached: dict[Barred, list[NDArray[np.int64]]] = {}
            for barred, mover, (_, end) in self._moves(layers[-1]):
                after = self._barred(barred, mover)
                if after not in seen:
                    seen[after] = np.zeros_like(self.graph.feasible)
                known = seen[after]
                fresh = np.unique(np.compress(~known[end], end))
                hits = np.compress(sought(fresh), fresh)
                if hits.size:
                    return self._trace(layers, after, int(hits[0]))
                known[fresh] = True
                reached.setdefault(after, []).append(fresh)
            if self.rule == "single":
                return None
            joined = {after: np.concatenate(parts) for after, parts in reached.items()}
            layers.append({after: states for after, states in joined.items() if states.size})
        return None

    def _moves(self, layer: Layer) -> Iterator[tuple[Barred, int, Pairs]]:
        """Yield the moves from a layer: who is barred there, who moves, and the moves."""
        for barred, states in layer.items():
            for mover in self.responders:
                if mover not in barred:
                    for first in range(0, states.size, _AT_ONCE):
                        yield barred, mover, self._pairs(mover, states[first : first + _AT_ONCE])

    def _pairs(self, mover: int, states: NDArray[np.int64]) -> Pairs:
        """Return a responder's moves from some states."""
        pairs = self.graph.moves.pairs(mover, states)
        return improving(self.graph.rank[mover], pairs) if self.credible else pairs

    def _barred(self, barred: Barred, mover: int) -> Barred:
        """Return who may not move after a move.

        Where moves are transitive a shortest chain never has one actor move twice in a row, so
        nobody need be barred and the search visits each state once.
        """
        if self.rule == "once-each":
            return barred | {mover}
        return frozenset() if self.graph.moves.transitive else frozenset({mover})

    def _trace(self, layers: list[Layer], after: Barred, state: int) -> tuple[Step, ...]:
        """Return the steps to a state just reached, found backwards layer by layer."""
        steps: list[Step] = []
        for layer in reversed(layers):
            after, last = self._last(layer, after, state)
            state = last.origin
            steps.append(last)
        return tuple(reversed(steps))

    def _last(self, layer: Layer, after: Barred, state: int) -> tuple[Barred, Step]:
        """Return a move from a layer that ends in a state, and who was barred before it."""
        for barred, mover, (begin, end) in self._moves(layer):
            at = np.flatnonzero(end == state)
            if at.size and self._barred(barred, mover) == after:
                return barred, Step(self.graph.actors[mover], int(begin[at[0]]), state)
        raise AssertionError("a state in a search has a move that led to it")
