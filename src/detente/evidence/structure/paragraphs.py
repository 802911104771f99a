"""Paragraphs: where each begins and ends in the untouched text, however its lines are broken.

A line is a paragraph, unless the text was wrapped at a width. There a line goes on in the next one
where the next word had no room, or where the sentence plainly runs on; it ends a paragraph where
the next word would have fitted, where the next line is indented, and around dates and bylines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from detente.evidence.english.layout import BYLINE, DATE, OPENS_LINE
from detente.evidence.structure.spans import Offsets

LONGEST: Final = 3000
"""Characters of a paragraph; a longer one is read in parts, so that memory stays flat."""

_STOPS = (". ", "? ", "! ", ".” ", '." ', "。")
_CLOSED = re.compile(r"[.!?:][\"”’')]*$")
_WIDTHS = (40, 120)
"""The least and the greatest width of the longest line in a text that was wrapped at one."""
_ROOM = 0.85
"""Share of the width that a line may fill with the next word and still have had room for it."""
_RUNS_ON = 0.25
"""Share of the line breaks that must fall within a sentence in a text that was wrapped."""
_INDENT = 2
"""Blanks more than the line before by which a paragraph is indented."""


def paragraphs(text: str) -> Iterator[Offsets]:
    """Yield start and end of each paragraph: a line, or the lines of a hard-wrapped paragraph.

    >>> text = "A truce at last" + chr(10) + "The guns fell silent." + chr(10)
    >>> [text[start:end] for start, end in paragraphs(text)]
    ['A truce at last', 'The guns fell silent.']
    """
    groups = list(_groups(text))
    whole = _width(text, [pair for lines in groups for pair in pairwise(lines)])
    for lines in groups:
        width = whole or _width(text, list(pairwise(lines)))
        for start, end in _joined(text, lines, width) if width else lines:
            yield from _divided(text, start, end)


def _groups(text: str) -> Iterator[list[Offsets]]:
    """Yield the lines that stand between blank ones, outer blanks left out."""
    lines: list[Offsets] = []
    place = 0
    for line in [*text.splitlines(keepends=True), ""]:
        inner = line.strip()
        if inner:
            start = place + line.index(inner)
            lines.append((start, start + len(inner)))
        elif lines:
            yield lines
            lines = []
        place += len(line)


def _width(text: str, breaks: Sequence[tuple[Offsets, Offsets]]) -> int:
    """Return the width at which lines were wrapped, 0 where they were not."""
    longest = max((end - start for pair in breaks for start, end in pair), default=0)
    least, greatest = _WIDTHS
    within = sum(_runs_on(text, *pair) for pair in breaks)
    return (
        longest
        if least <= longest <= greatest and breaks and within >= _RUNS_ON * len(breaks)
        else 0
    )


def _runs_on(text: str, line: Offsets, following: Offsets) -> bool:
    """Return whether a line plainly goes on in the next one."""
    words, others = text[slice(*line)], text[slice(*following)]
    if _CLOSED.search(words) or OPENS_LINE.match(others):
        return False
    return others[0].islower() or words[-1] in ",-–" or (words.isupper() and others.isupper())


def _joined(text: str, lines: Sequence[Offsets], width: int) -> list[Offsets]:
    """Return the paragraphs of lines that were wrapped at a width."""
    joined = [lines[0]]
    for line, following in pairwise(lines):
        if _goes_on(text, line, following, width):
            joined[-1] = (joined[-1][0], following[1])
        else:
            joined.append(following)
    return joined


def _goes_on(text: str, line: Offsets, following: Offsets, width: int) -> bool:
    """Return whether a line and the next one are of one paragraph."""
    words, others = text[slice(*line)], text[slice(*following)]
    if any(DATE.fullmatch(one) or BYLINE.fullmatch(one) for one in (words, others)):
        return False
    if OPENS_LINE.match(others) or _indent(text, following) >= _indent(text, line) + _INDENT:
        return False
    if _runs_on(text, line, following):
        return True
    return len(words) + 1 + len(others.split(maxsplit=1)[0]) > _ROOM * width


def _indent(text: str, line: Offsets) -> int:
    """Return how many blanks stand before a line."""
    before = text[: line[0]]
    return len(before) - len(before.rstrip(" \t"))


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
