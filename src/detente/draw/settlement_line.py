"""The settlement line: an issue's scale, where the actors stand, and where the talks may end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import sqrt
from typing import Final

from detente.draw.key import Entry, key
from detente.draw.marks import mark
from detente.draw.metric import fits
from detente.draw.palette import GREY, PALE, TINT, Look, looks
from detente.draw.picture import SIZE, SPAN, Picture, Width, in_both_widths
from detente.draw.spread import spread
from detente.draw.svg import INK, Node, document, node, number, rule
from detente.draw.text_block import TextBlock, text_block
from detente.telling import captions
from detente.telling.numbers import decimal

_MARGIN: Final = 14.0
_NAMES: Final = 180.0
_TALL: Final = 32.0
_LARGE: Final = 11.0


@dataclass(frozen=True)
class ScalePoint:
    """A named point of an issue's scale."""

    value: float
    text: str


@dataclass(frozen=True)
class Stand:
    """Where an actor stands.

    Parameters
    ----------
    weight
        What it brings to bear, such as capability times salience; only ratios matter.
    rounds
        Its positions by round of the talks, the first being ``position``; empty without rounds.
    """

    id: str
    name: str
    position: float
    weight: float = 1.0
    rounds: tuple[float, ...] = ()

    @property
    def path(self) -> tuple[float, ...]:
        """Return the positions by round, or the one position there is."""
        return self.rounds or (self.position,)


@dataclass(frozen=True)
class SettlementLine:
    """All that the picture shows.

    Parameters
    ----------
    band
        The bounds of the forecast, such as its 90% interval; ``None`` without one.
    reference
        Where things stay without an agreement; ``None`` where not known.
    roster
        Ids of all actors of the case in order, so that an actor looks as it does elsewhere; empty:
        those who stand here, in their order.
    """

    low: float
    high: float
    points: tuple[ScalePoint, ...]
    stands: tuple[Stand, ...]
    forecast: float | None = None
    band: tuple[float, float] | None = None
    reference: float | None = None
    roster: tuple[str, ...] = ()

    def marks(self) -> list[tuple[str, float]]:
        """Return what is marked across all rows, in words, and where."""
        scale, marks = (self.low, self.high), []
        if self.forecast is not None:
            marks.append((captions.forecast(self.forecast, self.band, scale), self.forecast))
        if self.reference is not None:
            marks.append((captions.reference(self.reference), self.reference))
        return marks

    def described(self) -> str:
        """Return in sentences what the picture shows."""
        return captions.settlement_line(
            (self.low, self.high),
            ((point.value, point.text) for point in self.points),
            ((stand.name, stand.path, stand.weight) for stand in self.stands),
            (text for text, _ in self.marks()),
        )


@dataclass(frozen=True)
class _Plot:
    """Where the scale runs from left to right."""

    low: float
    high: float
    left: float
    right: float

    def at(self, value: float) -> float:
        """Return where a value lies; one beyond the scale lies at its end."""
        within = min(max(value, self.low), self.high)
        return self.left + (within - self.low) / (self.high - self.low) * (self.right - self.left)


def settlement_line(shown: SettlementLine, *, title: str = captions.WHERE_TALKS_END) -> Picture:
    """Return a row per actor over the scale, with the forecast and its band across all rows.

    Actors stand in the order of their positions; a marker's area is proportional to the actor's
    weight. Rounds are a thin line that ends in a ring at the last position. The narrow drawing
    puts names above the rows instead of beside them.

    Raises
    ------
    ValueError
        Where the scale has no extent.
    """
    if not shown.low < shown.high:
        raise ValueError(f"a scale runs from low to high, not from {shown.low} to {shown.high}")
    return in_both_widths(
        title,
        lambda width: _drawn(shown, title, width),
        captions.SETTLEMENT_COLUMNS,
        [
            (stand.name, *map(decimal, (stand.position, stand.weight, stand.path[-1])))
            for stand in shown.stands
        ],
    )


