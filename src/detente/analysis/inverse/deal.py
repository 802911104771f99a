"""What would make a state hold short of new preferences: a payment, or one concession."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.stability import Stability, stability_of
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.inverse.need import Need
from detente.analysis.leverage.percentile import percentile


@dataclass(frozen=True)
class Payment:
    """What one actor would have to be given, at the state alone, for it to stay.

    Parameters
    ----------
    actor
        Index.
    level
        The code of a state: the payment must make the deal as good for the actor as this one.
    steps
        By how many of its ranks the state must gain.
    share
        The same as a share of its range of ranks.
    """

    actor: int
    level: int
    steps: int
    share: Fraction


@dataclass(frozen=True)
class Concession:
    """One actor's single move from the state to one that holds.

    Parameters
    ----------
    actor
        Index of the one who gives way.
    target
        The code of the state that holds.
    cost
        How far the actor's percentile falls; below 0 where it gains.
    """

    actor: int
    target: int
    cost: Fraction


def payment(graph: GraphModel, need: Need) -> Payment | None:
    """Return the least payment under which a state is stable for an actor; ``None``: none needed.

    Each requirement asks that the state be as good as the best of one of its ways; the payment
    must meet the dearest requirement, each in its cheapest way. Under ``seq`` the others'
    improvements count as they are without payments.
    """
    if need.met:
        return None
    rank = graph.rank[need.actor]
    dearest = -1
    for one in need.requirements:
        tops = [max(way, key=lambda code: (int(rank[code]), -code)) for way in one.ways]
        cheapest = min(tops, key=lambda code: (int(rank[code]), code))
        if dearest < 0 or rank[cheapest] > rank[dearest]:
            dearest = cheapest
    steps = int(rank[dearest] - rank[need.state])
    return Payment(need.actor, dearest, steps, Fraction(steps, max(int(rank.max()), 1)))


def paid(graph: GraphModel, state: int, payments: Sequence[Payment]) -> GraphModel:
    """Return the graph model with the state raised to what the payments make it."""
    rank = graph.rank.copy()
    for one in payments:
        rank[one.actor, state] = rank[one.actor, one.level]
    return graph.with_rank(rank)


def concessions(
    graph: GraphModel, state: int, *, concept: str, responses: Responses
) -> tuple[Concession, ...]:
    """Return every single move from a state to an equilibrium, the cheapest for the mover first."""
    told: Stability = stability_of(graph, concepts=(concept,), responses=responses)
    stands: NDArray[np.bool_] = np.logical_and.reduce(told.verdict(concept), axis=0)
    found = []
    for actor in range(len(graph.actors)):
        here = percentile(graph, actor, state)
        targets = graph.moves.targets(actor, state)
        found += [
            Concession(actor, target, here - percentile(graph, actor, target))
            for target in targets[np.flatnonzero(stands[targets])].tolist()
        ]
    return tuple(sorted(found, key=lambda one: (one.cost, one.target)))
