"""What an actor would have to prefer for a state to be stable for it.

Every requirement compares the state with others: for each of its moves, the actor must find the
state at least as good as where the move leads, or as something that the others can make of it. So
only the set of states that it ranks above matters, and each requirement is a choice between ways,
each way a set of states that must not be better (inverse approach: Kinsara, Kilgour and Hipel
2015; the form as ways is this project's own).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from math import factorial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.walk import UNREACHED, walker

Codes = tuple[int, ...]
"""States, by code ascending: one way to meet a requirement is that none of them is better."""

MOST_COUNTED = 20
"""Rankings are counted where no more states than this are compared."""


@dataclass(frozen=True)
class Requirement:
    """What must hold so that one move does not pay.

    Parameters
    ----------
    move
        The code of the state that the actor could move to.
    ways
        Sets of states; at least one of them must hold nothing better than the state in question.
        The first is that the move itself leads to nothing better.
    """

    move: int
    ways: tuple[Codes, ...]

    def met(self, rank: NDArray[np.integer], state: int) -> bool:
        """Return whether the requirement is met by an actor's ranks of all states."""
        return any(all(rank[code] <= rank[state] for code in codes) for codes in self.ways)


@dataclass(frozen=True)
class Need:
    """What one actor would have to prefer for a state to be stable for it.

    Parameters
    ----------
    actor, state
        The actor's index and the state's code.
    requirements
        All must hold; a move that is answered whatever the actor prefers has none.
    met
        Whether they hold today.
    share
        The share of all strict rankings of the states that meet them; ``None`` where too many
        states are compared to count.
    """

    actor: int
    state: int
    requirements: tuple[Requirement, ...]
    met: bool
    share: Fraction | None

    def compared(self) -> tuple[int, ...]:
        """Return the states that the state is compared with, ascending."""
        ways = chain.from_iterable(one.ways for one in self.requirements)
        return tuple(sorted(set(chain.from_iterable(ways))))

    def rankings(self, states: int) -> int | None:
        """Return how many strict rankings of so many states meet the requirements."""
        return None if self.share is None else int(self.share * factorial(states))

    def as_dict(self, states: int) -> dict[str, Any]:
        """Return the need as plain data; rankings are counted where they fit into a number.

        Parameters
        ----------
        states
            How many states can be.
        """
        share = self.share
        return {
            "met": self.met,
            "requirements": [
                {"move": one.move, "ways": [list(codes) for codes in one.ways]}
                for one in self.requirements
            ],
            "share": None if share is None else f"{share.numerator}/{share.denominator}",
            "rankings": self.rankings(states) if states <= MOST_COUNTED else None,
        }


def need(
    graph: GraphModel, actor: int, state: int, *, sanctions: Sanctions, responses: Responses
) -> Need:
    """Return what an actor would have to prefer for a state to be stable for it.

    Where answers must be credible, the others' improvements count as they are today.

    Parameters
    ----------
    actor, state
        Index of an actor and code of a feasible state.
    """
    found = []
    for move in graph.moves.targets(actor, state).tolist():
        group = graph.answering(actor, state, move)
        ways = [(move,), *_answers(graph, actor, move, group, sanctions, responses)]
        without = [tuple(code for code in codes if code != state) for codes in ways]
        if all(without):
            found.append(Requirement(move, _least(without)))
    rank = graph.rank[actor]
    met = all(one.met(rank, state) for one in found)
    return Need(actor, state, tuple(found), met, _share(found))


def _answers(
    graph: GraphModel,
    actor: int,
    move: int,
    group: Sequence[int],
    sanctions: Sanctions,
    responses: Responses,
) -> Iterator[Codes]:
    """Yield what must not be better for each answer of a group to deter a move."""
    if not sanctions.answered:
        return
    walk = walker(graph, group, improving=sanctions.credible, rule=responses)
    far = walk.distances(move).min(axis=1)
    for answer in np.flatnonzero((far != UNREACHED) & (far > 0)).tolist():
        if sanctions.counter:
            yield tuple(sorted({answer, *graph.moves.targets(actor, answer).tolist()}))
        else:
            yield (answer,)


def _least(ways: Iterable[Codes]) -> tuple[Codes, ...]:
    """Return the ways that do not ask for all that another does, each once, shortest first."""
    kept: list[Codes] = []
    singles: set[int] = set()
    for codes in sorted(dict.fromkeys(ways), key=len):
        if len(codes) == 1:
            singles.add(codes[0])
        elif not singles.isdisjoint(codes) or any(
            set(shorter) <= set(codes) for shorter in kept if len(shorter) > 1
        ):
            continue
        kept.append(codes)
    return tuple(kept)


def _share(requirements: Iterable[Requirement]) -> Fraction | None:
    """Return the share of strict rankings that meet some requirements.

    Among v states compared, those ranked above the one in question form a given set U in
    |U|! (v - |U|)! / (v + 1)! of all rankings.
    """
    clauses = list(requirements)
    states = sorted({code for clause in clauses for codes in clause.ways for code in codes})
    count = len(states)
    if count > MOST_COUNTED:
        return None
    place = {code: bit for bit, code in enumerate(states)}
    above = np.arange(1 << count)
    fits = np.ones(above.size, dtype=bool)
    for clause in clauses:
        masks = [sum(1 << place[code] for code in codes) for codes in clause.ways]
        fits &= np.logical_or.reduce([above & mask == 0 for mask in masks])
    sizes = np.bincount(np.bitwise_count(above[fits]), minlength=count + 1).tolist()
    total = sum(many * factorial(size) * factorial(count - size) for size, many in enumerate(sizes))
    return Fraction(total, factorial(count + 1))
