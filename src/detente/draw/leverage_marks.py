"""The marks of a leverage map: boxes of actors, arrows with their numbers, samples for its key."""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot
from typing import Literal

from detente.draw.ellipse import Place
from detente.draw.key import SAMPLE
from detente.draw.metric import Box
from detente.draw.palette import GREY, Look
from detente.draw.picture import SIZE
from detente.draw.routes import Route
from detente.draw.svg import INK, Node, node, number
from detente.draw.text_block import TextBlock

Status = Literal["content", "held", "loose", ""]
"""What an actor is at a state; "" where it is not known."""


def arrow(route: Route, look: Mapping[str, Look]) -> tuple[Node, ...]:
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


def label(route: Route) -> tuple[Node, ...]:
    """Draw the number on an arrow, on paper of its own."""
    if route.label is None:
        return ()
    box = route.label
    block = TextBlock((route.link.text,), SIZE, False)
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


def _outline(box: Box, status: Status) -> tuple[Node, ...]:
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


def actor_box(place: Place, status: Status, look: Look) -> tuple[Node, ...]:
    """Draw an actor's box: its outline, a bar in its colour, its name and status."""
    box, middle = place.box, place.box.middle[0]
    bar = node(
        "rect", x=box.left + 16, y=box.bottom - 6, width=box.width - 32, height=4, fill=look.colour
    )
    top = box.top + 6
    return (
        *_outline(box, status),
        *place.name.draw(middle, top, anchor="middle"),
        *place.under.draw(middle, top + place.name.height, anchor="middle"),
        bar,
    )


def sample_status(status: Status, x: float, y: float) -> tuple[Node, ...]:
    """Draw a status for the key."""
    return _outline(Box(x - 15, y - 8, x + 15, y + 8), status)


def sample_hold(x: float, y: float) -> tuple[Node, ...]:
    """Draw a hold for the key."""
    line = f"M{number(x - SAMPLE / 2)} {number(y)}h{number(SAMPLE - 12)}"
    return _stroke(line, "sample", INK, 4, None), _head((x + 5, y), (x + 17, y), INK, 7)


def sample_stake(x: float, y: float) -> tuple[Node, ...]:
    """Draw a stake for the key."""
    line = f"M{number(x - SAMPLE / 2)} {number(y)}h{number(SAMPLE - 8)}"
    return _stroke(line, "sample", INK, 1.4, "2 4"), _head((x + 9, y), (x + 17, y), INK, 5)


def sample_tie(x: float, y: float) -> tuple[Node, ...]:
    """Draw a tie for the key."""
    return (
        _stroke(f"M{number(x - SAMPLE / 2)} {number(y)}h{SAMPLE:g}", "sample", GREY, 1.4, "7 4"),
    )
