"""A numeric axis: round ticks, a grid, and a zero line that stands out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from detente.draw.palette import GREY, PALE
from detente.draw.picture import SIZE
from detente.draw.svg import Node, node
from detente.draw.text_block import TextBlock
from detente.telling.numbers import decimal


@dataclass(frozen=True)
class Scale:
    """Values laid on a stretch of the drawing.

    Parameters
    ----------
    least, most
        The values at the two ends.
    low, high
        Where those ends lie, in drawing units.
    ticks
        The values that are written.
    """

    least: float
    most: float
    low: float
    high: float
    ticks: tuple[float, ...]

    def at(self, value: float) -> float:
        """Return where a value lies."""
        return self.low + (value - self.least) / (self.most - self.least) * (self.high - self.low)

    def draw(self, left: float, right: float) -> tuple[Node, ...]:
        """Draw an upright axis: a grid line and a number for every tick, zero in a dark line."""
        body: list[Node] = []
        for value in self.ticks:
            y = self.at(value)
            zero = abs(value) < 1e-9
            body.append(
                node(
                    "line",
                    x1=left,
                    x2=right,
                    y1=y,
                    y2=y,
                    stroke=GREY if zero else PALE,
                    stroke_width=1.6 if zero else 1.0,
                )
            )
            body += TextBlock((decimal(value),), SIZE).draw(left - 6, y - SIZE * 0.62, anchor="end")
        return tuple(body)


def scale_of(values: Sequence[float], *, low: float, high: float) -> Scale:
    """Return a scale that holds zero and all values, with about five round ticks."""
    least, most = min([0.0, *values]), max([0.0, *values])
    if most - least < 1e-9:
        most = 1.0
    step = _round_step((most - least) / 4)
    first, last = floor(least / step + 1e-9), ceil(most / step - 1e-9)
    ticks = tuple(place * step for place in range(first, last + 1))
    return Scale(first * step, last * step, low, high, ticks)


def _round_step(rough: float) -> float:
    """Return the nearest step upward among 1, 2, 2.5 and 5 times a power of ten."""
    power = 10.0 ** floor(log10(rough))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough - 1e-12)
