"""Whose way a state goes: each actor's percentile."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import numpy as np

from detente.analysis.graph.graph import GraphModel

Compared = Literal["all", "others"]
"""With which states a state is compared: ``all`` feasible ones, itself among them as a tie with
itself, so that the best of m states stands at 1 - 1/(2m); or the ``others`` only, so that it
stands at 1."""


def percentile(
    graph: GraphModel, actor: int, state: int, *, compared: Compared = "all"
) -> Fraction:
    """Return the share of feasible states that an actor ranks below a state, ties counted half.

    Parameters
    ----------
    actor, state
        Index of an actor and code of a feasible state.
    compared
        Whether the state itself counts, as a tie: see :data:`Compared`. Where a state has no
        others to compare with, it stands at 1/2.
    """
    rank = graph.rank[actor][graph.feasible]
    own = graph.rank[actor, state]
    below = int(np.count_nonzero(rank < own))
    tied = int(np.count_nonzero(rank == own))
    count = rank.size
    if compared == "others":
        tied, count = tied - 1, count - 1
    return Fraction(2 * below + tied, 2 * count) if count else Fraction(1, 2)


def percentiles(
    graph: GraphModel, state: int, *, compared: Compared = "all"
) -> dict[str, Fraction]:
    """Return every actor's percentile at a state, by name."""
    return {
        name: percentile(graph, actor, state, compared=compared)
        for actor, name in enumerate(graph.actors)
    }
