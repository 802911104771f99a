"""Quadratic Bézier curves between boxes: bent, cut at the boxes, sampled."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import hypot
from typing import Final

from detente.draw.metric import Box
from detente.draw.svg import number

Point = tuple[float, float]

_SAMPLES: Final = 28


@dataclass(frozen=True)
class Curve:
    """A curve by its start, its control point and its end."""

    start: Point
    control: Point
    end: Point

    def at(self, t: float) -> Point:
        """Return the point at a share ``t`` of the curve, 0 at its start and 1 at its end."""
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        return (
            a * self.start[0] + b * self.control[0] + c * self.end[0],
            a * self.start[1] + b * self.control[1] + c * self.end[1],
        )

    def part(self, first: float, last: float) -> Curve:
        """Return the stretch between two shares, as a curve of its own."""
        start, end = self.at(first), self.at(last)
        u, v = first, last
        a, b, c = (1 - u) * (1 - v), u + v - 2 * u * v, u * v
        control = (
            a * self.start[0] + b * self.control[0] + c * self.end[0],
            a * self.start[1] + b * self.control[1] + c * self.end[1],
        )
        return Curve(start, control, end)

    @cached_property
    def samples(self) -> tuple[Point, ...]:
        """Return points along the curve, both ends included."""
        return tuple(self.at(place / _SAMPLES) for place in range(_SAMPLES + 1))

    def length(self) -> float:
        """Return the length, within about a hundredth."""
        points = self.samples
        pairs = pairwise(points)
        return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairs)

    def path(self) -> str:
        """Return the curve as the ``d`` of an SVG path."""
        (a, b), (c, d), (e, f) = self.start, self.control, self.end
        return f"M{number(a)} {number(b)}Q{number(c)} {number(d)} {number(e)} {number(f)}"


def bent(start: Point, end: Point, centre: Point, pull: float, aside: float) -> Curve:
    """Return a curve drawn toward a centre by a share ``pull`` and pushed aside.

    Parameters
    ----------
    aside
        How far the middle of the curve lies to one side of the straight line, in drawing units:
        the same side for both directions of travel.
    """
    low, high = sorted((start, end))
    run, rise = high[0] - low[0], high[1] - low[1]
    length = hypot(run, rise) or 1.0
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    # The control point lies twice as far out as the curve's own middle.
    control = (
        middle[0] + pull * (centre[0] - middle[0]) - 2 * aside * rise / length,
        middle[1] + pull * (centre[1] - middle[1]) + 2 * aside * run / length,
    )
    return Curve(start, control, end)


def between(curve: Curve, source: Box, target: Box) -> Curve:
    """Return the stretch of a curve that lies outside the boxes at its ends."""
    steps = 100
    first = next((i for i in range(steps) if not source.contains(*curve.at(i / steps))), 0)
    last = next(
        (i for i in range(steps, 0, -1) if not target.contains(*curve.at(i / steps))), steps
    )
    return curve.part(first / steps, last / steps) if first < last else curve


def crosses(points: tuple[Point, ...], box: Box) -> bool:
    """Return whether a line through points runs through a box."""
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    for a, b in pairwise(points):
        # Most pieces lie wholly on one side.
        if (a[0] < left and b[0] < left) or (a[0] > right and b[0] > right):
            continue
        if (a[1] < top and b[1] < top) or (a[1] > bottom and b[1] > bottom):
            continue
        if _meets(a, b, box):
            return True
    return False


def _meets(a: Point, b: Point, box: Box) -> bool:
    """Return whether a straight piece meets a box (Liang and Barsky 1984)."""
    low, high = 0.0, 1.0
    for start, end, least, most in (
        (a[0], b[0], box.left, box.right),
        (a[1], b[1], box.top, box.bottom),
    ):
        run = end - start
        if run == 0:
            if not least <= start <= most:
                return False
            continue
        near, far = sorted(((least - start) / run, (most - start) / run))
        low, high = max(low, near), min(high, far)
    return low <= high
