"""Which states are stable for whom, under Nash, GMR, SMR and SEQ.

No matrix of states by states is needed. Let m(q) be the worst, for actor i, of what the opponents
can make of state q, and e(q) the best that i can still reach from q, q itself included. Then

* **Nash**: s is stable where e(s) is no better than s (Nash 1950);
* **GMR**: where no own move leads to a q with min(m(q), rank(q)) above rank(s) (Howard 1971);
* **SEQ**: the same, m over the opponents' improvements only (Fraser and Hipel 1979);
* **SMR**: the same, m being the worst of e over what the opponents can reach (Howard 1971).

A move that is no improvement never counts against s, since rank(q) is then no better than rank(s).

Further concepts (simultaneous moves, limited foresight) have modules of their own and come in the
same result: see :mod:`detente.analysis.concepts.further`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.further import verdict
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.questions import Question, batches, levels, questions, worst
from detente.analysis.graph.settings import (
    CONCEPTS,
    STATES_LISTED,
    check_responses,
    check_solutions,
    degree,
)
from detente.analysis.graph.threads import both_at_once
from detente.analysis.result import Result
from detente.errors import UnknownName
from detente.model.conflict import Conflict


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Stability(Result):
    """Which states are stable for whom.

    Parameters
    ----------
    actors, options, states
        Names, as in :class:`~detente.analysis.graph.graph.GraphModel`.
    feasible
        Which states can be; shape (N,).
    verdicts
        For each concept, whether each state is stable for each actor; shape (actors, N), false
        at infeasible states.
    """

    actors: tuple[str, ...]
    options: tuple[str, ...]
    states: tuple[str, ...]
    feasible: NDArray[np.bool_]
    verdicts: Mapping[str, NDArray[np.bool_]]

    @property
    def concepts(self) -> tuple[str, ...]:
        """Return the concepts that were asked for, in the order asked."""
        return tuple(self.settings["concepts"])

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
        if concept not in self.verdicts:
            raise UnknownName("solution concept of this result", concept, self.concepts)
        return self.verdicts[concept]

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
        return self.header() | self._answer(listed=listed)

    def answer(self) -> dict[str, Any]:
        """Return who is content where, as plain data; see :meth:`as_dict`."""
        return self._answer(listed=self.counts["states"] <= STATES_LISTED)

    def _answer(self, *, listed: bool) -> dict[str, Any]:
        """Return who is content where, in lists of states or in counts."""

        def listing(codes: NDArray[np.int64]) -> Any:
            return codes.tolist() if listed else len(codes)

        return {
            "options": list(self.options),
            "actors": list(self.actors),
            "counts": self.counts,
            **({"states": self.codes().tolist()} if listed else {}),
            **({"state_names": list(self.states)} if self.states else {}),
            "stability": {
                concept: {actor: listing(self.stable(concept, actor)) for actor in self.actors}
                for concept in self.concepts
            },
            "equilibria": {concept: listing(self.equilibria(concept)) for concept in self.concepts},
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
        Any of ``nash``, ``gmr``, ``smr``, ``seq``, ``sim``, ``sim-contested``; and, for two
        actors, ``l1``, ``l2``, … and ``nonmyopic``. With what the case marks as strong or as
        unknown: ``gmr-strong``, … and ``nash-a``, … (see
        :mod:`detente.analysis.concepts.strength` and :mod:`detente.analysis.concepts.unknown`).
    responses
        Which responses count: ``sequences``, ``once-each`` or ``single``.

    Raises
    ------
    UnknownName
        Where a phase, a concept or a rule is not known.
    CaseError
        Where the phase leaves no state.
    NotSupported
        Where a further concept cannot be asked of this conflict.
    """
    asked = check_solutions(concepts)
    if any(map(degree, asked)):
        # Here, since it builds on this module.
        from detente.analysis.concepts.degrees import with_degrees

        return with_degrees(conflict, asked, phase=phase, responses=responses)
    here = conflict.phase(phase)
    return stability_of(
        graph_model(conflict, phase=phase),
        concepts=asked,
        responses=responses,
        case=conflict.id,
        phase=here.id if here else None,
    )


def stability_of(
    graph: GraphModel,
    *,
    concepts: Sequence[str] = CONCEPTS,
    responses: str = "sequences",
    case: str = "",
    phase: str | None = None,
) -> Stability:
    """Return which states of a graph model are stable for whom.

    Parameters
    ----------
    graph
        The model's tables.
    concepts, responses
        As in :func:`stability`, without what a case marks as strong or unknown.
    case, phase
        Ids to record in the result.

    Raises
    ------
    UnknownName
        Where a concept or a rule is not known.
    NotSupported
        Where a further concept cannot be asked of this model.
    """
    asked, rule = check_solutions(concepts, degrees=False), check_responses(responses)
    standard = [concept for concept in CONCEPTS if concept in asked]
    verdicts = {
        concept: np.zeros(graph.rank.shape, dtype=bool)
        if concept in standard
        else verdict(graph, concept, responses=rule)
        for concept in asked
    }
    rank = levels(graph.rank)

    def work(batch: Sequence[Question]) -> None:
        for one, least in zip(batch, worst(graph, batch, rule), strict=True):
            own = rank[one.actor]
            left = graph.moves.best(one.actor, np.minimum(least, own))
            np.logical_and(left <= own, graph.feasible, out=verdicts[one.concept][one.actor])

    if "seq" in standard:
        graph.moves.prepare()
    both_at_once(
        work, batches(questions(graph, rank, standard), graph.feasible.size), graph.feasible.size
    )
    return Stability(
        case=case,
        phase=phase,
        settings={"concepts": list(asked), "responses": rule},
        actors=graph.actors,
        options=graph.options,
        states=graph.states,
        feasible=graph.feasible,
        verdicts=verdicts,
    )
