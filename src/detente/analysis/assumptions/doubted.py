"""What doubts leave of a graph model.

Only what they touch is worked out again: where the states and the moves stay as they are, the ranks
of the actors whose wants differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.analysis.assumptions.doubt import Doubt, Untried
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.noticing import noticing
from detente.analysis.graph.rank import dense, ranks
from detente.errors import CaseError
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.preference import Preference

Rows = Mapping[int, NDArray[np.int32]]
"""For some actors by index, their ranks of all states."""


@dataclass(frozen=True, eq=False)
class DoubtedModel:
    """What a doubt leaves of the graph model.

    Parameters
    ----------
    graph
        Another model where states, moves or observers differ; ``None`` where they do not.
    rows
        The ranks that differ, where ``graph`` is ``None``.
    touched
        Whose wants are told otherwise, by index; their ranks may still be the same.
    grows
        Whether states can be that could not be before.
    """

    graph: GraphModel | None
    rows: Rows
    touched: frozenset[int] = frozenset()
    grows: bool = False

    @property
    def idle(self) -> bool:
        """Return whether nothing differs."""
        return self.graph is None and not self.rows

    def model(self, base: GraphModel) -> GraphModel:
        """Return the whole graph model."""
        return _with_rows(base, self.rows) if self.graph is None else self.graph


def doubted(
    conflict: Conflict, at_phase: Conflict, base: GraphModel, changes: tuple[str, ...]
) -> DoubtedModel:
    """Return what some changes leave of a graph model.

    Parameters
    ----------
    conflict
        Focused on one phase: see :func:`~detente.analysis.graph.start.focused`.
    at_phase
        The same at that phase.
    base
        Its graph model.

    Raises
    ------
    CaseError
        Where the changes leave a model that does not fit together.
    """
    changed = apply(conflict, changes)
    then = changed.at()
    if (then.infeasible, then.options, then.graph, noticing(changed)) != (
        at_phase.infeasible,
        at_phase.options,
        at_phase.graph,
        base.noticing,
    ):
        graph = graph_model(changed)
        return DoubtedModel(graph, {}, grows=bool((graph.feasible & ~base.feasible).any()))
    rows, touched = {}, set()
    for place, actor in enumerate(base.actors):
        old = at_phase.preferences.get(actor, Preference())
        new = then.preferences.get(actor, Preference())
        if old == new:
            continue
        touched.add(place)
        row = ranks(new, base.feasible, options=base.options, code=conflict.code, actor=actor)
        if not np.array_equal(row, base.rank[place]):
            rows[place] = row
    return DoubtedModel(None, rows, frozenset(touched))


def tried(
    conflict: Conflict, at_phase: Conflict, base: GraphModel, doubt: Doubt
) -> DoubtedModel | Untried:
    """Return what one doubt leaves of a graph model, or why it cannot be tried."""
    try:
        return doubted(conflict, at_phase, base, (doubt.change,))
    except CaseError as fault:
        return Untried(doubt.path, f"{doubt.change}: {fault}")


def entangled(first: DoubtedModel, second: DoubtedModel) -> bool:
    """Return whether two doubts together can do more than each by itself.

    A doubt that changes nothing by itself can do so beside one of the same actor's wants, or
    where states can be that could not be before; beside no other.
    """
    idle = first.idle or second.idle
    return not idle or bool(first.touched & second.touched) or first.grows or second.grows


def joined(first: DoubtedModel, second: DoubtedModel, base: GraphModel) -> DoubtedModel | None:
    """Return what two doubts leave together, ``None`` where they entangle.

    Doubts of different actors' wants do not; nor does one such doubt with one of moves or of
    states that can no longer be, since the ranks that are left only close up.
    """
    if first.touched & second.touched:
        return None
    if first.graph is None and second.graph is None:
        return DoubtedModel(None, {**first.rows, **second.rows}, first.touched | second.touched)
    if first.graph is None:
        first, second = second, first
    if first.graph is None or second.graph is not None or first.grows:
        return None
    feasible = first.graph.feasible
    rows = {
        place: row if np.array_equal(feasible, base.feasible) else dense(row, feasible)
        for place, row in second.rows.items()
    }
    return DoubtedModel(_with_rows(first.graph, rows), {})


def _with_rows(base: GraphModel, rows: Rows) -> GraphModel:
    """Return a graph model with some actors' ranks replaced."""
    if not rows:
        return base
    rank = base.rank.copy()
    for place, row in rows.items():
        rank[place] = row
    return base.with_rank(rank)
