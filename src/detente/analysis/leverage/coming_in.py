"""How an actor came to do its part in a deal, and whose act that depended on.

An actor does its part where the deal is better than what it could have had by itself, or where it
would have done its part anyway. A *lever* on it is another's payment or pressure; a lever is a
cause where some least set of levers with it among them brought the actor to its part: the NESS
test (Wright 1985; Braham and van Hees 2009), with one divided by the size of the set as its degree
of responsibility (Chockler and Halpern 2004). The combination is this project's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import combinations
from operator import or_
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.leverage.deal import Deal
from detente.analysis.leverage.shapley import members

CameIn = Literal["accord", "willing", "follows", "unexplained"]
"""``accord``: the actor would have done its part anyway; ``willing``: the deal is better than what
it could have had by itself; ``follows``: its part is its best once the others have done theirs;
``unexplained``: the case does not explain why it agreed."""

MOST_LEVERS: Final = 16
"""With more levers on one actor only sets of up to :data:`LARGEST_SET` are tried."""

LARGEST_SET: Final = 3
"""Of 17 levers there are 833 sets of up to three, and 131,072 of any size; one among more than
three things of which any was enough would be told as no cause."""


@dataclass(frozen=True)
class Lever:
    """What one actor did that may have brought another to its part.

    Parameters
    ----------
    actor
        The index of whoever did it.
    pays
        Whether it is a payment in the deal; else a pressure before it.
    options
        The options it consists of, as a sum of bits.
    """

    actor: int
    pays: bool
    options: int


@dataclass(frozen=True)
class ComingIn:
    """How an actor came to do its part, and which levers caused it.

    Parameters
    ----------
    actor
        Its index.
    how
        How it came to do its part.
    levers
        All levers on it.
    causes
        For each lever that was a cause, the degree of responsibility: 1, 1/2, 1/3 …
    tested
        The levers that some set which can be tested holds: the others cannot be causes.
    exhaustive
        Whether all sets of levers were tried.
    """

    actor: int
    how: CameIn
    levers: tuple[Lever, ...]
    causes: dict[Lever, Fraction]
    tested: frozenset[Lever]
    exhaustive: bool


def coming_in(deal: Deal, actor: int) -> ComingIn:
    """Return how an actor came to do its part in a deal, judged by the wants before it.

    Parameters
    ----------
    actor
        The index of an actor.
    """
    levers = _levers(deal, actor)
    exhaustive = len(levers) <= MOST_LEVERS
    sets = _sets(len(levers), len(levers) if exhaustive else LARGEST_SET)
    testable, comes = _comes(deal, actor, levers, sets)
    brought = bool(deal.part(actor) and testable[0] and comes[0])
    tested = members(reduce(or_, sets[testable].tolist(), 0)) if brought else ()
    failing = _minimal(sets[testable & ~comes]) if brought else []
    return ComingIn(
        actor,
        _how(deal, actor, brought),
        levers,
        {
            lever: Fraction(1, min(group.bit_count() for group in groups))
            for place, lever in enumerate(levers)
            if (groups := [group for group in failing if group >> place & 1])
        },
        frozenset(levers[place] for place in tested),
        exhaustive,
    )


def _how(deal: Deal, actor: int, brought: bool) -> CameIn:
    """Return how an actor came to do its part, given whether it comes with every lever in place."""
    if _accords(deal, deal.before, actor, [deal.start])[0]:
        return "accord"
    if brought:
        return "willing"
    undone = deal.state ^ deal.part(actor)
    return "follows" if _accords(deal, deal.now, actor, [undone])[0] else "unexplained"


def _levers(deal: Deal, actor: int) -> tuple[Lever, ...]:
    """Return all payments of the others, then all their pressures."""
    others = deal.now.others(actor)
    payments = [Lever(other, True, deal.payment(other)) for other in others]
    pressures = [Lever(other, False, deal.pressure(other)) for other in others]
    return tuple(lever for lever in (*payments, *pressures) if lever.options)


def _sets(count: int, largest: int) -> NDArray[np.int64]:
    """Return all groups of so many levers up to a size, the empty one first."""
    if largest >= count:
        return np.arange(1 << count)
    chosen = [
        sum(1 << place for place in places)
        for size in range(largest + 1)
        for places in combinations(range(count), size)
    ]
    return np.array(chosen, dtype=np.int64)


def _comes(
    deal: Deal, actor: int, levers: Sequence[Lever], sets: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return, for each set of levers, whether it can be tested, and whether the actor still comes.

    The payments of a set are undone in the deal, its pressures in the state before.
    """
    graph = deal.before
    struck = np.full(sets.size, deal.state)
    before = np.full(sets.size, deal.start)
    for place, lever in enumerate(levers):
        undone = np.where(sets >> place & 1, lever.options, 0)
        if lever.pays:
            struck ^= undone
        else:
            before ^= undone
    testable = graph.feasible[struck] & graph.feasible[before]
    comes = np.zeros(sets.size, dtype=bool)
    starts, rows = np.unique(before[testable], return_inverse=True)
    best = alone(graph, actor, starts)
    better = graph.rank[actor][struck[testable]] > best[rows]
    comes[testable] = better | _accords(deal, graph, actor, starts)[rows]
    return testable, comes


def alone(
    graph: GraphModel, actor: int, states: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.int32]:
    """Return the best rank that an actor has by itself from each of some states, staying counted.

    Its best alternative to a deal there (Fisher and Ury 1981); -1 at infeasible states.
    """
    starts = np.asarray(states, dtype=np.int64)
    rank = graph.rank[actor]
    best: NDArray[np.int32] = rank[starts].copy()
    possible = np.flatnonzero(graph.feasible[starts])
    rows, ends = graph.moves.steps(actor, starts[possible])
    np.maximum.at(best, possible[rows], rank[ends])
    return best


def _accords(
    deal: Deal, graph: GraphModel, actor: int, states: Sequence[int] | NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Return from which states every best state of an actor's has its part as in the deal."""
    starts = np.asarray(states, dtype=np.int64)
    rank, part = graph.rank[actor], deal.part(actor)
    best = alone(graph, actor, starts)
    possible = np.flatnonzero(graph.feasible[starts])
    rows, ends = graph.moves.steps(actor, starts[possible])
    stays = ((starts ^ deal.state) & part == 0) | (rank[starts] < best)
    done: NDArray[np.bool_] = graph.feasible[starts] & stays
    other = (rank[ends] == best[possible[rows]]) & (((ends ^ deal.state) & part) != 0)
    done[possible[rows[other]]] = False
    return done


def _minimal(sets: NDArray[np.int64]) -> list[int]:
    """Return those of some sets that hold no other of them, small ones first."""
    left = sets[np.argsort(np.bitwise_count(sets), kind="stable")]
    least = []
    while left.size:
        smallest = int(left[0])
        least.append(smallest)
        left = left[(left & smallest) != smallest]
    return least
