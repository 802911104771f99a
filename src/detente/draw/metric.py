"""How much room words need, estimated without a font at hand.

The widths are those of the common sans-serif faces, with a sixth added, so that a text drawn in
any of them, DejaVu Sans being the widest, stays inside the box computed for it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

LEADING: Final = 1.25
"""Distance between lines, in font sizes."""

_ASCENT: Final = 0.95
_SPARE: Final = 1.16
_BOLD: Final = 1.13
_GROUPS: Final = (
    ("ijl'|", 0.24),
    (" ,.;:!/\\[]Ift", 0.28),
    ('()r-`{}"*', 0.36),
    ("ckvxyzsJ^", 0.5),
    ("+=<>~", 0.584),
    ("FTZL", 0.611),
    ("ABEKPSVXY&", 0.667),
    ("CDHNRUw", 0.722),
    ("GOQ", 0.778),
    ("mM", 0.833),
    ("%W", 0.93),
    ("@—…", 1.0),
)
_WIDTHS: Final = {letter: width for letters, width in _GROUPS for letter in letters}
_USUAL: Final = 0.556
_HYPHENS: Final = re.compile(r"(?<=\w[-\u2013/])(?=\w)")


@dataclass(frozen=True)
class Box:
    """An upright rectangle; y grows downward."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return the extent from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return the extent from top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """Return the centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> Box:
        """Return the box with a margin added on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlaps(self, other: Box) -> bool:
        """Return whether the two share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: Box) -> bool:
        """Return whether another box lies wholly inside."""
        return self.contains(other.left, other.top) and self.contains(other.right, other.bottom)

    def contains(self, x: float, y: float) -> bool:
        """Return whether a point lies inside or on the edge."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide a line of text is, in the units of ``size``."""
    return sum(map(_advance, text)) * size * _SPARE * (_BOLD if bold else 1.0)


def _advance(letter: str) -> float:
    """Return a character's width in font sizes."""
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Mn", "Me"}:
        return 0.0
    if unicodedata.east_asian_width(letter) in {"W", "F"} or ord(letter) > 0xFFFF:
        return 1.25
    return 0.722 if letter.isupper() else 0.6 if ord(letter) > 0x24F else _USUAL


def line_box(
    text: str, x: float, baseline: float, size: float, *, anchor: str = "start", bold: bool = False
) -> Box:
    """Return the room that a line of text takes, given where SVG would put it."""
    width = text_width(text, size, bold=bold)
    left = x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    top = baseline - size * _ASCENT
    return Box(left, top, left + width, top + size * LEADING)


def wrap(
    text: str, width: float, size: float, *, bold: bool = False, most: int | None = None
) -> tuple[str, ...]:
    """Break a text into lines no wider than asked, and end it with an ellipsis after ``most``.

    Lines break after a hyphen, and elsewhere only where a part alone is wider than the line.
    Every line holds at least one
    character, however little room there is.
    """
    lines: list[str] = []
    for part, gap in _parts(text):
        joined = f"{lines[-1]}{gap}{part}" if lines else part
        if lines and text_width(joined, size, bold=bold) <= width:
            lines[-1] = joined
        else:
            lines.extend(_pieces(part, width, size, bold))
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], _shortened(lines[most - 1], width, size, bold)]
    return tuple(lines) or ("",)


def fits(text: str, width: float, size: float, *, bold: bool = False) -> bool:
    """Return whether a text can be wrapped to a width without breaking a word."""
    return all(text_width(part, size, bold=bold) <= width for part, _ in _parts(text))


def _parts(text: str) -> list[tuple[str, str]]:
    """Return the unbreakable parts of a text, each with what separates it from the part before."""
    found = []
    for word in text.split():
        gap = " "
        for part in _HYPHENS.split(word):
            found.append((part, gap))
            gap = ""
    return found


def _pieces(word: str, width: float, size: float, bold: bool) -> list[str]:
    """Return a word in pieces that each fit the width."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, bold=bold) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _shortened(line: str, width: float, size: float, bold: bool) -> str:
    """Return a line that ends with an ellipsis and still fits."""
    while len(line) > 1 and text_width(f"{line}…", size, bold=bold) > width:
        line = line[:-1]
    return f"{line.rstrip()}…"
