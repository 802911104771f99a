"""Small multiples: a panel per line, all on one scale, for more lines than one plot can hold."""

from __future__ import annotations

from typing import Final

from detente.draw.axis import Scale, scale_of, signed
from detente.draw.line_parts import Line, Lines, described
from detente.draw.marks import mark
from detente.draw.palette import COLOURS, GREY, PALE
from detente.draw.picture import SIZE, SPAN, Width
from detente.draw.svg import Node, document, node, number, rule
from detente.draw.words import words

_COLUMNS: Final[dict[Width, int]] = {"wide": 3, "narrow": 2}
_TALL: Final = 84.0
_MARGIN: Final = 12.0
_GAP: Final = 20.0


def panels(shown: Lines, *, title: str, width: Width = "wide") -> str:
    """Draw every line in a panel of its own, with its first and last value written.

    The phases are numbered under each panel and named once below all of them.

    Returns
    -------
    One SVG document.
    """
    span, columns = SPAN[width], _COLUMNS[width]
    wide = (span - 2 * _MARGIN - (columns - 1) * _GAP) / columns
    values = [value for line in shown.lines for value in line.values if value is not None]
    measure = words(shown.measure, span - 2 * _MARGIN, SIZE, bold=True, most=2)
    body = [*measure.draw(_MARGIN, 6)]
    top = measure.height + 22
    for start in range(0, len(shown.lines), columns):
        row = shown.lines[start : start + columns]
        heads = [words(line.name, wide, SIZE, most=4) for line in row]
        plot = top + max(head.height for head in heads) + 18
        scale = scale_of(values, low=plot + _TALL, high=plot)
        for place, (line, head) in enumerate(zip(row, heads, strict=True)):
            left = _MARGIN + place * (wide + _GAP)
            body += head.draw(left, top)
            body += _panel(line, scale, left, wide)
        top = plot + _TALL + 42
    named = ". ".join(
        f"{place + 1} {moment.title}{f' ({moment.date})' if moment.date else ''}"
        for place, moment in enumerate(shown.moments)
    )
    note = words(f"Phases: {named}.", span - 2 * _MARGIN, SIZE)
    body += note.draw(_MARGIN, top)
    return document(
        width=span,
        height=top + note.height + 10,
        title=title,
        desc=described(shown),
        body=tuple(body),
    )


def _panel(line: Line, scale: Scale, left: float, wide: float) -> tuple[Node, ...]:
    """Draw one panel: frame lines at the ends of the scale, zero, the line, its end values."""
    body: list[Node] = []
    count = len(line.values)
    inner = wide - 76
    step = inner / max(count - 1, 1)
    xs = [left + 38 + place * step for place in range(count)]
    for value in (scale.least, 0.0, scale.most):
        colour = GREY if value == 0 else PALE
        body.append(rule(xs[0] - 5, xs[-1] + 5, scale.at(value), colour))
    for place, x in enumerate(xs):
        number_of = words(str(place + 1), 30, SIZE)
        body += number_of.draw(x, scale.low + 6, anchor="middle")
    points = [
        (x, scale.at(value)) if value is not None else None
        for x, value in zip(xs, line.values, strict=True)
    ]
    body += _drawn(points)
    known = [place for place, value in enumerate(line.values) if value is not None]
    if known:
        body += _value(line, known[0], xs[known[0]] - 8, scale, "end")
        if known[-1] != known[0]:
            body += _value(line, known[-1], xs[known[-1]] + 8, scale, "start")
    return tuple(body)


def _drawn(points: list[tuple[float, float] | None]) -> tuple[Node, ...]:
    """Draw the line and its markers; it breaks where a value is missing."""
    path, pen = "", "M"
    for point in points:
        if point is None:
            pen = "M"
            continue
        path += f"{pen}{number(point[0])} {number(point[1])}"
        pen = "L"
    if not path:
        return ()
    marks = (mark("circle", *point, 4, COLOURS[0]) for point in points if point)
    line = node("path", class_="line", d=path, fill="none", stroke=COLOURS[0], stroke_width=2.4)
    return line, *marks


def _value(line: Line, place: int, x: float, scale: Scale, anchor: str) -> tuple[Node, ...]:
    """Write a value beside its point."""
    value = line.values[place]
    if value is None:
        return ()
    return words(signed(value), 60, SIZE).draw(x, scale.at(value) - SIZE * 0.62, anchor=anchor)
