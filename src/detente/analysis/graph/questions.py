"""What the solver asks: for every actor and concept, what its gains sink to by the others' answers.

Questions that follow the same moves are worked together as rows of one array.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.responses import worst_responses
from detente.analysis.graph.settings import Concept, Responses
from detente.analysis.graph.sweep import Values

_TOGETHER = 1 << 17
"""Values worked on together: small models are done in few calls, large ones stay in the cache."""


def levels(rank: NDArray[np.int32]) -> Values:
    """Return ranks in the smallest unsigned type that leaves its greatest number free.

    Infeasible states hold 0 there; every operator on moves masks them.
    """
    best = int(rank.max())
    kind = next(kind for kind in (np.uint8, np.uint16, np.uint32) if best < np.iinfo(kind).max)
    return np.maximum(rank, 0).astype(kind)


@dataclass(frozen=True)
class Question:
    """Whether an actor is content under a concept, given what the values sink to.

    ``values`` is the actor's rank of every state or, under SMR, the best it can still reach.
    """

    concept: Concept
    actor: int
    values: Values


def questions(graph: GraphModel, rank: Values, concepts: Sequence[Concept]) -> list[Question]:
    """Return every actor's question under every concept."""
    everyone = range(len(graph.actors))
    values = {concept: list(rank) for concept in concepts}
    if "smr" in concepts:
        values["smr"] = [graph.moves.best(actor, rank[actor]) for actor in everyone]
    return [Question(one, actor, values[one][actor]) for one in concepts for actor in everyone]


def batches(asked: Sequence[Question], states: int) -> list[Sequence[Question]]:
    """Put questions that follow the same moves together, as many as fill the cache.

    SEQ comes first: it takes longest, and two threads then end together.
    """
    kinds = [
        [one for one in asked if one.concept == "seq"],
        [one for one in asked if one.concept in ("gmr", "smr")],
        [one for one in asked if one.concept == "nash"],
    ]
    size = max(1, _TOGETHER // states)
    return [kind[at : at + size] for kind in kinds for at in range(0, len(kind), size)]


def worst(graph: GraphModel, batch: Sequence[Question], rule: Responses) -> Values:
    """Return what the values of some questions sink to by the opponents' responses."""
    values = np.stack([one.values for one in batch])
    if batch[0].concept == "nash":
        return values
    groups = [graph.others(one.actor) for one in batch]
    credible = batch[0].concept == "seq"
    return worst_responses(graph, groups, values, improving=credible, rule=rule)
