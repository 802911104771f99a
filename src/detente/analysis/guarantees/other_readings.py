"""The other readings of a case, one answer at a time, in which an added pledge is tried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.start import focused
from detente.analysis.guarantees.breach import leavers
from detente.errors import CaseError, DetenteError
from detente.model.change import apply
from detente.model.conflict import Conflict


@dataclass(frozen=True)
class OtherReadings:
    """A deal in readings that differ from the analyst's in one answer each.

    Parameters
    ----------
    conflicts
        The conflict in each of them, focused on the phase of the deal.
    state
        The deal.
    concept, responses
        Under which it is to hold.
    """

    conflicts: tuple[Conflict, ...]
    state: int
    concept: str
    responses: Responses

    def survives(self, changes: tuple[str, ...]) -> int:
        """Return in how many of them the deal holds with some changes made."""
        return sum(self._holds(one, changes) for one in self.conflicts)

    def _holds(self, conflict: Conflict, changes: tuple[str, ...]) -> bool:
        """Return whether the deal can be and holds in one of them."""
        try:
            graph = graph_model(apply(conflict, changes))
        except CaseError:
            return False
        feasible = bool(graph.feasible[self.state])
        return feasible and not leavers(graph, self.state, self.concept, self.responses)


def other_readings(conflict: Conflict, phase: str | None) -> tuple[Conflict, ...]:
    """Return the conflict in each reading that gives one question another answer.

    Answers that leave no case that fits together, or that change nothing, are passed over.

    >>> from detente import load
    >>> len(other_readings(load("syria-2016").conflict, "truce"))
    13
    """
    return tuple(_readings(conflict, phase))


def _readings(conflict: Conflict, phase: str | None) -> Iterator[Conflict]:
    """Yield the conflict in each of them, focused on a phase."""
    for question in conflict.questions:
        for answer in () if question.answers == "auto" else question.answers[1:]:
            try:
                yield focused(apply(conflict, answer.changes), phase)
            except DetenteError:
                continue
