"""The cheapest added commitment under which a deal holds by a stricter concept.

What is tried: :mod:`detente.analysis.guarantees.candidates`. Fewest pledges come first, then those
that bind fewest actors, since to be bound costs. All single pledges are tried; of two and three
together, those whose members each leave fewer actors free to go. The deal is solved again with
whatever is found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.rank import ranks
from detente.analysis.graph.settings import Responses
from detente.analysis.guarantees.breach import leavers
from detente.analysis.guarantees.candidates import candidates, written
from detente.model.change import apply
from detente.model.condition import Condition
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.model.preference import Preference, Statement

PledgeSet = tuple[Pledge, ...]

Survives = Callable[[tuple[str, ...]], int]
"""In how many other readings a deal holds once some changes are made."""

_MOST_READ = 12
"""So many of the cheapest are tried in other readings."""


@dataclass(frozen=True)
class Commitment:
    """Pledges that together make the deal hold.

    Parameters
    ----------
    pledges
        The fewest that do.
    changes
        The same in the language of :mod:`detente.model.change`.
    survives
        In how many other readings of the case, which differ in one answer, the deal holds with
        them too.
    """

    pledges: PledgeSet
    changes: tuple[str, ...]
    survives: int = 0

    @property
    def bound(self) -> int:
        """Return how often they bind an actor."""
        return _bound(self.pledges)


@dataclass(frozen=True)
class Added:
    """What was found for one concept.

    Parameters
    ----------
    concept
        The concept the deal is to hold under.
    leavers
        Who leaves as things are.
    commitments
        The cheapest, as many as were asked for; empty where none was found.
    tried, candidates
        How many sets of pledges were tried, and how many single pledges there are.
    complete
        Whether all sets of up to the greatest size were tried that the search means to try.
    """

    concept: str
    leavers: tuple[str, ...]
    commitments: tuple[Commitment, ...]
    tried: int
    candidates: int
    complete: bool

    def as_dict(self) -> dict[str, Any]:
        """Return what was found as plain data."""
        return {
            "concept": self.concept,
            "leavers": list(self.leavers),
            "commitments": [list(one.changes) for one in self.commitments],
            "survives": [one.survives for one in self.commitments],
            "tried": self.tried,
            "candidates": self.candidates,
            "complete": self.complete,
        }


def added(
    conflict: Conflict,
    graph: GraphModel,
    state: int,
    concept: str,
    responses: Responses,
    *,
    most_pledges: int = 3,
    most_tried: int = 2000,
    most_found: int = 3,
    survives: Survives = lambda _changes: 0,
) -> Added:
    """Return the cheapest pledges that make a deal hold under a concept.

    Parameters
    ----------
    conflict
        A conflict in option form, focused on one phase.
    graph
        Its tables.
    state
        The deal, which does not hold as things are.
    most_pledges, most_tried, most_found
        How many pledges together, how many sets of them in all, and how many answers, at most.
    survives
        In how many other readings of the case the deal holds with some changes: of those that ask
        as little, the one that survives most comes first.
    """
    trial = _Trial(conflict, graph, state, concept, responses)
    unbound = graph_model(conflict.replaced(pledges=()))
    singles = pool = candidates(conflict, unbound, state)
    enough: list[PledgeSet] = []
    tried, complete = 0, True
    for size in range(1, most_pledges + 1):
        allowed = most_tried - tried
        sets = list(islice(_sets(pool, size), allowed + 1))
        complete = len(sets) <= allowed
        tried += min(len(sets), allowed)
        helping = [one for one in sets[:allowed] if trial.helps(one)]
        enough = [one for one in helping if trial.holds(one)]
        if enough or not complete:
            break
        if size == 1:
            pool = tuple(pledge for (pledge,) in helping)
    fewest = min(map(_bound, enough), default=0)
    cheapest = [one for one in enough if _bound(one) == fewest]
    found = [Commitment(one, written(one), survives(written(one))) for one in cheapest[:_MOST_READ]]
    commitments = tuple(sorted(found, key=lambda one: -one.survives)[:most_found])
    return Added(concept, trial.leavers(()), commitments, tried, len(singles), complete)


def _bound(pledges: PledgeSet) -> int:
    """Return how often pledges bind an actor."""
    return sum(len(pledge.bound()) for pledge in pledges)


def _sets(pool: Sequence[Pledge], size: int) -> Iterator[PledgeSet]:
    """Yield sets of pledges: those with the fewest exchanges, which bind two, first."""
    single = [pledge for pledge in pool if not pledge.parts]
    mutual = [pledge for pledge in pool if pledge.parts]
    for count in range(size + 1):
        for some in combinations(single, size - count):
            for others in combinations(mutual, count):
                yield (*some, *others)


class _Trial:
    """Asks who would leave a deal with some pledges made; remembers the ranks that they make."""

    def __init__(
        self,
        conflict: Conflict,
        graph: GraphModel,
        state: int,
        concept: str,
        responses: Responses,
    ) -> None:
        """Take the conflict as it stands."""
        self.conflict, self.bound, self.graph = conflict, conflict.at(), graph
        self.state, self.concept, self.responses = state, concept, responses
        self.ranked, self.leavers = cache(self._ranked), cache(self._leavers)

    def helps(self, pledges: PledgeSet) -> bool:
        """Return whether pledges leave fewer actors free to go, and nobody else."""
        return set(self.leavers(pledges)) < set(self.leavers(()))

    def holds(self, pledges: PledgeSet) -> bool:
        """Return whether the deal holds with pledges made, solved again from the start."""
        if self.leavers(pledges):
            return False
        changed = graph_model(apply(self.conflict, written(pledges)))
        return not leavers(changed, self.state, self.concept, self.responses)

    def _leavers(self, pledges: PledgeSet) -> tuple[str, ...]:
        """Return who would leave with pledges made."""
        wants: dict[str, tuple[Condition, ...]] = {}
        for pledge in pledges:
            for actor, wanted in pledge.wants().items():
                wants[actor] = (*wants.get(actor, ()), wanted)
        rank = self.graph.rank.copy()
        for actor, conditions in wants.items():
            rank[self.graph.actor(actor)] = self.ranked(actor, conditions)
        if pledges and np.array_equal(rank, self.graph.rank):
            return self.leavers(())
        model = self.graph.with_rank(rank)
        return leavers(model, self.state, self.concept, self.responses)

    def _ranked(self, actor: str, wants: tuple[Condition, ...]) -> NDArray[np.int32]:
        """Return an actor's ranks where it is bound to want something foremost."""
        old = self.bound.preferences.get(actor, Preference())
        statements = tuple(Statement(want=one) for one in wants)
        return ranks(
            old.model_copy(update={"foremost": (*old.foremost, *statements)}),
            self.graph.feasible,
            options=self.graph.options,
            code=self.bound.code,
            actor=actor,
        )
