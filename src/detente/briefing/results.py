"""Everything that a briefing is written from, computed once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from detente.analysis.assumptions.assumptions import Assumptions, assumptions
from detente.analysis.concepts.registry import DEFAULT, with_standard
from detente.analysis.concepts.solve import stability
from detente.analysis.concepts.stability import Stability
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.walk import UNREACHED, Step, walker
from detente.analysis.leverage.hold import check_holds
from detente.analysis.leverage.leverage import Leverage, leverage, leverage_by_phase
from detente.analysis.readings.readings import Readings, readings
from detente.analysis.settlement.settlement import Settlement, settlement
from detente.case.case import Case
from detente.errors import CaseError, Problem
from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.model.preference import StateRef
from detente.telling.labels import state_asked_for, status_quo

_MOST_EVALUATIONS: Final = 1200
"""A briefing tries so many versions times settings at most, to be there in seconds: the analyst's
version, all that differ from it in one answer or two, and some drawn. ``readings`` tries more."""


@dataclass(frozen=True)
class Results:
    """The analyses of one case at its focus: the deal, and the phases that led to it.

    Parameters
    ----------
    case
        What was analysed.
    phase
        The phase in focus; ``None`` where the case has no phases.
    leverage
        At the deal.
    phases
        At the status quo of every phase that has one, in order; a single one without phases.
    stability
        Of every state in the phase in focus, under every concept.
    responses
        Which responses count.
    named
        Whether the state was asked for by the user, rather than being the status quo.
    """

    case: Case
    phase: Phase | None
    leverage: Leverage
    phases: tuple[Leverage, ...]
    stability: Stability
    responses: str
    named: bool

    @property
    def conflict(self) -> Conflict:
        """Return the conflict, with all its phases."""
        return self.case.conflict

    @property
    def deal(self) -> int:
        """Return the code of the state in question."""
        return self.leverage.state

    @property
    def concept(self) -> str:
        """Return the solution concept of holds."""
        return self.leverage.concept

    @property
    def settings(self) -> dict[str, object]:
        """Return what every finding was found under."""
        return {
            "case": self.case.name,
            "phase": self.leverage.phase,
            "state": self.deal,
            "concept": self.concept,
            "responses": self.responses,
            "version": self.leverage.version,
        }

    @property
    def deal_name(self) -> str:
        """Return what the state in question is called in a sentence."""
        if self.named:
            return state_asked_for(self.conflict, self.deal)
        return status_quo(self.phase)

    @cached_property
    def assumptions(self) -> Assumptions:
        """Return what becomes of every answer when each belief is doubted in turn."""
        return assumptions(
            self.conflict,
            phase=self.leverage.phase,
            state=self.deal,
            concept=self.concept,
            responses=self.responses,
            most_pairs=0,
        )

    @cached_property
    def readings(self) -> Readings:
        """Return how the findings fare over the versions of the case, at the state in question."""
        return readings(
            standing_at(self.conflict, self.leverage.phase, self.deal),
            phase=self.leverage.phase,
            most=_MOST_EVALUATIONS,
            claims=self.case.evidence.claims,
        )

    @cached_property
    def settlements(self) -> dict[str, Settlement]:
        """Return where each issue of the case may settle, by its id."""
        return {
            key: settlement(issue, case=self.conflict.id, issue_id=key)
            for key, issue in self.conflict.issues.items()
        }

    @cached_property
    def graph(self) -> GraphModel:
        """Return the graph model of the phase in focus."""
        return graph_model(self.conflict, phase=self.leverage.phase)

    @cached_property
    def path(self) -> tuple[Step, ...] | None:
        """Return a shortest way from the start to the deal, every move an improvement."""
        start = self.leverage.start
        if start is None or not self.graph.feasible[start]:
            return None
        walk = walker(self.graph, range(len(self.graph.actors)), improving=True)
        distances = walk.distances(start)
        if distances[self.deal].min() == UNREACHED:
            return None
        return walk.ways(distances, self.deal, limit=1)[0]


def results(
    case: Case,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    concept: str = DEFAULT,
    responses: str = "sequences",
) -> Results:
    """Return the analyses of a case that a briefing is written from.

    Raises
    ------
    CaseError
        Where the case has no status quo to brief on.
    UnknownName
        Where a phase, a concept or a rule is not known.
    """
    conflict = case.conflict
    focus = conflict.phase(phase)
    stands = focus.status_quo if focus and focus.status_quo is not None else conflict.status_quo
    if state is None and stands is None:
        solved = stability(conflict, phase=phase, concepts=[concept], responses=responses)
        codes = ", ".join(str(code) for code in solved.equilibria(concept)[:5])
        some = f"; equilibria are {codes}" if codes else ""
        mend = f"Name a state (--state{some}), or say in the case what stands: status_quo: [...]"
        raise CaseError(Problem("there is no status quo to brief on", mend, file=case.name))
    concept, responses = check_holds(concept, responses)
    return Results(
        case=case,
        phase=focus,
        leverage=leverage(conflict, phase=phase, state=state, concept=concept, responses=responses),
        named=state is not None,
        phases=_phases(conflict, concept, responses),
        stability=stability(
            conflict, phase=phase, concepts=with_standard(concept), responses=responses
        ),
        responses=responses,
    )


def standing_at(conflict: Conflict, phase: str | None, state: int) -> Conflict:
    """Return the conflict with a state standing in a phase, or in the case without phases."""
    taken = conflict.taken(state)
    if phase is None:
        return conflict.replaced(status_quo=taken)
    return conflict.replaced(
        phases=tuple(
            one.model_copy(update={"status_quo": taken}) if one.id == phase else one
            for one in conflict.phases
        )
    )


def _phases(conflict: Conflict, concept: str, responses: str) -> tuple[Leverage, ...]:
    """Return the leverage at every phase that has a status quo."""
    if conflict.status_quo is not None or (
        conflict.phases and all(each.status_quo is not None for each in conflict.phases)
    ):
        return leverage_by_phase(conflict, concept=concept, responses=responses)
    return tuple(
        leverage(conflict, phase=each.id, concept=concept, responses=responses)
        for each in conflict.phases
        if each.status_quo is not None
    )
