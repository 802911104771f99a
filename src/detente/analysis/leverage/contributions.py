"""Each actor's part in bringing a state about."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from detente.analysis.graph.graph import GraphModel
from detente.analysis.leverage.groups import groups_reaching
from detente.analysis.leverage.shapley import shapley_shubik


@dataclass(frozen=True)
class Contributions:
    """Each actor's part in bringing a state about from another.

    Parameters
    ----------
    reachable
        Whether improvements of all actors together lead from one to the other.
    shares
        For each actor by index; they sum to 1 where the state is reachable and is not the start,
        else to 0.
    """

    reachable: bool
    shares: tuple[Fraction, ...]


def contributions(graph: GraphModel, start: int, state: int) -> Contributions:
    """Return the Shapley-Shubik index of each actor in w from a start to a state.

    w(H) = 1 where the state can be reached from the start by improvements of members of H, each
    from the state it moves from, nobody moving twice in a row (Shapley and Shubik 1954; to apply
    it to reachability is this project's own).

    Parameters
    ----------
    start, state
        Codes; a state that is not feasible is not reached and reaches nothing.
    """
    everyone = tuple(range(len(graph.actors)))
    nobody = (Fraction(),) * len(everyone)
    if start == state:
        return Contributions(True, nobody)
    if not (graph.feasible[start] and graph.feasible[state]):
        return Contributions(False, nobody)
    goal = np.zeros(graph.feasible.size, dtype=bool)
    goal[state] = True
    (game,) = groups_reaching(graph, everyone, [start], goal, improving=True)
    return Contributions(bool(game[-1]), shapley_shubik(game))
