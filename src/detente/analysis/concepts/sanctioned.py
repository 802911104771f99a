"""Who is content where, by which answers sanction an improvement.

No matrix of states by states is needed. Let m(q) be the worst, for actor i, of what the opponents
can make of state q, and e(q) the best that i can still reach from q, q itself included. Then

* nobody answers (**Nash**): s is stable where e(s) is no better than s (Nash 1950);
* any legal answer counts (**GMR**): where no own move leads to a q with min(m(q), rank(q)) above
  rank(s) (Howard 1971);
* credible answers count (**SEQ**): the same, m over the opponents' improvements only (Fraser and
  Hipel 1979);
* the actor may counter (**SMR**): the same, m being the worst of e over what the opponents can
  reach (Howard 1971).

A move that is no improvement never counts against s, since rank(q) is then no better than rank(s).

Only who notices a move answers it. An actor's moves fall into as many kinds as they can have sets
of observers, mostly one; m is worked out for each, and s is stable where it is for every kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.noticing import Group, observed
from detente.analysis.graph.responses import worst_responses
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.sweep import Values
from detente.analysis.graph.threads import both_at_once

_TOGETHER: Final = 1 << 17
"""Values worked on together: small models are done in few calls, large ones stay in the cache."""


def verdicts(
    graph: GraphModel, asked: Mapping[str, Sanctions], responses: Responses
) -> dict[str, NDArray[np.bool_]]:
    """Return who is content where, for several concepts at once.

    Parameters
    ----------
    graph
        The model's tables.
    asked
        For each name, which answers count.
    responses
        Which sequences of answers count.

    Returns
    -------
    For each name an array of shape (actors, N), false at infeasible states.
    """
    found = {name: np.tile(graph.feasible, (len(graph.actors), 1)) for name in asked}
    rank = levels(graph.rank)

    def work(batch: Sequence[_Question]) -> list[NDArray[np.bool_]]:
        return [
            _stays(graph, one, rank[one.actor], least)
            for one, least in zip(batch, _worst(graph, batch, responses), strict=True)
        ]

    if any(one.credible for one in asked.values()):
        graph.moves.prepare()
    questions = _questions(graph, rank, asked)
    batches = _batches(questions, graph.feasible.size)
    answers = both_at_once(work, batches, graph.feasible.size)
    for one, stays in zip(chain(*batches), chain(*answers), strict=True):
        found[one.name][one.actor] &= stays
    return found


def sanctioning_states(
    graph: GraphModel, actor: int, state: int, sanctions: Sanctions
) -> NDArray[np.bool_]:
    """Return the states to which a response must lead to deter an actor from leaving a state.

    No better for the actor than the state; where it may counter, with nothing better in its reach.
    Shape (N,), false at infeasible states.
    """
    rank = graph.rank[actor]
    left = graph.reach(actor) if sanctions.counter else rank
    reached: NDArray[np.bool_] = (left <= rank[state]) & graph.feasible
    return reached


def levels(rank: NDArray[np.int32]) -> Values:
    """Return ranks in the smallest unsigned type that leaves its greatest number free.

    Infeasible states hold 0 there; every operator on moves masks them.
    """
    best = int(rank.max())
    kind = next(kind for kind in (np.uint8, np.uint16, np.uint32) if best < np.iinfo(kind).max)
    return np.maximum(rank, 0).astype(kind)


@dataclass(frozen=True)
class _Question:
    """Where an actor is content under a concept with some of its moves, if some others answer them.

    Parameters
    ----------
    values
        The actor's rank of every state or, where it may counter, the best it can still reach.
    group
        Those who answer.
    options
        What the moves change: as a sum of bits, options that nobody but the group sees change.
    """

    name: str
    sanctions: Sanctions
    actor: int
    values: Values
    group: Group
    options: int


def _questions(graph: GraphModel, rank: Values, asked: Mapping[str, Sanctions]) -> list[_Question]:
    """Return every actor's questions under every concept, one for each group of observers."""
    everyone = range(len(graph.actors))
    reach = (
        [graph.moves.best(actor, rank[actor]) for actor in everyone]
        if any(one.counter for one in asked.values())
        else []
    )
    return [
        _Question(name, one, actor, reach[actor] if one.counter else rank[actor], group, options)
        for name, one in asked.items()
        for actor in everyone
        for group, options in observed_moves(graph, actor, one).items()
    ]


def observed_moves(graph: GraphModel, actor: int, sanctions: Sanctions) -> dict[Group, int]:
    """Return who can be the observers of an actor's moves, with the options that they alone see.

    Where nobody answers it is all one who sees what.
    """
    masks = graph.noticing if sanctions.answered else None
    return observed(masks, graph.moves.own(actor), graph.others(actor))


def _stays(graph: GraphModel, question: _Question, own: Values, least: Values) -> NDArray[np.bool_]:
    """Return from which states a question's moves do not pay, by what the values sink to."""
    left = graph.moves.best(question.actor, np.minimum(least, own), within=question.options)
    stays: NDArray[np.bool_] = left <= own
    return stays


def _batches(asked: Sequence[_Question], states: int) -> list[Sequence[_Question]]:
    """Put questions that follow the same moves together, as many as fill the cache.

    Credible answers come first: they take longest, and two threads then end together.
    """
    kinds = [
        [one for one in asked if one.sanctions.answers == answers]
        for answers in ("credible", "legal", "none")
    ]
    size = max(1, _TOGETHER // states)
    return [kind[at : at + size] for kind in kinds for at in range(0, len(kind), size)]


def _worst(graph: GraphModel, batch: Sequence[_Question], responses: Responses) -> Values:
    """Return what the values of some questions sink to by the opponents' answers."""
    values = np.stack([one.values for one in batch])
    sanctions = batch[0].sanctions
    if not sanctions.answered:
        return values
    groups = [one.group for one in batch]
    return worst_responses(graph, groups, values, improving=sanctions.credible, rule=responses)
