"""Lines over phases: one line per actor, each labelled at its right end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.draw.axis import Scale, scale_of
from detente.draw.marks import mark
from detente.draw.metric import fits
from detente.draw.palette import GREY, Look, looks
from detente.draw.panels import Panel, Value, broken_path, panels
from detente.draw.picture import SIZE, SPAN, Picture, Width, in_both_widths
from detente.draw.spread import spread
from detente.draw.svg import Node, document, node, number
from detente.draw.text_block import TextBlock, text_block
from detente.telling import captions
from detente.telling.numbers import decimal

MOST: Final = 8
"""More lines than this cannot be told apart and are drawn each in a panel of its own."""

_ROOM: Final[dict[Width, float]] = {"wide": 170.0, "narrow": 116.0}
_LEFT: Final = 46.0
_PLOT: Final[dict[Width, float]] = {"wide": 300.0, "narrow": 280.0}
_ASIDE: Final = 3.0
_MOST_ASIDE: Final = 14.0


@dataclass(frozen=True)
class Moment:
    """A phase on the time axis: its title and its date, as they are to be written."""

    title: str
    date: str = ""


@dataclass(frozen=True)
class Line:
    """One line: a value per phase, None where there is none."""

    id: str
    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Lines:
    """All that the picture shows; ``measure`` says what the values are."""

    moments: tuple[Moment, ...]
    lines: tuple[Line, ...]
    measure: str

    def described(self) -> str:
        """Return in sentences what the lines show."""
        titles = [moment.title for moment in self.moments]
        return captions.phase_lines(
            self.measure,
            (
                (line.name, zip(titles, (_text(value) for value in line.values), strict=True))
                for line in self.lines
            ),
        )


def lines_over_phases(shown: Lines, *, title: str) -> Picture:
    """Return lines over phases, or a panel per line where there are more than :data:`MOST`.

    Phases stand at equal distances. Lines that meet at a point are drawn side by side there, at
    most three units apart, so that none hides another; a note says so.
    """
    return in_both_widths(
        title,
        lambda width: _drawn(shown, title, width),
        (captions.LINE_COLUMN, *(moment.title for moment in shown.moments)),
        [
            (line.name, *("" if value is None else decimal(value) for value in line.values))
            for line in shown.lines
        ],
    )


def _drawn(shown: Lines, title: str, width: Width) -> str:
    """Return the document for one width."""
    if len(shown.lines) > MOST:
        note = captions.phases_named((moment.title, moment.date) for moment in shown.moments)
        body, height = panels(
            [Panel(line.name, line.values) for line in shown.lines],
            measure=shown.measure,
            note=note,
            width=width,
        )
    else:
        body, height = _plot(shown, width)
    return document(
        width=SPAN[width], height=height, title=title, desc=shown.described(), body=body
    )


def _plot(shown: Lines, width: Width) -> tuple[tuple[Node, ...], float]:
    """Return all lines in one plot, and where it ends."""
    span, room = SPAN[width], _ROOM[width]
    ends = [text_block(line.name, room - 34, SIZE, most=3) for line in shown.lines]
    tall = max(_PLOT[width], sum(block.height + 4 for block in ends))
    head = text_block(shown.measure, span - 24, SIZE, bold=True, most=2)
    top = head.height + 24
    scale = scale_of(_values(shown), low=top + tall, high=top)
    right = span - room
    xs = _across(len(shown.moments), _LEFT + 24, right - 14)
    look = looks([line.id for line in shown.lines])
    body = [*head.draw(12, 6)]
    body += scale.draw(_LEFT, right)
    drawn, bottom = _moments(shown.moments, xs, top + tall + 12, span)
    body += drawn
    if _coincide(shown):
        note = text_block(captions.SIDE_BY_SIDE, span - 24, SIZE)
        body += note.draw(12, bottom + 6)
        bottom += 6 + note.height
    points = _points(shown, scale, xs)
    for line in shown.lines:
        body += _line(points[line.id], look[line.id])
    body += _ends(shown, points, ends, look, right=right, low=top - 10, high=top + tall + 10)
    return tuple(body), bottom + 10


def _moments(
    shown: Sequence[Moment], xs: Sequence[float], top: float, span: float
) -> tuple[tuple[Node, ...], float]:
    """Return the phases' titles and dates under the axis, and where they end.

    Where a word does not fit between two phases, the phases are numbered and named below.
    """
    step = xs[1] - xs[0] if len(xs) > 1 else 2 * xs[0]
    rooms = [min(step, 2 * (x - 4), 2 * (span - x)) - 6 for x in xs]
    pairs = list(zip(shown, rooms, strict=True))
    if not all(fits(f"{one.title} {one.date}", room, SIZE) for one, room in pairs):
        return _numbered(shown, xs, top, span)
    body: list[Node] = []
    bottom = top
    for moment, x, room in zip(shown, xs, rooms, strict=True):
        name = text_block(moment.title, room, SIZE, most=5)
        date = text_block(moment.date, room, SIZE, most=3)
        body += name.draw(x, top, anchor="middle")
        body += date.draw(x, top + name.height, anchor="middle")
        bottom = max(bottom, top + name.height + date.height)
    return tuple(body), bottom


def _numbered(
    shown: Sequence[Moment], xs: Sequence[float], top: float, span: float
) -> tuple[tuple[Node, ...], float]:
    """Return numbers under the axis and the phases' names under those, and where they end."""
    body: list[Node] = []
    for place, x in enumerate(xs):
        body += text_block(str(place + 1), 40, SIZE, bold=True).draw(x, top, anchor="middle")
    top += SIZE * 1.25 + 8
    for place, moment in enumerate(shown):
        date = f", {moment.date}" if moment.date else ""
        name = text_block(f"{place + 1} {moment.title}{date}", span - 24, SIZE)
        body += name.draw(12, top)
        top += name.height
    return tuple(body), top