def _drawn(shown: SettlementLine, title: str, width: Width) -> str:
    """Return the document for one width."""
    span = SPAN[width]
    beside = width == "wide"
    left = _MARGIN + (_NAMES if beside else 12)
    plot = _Plot(shown.low, shown.high, left, span - _MARGIN - 16)
    heads, top = _heads(shown, plot, span)
    order = sorted(shown.stands, key=lambda stand: stand.position)
    rows, bottom = _rows(shown, order, plot, top + 8, beside)
    lines = _uprights(shown, plot, top, bottom)
    scale, end = _scale(shown, plot, bottom, span)
    drawn, tall = key(_entries(shown), top=end + 10, span=span)
    return document(
        width=span,
        height=end + 10 + tall + 8,
        title=title,
        desc=shown.described(),
        body=(*lines, *heads, *rows, *scale, *drawn),
    )


def _heads(shown: SettlementLine, plot: _Plot, span: float) -> tuple[tuple[Node, ...], float]:
    """Return the words above the upright lines, one under the other, and where the rows begin."""
    top = 8.0
    body: list[Node] = []
    for text, value in shown.marks():
        block = text_block(text, span - 2 * _MARGIN, SIZE, bold=True)
        half = block.width / 2
        x = min(max(plot.at(value), _MARGIN + half), span - _MARGIN - half)
        body += block.draw(x, top, anchor="middle")
        top += block.height + 2
    return tuple(body), top + 2


def _uprights(shown: SettlementLine, plot: _Plot, top: float, bottom: float) -> tuple[Node, ...]:
    """Draw the band, the forecast and the reference point across all rows."""
    body: list[Node] = []
    if shown.band is not None:
        low, high = (plot.at(value) for value in shown.band)
        body.append(node("rect", x=low, y=top, width=high - low, height=bottom - top, fill=TINT))
        body += [_upright(x, top, bottom, "2 3", 1.0) for x in (low, high)]
    if shown.forecast is not None:
        body.append(_upright(plot.at(shown.forecast), top, bottom, None, 2.4))
    if shown.reference is not None:
        body.append(_upright(plot.at(shown.reference), top, bottom, "8 4", 1.8))
    return tuple(body)


def _upright(x: float, top: float, bottom: float, dash: str | None, thickness: float) -> Node:
    """Draw one upright line."""
    return node(
        "line",
        x1=x,
        x2=x,
        y1=top,
        y2=bottom,
        stroke=INK,
        stroke_width=thickness,
        stroke_dasharray=dash,
    )


def _rows(
    shown: SettlementLine, order: Sequence[Stand], plot: _Plot, top: float, beside: bool
) -> tuple[tuple[Node, ...], float]:
    """Return every actor's row and where they end."""
    shapes = looks(shown.roster or [stand.id for stand in shown.stands])
    heaviest = max([stand.weight for stand in shown.stands], default=1.0) or 1.0
    body: list[Node] = []
    for stand in order:
        room = _NAMES - 26 if beside else plot.right - plot.left
        name = text_block(stand.name, room, SIZE, most=3)
        radius = max(3.0, _LARGE * sqrt(max(stand.weight, 0) / heaviest))
        if beside:
            tall = max(_TALL, name.height + 8)
            middle = top + tall / 2
            body += name.draw(plot.left - 22, middle - name.height / 2, anchor="end")
        else:
            tall = name.height + 2 * _LARGE + 10
            middle = top + name.height + _LARGE + 3
            body += _paper(name, plot.left, top)
        body.append(rule(plot.left, plot.right, middle, PALE))
        body += _stand(stand, plot, middle, radius, shapes[stand.id])
        top += tall
    return tuple(body), top + 6


def _paper(name: TextBlock, x: float, top: float) -> tuple[Node, ...]:
    """Draw a name on paper of its own, so that no upright line runs through it."""
    sheet = node("rect", x=x - 2, y=top, width=name.width + 4, height=name.height, fill="#ffffff")
    return (sheet, *name.draw(x, top))


def _stand(stand: Stand, plot: _Plot, y: float, radius: float, shape: Look) -> tuple[Node, ...]:
    """Draw where an actor stands, and where the rounds take it."""
    xs = [plot.at(value) for value in stand.path]
    body: list[Node] = []
    if len(xs) > 1:
        trail = "M" + "L".join(f"{number(x)} {number(y)}" for x in xs)
        body.append(
            node(
                "path",
                class_="trail",
                d=trail,
                fill="none",
                stroke=shape.colour,
                stroke_width=2.5,
                stroke_dasharray=shape.dash or None,
            )
        )
        body += [node("circle", cx=x, cy=y, r=2, fill=INK) for x in xs[1:-1]]
        body.append(
            node("circle", cx=xs[-1], cy=y, r=5.5, fill="#ffffff", stroke=INK, stroke_width=1.8)
        )
    body.append(mark(shape.marker, xs[0], y, radius, shape.colour))
    return tuple(body)


