"""How coalitions bring a state about: shortest paths by coalitional improvements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from detente.analysis.coalitions.blocking import names
from detente.analysis.coalitions.move import CoalitionMove
from detente.analysis.coalitions.players import players
from detente.analysis.coalitions.table import CoalitionMovers, CoalitionTable
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.start import previous_status_quo, state_asked, status_quo
from detente.analysis.graph.walk import Walker
from detente.analysis.result import ConflictResult
from detente.errors import CaseError, Problem
from detente.model.conflict import Conflict
from detente.model.preference import StateRef
from detente.model.state_named import state_named


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class CoalitionPath(ConflictResult):
    """A shortest path from a start to a state by coalitional improvements.

    Parameters
    ----------
    start, state
        Codes.
    steps
        The improvements in order; empty where the two are the same; ``None`` where there is no
        path.
    """

    tabled: ClassVar[str] = "steps"

    start: int
    state: int
    steps: tuple[CoalitionMove, ...] | None

    def answer(self) -> dict[str, Any]:
        """Return the improvements as plain data."""
        steps = None
        if self.steps is not None:
            steps = [
                {"members": list(one.members), "from": one.source, "to": one.target}
                for one in self.steps
            ]
        return {"start": self.start, "steps": steps}


def coalition_path(
    conflict: Conflict,
    *,
    phase: str | None = None,
    start: StateRef | None = None,
    state: StateRef | None = None,
    among: Sequence[Sequence[str]] | None = None,
    blocs: Sequence[Sequence[str]] | None = None,
) -> CoalitionPath:
    """Return a shortest path from a start to a state by improvements of coalitions.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        Its id; none: the conflict's focus, or its last phase.
    start
        None given: where the phase began.
    state
        None given: the phase's status quo.
    among, blocs
        Who may move together: see :func:`~detente.analysis.coalitions.coalitions.coalitions`.
        Smaller coalitions are tried first, so that no more move than need.

    Raises
    ------
    CaseError
        Where no start or state is known, or either cannot be.
    NotSupported
        Where there are too many actors for every coalition.
    UnknownName
        Where a phase, a state or an actor is not known.

    Examples
    --------
    >>> from detente import load
    >>> dilemma = load("prisoners-dilemma").conflict
    >>> path = coalition_path(dilemma, start=["one.silence"], state=[])
    >>> [step.members for step in path.steps]
    [('one',)]
    """
    graph = graph_model(conflict, phase=phase)
    goal = status_quo(conflict, graph, phase, state)
    origin = previous_status_quo(conflict, phase) if start is None else state_named(conflict, start)
    if origin is None:
        raise CaseError(Problem("nothing is known of where the phase began", "Name a start"))
    origin = state_asked(conflict, graph, origin)
    table, groups = players(graph, among, blocs)
    steps = _shortest(table, sorted(groups, key=len), origin, goal)
    at_phase = conflict.phase(phase)
    return CoalitionPath(
        case=conflict.id,
        phase=at_phase.id if at_phase else None,
        state=goal,
        settings={
            "blocs": blocs is not None,
            "among": [list(names(graph, table, group)) for group in groups],
        },
        conflict=conflict.at(phase),
        start=origin,
        steps=None
        if steps is None
        else tuple(
            CoalitionMove(names(graph, table, group), source, target)
            for group, source, target in steps
        ),
    )


def _shortest(
    table: CoalitionTable, groups: Sequence[tuple[int, ...]], start: int, goal: int
) -> list[tuple[tuple[int, ...], int, int]] | None:
    """Return the steps of a shortest path, breadth first; ``None`` where there is none."""
    sought = np.zeros(table.graph.feasible.size, dtype=bool)
    sought[goal] = True
    steps = Walker(CoalitionMovers(table, tuple(groups), transitive=True)).shortest(start, sought)
    if steps is None:
        return None
    return [(groups[one.actor], one.source, one.target) for one in steps]
