"""How a conflict can evolve from its status quo: what is reached, in how many moves, and how.

Source: status-quo analysis, Li, Kilgour and Hipel 2005, "Status quo analysis in the graph model
for conflict resolution". Nobody moves twice in a row; in option form an actor's moves in a row
amount to one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.stability import stability
from detente.analysis.evolution.tree import Expand, Tree, tree
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import (
    Concept,
    Responses,
    check_concepts,
    check_responses,
)
from detente.analysis.graph.start import status_quo
from detente.analysis.graph.walk import UNREACHED, Step, Walker, walker
from detente.errors import UnknownName
from detente.model.conflict import Conflict
from detente.model.preference import StateRef
from detente.version import __version__

Kind = Literal["improvements", "any"]
"""Which moves count: only those that the mover prefers to where it stands, or any legal one."""


@dataclass(frozen=True)
class Goal:
    """An equilibrium, and the ways to it from the start.

    Parameters
    ----------
    state
        Its code.
    fewest, fewest_improving
        The fewest moves to it, by any legal moves and by improvements alone; ``None`` where they
        do not lead there; 0 where it is the start itself.
    paths, improving_paths
        Shortest ways of each kind, as moves; one empty way where it is the start.
    capped
        Whether there are more shortest ways of either kind than are given.
    """

    state: int
    fewest: int | None
    fewest_improving: int | None
    paths: tuple[tuple[Step, ...], ...]
    improving_paths: tuple[tuple[Step, ...], ...]
    capped: bool


@dataclass(frozen=True, eq=False)
class Evolution:
    """What is reached from a start, in how many moves and how, with all that made the answer.

    Parameters
    ----------
    conflict, phase
        Ids of what was analysed; phase is ``None`` where there are no phases.
    graph
        The tables; ``actors``, ``options`` and ``states`` are named there.
    start
        Code of the state the conflict starts from.
    moves, depth
        Which moves count for what is reached and for the tree, and the most of them;
        ``None``: no limit.
    concept, responses
        Under which the equilibria were found.
    distances
        The fewest moves to every state, shape (N, memories): see
        :class:`~detente.analysis.graph.walk.Walker`.
    goals
        The equilibria that are listed, nearest first, then by code.
    equilibria
        How many there are; more than ``goals`` lists where there are very many.
    tree
        The moves from the start, breadth first, to be drawn.
    version
        The version of this package.
    """

    conflict: str
    phase: str | None
    graph: GraphModel
    start: int
    moves: Kind
    depth: int | None
    concept: Concept
    responses: Responses
    distances: NDArray[np.int16]
    goals: tuple[Goal, ...]
    equilibria: int
    tree: Tree
    version: str = __version__

    @cached_property
    def fewest(self) -> NDArray[np.int16]:
        """Return the fewest moves to every state; ``UNREACHED`` where none lead there."""
        fewest: NDArray[np.int16] = self.distances.min(axis=1)
        return fewest

    @property
    def counts(self) -> tuple[int, ...]:
        """Return how many states are reached in 0, 1, 2, ... moves and no fewer."""
        reached = self.fewest[self.fewest != UNREACHED]
        return tuple(np.bincount(reached).tolist())

    def reached(self, moves: int) -> tuple[int, ...]:
        """Return the codes of the states reached in so many moves and no fewer, ascending."""
        return tuple(np.flatnonzero(self.fewest == moves).tolist())

    def last_movers(self, state: int) -> tuple[str, ...]:
        """Return who makes the last move of the shortest ways to a state, in order of the case."""
        fewest = self.fewest[state]
        if fewest in (0, UNREACHED):
            return ()
        walk = _everyone(self.graph, self.moves)
        memories = np.flatnonzero(self.distances[state] == fewest).tolist()
        last = {step.actor for one in memories for step, _ in walk.back(self.distances, state, one)}
        return tuple(self.graph.actors[actor] for actor in sorted(last))

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain values for JSON; only counts of states where very many."""
        from detente.analysis.evolution.plain import evolution_dict

        return evolution_dict(self)


