"""Which of many extents hold a place, or lie within another: found by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

Named = tuple[int, int, str]
"""Start, end and name of an extent."""

#: How many extents back from a place are looked at; more never nest in a text that people wrote.
_DEEPEST = 64


class Extents:
    """Named extents of a text, sorted by where they start."""

    def __init__(self, extents: Iterable[Named]) -> None:
        """Sort the extents."""
        self._all = sorted(extents)
        self._starts = [one[0] for one in self._all]

    def __len__(self) -> int:
        """Return how many extents there are."""
        return len(self._all)

    def holding(self, place: int) -> str:
        """Return the name of the shortest extent that holds a place, or nothing."""
        last = bisect_right(self._starts, place)
        near = self._all[max(last - _DEEPEST, 0) : last]
        held = [(end - start, name) for start, end, name in near if place < end]
        return min(held)[1] if held else ""

    def within(self, start: int, end: int) -> Iterator[Named]:
        """Yield the extents that lie wholly between two places, in text order."""
        for one in self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if one[1] <= end:
                yield one

    def overlapping(self, start: int, end: int) -> Named | None:
        """Return the longest extent that shares a character with the stretch, or nothing."""
        last = bisect_left(self._starts, end)
        near = (one for one in self._all[max(last - _DEEPEST, 0) : last] if one[1] > start)
        return max(near, key=lambda one: one[1] - one[0], default=None)
