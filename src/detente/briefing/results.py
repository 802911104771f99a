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
from detente.analysis.guarantees.guarantees import Guarantees, guarantees
from detente.analysis.leverage.hold import check_holds
from detente.analysis.leverage.leverage import Leverage, leverage, leverage_by_phase
from detente.analysis.readings.readings import Readings, readings
from detente.analysis.settlement.settlement import Settlement, settlement
from detente.case.case import Case
from detente.compute import Progress
from detente.errors import NotSupported
from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.model.preference import StateRef
from detente.telling.labels import deal_named, names_a_deal, state_asked_for

_MOST_EVALUATIONS: Final = 1200
"""A briefing tries so many versions times settings at most, to be there in seconds: the analyst's
version, all that differ from it in one answer or two, and some drawn. ``readings`` tries more."""


_LONGEST_NAME: Final = 70
"""A state that takes more characters to say is called *this outcome*."""


@dataclass(frozen=True)
class Analysed:
    """What is analysed of every case, whether or not a state is known to stand.

    Parameters
    ----------
    case
        What was analysed.
    phase
        The phase in focus; ``None`` where the case has no phases.
    concept, responses
        Under which stability and leverage are taken.
    stability
        Of every state in the phase in focus, under every concept.
    """

    case: Case
    phase: Phase | None
    concept: str
    responses: str
    stability: Stability

    @property
    def conflict(self) -> Conflict:
        """Return the conflict, with all its phases."""
        return self.case.conflict

    @property
    def settings(self) -> dict[str, object]:
        """Return what every finding was found under."""
        return {
            "case": self.case.name,
            "phase": self.phase.id if self.phase else None,
            "concept": self.concept,
            "responses": self.responses,
            "version": self.stability.version,
        }

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
        return graph_model(self.conflict, phase=self.phase.id if self.phase else None)


@dataclass(frozen=True)
class Results(Analysed):
    """The analyses of one case at its focus: the deal, and the phases that led to it.

    Parameters
    ----------
    leverage
        At the deal.
    phases
        At the status quo of every phase that has one, in order; a single one without phases.
    named
        Whether the state was asked for by the user, rather than being the status quo.
    progress
        Told how many versions of the case have been tried, of how many.
    """

    leverage: Leverage
    phases: tuple[Leverage, ...]
    named: bool
    progress: Progress | None = None

    @property
    def deal(self) -> int:
        """Return the code of the state in question."""
        return self.leverage.state

    @property
    def holds(self) -> bool:
        """Return whether the state in question holds under the concept that decides."""
        return bool(self.stability.verdict(self.concept)[:, self.deal].all())

    @property
    def settings(self) -> dict[str, object]:
        """Return what every finding was found under."""
        return super().settings | {"state": self.deal}

    @property
    def before(self) -> Phase | None:
        """Return the phase whose status quo the deal grew out of; ``None`` where it has no name."""
        start = self.leverage.start
        stood = [one for one in self.phases if one.phase != self.leverage.phase]
        found = next((one for one in reversed(stood) if one.state == start), None)
        return self.conflict.phase(found.phase) if found else None

    @property
    def deal_name(self) -> str:
        """Return what the state in question is called in a sentence."""
        if self.named:
            name = state_asked_for(self.conflict, self.deal)
            return name if len(name) <= _LONGEST_NAME else "this outcome"
        return deal_named(self.phase)

    @property
    def deal_short(self) -> str:
        """Return the same without its date: *the truce* for *the truce of 27 February 2016*."""
        return "this outcome" if self.named else deal_named(self.phase, dated=False)

    @property
    def is_deal(self) -> bool:
        """Return whether the state in question bears the name of a deal."""
        return not self.named and names_a_deal(self.phase)

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
            progress=self.progress,
        )

    @cached_property
    def guarantees(self) -> Guarantees | None:
        """Return what guarantees the deal; nothing where the conflict is too large to ask."""
        try:
            return guarantees(
                self.conflict,
                phase=self.leverage.phase,
                state=self.deal,
                concept=self.concept,
                responses=self.responses,
            )
        except NotSupported:
            return None

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
    progress: Progress | None = None,
) -> Results | Analysed:
    """Return the analyses of a case that a briefing is written from.

    Without a status quo, and without a state asked for, only what holds for the case as a whole.

    Raises
    ------
    UnknownName
        Where a phase, a concept or a rule is not known.
    """
    conflict = case.conflict
    focus = conflict.phase(phase)
    stands = focus.status_quo if focus and focus.status_quo is not None else conflict.status_quo
    concept, responses = check_holds(concept, responses)
    solved = stability(conflict, phase=phase, concepts=with_standard(concept), responses=responses)
    if state is None and stands is None:
        return Analysed(case, focus, concept, responses, solved)
    return Results(
        case,
        focus,
        concept,
        responses,
        solved,
        leverage=leverage(conflict, phase=phase, state=state, concept=concept, responses=responses),
        phases=_phases(conflict, concept, responses),
        named=state is not None,
        progress=progress,
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
