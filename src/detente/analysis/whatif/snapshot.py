"""What the analyses say of one conflict at one state: one side of a what-if."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from detente.analysis.concepts.registry import with_standard
from detente.analysis.concepts.stability import Stability, stability_of
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.walk import Step, walker
from detente.analysis.leverage.leverage import Leverage, leverage
from detente.analysis.plain import numbers, step_dict
from detente.model.conflict import Conflict


@dataclass(frozen=True, eq=False)
class Snapshot:
    """What the analyses say of one conflict at one state.

    Parameters
    ----------
    conflict
        The conflict, focused on the phase that was analysed.
    stability
        Which states are stable for whom, under all concepts.
    state
        The code of the state in this conflict.
    leverage
        Who holds leverage over whom there; ``None`` where the state cannot be.
    path
        A shortest path by improvements from the start to the state; ``None`` where there is none.
    """

    conflict: Conflict
    stability: Stability
    state: int
    leverage: Leverage | None
    path: tuple[Step, ...] | None

    @cached_property
    def equilibrium(self) -> dict[str, bool]:
        """Return whether the state is an equilibrium, under each concept."""
        return {concept: not self.leavers(concept) for concept in self.stability.concepts}

    def leavers(self, concept: str) -> tuple[str, ...]:
        """Return for whom the state is not stable; everybody where it cannot be."""
        stable = self.stability.verdict(concept)[:, self.state]
        return tuple(
            actor for actor, stays in zip(self.stability.actors, stable, strict=True) if not stays
        )

    def furthest(self) -> tuple[str, ...]:
        """Return whose way the state goes furthest; several where they are level."""
        shares = dict(self.leverage.way) if self.leverage else {}
        return tuple(actor for actor, share in shares.items() if share == max(shares.values()))

    def as_dict(self) -> dict[str, Any]:
        """Return the snapshot as plain data."""
        actors, at = self.stability.actors, self.leverage
        path, pairs = self.path, self.leverage.pairs.as_dict() if self.leverage else {}
        return {
            "state": self.state,
            "feasible": at is not None,
            "counts": self.stability.counts,
            "equilibria": {c: int(self.stability.equilibria(c).size) for c in self.equilibrium},
            "equilibrium": self.equilibrium,
            "leavers": {
                concept: list(self.leavers(concept)) for concept in self.stability.concepts
            },
            "status": dict(at.status) if at else {},
            **{name: pairs.get(name, {}) for name in ("came_in", "cells")},
            "upper_hand": pairs.get("upper_hand", []),
            "hold": {name: numbers(row) for name, row in at.hold.items()} if at else {},
            "way": numbers(at.way) if at else {},
            "furthest": list(self.furthest()),
            "part": numbers(at.part) if at else {},
            "path": None if path is None else [step_dict(actors, step) for step in path],
        }


def snapshot(
    conflict: Conflict, state: int, start: int | None, *, concept: str, responses: Responses
) -> Snapshot:
    """Return what the analyses say of a focused conflict at a state.

    Parameters
    ----------
    state, start
        Codes; the state may be infeasible.
    concept, responses
        Under which leverage is taken.
    """
    graph = graph_model(conflict)
    verdicts = stability_of(
        graph,
        concepts=with_standard(concept),
        responses=responses,
        case=conflict.id,
        phase=conflict.focus,
    )
    if not graph.feasible[state]:
        return Snapshot(conflict, verdicts, state, None, None)
    # A start that can no longer be is left to the phase's own, which may be infeasible.
    kept = start if start is not None and graph.feasible[start] else None
    found = leverage(conflict, state=state, start=kept, concept=concept, responses=responses)
    return Snapshot(conflict, verdicts, state, found, _path(graph, kept, state))


def _path(graph: GraphModel, start: int | None, state: int) -> tuple[Step, ...] | None:
    """Return a shortest path by improvements, ``None`` where there is none."""
    if start is None:
        return None
    goal = np.arange(graph.feasible.size) == state
    walk = walker(graph, range(len(graph.actors)), improving=True)
    return next(iter(walk.ways(walk.distances(start, goal), state, limit=1)), None)
