"""Why a state is stable, or not, for an actor: every temptation, and what would deter it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.registry import DEFAULT, sanctions
from detente.analysis.concepts.sanctioned import sanctioning_states
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import Responses, check_responses
from detente.analysis.graph.start import status_quo, waiting_ends_at
from detente.analysis.graph.walk import Step, walker
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.model.actor_named import actor_named
from detente.model.conflict import Conflict
from detente.model.preference import StateRef


@dataclass(frozen=True)
class Answer:
    """One improvement that tempts the actor, and the shortest response to it.

    Parameters
    ----------
    improvement
        The state that the actor could move to and prefers.
    deterred
        Whether a response takes the gain away, as the concept understands it.
    chain
        The moves of the others: those that deter; or, under SMR where nothing deters, the
        shortest that would, but for an escape; empty where there are none.
    ends
        How the chain leaves the actor against where it started: ``worse``, ``same`` or empty.
    escape
        Under SMR, the best state to which the actor gets away from the chain, or ``None``.
    """

    improvement: int
    deterred: bool
    chain: tuple[Step, ...] = ()
    ends: str = ""
    escape: int | None = None

    def as_dict(self, actors: Sequence[str]) -> dict[str, Any]:
        """Return the answer as plain data, movers by the names given."""
        return {
            "improvement": self.improvement,
            "deterred": self.deterred,
            "chain": [
                {"mover": actors[one.actor], "origin": one.source, "target": one.target}
                for one in self.chain
            ],
            "ends": self.ends,
            "escape": self.escape,
        }


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Reason(ConflictResult):
    """Why a state is stable for an actor under a concept, or is not.

    Parameters
    ----------
    state
        The code of the state.
    actor
        Whom it was asked about.
    stable
        The verdict.
    answers
        One for each improvement, in order of the state codes.
    """

    tabled: ClassVar[str] = "answers"

    state: int
    actor: str
    stable: bool
    answers: tuple[Answer, ...]

    def answer(self) -> dict[str, Any]:
        """Return the verdict and what becomes of each improvement, as plain data."""
        return {
            "actor": self.actor,
            "stable": self.stable,
            "answers": [answer.as_dict(tuple(self.conflict.actors)) for answer in self.answers],
        }


@verb
def reason(
    conflict: Conflict,
    *,
    actor: str,
    state: StateRef | None = None,
    concept: str = DEFAULT,
    phase: str | None = None,
    responses: str = "sequences",
    graph: GraphModel | None = None,
) -> Reason:
    """Return why a state is stable for an actor under a concept, or is not.

    Parameters
    ----------
    conflict
        The conflict as believed.
    actor
        The actor's key, its name or an alias.
    state
        A code, the options taken, or in graph form the state's name; none: the status quo.
    concept, phase, responses
        As in :func:`~detente.analysis.concepts.stability.stability`.
    graph
        The phase's graph model, where it is at hand already.

    Raises
    ------
    UnknownName
        Where the actor, the phase, an option, the concept or the rule is not known.
    CaseError
        Where the state is not feasible, or none is given and the phase has no status quo.

    Examples
    --------
    >>> from detente import load
    >>> dilemma = load("prisoners-dilemma").conflict
    >>> reason(dilemma, actor="one", state=3).answers[0].deterred
    True
    """
    counted, rule = sanctions(concept), check_responses(responses)
    tables = graph or graph_model(conflict, phase=phase)
    code = status_quo(conflict, tables, phase, state)
    key = actor_named(conflict, actor)
    view = _View(tables, tables.actor(key), code, counted, rule)
    answers = tuple(view.answer(int(q)) for q in tables.moves.improvements(view.actor, code))
    here = conflict.phase(phase)
    return Reason(
        case=conflict.id,
        phase=here.id if here else None,
        state=code,
        settings={"concept": concept, "responses": rule} | waiting_ends_at(conflict, phase),
        conflict=conflict.at(phase) if here else conflict,
        actor=key,
        stable=all(answer.deterred for answer in answers),
        answers=answers,
    )


@dataclass(frozen=True)
class _View:
    """One actor's view from one state, under the answers that count."""

    graph: GraphModel
    actor: int
    state: int
    sanctions: Sanctions
    rule: Responses

    @cached_property
    def deterring(self) -> NDArray[np.bool_]:
        """Return the states to which an answer must lead to deter the actor; shape (N,)."""
        return sanctioning_states(self.graph, self.actor, self.state, self.sanctions)

    @property
    def no_better(self) -> NDArray[np.bool_]:
        """Return the states that are no better for the actor than this one; shape (N,)."""
        rank = self.graph.rank[self.actor]
        no_better: NDArray[np.bool_] = (rank <= rank[self.state]) & self.graph.feasible
        return no_better

    def answer(self, improvement: int) -> Answer:
        """Return what becomes of one improvement."""
        if not self.sanctions.answered:
            return Answer(improvement, deterred=False)
        others = self.graph.answering(self.actor, self.state, improvement)
        walk = walker(self.graph, others, improving=self.sanctions.credible, rule=self.rule)
        chain = walk.shortest(improvement, self.deterring)
        if chain is not None:
            return Answer(improvement, True, chain, self._ends(chain))
        near = walk.shortest(improvement, self.no_better) if self.sanctions.counter else None
        if near is None:
            return Answer(improvement, deterred=False)
        return Answer(improvement, False, near, self._ends(near), self._escape(near[-1].target))

    def _escape(self, state: int) -> int:
        """Return the best state to which the actor can move on from a response."""
        ends = self.graph.moves.targets(self.actor, state)
        return int(ends[np.argmax(self.graph.rank[self.actor, ends])])

    def _ends(self, chain: tuple[Step, ...]) -> str:
        """Return how a chain leaves the actor against where it started."""
        rank = self.graph.rank[self.actor]
        return "same" if rank[chain[-1].target] == rank[self.state] else "worse"
