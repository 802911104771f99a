"""Single moves by which an actor gives way, from a state to one that holds."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.leverage.percentile import percentile
from detente.analysis.plain import number


@dataclass(frozen=True)
class Concession:
    """One actor's single move from the state to one that holds.

    Parameters
    ----------
    actor
        The one who gives way.
    target
        The code of the state that holds.
    cost
        How far the actor's percentile falls; below 0 where it gains.
    """

    actor: str
    target: int
    cost: Fraction

    def as_dict(self) -> dict[str, Any]:
        """Return the concession as plain data."""
        return {"actor": self.actor, "state": self.target, "cost": number(self.cost)}


def concessions(
    graph: GraphModel, state: int, *, concept: str, responses: Responses
) -> tuple[Concession, ...]:
    """Return every single move from a state to an equilibrium, the cheapest for the mover first."""
    verdicts = stability_of(graph, concepts=(concept,), responses=responses)
    stands: NDArray[np.bool_] = np.logical_and.reduce(verdicts.verdict(concept), axis=0)
    found = []
    for place, actor in enumerate(graph.actors):
        stays = percentile(graph, place, state)
        targets = graph.moves.targets(place, state)
        found += [
            Concession(actor, target, stays - percentile(graph, place, target))
            for target in targets[np.flatnonzero(stands[targets])].tolist()
        ]
    return tuple(sorted(found, key=lambda one: (one.cost, one.target)))
