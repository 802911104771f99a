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

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.sweep import Values, combinations
from detente.model.option import Direction

_CHUNK = 1 << 16
"""Entries sorted at a time, so that temporary arrays stay in the processor's cache."""

_GATHERED = 1 << 18
"""Entries gathered at a time: their indices are widened to 64 bits on the way."""

_SHORT = 16
"""Columns of up to this many states are sorted by exchanges over all columns at once."""

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
    for start in range(0, index.size, _GATHERED):
        part = slice(start, start + _GATHERED)
        # Every index is in range; any mode but "raise" lets numpy write straight into out.
        np.take(source, index[part], axis=1, out=out[:, part], mode="wrap")


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
    ways = dict(zip(places, directions, strict=True))
    up = sum(1 << place for place, way in ways.items() if way == "to-yes")
    down = sum(1 << place for place, way in ways.items() if way == "to-no")
    rows = combinations(places)
    cells = combinations(place for place in range(count) if place not in ways)
    settings = combinations(place for place, way in ways.items() if way != "both").tolist()
    reach = [
        rows[(rows & up & setting == up & setting) & (rows & down & ~setting == 0)]
        for setting in settings
    ]
    total = sum(held.size for held in reach) * cells.size
    place: NDArray[np.integer] = np.empty(rank.size, dtype=_index(total))
    steps: list[NDArray[np.int32]] = []
    start = 0
    for setting, held in zip(settings, reach, strict=True):
        steps.append(np.empty((held.size, cells.size), dtype=np.int32))
        _sort_cells(rank, held, cells, steps[-1])
        _seat(rank, steps[-1], (up | down, setting), start, place)
        start += steps[-1].size
    return Ladder(tuple(steps), place)


def _index(size: int) -> type[np.int32] | type[np.int64]:
    """Return the smaller type whose numbers can point into an array of some size."""
    return np.int32 if size < 1 << 31 else np.int64


def _parts(rows: int, cells: int) -> Iterator[slice]:
    """Cut cells into parts whose temporary arrays stay in the cache."""
    size = max(1, _CHUNK // rows)
    return (slice(first, first + size) for first in range(0, cells, size))


def _sort_cells(
    rank: NDArray[np.integer],
    rows: NDArray[np.int64],
    cells: NDArray[np.int64],
    steps: NDArray[np.int32],
) -> None:
    """Write the codes of each cell's states into its column of ``steps``, best first.

    A key holds how far the rank lies below the best and, in its low bits, the row's code, so
    that sorting plain numbers orders both.
    """
    best = int(rank.max())
    width = rank.size.bit_length() - 1
    dtype = np.uint32 if (best + 1).bit_length() + width <= 32 else np.int64
    for part in _parts(rows.size, cells.size):
        below = best - rank[rows[:, None] + cells[part]]
        key = _sorted(below.astype(dtype) << dtype(width) | rows[:, None].astype(dtype))
        steps[:, part] = (key & dtype((1 << width) - 1)).astype(np.int64) + cells[part]


def _sorted(key: NDArray[Any]) -> NDArray[Any]:
    """Return each column sorted.

    Short columns by merge exchange (Knuth, The Art of Computer Programming 3, 5.2.2, algorithm M),
    all columns at once: numpy's own sort costs more than that for every column it starts.
    """
    count = len(key)
    if count > _SHORT:
        return np.sort(np.ascontiguousarray(key.T), axis=1).T
    columns = list(key)
    first = 1 << max(0, (count - 1).bit_length() - 1)
    p = first if count > 1 else 0
    while p:
        q, r, d = first, 0, p
        while True:
            for low in (i for i in range(count - d) if i & p == r):
                one, other = columns[low], columns[low + d]
                columns[low], columns[low + d] = np.minimum(one, other), np.maximum(one, other)
            if q == p:
                break
            q, r, d = q >> 1, p, q - p
        p >>= 1
    return np.stack(columns)


def _seat(
    rank: NDArray[np.integer],
    steps: NDArray[np.int32],
    setting: tuple[int, int],
    start: int,
    place: NDArray[np.integer],
) -> None:
    """Write, for each state of a setting, where in the buffer its improvements' minimum stands.

    Parameters
    ----------
    setting
        Which bits the setting fixes, and how; states of other settings look at other ladders.
    start
        Where this ladder begins in the buffer.
    """
    fixed, wanted = setting
    for part in _parts(*steps.shape):
        codes = steps[:, part]
        seat = np.empty(codes.shape, dtype=place.dtype)
        seat[0] = np.arange(steps.shape[1])[part] + start
        level = rank[codes]
        for step in range(1, len(codes)):
            # Where a tie goes on, its states look where its first one does.
            begins = (level[step] != level[step - 1]) * place.dtype.type(step * steps.shape[1])
            np.maximum(seat[step - 1], seat[0] + begins, out=seat[step])
        if fixed:
            mine = codes & fixed == wanted
            place[codes[mine]] = seat[mine]
        else:
            place[codes] = seat
