"""How a conflict can evolve from its status quo: what is reached, in how many moves, and how.

Source: status-quo analysis, Li, Kilgour and Hipel 2005, "Status quo analysis in the graph model
for conflict resolution". Nobody moves twice in a row; in option form an actor's moves in a row
amount to one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.registry import DEFAULT, find_concept
from detente.analysis.concepts.stability import stability_of
from detente.analysis.evolution.goal import Goal, distances, everyone, goals
from detente.analysis.evolution.tree import Expand, MoveTree, move_tree
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import STATES_LISTED, check_responses
from detente.analysis.graph.start import status_quo
from detente.analysis.graph.walk import UNREACHED
from detente.analysis.plain import names
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.errors import UnknownName
from detente.model.conflict import Conflict
from detente.model.preference import StateRef

MoveKind = Literal["improvements", "any"]
"""Which moves count: only those that the mover prefers to where it stands, or any legal one."""


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Evolution(ConflictResult):
    """What is reached from a start, in how many moves and how.

    Parameters
    ----------
    start
        Code of the state the conflict starts from.
    distances
        The fewest moves to every state, shape (N, memories): see
        :class:`~detente.analysis.graph.walk.Walker`.
    goals
        The equilibria that are listed, nearest first, then by code.
    equilibria
        How many there are; more than ``goals`` lists where there are very many.
    tree
        The moves from the start, breadth first, to be drawn.
    """

    tabled: ClassVar[str] = "goals"

    start: int
    distances: NDArray[np.int16]
    goals: tuple[Goal, ...]
    equilibria: int
    tree: MoveTree

    @cached_property
    def graph(self) -> GraphModel:
        """Return the graph model of the phase."""
        return graph_model(self.conflict)

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
        walk = everyone(self.graph, improving=self.settings["moves"] == "improvements")
        memories = np.flatnonzero(self.distances[state] == fewest).tolist()
        last = {step.actor for one in memories for step, _ in walk.back(self.distances, state, one)}
        return tuple(self.graph.actors[actor] for actor in sorted(last))

    def answer(self) -> dict[str, Any]:
        """Return what is reached and how, as plain data; states by code.

        ``reached`` lists the states with their last movers, or where they are more than
        :data:`~detente.analysis.graph.settings.STATES_LISTED` is ``None``: ``counts`` then stands
        alone.
        """
        actors, counts = tuple(self.conflict.actors), self.counts
        listed = sum(counts) <= STATES_LISTED
        return {
            **names(self.conflict),
            "start": self.start,
            "counts": list(counts),
            "reached": [self._level(moves) for moves in range(len(counts))] if listed else None,
            "equilibria": self.equilibria,
            "goals": [goal.as_dict(actors) for goal in self.goals],
            "tree": self.tree.as_dict(actors),
        }

    def _level(self, moves: int) -> dict[str, Any]:
        """Return the states reached in so many moves, with their last movers."""
        states = [
            {"state": state, "last": list(self.last_movers(state))} for state in self.reached(moves)
        ]
        return {"moves": moves, "states": states}


@verb
def evolution(
    conflict: Conflict,
    *,
    phase: str | None = None,
    start: StateRef | None = None,
    moves: MoveKind = "any",
    depth: int | None = None,
    concept: str = DEFAULT,
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

    Examples
    --------
    >>> from detente import load
    >>> found = evolution(load("syria-iraq-1975").conflict, moves="improvements")
    >>> found.counts, found.reached(2), found.last_movers(6)
    ((1, 1, 1), (6,), ('syria',))
    """
    if moves not in get_args(MoveKind):
        raise UnknownName("kind of moves", moves, get_args(MoveKind))
    known, rule = find_concept(concept).name, check_responses(responses)
    focus, graph = conflict.phase(phase), graph_model(conflict, phase=phase)
    first = status_quo(conflict, graph, phase, start)
    verdicts = stability_of(graph, concepts=(known,), responses=rule).verdicts[known]
    equilibria = np.flatnonzero(verdicts.all(axis=0))
    legal, improving = (distances(graph, first, improving=one) for one in (False, True))
    counted = legal if moves == "any" else improving
    return Evolution(
        case=conflict.id,
        phase=focus.id if focus else None,
        settings={
            "moves": moves,
            "depth": depth,
            "concept": known,
            "responses": rule,
            "expand": expand,
            "most_goals": most_goals,
            "most_paths": most_paths,
            "most_nodes": most_nodes,
        },
        conflict=conflict.at(phase),
        start=first,
        distances=_within(counted.moves, depth),
        goals=goals(legal, improving, equilibria, most_goals=most_goals, most_paths=most_paths),
        equilibria=int(equilibria.size),
        tree=move_tree(
            graph,
            first,
            verdicts,
            improving=moves == "improvements",
            depth=depth,
            expand=expand,
            most=most_nodes,
        ),
    )


def _within(moves: NDArray[np.int16], depth: int | None) -> NDArray[np.int16]:
    """Return numbers of moves with those beyond a depth as not reached."""
    return moves if depth is None else np.where(moves <= depth, moves, np.int16(UNREACHED))
