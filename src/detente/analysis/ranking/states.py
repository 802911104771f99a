"""The states of a conflict, picked by what is done in them, by who would stay, by who gains."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.registry import DEFAULT, check_sanctions
from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import check_responses
from detente.analysis.graph.start import status_quo
from detente.analysis.graph.walk import UNREACHED, walker
from detente.analysis.ranking.marks import Mark, marks
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.errors import UnknownName
from detente.model.actor_named import actor_named
from detente.model.conflict import Conflict
from detente.model.preference import StateRef


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class States(ConflictResult):
    """States of a conflict that meet some conditions.

    Parameters
    ----------
    codes
        Their codes, ascending.
    total
        How many states can be.
    rank
        For each actor, its rank of each of them, 0 being its worst; shape (states,).
    stays
        For each actor, whether it would stay at each of them; shape (states,).
    marks
        Those of them that have a name.
    """

    tabled: ClassVar[str] = "states"

    codes: NDArray[np.int64]
    total: int
    rank: Mapping[str, NDArray[np.int32]]
    stays: Mapping[str, NDArray[np.bool_]]
    marks: tuple[Mark, ...]

    def answer(self) -> dict[str, Any]:
        """Return each state with what is done in it, its ranks and who would stay."""
        return {
            "total": self.total,
            "states": [self._row(place, code) for place, code in enumerate(self.codes.tolist())],
        }

    def _row(self, place: int, code: int) -> dict[str, Any]:
        """Return one state as plain data."""
        return {
            "state": code,
            "taken": list(self.conflict.taken(code)),
            "marks": [f"{one.kind} {one.name}".strip() for one in self.marks if one.state == code],
            "equilibrium": all(bool(stays[place]) for stays in self.stays.values()),
            "leaves": [actor for actor, stays in self.stays.items() if not stays[place]],
            "rank": {actor: int(ranks[place]) for actor, ranks in self.rank.items()},
        }


@verb
def states(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    yes: Sequence[str] = (),
    no: Sequence[str] = (),
    equilibria: bool = False,
    reachable: bool = False,
    better: Sequence[str] = (),
    concept: str = DEFAULT,
    responses: str = "sequences",
) -> States:
    """Return the states of a phase that meet all of some conditions.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        The phase's id; none: the focus, or the last phase.
    state
        What ``reachable`` starts from and ``better`` is set against; none: the status quo.
    yes, no
        Options that are taken, and that are not.
    equilibria
        Only those that nobody would leave.
    reachable
        Only those to which moves lead, each in its mover's interest.
    better
        Only those that all of these actors prefer; by key, name or alias.
    concept, responses
        By which answers it is judged who would leave.

    Raises
    ------
    UnknownName
        Where no option, actor, phase or concept bears a name.
    CaseError
        Where there is no state to start from and one is needed.

    Examples
    --------
    >>> states("chicken", equilibria=True).codes.tolist()
    [1, 2]
    """
    (known,), rule = check_sanctions([concept]), check_responses(responses)
    graph, here = graph_model(conflict, phase=phase), conflict.phase(phase)
    gaining = [actor_named(conflict, name) for name in better]
    needed = reachable or bool(better) or state is not None
    origin = status_quo(conflict, graph, phase, state) if needed else None
    verdict = stability_of(graph, concepts=(known,), responses=rule).verdict(known)
    picked = graph.feasible & _taken(graph, yes, taken=True) & _taken(graph, no, taken=False)
    if equilibria:
        picked &= verdict.all(axis=0)
    if reachable and origin is not None:
        walk = walker(graph, range(len(graph.actors)), improving=True, rule=rule)
        picked &= walk.distances(origin).min(axis=1) != UNREACHED
    for actor in gaining:
        ranks = graph.rank[graph.actor(actor)]
        picked &= ranks > ranks[origin]
    codes = np.flatnonzero(picked)
    rows = list(enumerate(graph.actors))
    return States(
        case=conflict.id,
        phase=here.id if here else None,
        state=origin,
        settings={
            "yes": list(yes),
            "no": list(no),
            "equilibria": equilibria,
            "reachable": reachable,
            "better": gaining,
            "concept": known,
            "responses": rule,
        },
        conflict=conflict.at(phase),
        codes=codes,
        total=int(np.count_nonzero(graph.feasible)),
        rank={actor: graph.rank[row, codes] for row, actor in rows},
        stays={actor: verdict[row, codes] for row, actor in rows},
        marks=tuple(marks(conflict, graph, here)),
    )


def _taken(graph: GraphModel, options: Sequence[str], *, taken: bool) -> NDArray[np.bool_]:
    """Return in which states all of some options are taken, or none of them is."""
    codes = np.arange(graph.feasible.size)
    held = np.ones(codes.size, dtype=bool)
    for name in options:
        if name not in graph.options:
            raise UnknownName("option", name, graph.options)
        held &= ((codes >> graph.options.index(name) & 1) == 1) == taken
    return held
