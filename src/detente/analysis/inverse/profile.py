"""The ranks of all actors, nearest to their own, under which a state is an equilibrium."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.inverse.nearest import Keep, Measure, nearest
from detente.analysis.inverse.need import Need, need

ROUNDS: Final = 8
"""How often actors are gone through where one's change bears on another's answers."""


@dataclass(frozen=True)
class RankLimits:
    """What counts as near, and what may not change.

    Parameters
    ----------
    actors
        Indices of those whose preferences may change.
    measure
        What nearest means.
    most
        The most ranks that any state may rise or fall; ``None``: no limit.
    keep
        For some actors by index, pairs of states whose order must stay.
    """

    actors: Sequence[int]
    measure: Measure
    most: int | None
    keep: Mapping[int, Keep]


def nearest_profile(
    graph: GraphModel,
    state: int,
    sanctions: Sanctions,
    responses: Responses,
    limits: RankLimits,
    *,
    rounds: int = ROUNDS,
) -> tuple[NDArray[np.int32] | None, bool]:
    """Return the nearest ranks of all actors, and whether they are proven to be.

    Actors are gone through one after another, as often as one's change unsettles another, in so
    many rounds at most. In the last two, whoever is unsettled is made to have nothing better to
    move to.

    Returns
    -------
    Ranks of shape (actors, N), ``None`` where none within the limits will do; and whether no
    nearer ones are possible.
    """
    changed: set[int] = set()
    current = graph
    for attempt in range(rounds):
        settled = True
        counted = sanctions if attempt < rounds - 2 else Sanctions("none")
        for actor in range(len(graph.actors)):
            wanted = need(current, actor, state, sanctions=sanctions, responses=responses)
            if wanted.met:
                continue
            settled = False
            if counted != sanctions:
                wanted = need(current, actor, state, sanctions=counted, responses=responses)
            row = _row(graph, wanted, limits) if actor in limits.actors else None
            if row is None:
                return None, not sanctions.credible or not changed
            changed.add(actor)
            rank = current.rank.copy()
            rank[actor] = row
            current = current.with_rank(rank)
        if settled:
            return current.rank, not sanctions.credible or len(changed) < 2
    return None, False


def _row(graph: GraphModel, wanted: Need, limits: RankLimits) -> NDArray[np.int32] | None:
    """Return an actor's ranks nearest to what they are at first that meet a need."""
    return nearest(
        graph.rank[wanted.actor],
        # Whatever the changed ranks meet by now, the actor's own are to come to meet it.
        replace(wanted, met=False),
        measure=limits.measure,
        most=limits.most,
        keep=limits.keep.get(wanted.actor, ()),
    )
