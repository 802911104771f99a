"""How far each actor pulls a forecast, as bars to the left and to the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.draw.metric import text_width
from detente.draw.palette import GREY, PALE, looks
from detente.draw.picture import SIZE, SPAN, Width
from detente.draw.svg import Node, document, node
from detente.draw.words import Words, words

_NAMES: Final[dict[Width, float]] = {"wide": 190.0, "narrow": 120.0}
"""Room for the names, in drawing units."""

_ROW: Final = 36.0
_BAR: Final = 18.0
_HEAD: Final = 14.0


@dataclass(frozen=True)
class PullBar:
    """One actor's pull on a forecast, upwards above zero; ``text`` is what the bar says."""

    id: str
    name: str
    value: float
    text: str


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


def pulls(shown: Pulls, *, title: str, width: Width = "wide") -> str:
    """Return the picture as an SVG document."""
    span, left = SPAN[width], _NAMES[width]
    room = max(text_width(one.text, SIZE) for one in shown.bars) + 10
    most = max([abs(one.value) for one in shown.bars] + [1e-9])
    zero = (left + span) / 2
    unit = (span - left - 2 * room) / 2 / most
    look = looks(shown.roster)
    body: list[Node] = []
    for place, one in enumerate(shown.bars):
        y = _HEAD + place * _ROW
        body += _row(one, y, zero, zero + one.value * unit, left, look[one.id].colour)
    foot = _HEAD + len(shown.bars) * _ROW
    body.append(
        node("line", x1=zero, x2=zero, y1=_HEAD - 4, y2=foot, stroke=GREY, stroke_width=1.6)
    )
    ends, height = _ends(shown, foot + 8, left, span)
    said = [f"{one.name}: {one.text}." for one in shown.bars]
    return document(
        width=span,
        height=height,
        title=title,
        desc=" ".join(["Bars to the right pull up, to the left down.", *said]),
        body=(*body, *ends),
    )


def _row(
    one: PullBar, y: float, zero: float, end: float, left: float, colour: str
) -> tuple[Node, ...]:
    """Return one actor's name, bar and number."""
    name = words(one.name, left - 16, SIZE)
    middle = y + _ROW / 2
    right = one.value >= 0
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
            stroke="#1a1a1a",
            stroke_width=0.8,
        ),
        *Words((one.text,), SIZE).draw(
            end + (6 if right else -6),
            middle - SIZE * 0.62,
            anchor="start" if right else "end",
        ),
    )


def _ends(shown: Pulls, y: float, left: float, span: float) -> tuple[tuple[Node, ...], float]:
    """Return what the two ends of the line stand for, and how far down they reach."""
    room = (span - left) / 2 - 12
    down, up = words(f"← {shown.down}", room, SIZE), words(f"{shown.up} →", room, SIZE)
    drawn = (*down.draw(left, y), *up.draw(span - 4, y, anchor="end"))
    return drawn, y + max(down.height, up.height) + 10
