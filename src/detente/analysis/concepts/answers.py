"""What a group can bring about from each state by answering: searches over listed moves.

Exact for moves that are not transitive, and an answer has one move at least: staying put does not
count. Up to 64 sets of states are followed at a time, a bit for each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.moves import Pairs
from detente.analysis.graph.settings import Responses

Sets = NDArray[np.uint64]
"""For each state, a bit for each set that it is in; shape (N,)."""

MOST_SETS: Final = 64
"""The bits of the widest whole number that numpy works on at once."""


def packed(sets: NDArray[np.bool_]) -> Sets:
    """Return sets given one a row, (sets, N), as bits; at most :data:`MOST_SETS` of them."""
    count, states = sets.shape
    rows = np.zeros((MOST_SETS, states), dtype=bool)
    rows[:count] = sets
    bytes_of = np.packbits(rows, axis=0, bitorder="little")
    return np.ascontiguousarray(bytes_of.T).view("<u8").reshape(-1).astype(np.uint64)


def within(sets: Sets, states: NDArray[np.int64], which: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return whether each of some states is in a set of its own, by the set's number."""
    return (sets[states] >> which.astype(np.uint64) & np.uint64(1)).astype(bool)


@dataclass(frozen=True, eq=False)
class Listed:
    """One actor's moves, sorted by where they begin.

    Parameters
    ----------
    begin
        The states that moves begin at, each once, ascending.
    starts
        Where each one's moves stand among the ends.
    end
        Where the moves end.
    """

    begin: NDArray[np.int64]
    starts: NDArray[np.int64]
    end: NDArray[np.int64]

    def into(self, sets: Sets) -> Sets:
        """Return from which states some move leads into each set."""
        reached = np.zeros_like(sets)
        if self.end.size:
            reached[self.begin] = np.bitwise_or.reduceat(sets[self.end], self.starts)
        return reached


def listed(pairs: Pairs) -> Listed:
    """Return moves given as pairs, which must begin in ascending order."""
    begin, end = pairs
    starts = np.flatnonzero(np.diff(begin, prepend=-1))
    return Listed(begin[starts], starts, end)


def answers(
    moves: Mapping[int, Listed], group: Sequence[int], sets: Sets, *, rule: Responses
) -> Sets:
    """Return from which states a group can lead into each of some sets by answering.

    Parameters
    ----------
    moves
        Each actor's moves.
    group
        The actors who answer.
    sets
        Where they are to lead.
    rule
        Which sequences of moves count; nobody moves twice in a row.
    """
    nothing = np.zeros_like(sets)
    if rule == "single":
        return reduce(np.bitwise_or, (moves[one].into(sets) for one in group), nothing)
    if rule == "once-each":
        return _once_each(moves, tuple(group), sets)
    begun = dict.fromkeys(group, nothing)
    while True:
        after = {
            one: moves[one].into(
                reduce(np.bitwise_or, (begun[other] for other in group if other != one), sets)
            )
            for one in group
        }
        if all(np.array_equal(after[one], begun[one]) for one in group):
            return reduce(np.bitwise_or, begun.values(), nothing)
        begun = after


def _once_each(moves: Mapping[int, Listed], group: tuple[int, ...], sets: Sets) -> Sets:
    """Return from which states the group leads into each set, everybody moving once at most."""
    found: dict[frozenset[int], Sets] = {frozenset(): np.zeros_like(sets)}
    for size in range(1, len(group) + 1):
        smaller, found = found, {}
        for some in map(frozenset, combinations(group, size)):
            begun = (moves[one].into(sets | smaller[some - {one}]) for one in some)
            found[some] = reduce(np.bitwise_or, begun)
    return found[frozenset(group)]
