"""Stretches of text kept so that those which cover a place are found at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_WIDTH = 1024


class Extents:
    """Stretches of text, each with a number, by the blocks of characters that they enter."""

    def __init__(self, spans: Iterable[tuple[int, int, int]]) -> None:
        """Keep (start, end, number) triples."""
        self._blocks: dict[int, list[tuple[int, int, int]]] = {}
        for start, end, number in spans:
            for block in range(start // _WIDTH, max(end - 1, start) // _WIDTH + 1):
                self._blocks.setdefault(block, []).append((start, end, number))

    def holding(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield the stretches that hold all of another."""
        for first, last, number in self._blocks.get(start // _WIDTH, ()):
            if first <= start and end <= last:
                yield first, last, number

    def meets(self, start: int, end: int) -> bool:
        """Return whether a stretch overlaps another."""
        return any(
            first < end and start < last
            for block in range(start // _WIDTH, max(end - 1, start) // _WIDTH + 1)
            for first, last, _ in self._blocks.get(block, ())
        )
