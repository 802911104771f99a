"""The shortest chain of responses that leads to a state of some kind.

A search from one state outwards, one move of the responders at a time, each layer at once. It
looks no further than the first layer that holds what is sought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph import GraphModel
from detente.analysis.moves import Pairs, improving
from detente.analysis.settings import Responses

Barred = frozenset[int]
"""Actors who may not move next."""

Node = tuple[Barred, int]
"""Where a search stands: who may not move next, and the state."""

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

        Ties go to the responder named first in the case. The start itself is not looked at: a
        chain has at least one step.
        """
        root: Node = (frozenset(), start)
        came: dict[Node, tuple[Node, int]] = {}
        layer: dict[Barred, list[int]] = {root[0]: [start]}
        while layer:
            following: dict[Barred, list[int]] = {}
            for barred, mover, (begin, end) in self._moves(layer):
                after = self._barred(barred, mover)
                hits = sought(end)
                if hits.any():
                    first = int(np.argmax(hits))
                    before = (barred, int(begin[first]))
                    last = Step(self.graph.actors[mover], before[1], int(end[first]))
                    return (*self._trace(came, root, before), last)
                for origin, target in zip(begin.tolist(), end.tolist(), strict=True):
                    if (after, target) not in came and (after, target) != root:
                        came[after, target] = ((barred, origin), mover)
                        following.setdefault(after, []).append(target)
            layer = {} if self.rule == "single" else following
        return None

    def _moves(self, layer: dict[Barred, list[int]]) -> Iterator[tuple[Barred, int, Pairs]]:
        """Yield the moves from a layer: who is barred there, who moves, and the moves."""
        for barred, states in layer.items():
            for first in range(0, len(states), _AT_ONCE):
                part = np.array(states[first : first + _AT_ONCE], dtype=np.int64)
                for mover in self.responders:
                    if mover not in barred:
                        yield barred, mover, self._pairs(mover, part)

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

    def _trace(
        self, came: dict[Node, tuple[Node, int]], root: Node, node: Node
    ) -> tuple[Step, ...]:
        """Return the steps from the root to a node."""
        steps: list[Step] = []
        while node != root:
            before, mover = came[node]
            steps.append(Step(self.graph.actors[mover], before[1], node[1]))
            node = before
        return tuple(reversed(steps))
