"""Small multiples: a panel per line, all on one scale, for more lines than one plot can hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.draw.axis import Scale, scale_of
from detente.draw.marks import mark
from detente.draw.palette import COLOURS, GREY, PALE
from detente.draw.picture import SIZE, SPAN, Width
from detente.draw.svg import Node, node, number, rule
from detente.draw.text_block import text_block
from detente.telling.numbers import decimal

Value = float | None

_COLUMNS: Final[dict[Width, int]] = {"wide": 3, "narrow": 2}
_TALL: Final = 84.0
_MARGIN: Final = 12.0
_GAP: Final = 20.0


@dataclass(frozen=True)
class Panel:
    """A panel's head, and a value per phase, None where there is none."""

    name: str
    values: tuple[Value, ...]


def panels(
    shown: Sequence[Panel], *, measure: str, note: str, width: Width
) -> tuple[tuple[Node, ...], float]:
    """Return every panel with its first and last value written, and where the drawing ends.

    Parameters
    ----------
    measure
        What the values are, written at the head.
    note
        Which phases the numbers under the panels stand for, written at the foot.
    """
    span, columns = SPAN[width], _COLUMNS[width]
    wide = (span - 2 * _MARGIN - (columns - 1) * _GAP) / columns
    values = [value for panel in shown for value in panel.values if value is not None]
    head = text_block(measure, span - 2 * _MARGIN, SIZE, bold=True, most=2)
    body = [*head.draw(_MARGIN, 6)]
    top = head.height + 22
    for start in range(0, len(shown), columns):
        row = shown[start : start + columns]
        names = [text_block(panel.name, wide, SIZE, most=4) for panel in row]
        plot = top + max(name.height for name in names) + 18
        scale = scale_of(values, low=plot + _TALL, high=plot)
        for place, (panel, name) in enumerate(zip(row, names, strict=True)):
            left = _MARGIN + place * (wide + _GAP)
            body += name.draw(left, top)
            body += _panel(panel.values, scale, left, wide)
        top = plot + _TALL + 42
    foot = text_block(note, span - 2 * _MARGIN, SIZE)
    body += foot.draw(_MARGIN, top)
    return tuple(body), top + foot.height + 10


def broken_path(points: Sequence[tuple[float, float] | None]) -> str:
    """Return a line through points as the ``d`` of a path; it breaks where a point is missing.

    >>> broken_path([(0, 1), None, (2, 3), (4, 5)])
    'M0 1M2 3L4 5'
    """
    path, pen = "", "M"
    for point in points:
        if point is None:
            pen = "M"
            continue
        path += f"{pen}{number(point[0])} {number(point[1])}"
        pen = "L"
    return path


def _panel(values: Sequence[Value], scale: Scale, left: float, wide: float) -> tuple[Node, ...]:
    """Draw one panel: frame lines at the ends of the scale, zero, the line, its end values."""
    body: list[Node] = []
    step = (wide - 76) / max(len(values) - 1, 1)
    xs = [left + 38 + place * step for place in range(len(values))]
    for value in (scale.least, 0.0, scale.most):
        colour = GREY if value == 0 else PALE
        body.append(rule(xs[0] - 5, xs[-1] + 5, scale.at(value), colour))
    for place, x in enumerate(xs, start=1):
        body += text_block(str(place), 30, SIZE).draw(x, scale.low + 6, anchor="middle")
    points = [
        None if value is None else (x, scale.at(value)) for x, value in zip(xs, values, strict=True)
    ]
    body += _line(points)
    known = [(x, value) for x, value in zip(xs, values, strict=True) if value is not None]
    if known:
        body += _value(known[0][1], known[0][0] - 8, scale, "end")
    if len(known) > 1:
        body += _value(known[-1][1], known[-1][0] + 8, scale, "start")
    return tuple(body)


def _line(points: Sequence[tuple[float, float] | None]) -> tuple[Node, ...]:
    """Draw the line and its markers."""
    path = broken_path(points)
    if not path:
        return ()
    marks = (mark("circle", *point, 4, COLOURS[0]) for point in points if point)
    line = node("path", class_="line", d=path, fill="none", stroke=COLOURS[0], stroke_width=2.4)
    return line, *marks


def _value(value: float, x: float, scale: Scale, anchor: str) -> tuple[Node, ...]:
    """Write a value beside its point."""
    text = text_block(decimal(value), 60, SIZE)
    return text.draw(x, scale.at(value) - SIZE * 0.62, anchor=anchor)
