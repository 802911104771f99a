"""Findings asked again and again of models that differ in ranks alone.

What is found of an actor depends on little: which states are no better for it than the one in
question, and, where responses must be improvements, which moves of the others are. Whatever has
been worked out for the same is kept.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

import numpy as np
from numpy.typing import NDArray

from detente.analysis.assumptions.state_finding import Kind, StateFinding, StateQuestion, Value
from detente.analysis.assumptions.values import of_actor, reachable, values
from detente.analysis.concepts.registry import sanctions
from detente.analysis.graph.graph import GraphModel


class FindingCache:
    """Keeps what was found in models that share their states and moves.

    Parameters
    ----------
    base
        One of the models.
    question
        What is asked about in all of them.
    """

    def __init__(self, base: GraphModel, question: StateQuestion) -> None:
        """List every actor's moves once."""
        self.base, self.question = base, question
        codes = base.codes()
        self._moves = [base.moves.pairs(actor, codes) for actor in range(len(base.actors))]
        self._known: dict[Hashable, dict[StateFinding, Value]] = {}
        self._reached: dict[tuple[bytes, ...], bool] = {}
        self._improving = [self._relation(base, actor) for actor in range(len(base.actors))]

    def values(
        self, graph: GraphModel, wanted: Iterable[StateFinding]
    ) -> dict[StateFinding, Value]:
        """Return what :func:`~detente.analysis.assumptions.values.values` does."""
        improving = tuple(self._relations(graph))

        def actor_findings(
            actor: int, kinds: set[Kind], concepts: set[str]
        ) -> dict[StateFinding, Value]:
            return self._of_actor(graph, improving, actor, kinds, concepts)

        def reached() -> bool:
            if improving not in self._reached:
                self._reached[improving] = reachable(graph, self.question)
            return self._reached[improving]

        return values(graph, self.question, wanted, actor_findings=actor_findings, reached=reached)

    def _of_actor(
        self,
        graph: GraphModel,
        improving: tuple[bytes, ...],
        actor: int,
        kinds: set[Kind],
        concepts: set[str],
    ) -> dict[StateFinding, Value]:
        """Return what is found of an actor: apart what rests on its own ranks, and the rest."""
        rank = graph.rank[actor]
        goal = np.packbits(rank <= rank[self.question.state]).tobytes()
        others = improving[:actor] + improving[actor + 1 :]
        credible = {name for name in concepts if sanctions(name).credible}
        parts: tuple[tuple[set[Kind], set[str], Hashable], ...] = (
            (set(), concepts - credible, None),
            (kinds, credible, others),
        )
        if not credible and not sanctions(self.question.concept).credible:
            parts = ((kinds, concepts, None),)
        found: dict[StateFinding, Value] = {}
        for some_kinds, some_concepts, rest in parts:
            key = (actor, goal, rest, frozenset(some_kinds), frozenset(some_concepts))
            if key not in self._known:
                self._known[key] = of_actor(graph, self.question, actor, some_kinds, some_concepts)
            found |= self._known[key]
        return found

    def _relations(self, graph: GraphModel) -> Iterable[bytes]:
        """Yield, for each actor, which of its moves are improvements."""
        for actor, known in enumerate(self._improving):
            same = np.array_equal(graph.rank[actor], self.base.rank[actor])
            yield known if same else self._relation(graph, actor)

    def _relation(self, graph: GraphModel, actor: int) -> bytes:
        """Return which of an actor's moves are improvements, a bit for each."""
        begin, end = self._moves[actor]
        rank: NDArray[np.int32] = graph.rank[actor]
        return np.packbits(rank[end] > rank[begin]).tobytes()
