"""A card of two actors: what each did, does and would do to the other for the sake of a deal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from detente.draw.key import Entry, key
from detente.draw.palette import GREY, TINT
from detente.draw.picture import SIZE, SPAN, Picture, Width, in_both_widths
from detente.draw.svg import INK, PAPER, Node, document, node, rule
from detente.draw.text_block import text_block
from detente.telling import captions

_MARGIN: Final = 12.0
_GAP: Final[dict[Width, float]] = {"wide": 20.0, "narrow": 10.0}
_PAD: Final = 8.0


@dataclass(frozen=True)
class Way:
    """Something that one of the two does: in which versions, and whether in all of them."""

    text: str
    when: str
    sure: bool = False


@dataclass(frozen=True)
class Ways:
    """What one of the two does in one row; ``jointly`` says of them all when one or other holds."""

    ways: tuple[Way, ...] = ()
    jointly: str = ""


@dataclass(frozen=True)
class Side:
    """One of the two toward the other: what it is called, and what it does, row by row."""

    name: str
    rows: tuple[Ways, ...]


@dataclass(frozen=True)
class Card:
    """All that the picture shows: the heads of the rows, and the two sides."""

    rows: tuple[str, ...]
    sides: tuple[Side, Side]

    def lines(self) -> Iterator[tuple[str, Side, tuple[Way, ...]]]:
        """Yield each row's head with each side and what it does, what holds of all last."""
        for place, head in enumerate(self.rows):
            for side in self.sides:
                row = side.rows[place]
                joint = (Way(captions.JOINTLY, row.jointly),) if row.jointly else ()
                yield head, side, (*row.ways, *joint)

    def described(self) -> str:
        """Return in sentences what the card shows."""
        return captions.card(
            (side.name, head, [(way.text, way.when) for way in ways])
            for head, side, ways in self.lines()
        )


def card(shown: Card, *, title: str) -> Picture:
    """Return two facing columns of boxes: filled where all versions agree, else outlined."""
    return in_both_widths(
        title,
        lambda width: _drawn(shown, title, width),
        captions.CARD_COLUMNS,
        [
            (side.name, head, way.text, way.when)
            for head, side, ways in shown.lines()
            for way in ways or (Way(captions.NOTHING_FOUND, ""),)
        ],
    )


def _drawn(shown: Card, title: str, width: Width) -> str:
    """Return the document for one width."""
    span, gap = SPAN[width], _GAP[width]
    room = (span - 2 * _MARGIN - gap) / 2
    lefts = (_MARGIN, _MARGIN + room + gap)
    heads = [text_block(side.name, room, SIZE, bold=True) for side in shown.sides]
    body: list[Node] = []
    for left, head in zip(lefts, heads, strict=True):
        body += head.draw(left, 10)
    top = 16 + max(head.height for head in heads)
    for place, name in enumerate(shown.rows):
        body.append(rule(_MARGIN, span - _MARGIN, top, GREY))
        label = text_block(name, span - 2 * _MARGIN, SIZE)
        body += label.draw(_MARGIN, top + 6)
        top += 6 + label.height + 6
        ends = []
        for left, side in zip(lefts, shown.sides, strict=True):
            boxes, end = _boxes(side.rows[place], left, top, room)
            body += boxes
            ends.append(end)
        top = max(ends) + 8
    body.append(rule(_MARGIN, span - _MARGIN, top, GREY))
    marks, tall = key(_entries(shown), top=top + 6, span=span)
    return document(
        width=span,
        height=top + tall + 14,
        title=title,
        desc=shown.described(),
        body=(*body, *marks),
    )


def _boxes(row: Ways, left: float, top: float, room: float) -> tuple[tuple[Node, ...], float]:
    """Return a box for each way, one under the other, and where they end."""
    if not row.ways:
        none = text_block(captions.NOTHING_FOUND, room - 2 * _PAD, SIZE)
        return none.draw(left + _PAD, top + 2), top + none.height + 4
    body: list[Node] = []
    for way in row.ways:
        text = text_block(way.text, room - 2 * _PAD, SIZE, bold=True)
        when = text_block(way.when, room - 2 * _PAD, SIZE)
        tall = text.height + (when.height if way.when else 0) + 2 * _PAD
        body.append(_box(left, top, room, tall, sure=way.sure))
        body += text.draw(left + _PAD, top + _PAD)
        body += when.draw(left + _PAD, top + _PAD + text.height)
        top += tall + 6
    if row.jointly:
        joint = text_block(f"{captions.JOINTLY} {row.jointly}", room - 2 * _PAD, SIZE)
        body += joint.draw(left + _PAD, top)
        top += joint.height + 4
    return tuple(body), top


def _box(x: float, y: float, wide: float, tall: float, *, sure: bool) -> Node:
    """Draw a box: filled with a firm line, or empty with a broken one."""
    return node(
        "rect",
        class_="sure" if sure else "if",
        x=x + 1,
        y=y,
        width=wide - 2,
        height=tall,
        rx=5,
        fill=TINT if sure else PAPER,
        stroke=INK if sure else GREY,
        stroke_width=2.2 if sure else 1.4,
        stroke_dasharray=None if sure else "6 4",
    )


def _entries(shown: Card) -> tuple[Entry, ...]:
    """Return the key: only what the card holds."""
    kinds = {way.sure for side in shown.sides for row in side.rows for way in row.ways}
    samples = ((True, captions.ALL_AGREE), (False, captions.WITH_AN_IF))
    return tuple(Entry(partial(_sample, sure), text) for sure, text in samples if sure in kinds)


def _sample(sure: bool, x: float, y: float) -> tuple[Node, ...]:
    """Draw a box for the key."""
    return (_box(x - 15, y - 8, 30, 16, sure=sure),)
