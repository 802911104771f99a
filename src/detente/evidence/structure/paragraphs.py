"""Paragraphs: where each begins and ends in the untouched text, however its lines are broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from detente.evidence.structure.spans import Offsets

LONGEST: Final = 3000
"""Characters of a paragraph; a longer one is read in parts, so that memory stays flat."""

_STOPS = (". ", "? ", "! ", ".” ", '." ', "。")
_CLOSED = re.compile(r"[.!?:][\"”’')]*$")
_WIDTHS = (50, 100)
"""The least and the greatest width of a line in a text that was wrapped at a fixed one."""
_RAGGED = 0.6
"""The shortest line of a wrapped paragraph, as a share of its longest: a word may not fit."""


def paragraphs(text: str) -> Iterator[Offsets]:
    """Yield start and end of each paragraph: a line, or the lines of a hard-wrapped paragraph.

    >>> text = "A truce at last" + chr(10) + "The guns fell silent." + chr(10)
    >>> [text[start:end] for start, end in paragraphs(text)]
    ['A truce at last', 'The guns fell silent.']
    """
    lines: list[Offsets] = []
    place = 0
    for line in [*text.splitlines(keepends=True), ""]:
        inner = line.strip()
        if inner:
            start = place + line.index(inner)
            lines.append((start, start + len(inner)))
        elif lines:
            yield from _paragraphs_of(text, lines)
            lines = []
        place += len(line)


def _paragraphs_of(text: str, lines: Sequence[Offsets]) -> Iterator[Offsets]:
    """Yield the paragraphs between two blank lines."""
    if _is_hard_wrapped([text[start:end] for start, end in lines]):
        lines = [(lines[0][0], lines[-1][1])]
    for start, end in lines:
        yield from _divided(text, start, end)


def _divided(text: str, start: int, end: int) -> Iterator[Offsets]:
    """Yield a paragraph, or the parts of a very long one, cut after a sentence or a word."""
    while end - start > LONGEST:
        room = text[start : start + LONGEST]
        ends = (room.rfind(stop) + len(stop.rstrip()) for stop in _STOPS if stop in room)
        cut = max(ends, default=0)
        cut = cut if cut > LONGEST // 2 else room.rfind(" ") + 1 or LONGEST
        words = room[:cut].rstrip()
        if words:
            yield start, start + len(words)
        start += cut
        start += len(text[start:end]) - len(text[start:end].lstrip())
    if start < end:
        yield start, end


def _is_hard_wrapped(lines: Sequence[str]) -> bool:
    """Return whether the lines look like one paragraph broken at a fixed width."""
    if len(lines) < 2:
        return False
    widths = [len(line) for line in lines[:-1]]
    narrowest, widest = _WIDTHS
    if not narrowest <= max(widths) <= widest or min(widths) < _RAGGED * max(widths):
        return False
    unclosed = sum(not _CLOSED.search(line) for line in lines[:-1])
    return 2 * unclosed > len(widths)
