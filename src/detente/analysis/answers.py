"""What a group can bring about from each state by answering: searches over listed moves.

Slower than whole-array sweeps, but exact for moves that are not transitive, and an answer has one
move at least: staying put does not count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.analysis.moves import Pairs
from detente.analysis.settings import Responses

Goals = NDArray[np.bool_]
"""Sets of states, one a row: shape (rows, N)."""

_AT_ONCE: Final = 1 << 24
"""Moves times rows looked at together, to bound memory."""


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

    def into(self, goals: Goals) -> Goals:
        """Return from which states some move leads into each set."""
        reached = np.zeros_like(goals)
        if self.end.size:
            size = max(1, _AT_ONCE // self.end.size)
            for first in range(0, len(goals), size):
                rows = slice(first, first + size)
                hits = goals[rows][:, self.end]
                reached[rows, self.begin] = np.logical_or.reduceat(hits, self.starts, axis=1)
        return reached


def listed(pairs: Pairs) -> Listed:
    """Return moves given as pairs, which must begin in ascending order."""
    begin, end = pairs
    starts = np.flatnonzero(np.diff(begin, prepend=-1))
    return Listed(begin[starts], starts, end)


def answers(
    moves: Mapping[int, Listed], group: Sequence[int], goals: Goals, *, rule: Responses
) -> Goals:
    """Return from which states a group can lead into each of some sets by answering.

    Parameters
    ----------
    moves
        Each actor's moves.
    group
        The actors who answer.
    goals
        The sets.
    rule
        Which sequences of moves count; nobody moves twice in a row.
    """
    nothing = np.zeros_like(goals)
    if rule == "single":
        return reduce(np.logical_or, (moves[one].into(goals) for one in group), nothing)
    if rule == "once-each":
        return _once_each(moves, tuple(group), goals)
    begun = dict.fromkeys(group, nothing)
    while True:
        after = {
            one: moves[one].into(
                reduce(np.logical_or, (begun[other] for other in group if other != one), goals)
            )
            for one in group
        }
        if all(np.array_equal(after[one], begun[one]) for one in group):
            return reduce(np.logical_or, begun.values(), nothing)
        begun = after


def _once_each(moves: Mapping[int, Listed], group: tuple[int, ...], goals: Goals) -> Goals:
    """Return from which states the group leads into each set, everybody moving once at most."""
    found: dict[frozenset[int], Goals] = {frozenset(): np.zeros_like(goals)}
    for size in range(1, len(group) + 1):
        smaller, found = found, {}
        for some in map(frozenset, combinations(group, size)):
            begun = (moves[one].into(goals | smaller[some - {one}]) for one in some)
            found[some] = reduce(np.logical_or, begun)
    return found[frozenset(group)]