def evolution(
    conflict: Conflict,
    *,
    phase: str | None = None,
    start: StateRef | None = None,
    moves: Kind = "any",
    depth: int | None = None,
    concept: str = "seq",
    responses: str = "sequences",
    expand: Expand = "state",
    most_goals: int = 50,
    most_paths: int = 10,
    most_nodes: int = 400,
) -> Evolution:
    """Return how a conflict can evolve from a state.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        Its id; none: the conflict's focus, or its last phase.
    start
        By code, by name or by the options taken; none: the phase's status quo.
    moves
        Which moves count for what is reached and for the tree: ``improvements`` or ``any``.
    depth
        The most moves of what is reached and of the tree; none: no limit.
    concept, responses
        Under which equilibria are sought.
    expand
        How often the tree shows the moves out of a state: see
        :data:`~detente.analysis.evolution.tree.Expand`.
    most_goals, most_paths, most_nodes
        The most equilibria, shortest ways to each, and nodes of the tree that are given; the
        result says where there are more.

    Raises
    ------
    UnknownName
        Where a phase, a state, an option, a concept, a rule or a kind of moves is not known.
    CaseError
        Where no start is given and the phase has no status quo, or the start is infeasible.
    """
    if moves not in get_args(Kind):
        raise UnknownName("kind of moves", moves, get_args(Kind))
    (known,), rule = check_concepts([concept]), check_responses(responses)
    graph = graph_model(conflict, phase=phase)
    here = status_quo(conflict, graph, phase, start)
    verdicts = stability(conflict, phase=phase, concepts=(known,), responses=rule).verdicts[known]
    stable = np.flatnonzero(verdicts.all(axis=0))
    walks = {kind: _search(graph, here, kind) for kind in get_args(Kind)}
    found = conflict.phase(phase)
    return Evolution(
        conflict=conflict.id,
        phase=found.id if found else None,
        graph=graph,
        start=here,
        moves=moves,
        depth=depth,
        concept=known,
        responses=rule,
        distances=_within(walks[moves].far, depth),
        goals=_goals(walks, stable, most_goals=most_goals, most_paths=most_paths),
        equilibria=int(stable.size),
        tree=tree(
            graph,
            here,
            verdicts,
            improving=moves == "improvements",
            depth=depth,
            expand=expand,
            most=most_nodes,
        ),
    )


@dataclass(frozen=True, eq=False)
class _Walk:
    """All actors' moves of one kind, and the fewest of them to every place from the start."""

    walker: Walker
    far: NDArray[np.int16]

    def fewest(self, state: int) -> int | None:
        """Return the fewest moves to a state, ``None`` where none lead there."""
        fewest = int(self.far[state].min())
        return None if fewest == UNREACHED else fewest


def _everyone(graph: GraphModel, moves: Kind) -> Walker:
    """Return all actors' legal sequences of moves."""
    return walker(graph, range(len(graph.actors)), improving=moves == "improvements")


def _search(graph: GraphModel, start: int, moves: Kind) -> _Walk:
    """Search from a start, by whatever number of moves."""
    everyone = _everyone(graph, moves)
    return _Walk(everyone, everyone.distances(start))


def _within(far: NDArray[np.int16], depth: int | None) -> NDArray[np.int16]:
    """Return distances with those beyond a depth as not reached."""
    return far if depth is None else np.where(far <= depth, far, np.int16(UNREACHED))


def _goals(
    walks: Mapping[Kind, _Walk], stable: NDArray[np.int64], *, most_goals: int, most_paths: int
) -> tuple[Goal, ...]:
    """Return the nearest equilibria and the ways to them."""
    fewest = walks["any"].far.min(axis=1)[stable]
    near = stable[np.lexsort((stable, fewest))[:most_goals]]
    return tuple(_goal(walks, state, most_paths) for state in near.tolist())


def _goal(walks: Mapping[Kind, _Walk], state: int, most: int) -> Goal:
    """Return one equilibrium and the shortest ways to it; one more is sought than is given."""
    ways = {kind: one.walker.ways(one.far, state, limit=most + 1) for kind, one in walks.items()}
    return Goal(
        state=state,
        fewest=walks["any"].fewest(state),
        fewest_improving=walks["improvements"].fewest(state),
        paths=ways["any"][:most],
        improving_paths=ways["improvements"][:most],
        capped=any(len(some) > most for some in ways.values()),
    )
