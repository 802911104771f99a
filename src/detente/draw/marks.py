"""Marks: the small shapes that stand for an actor or a verdict."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from detente.draw.svg import INK, Node, node, number

_CORNERS: Final = {
    "square": (4, pi / 4),
    "triangle": (3, -pi / 2),
    "diamond": (4, 0.0),
    "wedge": (3, pi / 2),
    "pentagon": (5, -pi / 2),
    "hexagon": (6, 0.0),
}
_SWELL: Final = {"square": 1.15, "triangle": 1.25, "wedge": 1.25, "diamond": 1.2}


def mark(shape: str, x: float, y: float, radius: float, colour: str) -> Node:
    """Return one mark centred at a point, with a dark edge so that pale colours stand out."""
    if shape == "circle":
        return node("circle", cx=x, cy=y, r=radius, fill=colour, stroke=INK, stroke_width=1)
    if shape in ("plus", "cross"):
        corners = _bars(x, y, radius * 1.2, 0.0 if shape == "plus" else pi / 4)
    elif shape == "star":
        corners = _star(x, y, radius * 1.3)
    else:
        count, turn = _CORNERS[shape]
        corners = _ring(x, y, radius * _SWELL.get(shape, 1.1), count, turn)
    return node("polygon", points=_points(corners), fill=colour, stroke=INK, stroke_width=1)


def tick(x: float, y: float, radius: float) -> tuple[Node, ...]:
    """Return the mark for "stable": a filled disc with a tick cut out of it."""
    stroke = f"M{number(x - radius * 0.5)} {number(y)}l{number(radius * 0.38)} "
    stroke += f"{number(radius * 0.4)} {number(radius * 0.65)} {number(-radius * 0.8)}"
    return (
        node("circle", cx=x, cy=y, r=radius, fill="#0072B2"),
        node("path", d=stroke, fill="none", stroke="#ffffff", stroke_width=radius * 0.28),
    )


def slash(x: float, y: float, radius: float) -> tuple[Node, ...]:
    """Return the mark for "not stable": an open square with a cross in it."""
    side, reach = radius * 1.8, radius * 0.5
    cross = (
        f"M{number(x - reach)} {number(y - reach)}L{number(x + reach)} {number(y + reach)}"
        f"M{number(x - reach)} {number(y + reach)}L{number(x + reach)} {number(y - reach)}"
    )
    return (
        node(
            "rect",
            x=x - side / 2,
            y=y - side / 2,
            width=side,
            height=side,
            fill="#ffffff",
            stroke="#B54A00",
            stroke_width=1.6,
        ),
        node("path", d=cross, fill="none", stroke="#B54A00", stroke_width=2),
    )


def _ring(x: float, y: float, radius: float, count: int, turn: float) -> list[tuple[float, float]]:
    """Return the corners of a regular polygon."""
    angles = [turn + 2 * pi * place / count for place in range(count)]
    return [(x + radius * cos(angle), y + radius * sin(angle)) for angle in angles]


def _star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    """Return the corners of a five-pointed star."""
    outer = _ring(x, y, radius, 5, -pi / 2)
    inner = _ring(x, y, radius * 0.45, 5, -pi / 2 + pi / 5)
    return [corner for pair in zip(outer, inner, strict=True) for corner in pair]


def _bars(x: float, y: float, radius: float, turn: float) -> list[tuple[float, float]]:
    """Return the corners of two crossed bars, turned by an angle."""
    thin = radius * 0.36
    arm = [(thin, -radius), (thin, -thin), (radius, -thin)]
    corners = []
    for quarter in range(4):
        angle = turn + quarter * pi / 2
        corners += [
            (x + a * cos(angle) - b * sin(angle), y + a * sin(angle) + b * cos(angle))
            for a, b in arm
        ]
    return corners


def _points(corners: list[tuple[float, float]]) -> str:
    """Return corners as SVG writes them."""
    return " ".join(f"{number(x)},{number(y)}" for x, y in corners)
