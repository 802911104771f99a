"""The leverage map as a matrix, for conflicts in which almost everybody holds everybody."""

from __future__ import annotations

from typing import Final

from detente.draw.map_parts import Map, MapActor, described
from detente.draw.palette import GREY, PALE, looks
from detente.draw.picture import SIZE, SPAN, Width
from detente.draw.svg import Node, document, node, rule
from detente.draw.words import words

_CELL: Final = 46.0
_LEAST: Final = 34.0
_MARGIN: Final = 12.0
_NAMES: Final[dict[Width, float]] = {"wide": 230.0, "narrow": 24.0}
_NOTE: Final = "Each row's actor holds the actors numbered above by so much, from 0 to 1."


def leverage_matrix(
    shown: Map, *, title: str = "Who has a hold on whom", width: Width = "wide"
) -> str:
    """Draw a row per holder and a column per actor held, both numbered; bars grow with the hold.

    The narrow drawing lists the names under the matrix instead of beside it. More actors than fit
    make the drawing wider.

    Returns
    -------
    One SVG document.
    """
    count = len(shown.actors)
    names = _NAMES[width]
    cell = min(max((SPAN[width] - names - 2 * _MARGIN) / count, _LEAST), _CELL)
    span = max(SPAN[width], names + count * cell + 2 * _MARGIN)
    left = (span + names - count * cell) / 2
    body: list[Node] = []
    for place in range(count):
        head = words(str(place + 1), cell, SIZE, bold=True)
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
    more = " Ties and stakes are left to the table." if shown.ties or shown.stakes else ""
    note = words(_NOTE + more, span - 2 * _MARGIN, SIZE)
    body += note.draw(_MARGIN, top + 10)
    bottom = top + 10 + note.height + 8
    return document(width=span, height=bottom, title=title, desc=described(shown), body=tuple(body))


def _row(
    shown: Map, place: int, *, left: float, top: float, cell: float, beside: bool
) -> tuple[tuple[Node, ...], float]:
    """Return one holder's row and its height."""
    actor = shown.actors[place]
    shades = looks([one.id for one in shown.actors])
    text = f"{place + 1} {_named(actor)}" if beside else str(place + 1)
    head = words(text, _NAMES["wide" if beside else "narrow"] - 8, SIZE, bold=not beside, most=4)
    tall = max(cell, head.height + 8)
    body = [
        rule(left - 24, left + cell * len(shown.actors), top, PALE),
        *head.draw(left - 8, top + (tall - head.height) / 2, anchor="end"),
    ]
    held = {one.target: one for one in shown.holds if one.source == actor.id}
    for column, other in enumerate(shown.actors):
        arrow = held.get(other.id)
        if arrow is None:
            continue
        x, y = left + cell * (column + 0.5), top + tall / 2
        colour = shades[actor.id].colour
        said = words(arrow.text, cell, SIZE, most=1)
        body += said.draw(x, y - 14, anchor="middle")
        full = cell - 8
        body.append(node("rect", x=x - full / 2, y=y + 5, width=full, height=6, fill=PALE))
        filled = full * min(max(arrow.weight, 0), 1)
        body.append(node("rect", x=x - full / 2, y=y + 5, width=filled, height=6, fill=colour))
    return tuple(body), tall


def _named(actor: MapActor) -> str:
    """Return an actor's name with its status."""
    return f"{actor.name} ({actor.status})" if actor.status else actor.name


def _listed(shown: Map, top: float, span: float) -> tuple[tuple[Node, ...], float]:
    """Return the numbered names, one under the other, and where they end."""
    body: list[Node] = []
    for place, actor in enumerate(shown.actors):
        block = words(f"{place + 1} {_named(actor)}", span - 2 * _MARGIN, SIZE, most=4)
        body += block.draw(_MARGIN, top)
        top += block.height + 2
    return tuple(body), top
