"""A matrix of weights between actors, for links so many that arrows would be a tangle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from detente.draw.palette import GREY, PALE, look
from detente.draw.picture import SIZE, SPAN, Width
from detente.draw.svg import Node, node, rule
from detente.draw.text_block import text_block

_CELL: Final = 46.0
_LEAST: Final = 34.0
_MARGIN: Final = 12.0
_NAMES: Final[dict[Width, float]] = {"wide": 230.0, "narrow": 24.0}


@dataclass(frozen=True)
class Matrix:
    """Names in order, and a weight from 0 to 1 with its text for some pairs of places.

    ``note`` says under the matrix what a row means for a column.
    """

    names: tuple[str, ...]
    cells: Mapping[tuple[int, int], tuple[float, str]]
    note: str


def matrix(shown: Matrix, *, width: Width) -> tuple[tuple[Node, ...], float, float]:
    """Return a row and a column per name, both numbered, and how wide and tall the drawing is.

    Bars grow with the weight. The narrow drawing lists the names under the matrix instead of
    beside it. More names than fit make the drawing wider.
    """
    count, names = len(shown.names), _NAMES[width]
    cell = min(max((SPAN[width] - names - 2 * _MARGIN) / count, _LEAST), _CELL)
    span = max(SPAN[width], names + count * cell + 2 * _MARGIN)
    left = (span + names - count * cell) / 2
    body: list[Node] = []
    for place in range(count):
        head = text_block(str(place + 1), cell, SIZE, bold=True)
        body += head.draw(left + cell * (place + 0.5), 10, anchor="middle")
    top = 32.0
    for place in range(count):
        row, tall = _row(shown, place, left=left, top=top, cell=cell, beside=width == "wide")
        body += row
        top += tall
    body.append(rule(left - 24, left + cell * count, top, GREY))
    if width == "narrow":
        listed, top = _listed(shown, top + 8, span)
        body += listed
    note = text_block(shown.note, span - 2 * _MARGIN, SIZE)
    body += note.draw(_MARGIN, top + 10)
    return tuple(body), span, top + 10 + note.height + 8


def _row(
    shown: Matrix, place: int, *, left: float, top: float, cell: float, beside: bool
) -> tuple[tuple[Node, ...], float]:
    """Return one row and its height."""
    count = len(shown.names)
    text = f"{place + 1} {shown.names[place]}" if beside else str(place + 1)
    room = _NAMES["wide" if beside else "narrow"] - 8
    head = text_block(text, room, SIZE, bold=not beside, most=4)
    tall = max(cell, head.height + 8)
    body = [
        rule(left - 24, left + cell * count, top, PALE),
        *head.draw(left - 8, top + (tall - head.height) / 2, anchor="end"),
    ]
    colour = look(place).colour
    for column in range(count):
        if (place, column) in shown.cells:
            weight, label = shown.cells[place, column]
            x = left + cell * (column + 0.5)
            body += _cell(weight, label, x, top + tall / 2, cell, colour)
    return tuple(body), tall


def _cell(
    weight: float, label: str, x: float, y: float, cell: float, colour: str
) -> tuple[Node, ...]:
    """Draw one weight: its text over a bar that is filled so far."""
    full = cell - 8
    filled = full * min(max(weight, 0), 1)
    return (
        *text_block(label, cell, SIZE, most=1).draw(x, y - 14, anchor="middle"),
        node("rect", x=x - full / 2, y=y + 5, width=full, height=6, fill=PALE),
        node("rect", x=x - full / 2, y=y + 5, width=filled, height=6, fill=colour),
    )


def _listed(shown: Matrix, top: float, span: float) -> tuple[tuple[Node, ...], float]:
    """Return the numbered names, one under the other, and where they end."""
    body: list[Node] = []
    for place, name in enumerate(shown.names, start=1):
        block = text_block(f"{place} {name}", span - 2 * _MARGIN, SIZE, most=4)
        body += block.draw(_MARGIN, top)
        top += block.height + 2
    return tuple(body), top
