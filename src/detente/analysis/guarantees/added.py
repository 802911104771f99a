"""The cheapest added commitment under which a deal holds by a stricter concept.

Tried are pledges of a single option, unconditional or on a single option of another actor:

* a *promise*: to go on with what the actor does at the deal;
* an *exchange*: the same, to another actor and as long as that does its part at the deal, where
  each would rather the other did its part (pledges apart); public (binding both) or undisclosed
  (binding the other alone: see :class:`detente.model.pledge.Pledge`);
* a *threat*: to do otherwise if another does otherwise than at the deal, in public.

Fewest pledges come first, then fewest public ones, since to be bound in public costs more. All
single pledges are tried; of two and three together, those whose members each leave fewer actors
free to go. The deal is solved again with whatever is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import numpy as np

from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.rank import ranks
from detente.analysis.graph.settings import Concept, Responses
from detente.analysis.guarantees.breach import leavers
from detente.model.change import apply
from detente.model.condition import Condition, Not, Taken
from detente.model.conflict import Conflict
from detente.model.option import owner
from detente.model.pledge import Pledge
from detente.model.preference import Preference, Statement


@dataclass(frozen=True)
class Commitment:
    """Pledges that together make the deal hold.

    Parameters
    ----------
    pledges
        The fewest that do.
    changes
        The same in the language of :mod:`detente.model.change`.
    """

    pledges: tuple[Pledge, ...]
    changes: tuple[str, ...]

    @property
    def public(self) -> int:
        """Return how many of them are public."""
        return sum(one.public for one in self.pledges)


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

    concept: Concept
    leavers: tuple[str, ...]
    commitments: tuple[Commitment, ...]
    tried: int
    candidates: int
    complete: bool


def candidates(conflict: Conflict, graph: GraphModel, state: int) -> tuple[Pledge, ...]:
    """Return every pledge that would be tried, undisclosed ones first.

    Parameters
    ----------
    conflict, graph
        In option form, and its tables where nobody is bound by pledges: what each would rather.
    state
        The deal, which each of them keeps.
    """
    undisclosed, public = list[Pledge](), list[Pledge]()
    for name in conflict.options:
        done, by = _literal(conflict, name, state, kept=True), owner(name)
        public.append(Pledge(by=by, does=done))
        for other in conflict.options:
            if (to := owner(other)) == by:
                continue
            given = _literal(conflict, other, state, kept=True)
            both = _wanted(graph, to, state, name) and _wanted(graph, by, state, other)
            for disclosed, listed in ((False, undisclosed), (True, public)) if both else ():
                told = {"by": by, "to": to, "does": done, "given": given, "public": disclosed}
                listed.append(Pledge.model_validate(told))
            breach = _literal(conflict, other, state, kept=False)
            threat = _literal(conflict, name, state, kept=False)
            warned = {"by": by, "does": threat, "given": breach, "kind": "threat"}
            public.append(Pledge.model_validate(warned))
    return (*undisclosed, *public)


def _wanted(graph: GraphModel, actor: str, state: int, option: str) -> bool:
    """Return whether an actor would rather an option were as it is at a state.

    Over all pairs of states that differ in it alone, the actor is more often better off than worse.
    """
    bit = 1 << graph.options.index(option)
    codes = graph.codes()
    alike = codes[codes & bit == state & bit]
    alike = alike[graph.feasible[alike ^ bit]]
    rank = graph.rank[graph.actor(actor)]
    return bool(np.sign(rank[alike] - rank[alike ^ bit]).sum() > 0)


def _literal(conflict: Conflict, option: str, state: int, *, kept: bool) -> Condition:
    """Return that an option is as it is at a state, or that it is not."""
    taken = bool(state & conflict.bits[option])
    return Taken(option) if taken == kept else Not(Taken(option))


def written(conflict: Conflict, pledges: Sequence[Pledge]) -> tuple[str, ...]:
    """Return pledges as changes that make them in a conflict."""
    changes = []
    for place, one in enumerate(pledges, start=len(conflict.pledges) + 1):
        to = f" to {one.to}" if one.to else ""
        changes.append(f"pledge {one.by}{to}: {one.kept()}")
        if not one.public:
            changes.append(f"conceal pledges[{place}]")
    return tuple(changes)


def added(
    conflict: Conflict,
    graph: GraphModel,
    state: int,
    concept: Concept,
    responses: Responses,
    *,
    most_pledges: int = 3,
    most_tried: int = 2000,
    most_found: int = 3,
) -> Added:
    """Return the cheapest pledges that make a deal hold under a concept.

    Parameters
    ----------
    conflict
        A conflict in option form, focused on one phase.
    graph
        Its tables.
    state
        The deal.
    most_pledges, most_tried, most_found
        How many pledges together, how many sets of them in all, and how many answers, at most.
    """
    search = _Search(conflict, graph, state, concept, responses)
    unbound = graph_model(conflict.replaced(pledges=()))
    every = candidates(conflict, unbound, state)
    free = search.free(())
    useful: list[Pledge] = []
    found: list[Commitment] = []
    tried, complete = 0, True
    for size in range(1, most_pledges + 1):
        pool = every if size == 1 else useful
        for some in _sets(pool, size):
            if tried == most_tried:
                complete = False
                break
            tried += 1
            left = search.free(some)
            if left is not None and not left and search.verified(some):
                found.append(Commitment(some, written(conflict, some)))
            if size == 1 and left is not None and free is not None and left < free:
                useful.append(some[0])
        if found or not complete:
            break
    found.sort(key=lambda one: one.public)
    least = tuple(one for one in found if one.public == found[0].public)[:most_found]
    names = tuple(graph.actors[one] for one in sorted(free or ()))
    return Added(concept, names, least, tried, len(every), complete)


def _sets(pool: Sequence[Pledge], size: int) -> Iterator[tuple[Pledge, ...]]:
    """Yield sets of pledges, fewest public ones first."""
    if size == 1:
        yield from ((one,) for one in pool)
        return
    shy, open_ones = ([one for one in pool if one.public is public] for public in (False, True))
    for count in range(size + 1):
        for some in combinations(shy, size - count):
            for others in combinations(open_ones, count):
                yield (*some, *others)


class _Search:
    """Asks who would leave a deal with some pledges made; remembers the ranks that they make."""

    def __init__(
        self,
        conflict: Conflict,
        graph: GraphModel,
        state: int,
        concept: Concept,
        responses: Responses,
    ) -> None:
        """Take the conflict as it stands."""
        self.conflict, self.here, self.graph = conflict, conflict.at(), graph
        self.state, self.concept, self.responses = state, concept, responses
        self.ranked = cache(self._ranked)

    def _ranked(self, actor: str, wants: tuple[Condition, ...]) -> np.ndarray:
        """Return an actor's ranks where it is bound to want something foremost."""
        old = self.here.preferences.get(actor, Preference())
        bound = tuple(Statement(want=one) for one in wants)
        return ranks(
            old.model_copy(update={"foremost": (*old.foremost, *bound)}),
            self.graph.feasible,
            options=self.graph.options,
            code=self.here.code,
            actor=actor,
        )

    def free(self, pledges: Sequence[Pledge]) -> frozenset[int] | None:
        """Return who would leave; ``None`` where the pledges change nothing."""
        wants: dict[str, tuple[Condition, ...]] = {}
        for one in pledges:
            for actor, wanted in one.binds().items():
                wants[actor] = (*wants.get(actor, ()), wanted)
        rank = self.graph.rank.copy()
        for actor, wanted_all in wants.items():
            rank[self.graph.actor(actor)] = self.ranked(actor, wanted_all)
        if pledges and np.array_equal(rank, self.graph.rank):
            return None
        model = self.graph.with_rank(rank)
        left = leavers(model, self.state, self.concept, self.responses)
        return frozenset(map(self.graph.actor, left))

    def verified(self, pledges: Sequence[Pledge]) -> bool:
        """Return whether the deal holds when everything is solved again with the pledges made."""
        changed = apply(self.conflict, written(self.conflict, pledges))
        return not leavers(graph_model(changed), self.state, self.concept, self.responses)
