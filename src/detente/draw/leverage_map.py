"""The leverage map: who holds whom, and who is content, held or loose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from math import hypot
from typing import Final

from detente.draw.key import SAMPLE, Entry, key
from detente.draw.leverage_matrix import leverage_matrix
from detente.draw.map_layout import Place, by_id, places, untangled
from detente.draw.map_parts import Map, Status, described
from detente.draw.map_routes import MOST, Route, links, routed
from detente.draw.metric import Box
from detente.draw.palette import GREY, Look, looks
from detente.draw.picture import SIZE, SPAN, Width
from detente.draw.svg import INK, Node, document, node, number
from detente.draw.words import Words, words

_HEIGHTS: Final[dict[Width, tuple[float, ...]]] = {
    "wide": (190, 260, 340, 420, 500, 580, 680),
    "narrow": (220, 320, 420, 520, 620, 720, 840),
}
_ROOM: Final[dict[Width, float]] = {"wide": 128, "narrow": 92}
_MEANING: Final[dict[Status, str]] = {
    "content": "content: gains nothing by moving",
    "held": "held: could gain by moving, but others' answers deter it",
    "loose": "loose: could gain by moving, and no answer deters it",
}


def leverage_map(
    shown: Map,
    *,
    title: str = "Who has a hold on whom",
    width: Width = "wide",
    untangle: bool = True,
) -> str:
    """Draw actors on an ellipse with an arrow for every hold.

    Where the links are so many that some number would find no free place, stakes are left to the
    description and the table, then ties; where even the holds are too many, they are drawn as a
    matrix (:func:`detente.draw.leverage_matrix.leverage_matrix`).

    Parameters
    ----------
    untangle
        Whether actors are put in an order with few crossings; otherwise they keep their own, so
        that maps of several phases can be laid side by side.

    Returns
    -------
    One SVG document.
    """
    for fewer in (shown, replace(shown, stakes=()), replace(shown, stakes=(), ties=())):
        laid = _laid(fewer, width, untangle)
        if laid is not None:
            return _drawn(fewer, shown, *laid, title=title, span=SPAN[width])
    return leverage_matrix(shown, title=title, width=width)


def _laid(
    shown: Map, width: Width, untangle: bool
) -> tuple[tuple[Place, ...], tuple[Route, ...]] | None:
    """Return places and routes in the lowest drawing that has room for all numbers, if any."""
    span, found = SPAN[width], links(shown)
    actors = untangled(shown) if untangle else shown.actors
    if len(found) > MOST:
        return None
    for crowd in (0.5, 4.0):
        for height in _HEIGHTS[width][min(max(len(actors) - 2, 0), 2) :]:
            stood = places(actors, span=span, height=height, room=_ROOM[width])
            if stood is None:
                continue
            routes = routed(found, by_id(stood), Box(4, 4, span - 4, height - 4), crowd=crowd)
            if routes is not None:
                return stood, routes
    return None


def _drawn(
    shown: Map,
    whole: Map,
    stood: tuple[Place, ...],
    routes: tuple[Route, ...],
    *,
    title: str,
    span: float,
) -> str:
    """Return the document for a layout that has been found."""
    look = looks([actor.id for actor in shown.actors])
    body: list[Node] = []
    # Thin links first, so that holds lie above them.
    for route in sorted(routes, key=lambda one: ("tie", "stake", "hold").index(one.link.kind)):
        body += _link(route, look)
    for route in routes:
        body += _label(route)
    for place in stood:
        body += _actor(place, look[place.actor.id])
    bottom = _bottom(stood, routes) + 14
    drawn, tall = key(_entries(shown), top=bottom, span=span)
    note = words(_left_out(shown, whole), span - 24, SIZE)
    if note.lines[0]:
        drawn += note.draw(12, bottom + tall)
        tall += note.height
    return document(
        width=span,
        height=bottom + tall + 8,
        title=title,
        desc=described(whole),
        body=(*body, *drawn),
    )


def _left_out(shown: Map, whole: Map) -> str:
    """Return in words what there is no room for; "" where all is drawn."""
    kinds = [
        word
        for word, few, all_ in (
            ("credible stakes", shown.stakes, whole.stakes),
            ("ties", shown.ties, whole.ties),
        )
        if len(few) < len(all_)
    ]
    return f"Left to the table for want of room: {' and '.join(kinds)}." if kinds else ""


def _bottom(stood: tuple[Place, ...], routes: tuple[Route, ...]) -> float:
    """Return how far down the actors and arrows reach."""
    lowest = [y for route in routes for _, y in route.curve.samples]
    lowest += [route.label.bottom for route in routes if route.label]
    return max([place.box.bottom for place in stood] + lowest)


def _link(route: Route, look: Mapping[str, Look]) -> tuple[Node, ...]:
    """Draw a hold, a stake or a tie without its label."""
    kind, curve = route.link.kind, route.curve
    if kind == "tie":
        line = _stroke(curve.path(), kind, GREY, route.thickness, "7 4")
        return (line,)
    colour = look[route.link.source].colour if kind == "hold" else INK
    head = 8 + 1.3 * route.thickness if kind == "hold" else 8.0
    cut = max(0.05, 1 - head / max(curve.length(), 1))
    line = _stroke(
        curve.part(0, cut).path(), kind, colour, route.thickness, None if kind == "hold" else "2 4"
    )
    return line, _head(curve.at(cut), curve.end, colour, 4 + 0.9 * route.thickness)


def _stroke(path: str, kind: str, colour: str, thickness: float, dash: str | None) -> Node:
    """Draw one line."""
    return node(
        "path",
        class_=kind,
        d=path,
        fill="none",
        stroke=colour,
        stroke_width=thickness,
        stroke_dasharray=dash,
    )


def _head(foot: tuple[float, float], tip: tuple[float, float], colour: str, half: float) -> Node:
    """Draw an arrow's head."""
    run, rise = tip[0] - foot[0], tip[1] - foot[1]
    length = hypot(run, rise) or 1.0
    across, down = -rise / length * half, run / length * half
    corners = (tip, (foot[0] + across, foot[1] + down), (foot[0] - across, foot[1] - down))
    return node(
        "polygon", points=" ".join(f"{number(x)},{number(y)}" for x, y in corners), fill=colour
    )


