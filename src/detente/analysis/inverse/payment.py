"""What actors would have to be given for a state to hold, short of new preferences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from detente.analysis.graph.graph import GraphModel
from detente.analysis.inverse.need import Need
from detente.analysis.plain import number


@dataclass(frozen=True)
class Payment:
    """What one actor would have to be given, at the state alone, for it to stay.

    Parameters
    ----------
    level
        The code of a state: the payment must make the state in question as good as this one.
    steps
        By how many of its ranks the state must gain.
    share
        The same as a share of its range of ranks.
    """

    level: int
    steps: int
    share: Fraction

    def as_dict(self) -> dict[str, Any]:
        """Return the payment as plain data."""
        return {"level": self.level, "steps": self.steps, "share": number(self.share)}


def payment(graph: GraphModel, need: Need) -> Payment | None:
    """Return the least payment under which a state is stable for an actor; ``None``: none needed.

    Each requirement asks that the state be as good as the best state of one of its ways; the
    payment must meet the dearest requirement, each in its cheapest way. Where answers must be
    credible, the others' improvements count as they are without payments.
    """
    if need.met:
        return None
    rank = graph.rank[need.actor]
    dearest = -1
    for requirement in need.requirements:
        tops = [
            max(states, key=lambda code: (int(rank[code]), -code)) for states in requirement.ways
        ]
        cheapest = min(tops, key=lambda code: (int(rank[code]), code))
        if dearest < 0 or rank[cheapest] > rank[dearest]:
            dearest = cheapest
    steps = int(rank[dearest] - rank[need.state])
    return Payment(dearest, steps, Fraction(steps, max(int(rank.max()), 1)))


def paid(graph: GraphModel, state: int, payments: Mapping[str, Payment]) -> GraphModel:
    """Return the graph model with the state raised to what the actors' payments make it."""
    rank = graph.rank.copy()
    for actor, one in payments.items():
        place = graph.actor(actor)
        rank[place, state] = rank[place, one.level]
    return graph.with_rank(rank)
