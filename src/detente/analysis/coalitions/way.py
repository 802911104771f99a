"""How coalitions bring a state about: shortest ways by coalitional improvements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from detente.analysis.coalitions.coalitions import players
from detente.analysis.coalitions.table import Table
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.start import previous_status_quo, state_asked, status_quo
from detente.errors import CaseError, Problem
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.model.preference import StateRef
from detente.version import __version__


@dataclass(frozen=True)
class Together:
    """One coalition's improvement: who moves, from which state, to which."""

    members: tuple[str, ...]
    source: int
    target: int


@dataclass(frozen=True, eq=False)
class CoalitionWay:
    """A shortest way from a start to a state by coalitional improvements, and what made it.

    Parameters
    ----------
    conflict
        The conflict at the phase that was analysed.
    start, state
        Codes.
    steps
        The improvements in order; empty where the two are the same; ``None`` where there is no
        way.
    version
        The version of this package.
    """

    conflict: Conflict
    start: int
    state: int
    steps: tuple[Together, ...] | None
    version: str = __version__

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return the way in plain words."""
        if self.steps is None:
            return ("Improvements of coalitions do not lead to the state.",)
        told = []
        for step in self.steps:
            who = phrases.names(self.conflict, step.members)
            together = " together" if len(step.members) > 1 else ""
            there = phrases.state(self.conflict, step.target)
            told.append(phrases.sentence(f"{who}{together} would move to “{there}”"))
        return tuple(told)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data."""
        steps = None
        if self.steps is not None:
            steps = [
                {"members": list(one.members), "from": one.source, "to": one.target}
                for one in self.steps
            ]
        return {
            "conflict": self.conflict.id,
            "start": self.start,
            "state": self.state,
            "steps": steps,
            "version": self.version,
        }


def coalition_way(
    conflict: Conflict,
    *,
    phase: str | None = None,
    start: StateRef | None = None,
    state: StateRef | None = None,
    among: Sequence[Sequence[str]] | None = None,
    blocs: Sequence[Sequence[str]] | None = None,
) -> CoalitionWay:
    """Return a shortest way from a start to a state by improvements of coalitions.

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
    """
    graph = graph_model(conflict, phase=phase)
    goal = status_quo(conflict, graph, phase, state)
    begun = previous_status_quo(conflict, phase) if start is None else conflict.code(start)
    if begun is None:
        raise CaseError(Problem("nothing is known of where the phase began", "Name a start"))
    begun = state_asked(conflict, graph, begun)
    table, groups = players(graph, among, blocs)
    steps = _shortest(table, sorted(groups, key=len), begun, goal)
    if steps is None:
        return CoalitionWay(conflict.at(phase), begun, goal, None)
    told = tuple(
        Together(tuple(graph.actors[one] for one in table.members(group)), source, target)
        for group, source, target in steps
    )
    return CoalitionWay(conflict.at(phase), begun, goal, told)


def _shortest(
    table: Table, groups: Sequence[tuple[int, ...]], start: int, goal: int
) -> list[tuple[tuple[int, ...], int, int]] | None:
    """Return the steps of a shortest way, breadth first; ``None`` where there is none."""
    came: dict[int, tuple[tuple[int, ...], int]] = {}
    frontier, seen = [start], {start}
    while frontier and goal not in seen:
        fresh = []
        for state in frontier:
            for group in groups:
                for target in table.improvements(group, state).tolist():
                    if target not in seen:
                        seen.add(target)
                        came[target] = (group, state)
                        fresh.append(target)
        frontier = fresh
    if goal not in seen:
        return None
    steps: list[tuple[tuple[int, ...], int, int]] = []
    here = goal
    while here != start:
        group, before = came[here]
        steps.insert(0, (group, before, here))
        here = before
    return steps
