"""Labels on one line pushed apart just so far that none overlaps another."""

from __future__ import annotations

from collections.abc import Sequence


def spread(
    wanted: Sequence[float], sizes: Sequence[float], *, low: float, high: float
) -> tuple[float, ...]:
    """Return middles as near as may be to those wanted, without overlap and within bounds.

    Neighbours that would overlap become a block that stands where its members on average want to;
    blocks merge until none overlaps (the pool-adjacent-violators algorithm). Where the sizes
    together exceed the room, the labels run past ``high``.

    Parameters
    ----------
    wanted, sizes
        Where each label wants its middle, and how much room it takes.
    low, high
        The bounds of the line.
    """
    order = sorted(range(len(wanted)), key=lambda place: (wanted[place], place))
    blocks: list[tuple[list[int], float]] = []
    for place in order:
        members, start = [place], wanted[place] - sizes[place] / 2
        start = _bounded(start, sizes[place], low, high)
        while blocks and blocks[-1][1] + _length(blocks[-1][0], sizes) > start:
            members = blocks.pop()[0] + members
            start = _bounded(_start(members, wanted, sizes), _length(members, sizes), low, high)
        blocks.append((members, start))
    middles = [0.0] * len(wanted)
    for members, start in blocks:
        for place in members:
            middles[place] = start + sizes[place] / 2
            start += sizes[place]
    return tuple(middles)


def _length(members: Sequence[int], sizes: Sequence[float]) -> float:
    """Return how much room a block takes."""
    return sum(sizes[place] for place in members)


def _start(members: Sequence[int], wanted: Sequence[float], sizes: Sequence[float]) -> float:
    """Return where a block begins so that its members are, on average, where they want to be."""
    run, total = 0.0, 0.0
    for place in members:
        total += wanted[place] - sizes[place] / 2 - run
        run += sizes[place]
    return total / len(members)


def _bounded(start: float, length: float, low: float, high: float) -> float:
    """Return a start moved so that the block lies within the bounds, the lower one foremost."""
    return max(low, min(start, high - length))
