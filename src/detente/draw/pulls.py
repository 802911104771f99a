"""How far each actor pulls a forecast, as bars to the left and to the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.draw.metric import text_width
from detente.draw.palette import GREY, PALE, looks
from detente.draw.picture import SIZE, SPAN, Picture, Width, in_both_widths
from detente.draw.svg import INK, Node, document, node
from detente.draw.text_block import TextBlock, text_block
from detente.telling import captions

_NAMES: Final[dict[Width, float]] = {"wide": 190.0, "narrow": 120.0}
"""Room for the names, in drawing units."""

_ROW: Final = 36.0
_BAR: Final = 18.0
_HEAD: Final = 14.0


@dataclass(frozen=True)
class PullBar:
    """One actor's pull on a forecast, upwards above zero.

    ``text`` is what the bar says, ``wants`` the actor's own position, for the table.
    """

    id: str
    name: str
    value: float
    text: str
    wants: str = ""


@dataclass(frozen=True)
class Pulls:
    """All that the picture shows: the bars, and the ends of the line in words.

    ``roster`` holds the ids of all actors of the case in order, so that an actor looks as it does
    elsewhere.
    """

    bars: tuple[PullBar, ...]
    down: str
    up: str
    roster: tuple[str, ...]


def pulls(shown: Pulls, *, title: str) -> Picture:
    """Return a bar for each actor, with names beside them and the ends of the line below."""
    return in_both_widths(
        title,
        lambda width: _drawn(shown, title, width),
        captions.PULL_COLUMNS,
        [(bar.name, bar.wants, bar.text) for bar in shown.bars],
    )


def _drawn(shown: Pulls, title: str, width: Width) -> str:
    """Return the document for one width."""
    span, left = SPAN[width], _NAMES[width]
    room = max(text_width(bar.text, SIZE) for bar in shown.bars) + 10
    most = max([abs(bar.value) for bar in shown.bars] + [1e-9])
    zero = (left + span) / 2
    unit = (span - left - 2 * room) / 2 / most
    look = looks(shown.roster)
    body: list[Node] = []
    for place, bar in enumerate(shown.bars):
        y = _HEAD + place * _ROW
        body += _row(bar, y, zero, zero + bar.value * unit, left, look[bar.id].colour)
    foot = _HEAD + len(shown.bars) * _ROW
    body.append(
        node("line", x1=zero, x2=zero, y1=_HEAD - 4, y2=foot, stroke=GREY, stroke_width=1.6)
    )
    ends, height = _ends(shown, foot + 8, left, span)
    return document(
        width=span,
        height=height,
        title=title,
        desc=captions.pulls((bar.name, bar.text) for bar in shown.bars),
        body=(*body, *ends),
    )


def _row(
    bar: PullBar, y: float, zero: float, end: float, left: float, colour: str
) -> tuple[Node, ...]:
    """Return one actor's name, bar and number."""
    name = text_block(bar.name, left - 16, SIZE)
    middle = y + _ROW / 2
    right = bar.value >= 0
    return (
        node("line", x1=left, x2=zero * 2 - left, y1=middle, y2=middle, stroke=PALE),
        *name.draw(left - 12, middle - name.height / 2, anchor="end"),
        node(
            "rect",
            x=min(zero, end),
            y=middle - _BAR / 2,
            width=abs(end - zero),
            height=_BAR,
            fill=colour,
            stroke=INK,
            stroke_width=0.8,
        ),
        *TextBlock((bar.text,), SIZE).draw(
            end + (6 if right else -6),
            middle - SIZE * 0.62,
            anchor="start" if right else "end",
        ),
    )


def _ends(shown: Pulls, y: float, left: float, span: float) -> tuple[tuple[Node, ...], float]:
    """Return what the two ends of the line stand for, and how far down they reach."""
    room = (span - left) / 2 - 12
    down, up = text_block(f"← {shown.down}", room, SIZE), text_block(f"{shown.up} →", room, SIZE)
    drawn = (*down.draw(left, y), *up.draw(span - 4, y, anchor="end"))
    return drawn, y + max(down.height, up.height) + 10
