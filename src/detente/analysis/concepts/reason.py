"""Why a state is stable, or not, for an actor: every temptation, and what would deter it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.registry import sanctions
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.response_chain import Search, Step
from detente.analysis.graph.settings import Responses, check_responses
from detente.analysis.graph.start import status_quo
from detente.analysis.result import ConflictResult
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

    state: int
    actor: str
    stable: bool
    answers: tuple[Answer, ...]

    def answer(self) -> dict[str, Any]:
        """Return the verdict and what becomes of each improvement, as plain data."""
        return {
            "actor": self.actor,
            "stable": self.stable,
            "answers": [asdict(answer) for answer in self.answers],
        }


def reason(
    conflict: Conflict,
    *,
    actor: str,
    state: StateRef | None = None,
    concept: str,
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
        The actor's key.
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
    """
    counted, rule = sanctions(concept), check_responses(responses)
    tables = graph or graph_model(conflict, phase=phase)
    code = status_quo(conflict, tables, phase, state)
    view = _View(tables, tables.actor(actor), code, counted, rule)
    answers = tuple(view.answer(int(q)) for q in tables.moves.improvements(view.actor, code))
    here = conflict.phase(phase)
    return Reason(
        case=conflict.id,
        phase=here.id if here else None,
        state=code,
        settings={"concept": concept, "responses": rule},
        conflict=conflict.at(phase) if here else conflict,
        actor=actor,
        stable=all(answer.deterred for answer in answers),
        answers=answers,
    )


@dataclass(frozen=True)
class _View:
    """One actor's view from one state, under a concept."""

    graph: GraphModel
    actor: int
    state: int
    sanctions: Sanctions
    rule: Responses

    def answer(self, improvement: int) -> Answer:
        """Return what becomes of one improvement."""
        if not self.sanctions.answered:
            return Answer(improvement, deterred=False)
        others = self.graph.others(self.actor)
        search = Search(self.graph, others, self.sanctions.credible, self.rule)
        chain = search.shortest(improvement, self._deters)
        if chain is not None:
            return Answer(improvement, True, chain, self._ends(chain))
        near = search.shortest(improvement, self._no_better) if self.sanctions.counter else None
        if near is None:
            return Answer(improvement, deterred=False)
        return Answer(improvement, False, near, self._ends(near), self._escape(near[-1].target))

    def _no_better(self, states: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which states are no better for the actor than where it started."""
        rank = self.graph.rank[self.actor]
        no_better: NDArray[np.bool_] = rank[states] <= rank[self.state]
        return no_better

    def _deters(self, states: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which states, reached by responses, deter the actor."""
        hits = self._no_better(states)
        if not self.sanctions.counter or not hits.any():
            return hits
        begin, end = self.graph.moves.pairs(self.actor, np.unique(states[hits]))
        escaped = np.compress(~self._no_better(end), begin)
        held: NDArray[np.bool_] = hits & ~np.isin(states, escaped)
        return held

    def _escape(self, state: int) -> int:
        """Return the best state to which the actor can move on from a response."""
        ends = self.graph.moves.targets(self.actor, state)
        return int(ends[np.argmax(self.graph.rank[self.actor, ends])])

    def _ends(self, chain: tuple[Step, ...]) -> str:
        """Return how a chain leaves the actor against where it started."""
        rank = self.graph.rank[self.actor]
        return "same" if rank[chain[-1].target] == rank[self.state] else "worse"
