"""The equilibria that a conflict can come to, and the shortest ways to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.walk import UNREACHED, ActorWalker, Step, walker
from detente.analysis.plain import step_dict


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

    def as_dict(self, actors: Sequence[str]) -> dict[str, Any]:
        """Return the goal as plain data.

        Parameters
        ----------
        actors
            The actors' names, by which movers are told.
        """
        return {
            "state": self.state,
            "fewest": self.fewest,
            "fewest_improving": self.fewest_improving,
            "paths": [[step_dict(actors, step) for step in path] for path in self.paths],
            "improving_paths": [
                [step_dict(actors, step) for step in path] for path in self.improving_paths
            ],
            "capped": self.capped,
        }


@dataclass(frozen=True, eq=False)
class Distances:
    """How many moves of all actors lead from a start to every state.

    Parameters
    ----------
    walker
        The moves that count.
    moves
        The fewest of them to every place; shape (N, memories): see
        :class:`~detente.analysis.graph.walk.Walker`.
    """

    walker: ActorWalker
    moves: NDArray[np.int16]

    def fewest(self, state: int) -> int | None:
        """Return the fewest moves to a state, ``None`` where none lead there."""
        fewest = int(self.moves[state].min())
        return None if fewest == UNREACHED else fewest

    def paths(self, state: int, limit: int) -> tuple[tuple[Step, ...], ...]:
        """Return shortest ways to a state, at most so many."""
        return self.walker.ways(self.moves, state, limit=limit)


def everyone(graph: GraphModel, *, improving: bool) -> ActorWalker:
    """Return all actors' legal sequences of moves, or of improvements alone."""
    return walker(graph, range(len(graph.actors)), improving=improving)


def distances(graph: GraphModel, start: int, *, improving: bool) -> Distances:
    """Return how many moves lead from a start to every state, whatever number it takes.

    Parameters
    ----------
    start
        Code of a feasible state.
    improving
        Whether only improvements count.
    """
    walk = everyone(graph, improving=improving)
    return Distances(walk, walk.distances(start))


def goals(
    legal: Distances,
    improving: Distances,
    equilibria: NDArray[np.int64],
    *,
    most_goals: int,
    most_paths: int,
) -> tuple[Goal, ...]:
    """Return the nearest equilibria and the ways to them: nearest first, then by code.

    Parameters
    ----------
    legal, improving
        How far everything is by any legal moves and by improvements alone.
    equilibria
        Their codes.
    most_goals, most_paths
        The most equilibria, and the most shortest ways of a kind to each.
    """
    fewest = legal.moves.min(axis=1)[equilibria]
    nearest = equilibria[np.lexsort((equilibria, fewest))[:most_goals]]
    return tuple(_goal(legal, improving, state, most_paths) for state in nearest.tolist())


def _goal(legal: Distances, improving: Distances, state: int, most: int) -> Goal:
    """Return one equilibrium and the shortest ways to it; one more is sought than is given."""
    paths, improving_paths = (one.paths(state, most + 1) for one in (legal, improving))
    return Goal(
        state=state,
        fewest=legal.fewest(state),
        fewest_improving=improving.fewest(state),
        paths=paths[:most],
        improving_paths=improving_paths[:most],
        capped=max(len(paths), len(improving_paths)) > most,
    )
