"""States that bear a name: what stands, what stood, what was proposed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from detente.analysis.graph.graph import GraphModel
from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.model.preference import StateRef
from detente.model.state_named import baseline_of, state_named, status_quo_of

MarkKind = Literal["status quo", "phase", "proposal", "baseline"]


@dataclass(frozen=True)
class Mark:
    """A state that bears a name.

    Parameters
    ----------
    kind
        Whether it is what stands, what stands in another phase, what was proposed, or the normal
        course of events.
    name
        The id of the phase or the proposal; empty where the case has no phases.
    state
        Its code.
    """

    kind: MarkKind
    name: str
    state: int


def marks(conflict: Conflict, graph: GraphModel, phase: Phase | None) -> Iterator[Mark]:
    """Yield the states of a phase that bear a name, what stands first, if they can be in it."""
    for kind, name, state in _named(conflict, phase):
        if state is not None and graph.feasible[code := state_named(conflict, state)]:
            yield Mark(kind, name, code)


def _named(
    conflict: Conflict, phase: Phase | None
) -> Iterator[tuple[MarkKind, str, StateRef | None]]:
    """Yield every state that bears a name in a case, seen from one phase."""
    yield "status quo", phase.id if phase else "", status_quo_of(conflict, phase)
    normal = baseline_of(conflict, phase)
    yield "baseline", "", normal.state if normal else None
    for other in conflict.phases:
        if other is not phase:
            yield "phase", other.id, status_quo_of(conflict, other)
    for name, proposal in conflict.proposals.items():
        yield "proposal", name, proposal.state
