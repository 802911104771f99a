"""Which states are stable for whom, under Nash, GMR, SMR and SEQ.

No matrix of states by states is needed. Let m(q) be the worst, for actor i, of what the opponents
can make of state q, and e(q) the best that i can still reach from q, q itself included. Then

* **Nash**: s is stable where e(s) is no better than s (Nash 1950);
* **GMR**: where no own move leads to a q with min(m(q), rank(q)) above rank(s) (Howard 1971);
* **SEQ**: the same, m over the opponents' improvements only (Fraser and Hipel 1979);
* **SMR**: the same, m being the worst of e over what the opponents can reach (Howard 1971).

A move that is no improvement never counts against s, since rank(q) is then no better than rank(s).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente import __version__
from detente.analysis.graph import GraphModel, graph_model
from detente.analysis.responses import worst_responses
from detente.analysis.settings import (
    CONCEPTS,
    STATES_LISTED,
    Concept,
    Responses,
    check_concepts,
    check_responses,
)
from detente.analysis.sweep import Values
from detente.analysis.threads import both_at_once
from detente.errors import UnknownName
from detente.model.conflict import Conflict

_TOGETHER = 1 << 17
"""Values worked on together: small models are done in few calls, large ones stay in the cache."""


@dataclass(frozen=True, eq=False)
class Stability:
    """Which states are stable for whom, with all that made the answer.

    Parameters
    ----------
    conflict, phase
        Ids of what was analysed; phase is ``None`` where there are no phases.
    actors, options, states
        Names, as in :class:`~detente.analysis.graph.GraphModel`.
    concepts, responses
        What was asked.
    feasible
        Which states can be; shape (N,).
    verdicts
        For each concept, whether each state is stable for each actor; shape (actors, N), false
        at infeasible states.
    version
        The version of this package.
    """

    conflict: str
    phase: str | None
    actors: tuple[str, ...]
    options: tuple[str, ...]
    states: tuple[str, ...]
    concepts: tuple[Concept, ...]
    responses: Responses
    feasible: NDArray[np.bool_]
    verdicts: Mapping[Concept, NDArray[np.bool_]]
    version: str = __version__

    @property
    def settings(self) -> dict[str, Any]:
        """Return what was asked, as plain data."""
        return {"concepts": list(self.concepts), "responses": self.responses}

    @property
    def counts(self) -> dict[str, int]:
        """Return how many states can be and how many are left out."""
        left = int(np.count_nonzero(self.feasible))
        return {"states": left, "removed": self.feasible.size - left}

    def codes(self) -> NDArray[np.int64]:
        """Return the codes of the feasible states, ascending."""
        return np.flatnonzero(self.feasible)

    def verdict(self, concept: str) -> NDArray[np.bool_]:
        """Return who is content where, under a concept: shape (actors, N).

        Raises
        ------
        UnknownName
            Where the concept was not asked for.
        """
        for known, verdict in self.verdicts.items():
            if known == concept:
                return verdict
        raise UnknownName("solution concept of this result", concept, self.concepts)

    def stable(self, concept: str, actor: str) -> NDArray[np.int64]:
        """Return the codes stable for an actor under a concept, ascending.

        Raises
        ------
        UnknownName
            Where no actor bears the name, or the concept was not asked for.
        """
        if actor not in self.actors:
            raise UnknownName("actor", actor, self.actors)
        return np.flatnonzero(self.verdict(concept)[self.actors.index(actor)])

    def equilibria(self, concept: str) -> NDArray[np.int64]:
        """Return the codes stable for every actor under a concept, ascending.

        Raises
        ------
        UnknownName
            Where the concept was not asked for.
        """
        return np.flatnonzero(self.verdict(concept).all(axis=0))

    def as_dict(self, states: bool | None = None) -> dict[str, Any]:
        """Return the result as plain data, ready for JSON.

        Parameters
        ----------
        states
            Whether to list states; ``None``: up to 4,096 of them. Without lists, ``states`` is
            left out and counts stand in for the lists of stable states and equilibria.
        """
        listed = self.counts["states"] <= STATES_LISTED if states is None else states

        def told(codes: NDArray[np.int64]) -> Any:
            return codes.tolist() if listed else len(codes)

        return {
            "conflict": self.conflict,
            "options": list(self.options),
            "actors": list(self.actors),
            "phase": self.phase,
            "settings": self.settings,
            "version": self.version,
            "counts": self.counts,
            **({"states": self.codes().tolist()} if listed else {}),
            **({"state_names": list(self.states)} if self.states else {}),
            "stability": {
                concept: {actor: told(self.stable(concept, actor)) for actor in self.actors}
                for concept in self.concepts
            },
            "equilibria": {concept: told(self.equilibria(concept)) for concept in self.concepts},
        }


def stability(
    conflict: Conflict,
    *,
    phase: str | None = None,
    concepts: Sequence[str] = CONCEPTS,
    responses: str = "sequences",
) -> Stability:
    """Return which states of a conflict are stable for whom.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        The phase's id; none: the conflict's focus, or its last phase, or the conflict as it stands.
    concepts
        Any of ``nash``, ``gmr``, ``smr``, ``seq``.
    responses
        Which responses count: ``sequences``, ``once-each`` or ``single``.

    Raises
    ------
    UnknownName
        Where a phase, a concept or a rule is not known.
    CaseError
        Where the phase leaves no state.
    """
    here = conflict.phase(phase)
    return stability_of(
        graph_model(conflict, phase=phase),
        concepts=concepts,
        responses=responses,
        conflict=conflict.id,
        phase=here.id if here else None,
    )


def stability_of(
    graph: GraphModel,
    *,
    concepts: Sequence[str] = CONCEPTS,
    responses: str = "sequences",
    conflict: str = "",
    phase: str | None = None,
) -> Stability:
    """Return which states of a graph model are stable for whom.

    Parameters
    ----------
    graph
        The model's tables.
    concepts, responses
        As in :func:`stability`.
    conflict, phase
        Ids to record in the result.

    Raises
    ------
    UnknownName
        Where a concept or a rule is not known.
    """
    asked, rule = check_concepts(concepts), check_responses(responses)
    verdicts = {concept: np.zeros(graph.rank.shape, dtype=bool) for concept in asked}
    rank = levels(graph.rank)
    questions = _questions(graph, rank, asked)

    def work(batch: Sequence[_Question]) -> None:
        for one, worst in zip(batch, _worst(graph, batch, rule), strict=True):
            own = rank[one.actor]
            left = graph.moves.best(one.actor, np.minimum(worst, own))
            np.logical_and(left <= own, graph.feasible, out=verdicts[one.concept][one.actor])

    if "seq" in asked:
        graph.moves.prepare()
    both_at_once(work, _batches(questions, graph.feasible.size), graph.feasible.size)
    return Stability(
        conflict,
        phase,
        graph.actors,
        graph.options,
        graph.states,
        asked,
        rule,
        graph.feasible,
        verdicts,
    )


def levels(rank: NDArray[np.int32]) -> Values:
    """Return ranks in the smallest unsigned type that leaves its greatest number free.

    Infeasible states hold 0 there; every operator on moves masks them.
    """
    best = int(rank.max())
    kind = next(kind for kind in (np.uint8, np.uint16, np.uint32) if best < np.iinfo(kind).max)
    return np.maximum(rank, 0).astype(kind)


@dataclass(frozen=True)
class _Question:
    """Whether an actor is content under a concept, given what the values sink to.

    ``values`` is the actor's rank of every state or, under SMR, the best it can still reach.
    """

    concept: Concept
    actor: int
    values: Values


def _questions(graph: GraphModel, rank: Values, concepts: Sequence[Concept]) -> list[_Question]:
    """Return every actor's question under every concept."""
    everyone = range(len(graph.actors))
    values = {concept: list(rank) for concept in concepts}
    if "smr" in concepts:
        values["smr"] = [graph.moves.best(actor, rank[actor]) for actor in everyone]
    return [_Question(one, actor, values[one][actor]) for one in concepts for actor in everyone]


def _batches(questions: Sequence[_Question], states: int) -> list[Sequence[_Question]]:
    """Put questions that follow the same moves together, as many as fill the cache.

    SEQ comes first: it takes longest, and two threads then end together.
    """
    kinds = [
        [one for one in questions if one.concept == "seq"],
        [one for one in questions if one.concept in ("gmr", "smr")],
        [one for one in questions if one.concept == "nash"],
    ]
    size = max(1, _TOGETHER // states)
    return [kind[at : at + size] for kind in kinds for at in range(0, len(kind), size)]


def _worst(graph: GraphModel, batch: Sequence[_Question], rule: Responses) -> Values:
    """Return what the values of some questions sink to by the opponents' responses."""
    values = np.stack([one.values for one in batch])
    if batch[0].concept == "nash":
        return values
    groups = [graph.others(one.actor) for one in batch]
    credible = batch[0].concept == "seq"
    return worst_responses(graph, groups, values, improving=credible, rule=rule)
