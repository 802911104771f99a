"""In how many ways each belief in force can be doubted, and the graph model that each way leaves.

A doubt is one small change. Only what it touches is worked out again: where the states and the
moves stay as they are, the ranks of the actors whose wants differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from detente.analysis.assumptions.findings import Question
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.rank import dense, ranks
from detente.errors import CaseError
from detente.model.belief import BeliefEntry
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.option import Direction
from detente.model.preference import Preference

Rows = Mapping[int, NDArray[np.int32]]
"""For some actors by index, their ranks of all states."""


@dataclass(frozen=True)
class Doubt:
    """One way to doubt one belief.

    Parameters
    ----------
    path
        The belief's.
    act
        ``drop``: it is not so; ``reverse``: the opposite is; ``turn``: a pledge is known to all,
        or is not, or an option can change in another way.
    change
        The change, in the language of :mod:`detente.model.change`.
    """

    path: str
    act: str
    change: str


@dataclass(frozen=True)
class Untried:
    """A belief, or one way to doubt it, that was not tried, and why."""

    path: str
    reason: str


@dataclass(frozen=True, eq=False)
class Doubted:
    """What a doubt leaves of the graph model.

    Parameters
    ----------
    graph
        Another model where states or moves differ; ``None`` where they do not.
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
        return with_rows(base, self.rows) if self.graph is None else self.graph


def doubts(
    conflict: Conflict, beliefs: tuple[BeliefEntry, ...], question: Question
) -> tuple[list[Doubt], list[Untried]]:
    """Return every way to doubt every belief, and what cannot be tried here, with reasons."""
    found: list[Doubt] = []
    left: list[Untried] = []
    for belief in beliefs:
        if belief.path.startswith("options."):
            found += _of_option(conflict, belief.path, question)
        elif belief.path.startswith("ties"):
            left.append(Untried(belief.path, "ties bear on dependence, not on these findings"))
        elif belief.path.startswith("phases.") and belief.path.count(".") == 1:
            left.append(Untried(belief.path, "the state itself is what the findings are about"))
        else:
            found += _of_belief(conflict, belief.path)
    return found, left


def _of_option(conflict: Conflict, path: str, question: Question) -> Iterator[Doubt]:
    """Yield the doubts of an option: it is not there, or it changes in another way."""
    name = path.removeprefix("options.")
    bit = conflict.bits[name]
    if not (question.state | (question.start or 0)) & bit:
        yield Doubt(path, "drop", f"bar {name}")
    for way in get_args(Direction):
        if way != conflict.options[name].moves:
            yield Doubt(path, "turn", f"make {name} {way}")


def _of_belief(conflict: Conflict, path: str) -> Iterator[Doubt]:
    """Yield the doubts of a want, a pledge or what is infeasible."""
    yield Doubt(path, "drop", f"drop {path}")
    if "infeasible" in path:
        return
    yield Doubt(path, "reverse", f"reverse {path}")
    for place, pledge in enumerate(conflict.pledges, start=1):
        if path in (f"pledges.{pledge.id}", f"pledges[{place}]"):
            verb = "conceal" if pledge.public else "disclose"
            yield Doubt(path, "turn", f"{verb} {path}")


def doubted(
    conflict: Conflict, here: Conflict, base: GraphModel, changes: tuple[str, ...]
) -> Doubted:
    """Return what some changes leave of a graph model.

    Parameters
    ----------
    conflict
        Focused on one phase: see :func:`~detente.analysis.graph.start.focused`.
    here
        The same at that phase.
    base
        Its graph model.

    Raises
    ------
    CaseError
        Where the changes leave a model that does not fit together.
    """
    changed = apply(conflict, changes)
    there = changed.at()
    if (there.infeasible, there.options, there.graph) != (
        here.infeasible,
        here.options,
        here.graph,
    ):
        graph = graph_model(changed)
        return Doubted(graph, {}, grows=bool((graph.feasible & ~base.feasible).any()))
    rows, touched = {}, set()
    for place, actor in enumerate(base.actors):
        old = here.preferences.get(actor, Preference())
        new = there.preferences.get(actor, Preference())
        if old == new:
            continue
        touched.add(place)
        row = ranks(new, base.feasible, options=base.options, code=conflict.code, actor=actor)
        if not np.array_equal(row, base.rank[place]):
            rows[place] = row
    return Doubted(None, rows, frozenset(touched))


def with_rows(base: GraphModel, rows: Rows) -> GraphModel:
    """Return a graph model with some actors' ranks replaced."""
    if not rows:
        return base
    rank = base.rank.copy()
    for place, row in rows.items():
        rank[place] = row
    return base.with_rank(rank)


def joined(one: Doubted, other: Doubted, base: GraphModel) -> Doubted | None:
    """Return what two doubts leave together, ``None`` where they entangle.

    Doubts of different actors' wants do not; nor does one such doubt with one of moves or of
    states that can no longer be, since the ranks that are left only close up.
    """
    if one.touched & other.touched:
        return None
    if one.graph is None and other.graph is None:
        return Doubted(None, {**one.rows, **other.rows}, one.touched | other.touched)
    if one.graph is None:
        one, other = other, one
    if one.graph is None or other.graph is not None or one.grows:
        return None
    feasible = one.graph.feasible
    rows = {
        place: row if np.array_equal(feasible, base.feasible) else dense(row, feasible)
        for place, row in other.rows.items()
    }
    return Doubted(with_rows(one.graph, rows), {})


def entangled(one: Doubted, other: Doubted) -> bool:
    """Return whether two doubts together can do more than each by itself.

    A doubt that changes nothing by itself can do so beside one of the same actor's wants, or
    where states can be that could not be before; beside no other.
    """
    idle = one.idle or other.idle
    return not idle or bool(one.touched & other.touched) or one.grows or other.grows


def tried(conflict: Conflict, here: Conflict, base: GraphModel, doubt: Doubt) -> Doubted | Untried:
    """Return what one doubt leaves of a graph model, or why it cannot be tried."""
    try:
        return doubted(conflict, here, base, (doubt.change,))
    except CaseError as fault:
        return Untried(doubt.path, f"{doubt.change}: {fault}")
