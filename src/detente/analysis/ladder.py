"""An actor's states in order of preference, so that improvements need no pairwise comparison.

An actor with b options moves within cells of ``2**b`` states that share all other options. Sorted
once by the actor's rank, a cell becomes a ladder: what a state improves to is what stands above it.
The least value over a state's improvements is then a running minimum down the ladder, read where
the state's own tie begins: a few passes over the states, however many options the actor has.

An option that changes one way only splits a cell: states with one setting of the one-way options
look at the union of the settings they can still reach, so each setting has a ladder of its own.
With w one-way options the ladders together hold ``1.5**w`` entries per state.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.analysis.sweep import Values, combinations
from detente.model.option import Direction

_CHUNK = 1 << 16
"""Entries handled at a time, so that temporary arrays stay in the processor's cache."""

_NARROW = 64
"""Cells fewer than this are accumulated by one numpy call instead of step by step."""


@dataclass(frozen=True, eq=False)
class Ladder:
    """Ladders of one actor.

    Parameters
    ----------
    steps
        For each setting of the one-way options, the codes on its ladder: shape (steps, cells),
        best first.
    place
        For each state code, where the running minimum over its improvements stands in the
        buffer of all ladders laid end to end; each begins with a step of "no improvement".
    """

    steps: tuple[NDArray[np.int32], ...]
    place: NDArray[np.integer]

    def least_above(self, values: Values, top: int | float) -> Values:
        """Return the least value over each state's improvements; ``top`` where there are none.

        ``values``, of shape (rows, states), must be ``top`` at infeasible states; what is returned
        there has no meaning.
        """
        rows = len(values)
        buffer = np.empty((rows, sum(steps.size for steps in self.steps)), dtype=values.dtype)
        start = 0
        for steps in self.steps:
            part = buffer[:, start : start + steps.size]
            part[:, : steps.shape[1]] = top
            _gather(values, steps[:-1].reshape(-1), part[:, steps.shape[1] :])
            _accumulate(part.reshape(rows, *steps.shape))
            start += steps.size
        out = np.empty_like(values)
        _gather(buffer, self.place, out)
        return out


def _gather(source: Values, index: NDArray[np.integer], out: Values) -> None:
    """Fill ``out`` with ``source[:, index]``, a chunk at a time."""
    for start in range(0, index.size, _CHUNK):
        part = slice(start, start + _CHUNK)
        # mode="clip" lets numpy write straight into out; every index is in range.
        np.take(source, index[part], axis=1, out=out[:, part], mode="clip")


def _accumulate(running: Values) -> None:
    """Turn (rows, steps, cells) into running minima over the steps, in place."""
    if running.shape[2] < _NARROW:
        np.minimum.accumulate(running, axis=1, out=running)
        return
    for step in range(2, running.shape[1]):
        np.minimum(running[:, step], running[:, step - 1], out=running[:, step])


def ladder(
    rank: NDArray[np.integer], places: Sequence[int], directions: Sequence[Direction]
) -> Ladder:
    """Sort an actor's states into ladders.

    Parameters
    ----------
    rank
        The actor's rank of each state, higher is better; lowest at infeasible states.
    places
        Bit places of the actor's options, ascending.
    directions
        How each of those options may change.
    """
    count = rank.size.bit_length() - 1
    rows = combinations(places)
    cells = combinations(place for place in range(count) if place not in places)
    digits = np.arange(rows.size)[:, None] >> np.arange(len(places)) & 1
    one_way = [at for at, direction in enumerate(directions) if direction != "both"]
    settings = np.unique(digits[:, one_way], axis=0) if one_way else np.zeros((1, 0), dtype=int)
    reach = [_reachable(digits, one_way, directions, setting) for setting in settings]
    total = sum(int(rows_in.sum()) for rows_in, _ in reach) * cells.size
    index = np.int32 if total < 2**31 else np.int64
    place: NDArray[np.integer] = np.empty(rank.size, dtype=index)
    steps, start = [], 0
    for rows_in, members in reach:
        steps.append(_sorted_cells(rank, rows[rows_in], members[rows_in], cells, place, start))
        start += steps[-1].size
    return Ladder(tuple(steps), place)


def _reachable(
    digits: NDArray[np.integer],
    one_way: Sequence[int],
    directions: Sequence[Direction],
    setting: NDArray[np.integer],
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which rows a setting of the one-way options can reach, and which have it."""
    reach = np.ones(len(digits), dtype=bool)
    members = np.ones(len(digits), dtype=bool)
    for at, taken in zip(one_way, setting, strict=True):
        column = digits[:, at]
        reach &= column >= taken if directions[at] == "to-yes" else column <= taken
        members &= column == taken
    return reach, members


def _sorted_cells(
    rank: NDArray[np.integer],
    rows: NDArray[np.int64],
    members: NDArray[np.bool_],
    cells: NDArray[np.int64],
    place: NDArray[np.integer],
    start: int,
) -> NDArray[np.int32]:
    """Sort one setting's cells best first; write into ``place`` where its members look.

    A key holds how far the rank lies below the best and, in its low bits, the row, so that one
    plain sort of each cell orders both.
    """
    best = int(rank.max())
    width = (rows.size - 1).bit_length()
    dtype = np.uint32 if (best + 1).bit_length() + width <= 32 else np.int64
    steps = np.empty((rows.size, cells.size), dtype=np.int32)
    size = max(1, _CHUNK // rows.size)
    for first in range(0, cells.size, size):
        part = np.arange(first, min(first + size, cells.size))
        below = best - rank[cells[part, None] + rows]
        key = below.astype(dtype) << dtype(width) | np.arange(rows.size, dtype=dtype)
        key.sort(axis=1)
        turned = np.ascontiguousarray(key.T)
        order = (turned & dtype((1 << width) - 1)).astype(np.int64)
        codes = rows[order] + cells[part]
        steps[:, part] = codes
        seat = _tie_starts(turned >> dtype(width)) * cells.size + (part + start)
        if members.all():
            place[codes] = seat
        else:
            mine = members[order]
            place[codes[mine]] = seat[mine]
    return steps


def _tie_starts(level: NDArray[np.integer]) -> NDArray[np.int64]:
    """Return, for each step of sorted cells (steps, cells), the step at which its tie begins."""
    starts = np.zeros(level.shape, dtype=np.int64)
    for step in range(1, len(level)):
        new = (level[step] != level[step - 1]).astype(np.int64) * step
        np.maximum(starts[step - 1], new, out=starts[step])
    return starts
