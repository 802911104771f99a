"""Who can hold an actor to a state: the simple game of its responders.

v(H) = 1 where the actor is stable at the state when, of the others, only the members of H can
respond. That power lies in another's dependence is Emerson's (1962); that deterrence rests on
credible responses is Schelling's (1960); the solution concepts are Howard's (1971) and Fraser and
Hipel's (1979), as in Fang, Hipel and Kilgour 1993. To read stability as a simple game over the
responders, and to share it out by Shapley and Shubik's index (1954), is this project's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.registry import find_concept
from detente.analysis.concepts.sanctioned import sanctioning_states
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.noticing import noticed
from detente.analysis.graph.settings import Responses, check_responses
from detente.analysis.leverage.groups import groups_reaching
from detente.analysis.leverage.shapley import Game, shapley_shubik
from detente.errors import NotSupported

Status = Literal["content", "held", "loose"]
"""``content``: not tempted, nobody need hold it; ``held``: tempted, but the others' responses
deter it; ``loose``: tempted, and nobody can hold it."""


@dataclass(frozen=True, eq=False)
class Hold:
    """How an actor is held to a state, and by whom.

    Parameters
    ----------
    actor, state
        Index and code.
    others
        Indices of the other actors: the players of the games, bit 0 first.
    temptation
        Codes of the actor's improvements from the state, ascending.
    answered
        For each temptation, which groups of the others deter it; shape
        (temptations, 2**others).
    """

    actor: int
    state: int
    others: tuple[int, ...]
    temptation: NDArray[np.int64]
    answered: NDArray[np.bool_]

    @cached_property
    def game(self) -> Game:
        """Return v: which groups hold the actor; shape (2**others,)."""
        held: Game = np.logical_and.reduce(self.answered, axis=0)
        return held

    @property
    def status(self) -> Status:
        """Return whether the actor is content, held or loose."""
        if self.game[0]:
            return "content"
        return "held" if self.game[-1] else "loose"

    def shares(self) -> dict[int, Fraction]:
        """Return each other actor's hold; they sum to 1 where the actor is held, else to 0."""
        return dict(zip(self.others, shapley_shubik(self.game), strict=True))

    def unanswered(self) -> NDArray[np.int64]:
        """Return the temptations that all others together do not deter."""
        return self.temptation[~self.answered[:, -1]]


def check_holds(concept: str, responses: str) -> tuple[str, Responses]:
    """Return a concept under which actors can be held, and a response rule.

    Raises
    ------
    NotSupported
        For ``nash``, under which nobody responds.
    UnknownName
        Where either is not known.
    """
    asked = find_concept(concept)
    if not asked.sanctioning().answered:
        what = f"under {asked.title} nobody responds, so nobody can be held"
        raise NotSupported(f"{what}. Ask for gmr, smr or seq")
    return concept, check_responses(responses)


def hold(
    graph: GraphModel, actor: int, state: int, *, sanctions: Sanctions, responses: Responses
) -> Hold:
    """Return how an actor is held to a state.

    Parameters
    ----------
    actor, state
        Index of an actor and code of a feasible state.
    sanctions
        Which answers count.
    responses
        Which responses count.
    """
    others = graph.others(actor)
    temptation = graph.moves.improvements(actor, state)
    if not sanctions.answered:
        nothing = np.zeros((temptation.size, 1 << len(others)), dtype=bool)
        return Hold(actor, state, others, temptation, nothing)
    answered = groups_reaching(
        graph,
        others,
        temptation.tolist(),
        sanctioning_states(graph, actor, state, sanctions),
        improving=sanctions.credible,
        rule=responses,
    )
    masks = graph.noticing
    seen = noticed(answered, masks, state=state, temptation=temptation, others=others)
    return Hold(actor, state, others, temptation, seen)
