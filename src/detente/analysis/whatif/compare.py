"""One reading of a conflict at a state, and what tells two readings apart, in plain words.

States of a changed conflict are told by the codes they had before, so that both readings speak
of the same states: options keep their places where they are renamed, and those that an actor took
along with it count as not taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from detente.analysis.concepts.stability import Stability, stability_of
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import CONCEPTS, Responses
from detente.analysis.graph.walk import UNREACHED, Step, walker
from detente.analysis.leverage.leverage import Leverage, leverage
from detente.analysis.plain import numbers, step_dict
from detente.model.conflict import Conflict


@dataclass(frozen=True, eq=False)
class Reading:
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
        A shortest way by improvements from the start to the state; ``None`` where there is none.
    """

    conflict: Conflict
    stability: Stability
    state: int
    leverage: Leverage | None
    path: tuple[Step, ...] | None

    @cached_property
    def equilibrium(self) -> dict[str, bool]:
        """Return whether the state is an equilibrium, under each concept."""
        return {concept: not self.leavers(concept) for concept in CONCEPTS}

    def leavers(self, concept: str) -> tuple[str, ...]:
        """Return for whom the state is not stable; everybody where it cannot be."""
        stable = self.stability.verdict(concept)[:, self.state]
        return tuple(
            actor for actor, stays in zip(self.stability.actors, stable, strict=True) if not stays
        )

    def furthest(self) -> tuple[str, ...]:
        """Return whose way the state goes furthest; several where they are level."""
        way: Mapping[str, Any] = self.leverage.way if self.leverage else {}
        return tuple(actor for actor, share in way.items() if share == max(way.values()))

    def as_dict(self) -> dict[str, Any]:
        """Return the reading as plain data."""
        one = self.leverage
        return {
            "state": self.state,
            "feasible": one is not None,
            "counts": self.stability.counts,
            "equilibria": {c: int(self.stability.equilibria(c).size) for c in CONCEPTS},
            "equilibrium": self.equilibrium,
            "leavers": {concept: list(self.leavers(concept)) for concept in CONCEPTS},
            "status": dict(one.status) if one else {},
            "hold": {name: numbers(row) for name, row in one.hold.items()} if one else {},
            "way": numbers(one.way) if one else {},
            "furthest": list(self.furthest()),
            "part": numbers(one.part) if one else {},
            "path": None
            if self.path is None
            else [step_dict(self.stability.actors, step) for step in self.path],
        }


def read(
    conflict: Conflict, state: int, start: int | None, *, concept: str, responses: Responses
) -> Reading:
    """Return what the analyses say of a focused conflict at a state.

    Parameters
    ----------
    state, start
        Codes; the state may be infeasible.
    concept, responses
        Under which leverage is taken.
    """
    graph = graph_model(conflict)
    told = stability_of(graph, responses=responses, case=conflict.id, phase=conflict.focus)
    if not graph.feasible[state]:
        return Reading(conflict, told, state, None, None)
    # A start that can no longer be is left to the phase's own, which may be infeasible.
    begun = start if start is not None and graph.feasible[start] else None
    found = leverage(conflict, state=state, start=begun, concept=concept, responses=responses)
    return Reading(conflict, told, state, found, _path(graph, start, state))


def _path(graph: GraphModel, start: int | None, state: int) -> tuple[Step, ...] | None:
    """Return a shortest way by improvements, ``None`` where there is none."""
    if start is None or not graph.feasible[start]:
        return None
    goal = np.zeros(graph.feasible.size, dtype=bool)
    goal[state] = True
    walk = walker(graph, range(len(graph.actors)), improving=True)
    far = walk.distances(start, goal)
    if far[state].min() == UNREACHED:
        return None
    return next(iter(walk.ways(far, state, limit=1)), None)


def carried(origin: Conflict, target: Conflict, code: int) -> int:
    """Return the code of a state in another conflict made from this one by changes.

    Options that stand only in one of the two count as not taken in the other.
    """
    if len(origin.options) == len(target.options):
        return code
    return sum(target.bits.get(name, 0) for name in origin.taken(code))


def won_and_lost(
    before: Reading, after: Reading
) -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    """Return, per concept, the equilibria that only the second reading has, and only the first.

    All by the codes of the first.
    """
    won: dict[str, tuple[int, ...]] = {}
    lost: dict[str, tuple[int, ...]] = {}
    for concept in CONCEPTS:
        old = set(before.stability.equilibria(concept).tolist())
        found = after.stability.equilibria(concept).tolist()
        new = {carried(after.conflict, before.conflict, code) for code in found}
        won[concept] = tuple(sorted(new - old))
        lost[concept] = tuple(sorted(old - new))
    return won, lost


def actors_of_both(before: Reading, after: Reading) -> Iterator[str]:
    """Yield the actors that are in both readings, in the order of the first."""
    for actor in before.stability.actors:
        if actor in after.stability.actors:
            yield actor
