"""Spans of a text and what stands in each, found by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

Offsets = tuple[int, int]
"""Start and end of a stretch of the untouched text, the end exclusive."""

Label = TypeVar("Label", int, str)

_WIDTH = 1024
"""Characters of a block; any width gives the same answers, this one few spans a block."""


class SpanIndex(Generic[Label]):
    """Labelled spans, kept by the blocks of text that they enter.

    Parameters
    ----------
    spans
        (start, end, label) of each span; ``end`` is exclusive. Spans may nest and overlap.

    Examples
    --------
    >>> index = SpanIndex([(0, 20, "sentence"), (4, 9, "name")])
    >>> index.shortest(5), index.shortest(12), index.shortest(30)
    ('name', 'sentence', None)
    >>> index.longest(8, 30)
    (0, 20, 'sentence')
    >>> list(index.covering(4, 6))
    [(0, 20, 'sentence'), (4, 9, 'name')]
    """

    def __init__(self, spans: Iterable[tuple[int, int, Label]]) -> None:
        """Index the spans."""
        given: list[tuple[int, int, Label]] = list(spans)
        self._sorted: list[tuple[int, int, Label]] = sorted(given)
        self._starts = [start for start, _, _ in self._sorted]
        self._blocks: dict[int, list[tuple[int, int, Label]]] = {}
        for start, end, label in given:
            for block in _blocks(start, end):
                self._blocks.setdefault(block, []).append((start, end, label))

    def __len__(self) -> int:
        """Return how many spans there are."""
        return len(self._sorted)

    def covering(self, start: int, end: int) -> Iterator[tuple[int, int, Label]]:
        """Yield the spans that hold all of a stretch, in the order they were given."""
        for span in self._blocks.get(start // _WIDTH, ()):
            if span[0] <= start and end <= span[1]:
                yield span

    def meets(self, start: int, end: int) -> bool:
        """Return whether a span shares a character with a stretch."""
        return any(True for _ in self._meeting(start, end))

    def _meeting(self, start: int, end: int) -> Iterator[tuple[int, int, Label]]:
        """Yield the spans that share a character with a stretch, once for each block they enter."""
        for block in _blocks(start, end):
            for span in self._blocks.get(block, ()):
                if span[0] < end and start < span[1]:
                    yield span

    def shortest(self, place: int) -> Label | None:
        """Return the label of the shortest span that holds a character."""
        lengths = [(end - start, label) for start, end, label in self.covering(place, place + 1)]
        return min(lengths)[1] if lengths else None

    def longest(self, start: int, end: int) -> tuple[int, int, Label] | None:
        """Return the longest span that shares a character with a stretch; of equals the first."""
        spans = self._meeting(start, end)
        return min(spans, key=lambda span: (span[0] - span[1], span), default=None)

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, Label]]:
        """Yield the spans that lie wholly inside a stretch, in text order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        yield from (span for span in self._sorted[first:last] if span[1] <= end)


def _blocks(start: int, end: int) -> range:
    """Return the numbers of the blocks that a stretch enters."""
    return range(start // _WIDTH, max(end - 1, start) // _WIDTH + 1)
