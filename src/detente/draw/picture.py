"""What every picture hands back: the drawing in two widths, and a table that says the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal

Width = Literal["wide", "narrow"]

SPAN: Final[dict[Width, float]] = {"wide": 720.0, "narrow": 400.0}
"""Drawing units from left to right; text is 14 units or more in both."""

SIZE: Final = 14.0
"""The smallest text, in drawing units."""


@dataclass(frozen=True)
class Picture:
    """One picture and its twin in words.

    Parameters
    ----------
    title
        What the picture shows, in one sentence.
    svg, narrow
        The same picture for a container about 720 pixels wide or more, and for a phone; both are
        whole SVG documents.
    columns, rows
        A table of text that holds everything the picture holds.
    """

    title: str
    svg: str
    narrow: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def in_both_widths(
    title: str,
    draw: Callable[[Width], str],
    columns: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
) -> Picture:
    """Return a picture drawn in both widths."""
    return Picture(title, draw("wide"), draw("narrow"), columns, tuple(rows))