def _values(shown: Lines) -> list[float]:
    """Return every value there is."""
    return [value for line in shown.lines for value in line.values if value is not None]


def _coincide(shown: Lines) -> bool:
    """Return whether any two lines have the same value in some phase."""
    for column in zip(*(line.values for line in shown.lines), strict=True):
        known = [round(value, 6) for value in column if value is not None]
        if len(set(known)) < len(known):
            return True
    return False


def _across(count: int, left: float, right: float) -> tuple[float, ...]:
    """Return places at equal distances, a single one in the middle."""
    if count == 1:
        return ((left + right) / 2,)
    return tuple(left + (right - left) * place / (count - 1) for place in range(count))


def _points(
    shown: Lines, scale: Scale, xs: Sequence[float]
) -> Mapping[str, tuple[tuple[float, float] | None, ...]]:
    """Return each line's points, those that fall together moved a little up and down."""
    found: dict[str, list[tuple[float, float] | None]] = {line.id: [] for line in shown.lines}
    for place, x in enumerate(xs):
        values = [line.values[place] for line in shown.lines]
        same = Counter(round(value, 6) for value in values if value is not None)
        seen: Counter[float] = Counter()
        for line, value in zip(shown.lines, values, strict=True):
            if value is None:
                found[line.id].append(None)
                continue
            level = round(value, 6)
            step = min(_ASIDE, _MOST_ASIDE / max(same[level] - 1, 1))
            aside = (seen[level] - (same[level] - 1) / 2) * step
            seen[level] += 1
            found[line.id].append((x, scale.at(value) + aside))
    return {name: tuple(points) for name, points in found.items()}


def _line(points: Sequence[tuple[float, float] | None], look: Look) -> tuple[Node, ...]:
    """Draw one line with its markers; it breaks where a value is missing."""
    path = broken_path(points)
    line = node(
        "path",
        class_="line",
        d=path,
        fill="none",
        stroke=look.colour,
        stroke_width=2.4,
        stroke_dasharray=look.dash or None,
    )
    marks = (mark(look.marker, *point, 5.0, look.colour) for point in points if point)
    return (line, *marks) if path else ()


def _ends(
    shown: Lines,
    points: Mapping[str, Sequence[tuple[float, float] | None]],
    ends: Sequence[TextBlock],
    look: Mapping[str, Look],
    *,
    right: float,
    low: float,
    high: float,
) -> tuple[Node, ...]:
    """Draw every line's name at its right end, pushed apart, with a thin leader to it."""
    last = [next((p for p in reversed(points[one.id]) if p), (right, high)) for one in shown.lines]
    sizes = [block.height + 4 for block in ends]
    middles = spread([point[1] for point in last], sizes, low=low, high=high)
    body: list[Node] = []
    for line, point, block, middle in zip(shown.lines, last, ends, middles, strict=True):
        shape = look[line.id]
        body.append(
            node(
                "path",
                d=f"M{number(point[0] + 7)} {number(point[1])}"
                f"L{number(right + 12)} {number(middle)}",
                fill="none",
                stroke=GREY,
                stroke_width=0.8,
            )
        )
        body.append(mark(shape.marker, right + 18, middle, 5.0, shape.colour))
        body += block.draw(right + 28, middle - block.height / 2)
    return tuple(body)


def _text(value: Value) -> str:
    """Return a value as it is described; empty where there is none."""
    return "" if value is None else number(value)