def _scale(
    shown: SettlementLine, plot: _Plot, top: float, span: float
) -> tuple[tuple[Node, ...], float]:
    """Return the scale with its named points, and where it ends.

    Names stand under their points where they fit side by side, otherwise one under the other.
    """
    body: list[Node] = [
        node("line", x1=plot.left, x2=plot.right, y1=top, y2=top, stroke=GREY, stroke_width=1.6)
    ]
    ordered = sorted(shown.points, key=lambda point: point.value)
    if not ordered:
        ordered = [ScalePoint(shown.low, ""), ScalePoint(shown.high, "")]
    xs = [plot.at(point.value) for point in ordered]
    body += [node("line", x1=x, x2=x, y1=top, y2=top + 7, stroke=GREY) for x in xs]
    room = (span - 2 * _MARGIN) / len(ordered) - 12
    texts = [f"{decimal(point.value)} {point.text}".strip() for point in ordered]
    if not all(fits(text, room, SIZE) for text in texts):
        return _listed(body, texts, xs, top)
    blocks = [text_block(text, min(room, 150), SIZE) for text in texts]
    sizes = [block.width + 12 for block in blocks]
    middles = spread(xs, sizes, low=_MARGIN - 6, high=span - _MARGIN + 6)
    for x, middle, block in zip(xs, middles, blocks, strict=True):
        path = f"M{number(x)} {number(top + 7)}L{number(middle)} {number(top + 16)}"
        body.append(node("path", d=path, fill="none", stroke=GREY))
        body += block.draw(middle, top + 18, anchor="middle")
    return tuple(body), top + 18 + max(block.height for block in blocks)


def _listed(
    body: list[Node], texts: Sequence[str], xs: Sequence[float], top: float
) -> tuple[tuple[Node, ...], float]:
    """Return letters under the scale's points and their names as a list, and where it ends."""
    letters = [TextBlock((chr(ord("a") + place % 26),), SIZE, True) for place in range(len(texts))]
    middles = spread(xs, [16.0] * len(xs), low=4, high=SPAN["narrow"] * 4)
    for letter, middle in zip(letters, middles, strict=True):
        body += letter.draw(middle, top + 9, anchor="middle")
    top += 9 + SIZE * 1.25 + 6
    for letter, text in zip(letters, texts, strict=True):
        block = text_block(text, SPAN["narrow"] - 2 * _MARGIN - 20, SIZE)
        body += letter.draw(_MARGIN, top)
        body += block.draw(_MARGIN + 20, top)
        top += block.height + 2
    return tuple(body), top


def _entries(shown: SettlementLine) -> tuple[Entry, ...]:
    """Return the key: only what the picture holds."""
    entries = [Entry(_sample_stand, captions.STAND)]
    if any(len(stand.path) > 1 for stand in shown.stands):
        entries.append(Entry(_sample_end, captions.LAST_ROUND))
    if shown.forecast is not None:
        entries.append(Entry(partial(_sample_upright, None, 2.4), captions.FORECAST))
    if shown.reference is not None:
        entries.append(Entry(partial(_sample_upright, "8 4", 1.8), captions.REFERENCE))
    return tuple(entries)


def _sample_upright(dash: str | None, thickness: float, x: float, y: float) -> tuple[Node, ...]:
    """Draw an upright line for the key."""
    return (_upright(x, y - 9, y + 9, dash, thickness),)


def _sample_stand(x: float, y: float) -> tuple[Node, ...]:
    """Draw an actor's marks for the key."""
    return mark("circle", x - 8, y, 4, GREY), mark("circle", x + 7, y, 8, GREY)


def _sample_end(x: float, y: float) -> tuple[Node, ...]:
    """Draw the end of a trail for the key."""
    line = node("line", x1=x - 16, x2=x + 6, y1=y, y2=y, stroke=GREY, stroke_width=2.5)
    return line, node("circle", cx=x + 9, cy=y, r=5.5, fill="#ffffff", stroke=INK, stroke_width=1.8)
