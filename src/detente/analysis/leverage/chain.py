"""The chains of responses that make a hold real."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.sanctioned import sanctioning_states
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.walk import Step, walker
from detente.analysis.leverage.hold import Hold
from detente.analysis.leverage.shapley import members, minimal
from detente.analysis.plain import number, step_dict


@dataclass(frozen=True)
class Chain:
    """What an actor is tempted to, and the shortest answer of a group that can deter it.

    Parameters
    ----------
    actor
        Index of the actor that is held.
    state, temptation
        The state it is held to and the one it would move to.
    group
        Indices of those who answer; without any one of them the temptation is not deterred.
    steps
        Their moves, the shortest that deter.
    escape
        The best state the actor can still move to afterwards, where the concept lets it try
        (``smr``) and it would gain by it; else ``None``.
    gain, fall, loss
        In steps of the actor's ranks: what the temptation promises over the state, how far the
        answer brings it down from there, and how far below the state it ends.
    span
        The actor's range of ranks, to turn the steps into shares; 1 at least, since it is tempted.
    """

    actor: int
    state: int
    temptation: int
    group: tuple[int, ...]
    steps: tuple[Step, ...]
    escape: int | None
    gain: int
    fall: int
    loss: int
    span: int

    @property
    def hurts(self) -> int:
        """Return the actor whose move ends the chain: it brings the held one down."""
        return self.steps[-1].actor

    @property
    def enables(self) -> tuple[int, ...]:
        """Return those whose moves only open the way, in order of their first move."""
        earlier = (step.actor for step in self.steps[:-1])
        return tuple(dict.fromkeys(actor for actor in earlier if actor != self.hurts))

    def as_dict(self, actors: Sequence[str]) -> dict[str, Any]:
        """Return the chain as plain data; costs in rank steps and as shares of the range.

        Parameters
        ----------
        actors
            The actors' names, by which they are told.
        """
        return {
            "temptation": self.temptation,
            "group": [actors[one] for one in self.group],
            "steps": [step_dict(actors, step) for step in self.steps],
            "enables": [actors[one] for one in self.enables],
            "hurts": actors[self.hurts],
            "escape": self.escape,
            "gain": self._cost(self.gain),
            "fall": self._cost(self.fall),
            "loss": self._cost(self.loss),
        }

    def _cost(self, steps: int) -> dict[str, int | float]:
        """Return a number of rank steps and its share of the range."""
        return {"steps": steps, "share": number(Fraction(steps, self.span))}


def chains(
    graph: GraphModel, hold: Hold, *, sanctions: Sanctions, responses: Responses
) -> tuple[Chain, ...]:
    """Return a shortest chain for each temptation and each least group that deters it.

    In order of the temptations' codes; groups with fewer members first. Among chains of as few
    moves, the one that hurts most, then the one that ends in the lowest code.
    """
    goal = sanctioning_states(graph, hold.actor, hold.state, sanctions)
    shortest = partial(_shortest, graph, hold, goal, sanctions, responses)
    return tuple(
        shortest(temptation, tuple(hold.others[seat] for seat in members(mask)))
        for temptation, answered in zip(hold.temptation.tolist(), hold.answered, strict=True)
        for mask in minimal(answered)
    )


def _shortest(
    graph: GraphModel,
    hold: Hold,
    goal: NDArray[np.bool_],
    sanctions: Sanctions,
    responses: Responses,
    temptation: int,
    group: tuple[int, ...],
) -> Chain:
    """Return the shortest answer of one group to one temptation that leads to a goal."""
    walk = walker(graph, group, improving=sanctions.credible, rule=responses)
    far = walk.distances(temptation, goal)
    fewest = far.min(axis=1)
    ends = np.flatnonzero(goal)
    ends = ends[fewest[ends] == fewest[ends].min()]
    rank = graph.rank[hold.actor]
    end = int(ends[np.lexsort((ends, rank[ends]))[0]])
    own = int(rank[hold.state])
    return Chain(
        actor=hold.actor,
        state=hold.state,
        temptation=temptation,
        group=group,
        steps=walk.ways(far, end, limit=1)[0],
        escape=_escape(graph, hold.actor, end) if sanctions.counter else None,
        gain=int(rank[temptation]) - own,
        fall=int(rank[temptation] - rank[end]),
        loss=own - int(rank[end]),
        span=int(rank.max()),
    )


def _escape(graph: GraphModel, actor: int, state: int) -> int | None:
    """Return the best state an actor can move to from a state, if that improves on it."""
    better = graph.moves.improvements(actor, state)
    if not better.size:
        return None
    return int(better[graph.rank[actor, better].argmax()])