def _label(route: Route) -> tuple[Node, ...]:
    """Draw the number on an arrow, on paper of its own."""
    if route.label is None:
        return ()
    box = route.label
    block = Words((route.link.text,), SIZE, False)
    return (
        node(
            "rect",
            class_="label",
            x=box.left,
            y=box.top,
            width=box.width,
            height=box.height,
            rx=3,
            fill="#ffffff",
        ),
        *block.draw(box.middle[0], box.top + 1.5, anchor="middle"),
    )


def outline(box: Box, status: Status) -> tuple[Node, ...]:
    """Draw the outline that tells a status: rounded, double, or dashed."""
    rounded = {"content": min(box.height / 2, 18.0), "held": 2.0, "loose": 2.0, "": 6.0}[status]
    frame = [_frame(box, rounded, 1.8, "7 4" if status == "loose" else None)]
    if status == "held":
        frame.append(_frame(box.grown(-4), 1.0, 1.2, None))
    return tuple(frame)


def _frame(box: Box, rounded: float, thickness: float, dash: str | None) -> Node:
    """Draw one rectangle."""
    return node(
        "rect",
        x=box.left,
        y=box.top,
        width=box.width,
        height=box.height,
        rx=rounded,
        fill="#ffffff",
        stroke=INK,
        stroke_width=thickness,
        stroke_dasharray=dash,
    )


def _actor(place: Place, look: Look) -> tuple[Node, ...]:
    """Draw an actor's box: its outline, a bar in its colour, its name and status."""
    box, middle = place.box, place.box.middle[0]
    bar = node(
        "rect", x=box.left + 16, y=box.bottom - 6, width=box.width - 32, height=4, fill=look.colour
    )
    top = box.top + 6
    return (
        *outline(box, place.actor.status),
        *place.name.draw(middle, top, anchor="middle"),
        *place.status.draw(middle, top + place.name.height, anchor="middle"),
        bar,
    )


def _entries(shown: Map) -> tuple[Entry, ...]:
    """Return the key: only what the map holds."""
    found = [
        Entry(partial(_sample_status, status), meaning)
        for status, meaning in _MEANING.items()
        if any(actor.status == status for actor in shown.actors)
    ]
    if shown.holds:
        found.append(Entry(_sample_hold, "a hold of one over another, from 0 to 1"))
    if shown.stakes:
        found.append(Entry(_sample_stake, "could credibly hurt (−) or help (+)"))
    if shown.ties:
        found.append(Entry(_sample_tie, "patron and client"))
    return tuple(found)


def _sample_status(status: Status, x: float, y: float) -> tuple[Node, ...]:
    """Draw a status for the key."""
    return outline(Box(x - 15, y - 8, x + 15, y + 8), status)


def _sample_hold(x: float, y: float) -> tuple[Node, ...]:
    """Draw a hold for the key."""
    line = f"M{number(x - SAMPLE / 2)} {number(y)}h{number(SAMPLE - 12)}"
    return _stroke(line, "sample", INK, 4, None), _head((x + 5, y), (x + 17, y), INK, 7)


def _sample_stake(x: float, y: float) -> tuple[Node, ...]:
    """Draw a stake for the key."""
    line = f"M{number(x - SAMPLE / 2)} {number(y)}h{number(SAMPLE - 8)}"
    return _stroke(line, "sample", INK, 1.4, "2 4"), _head((x + 9, y), (x + 17, y), INK, 5)


def _sample_tie(x: float, y: float) -> tuple[Node, ...]:
    """Draw a tie for the key."""
    return (
        _stroke(f"M{number(x - SAMPLE / 2)} {number(y)}h{SAMPLE:g}", "sample", GREY, 1.4, "7 4"),
    )
