"""Where named boxes stand on an ellipse, in an order that few links cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import cos, hypot, pi, sin

from detente.draw.curve import Point
from detente.draw.metric import Box
from detente.draw.picture import SIZE
from detente.draw.text_block import TextBlock, text_block

_PAD = 9.0
_GAP = 26.0


@dataclass(frozen=True)
class Place:
    """A box with a name and a line under it."""

    id: str
    box: Box
    name: TextBlock
    under: TextBlock


def untangled(names: Sequence[str], links: Sequence[tuple[str, str, float]]) -> tuple[str, ...]:
    """Return names in an order around an ellipse that few links cross.

    Pairs are swapped as long as that helps; the first name stays first. Ties between equally
    good orders go to the earlier, so the same links always give the same order.

    Parameters
    ----------
    links
        Two names and what a crossing of their link weighs.
    """
    order = list(names)
    best = _tangle(order, links)
    improved = True
    while improved:
        improved = False
        for one, other in combinations(range(1, len(order)), 2):
            order[one], order[other] = order[other], order[one]
            cost = _tangle(order, links)
            if cost < best - 1e-9:
                best, improved = cost, True
            else:
                order[one], order[other] = order[other], order[one]
    return tuple(order)


def _tangle(order: Sequence[str], links: Sequence[tuple[str, str, float]]) -> float:
    """Return how tangled an order is: crossings first, then how far the links reach around."""
    count = len(order)
    at = {name: place for place, name in enumerate(order)}
    spans = [(*sorted((at[a], at[b])), weight) for a, b, weight in links]
    crossings = sum(
        one[2] * two[2]
        for one, two in combinations(spans, 2)
        if one[0] < two[0] < one[1] < two[1] or two[0] < one[0] < two[1] < one[1]
    )
    reach = sum(weight * min(b - a, count - b + a) for a, b, weight in spans)
    return 10 * crossings + reach


def places(
    texts: Sequence[tuple[str, str, str]], *, span: float, height: float, room: float
) -> tuple[Place, ...] | None:
    """Return where boxes stand within a width and a height, or None if they do not fit.

    Parameters
    ----------
    texts
        For each box an id, a name, and what stands under the name.
    room
        The widest that a line of a name may be.
    """
    blocks = [
        (text_block(name, room, SIZE, bold=True, most=4), TextBlock((under,), SIZE))
        for _, name, under in texts
    ]
    sizes = [_size(name, under) for name, under in blocks]
    across = max(width for width, _ in sizes)
    down = max(tall for _, tall in sizes)
    centre = span / 2, height / 2
    radii = centre[0] - across / 2 - 8, centre[1] - down / 2 - 8
    if radii[1] <= 0 and len(texts) > 2:
        return None
    boxes = []
    for (box_id, _, _), (name, under), (width, tall), (x, y) in zip(
        texts, blocks, sizes, _ring(len(texts), centre, radii), strict=True
    ):
        box = Box(x - width / 2, y - tall / 2, x + width / 2, y + tall / 2)
        boxes.append(Place(box_id, box, name, under))
    if any(a.box.grown(_GAP).overlaps(b.box) for a, b in combinations(boxes, 2)):
        return None
    return tuple(boxes)


def _size(name: TextBlock, under: TextBlock) -> tuple[float, float]:
    """Return the width and height of a box."""
    tall = name.height + (under.height if under.lines[0] else 0)
    return max(name.width, under.width) + 2 * _PAD + 6, tall + 2 * _PAD


def _ring(count: int, centre: Point, radii: Point) -> list[Point]:
    """Return points at equal distances along an ellipse, the first at the top (of two: left)."""
    start = pi if count == 2 else -pi / 2
    steps = 720
    ring = [
        (radii[0] * cos(start + 2 * pi * i / steps), radii[1] * sin(start + 2 * pi * i / steps))
        for i in range(steps + 1)
    ]
    run = [0.0]
    for a, b in pairwise(ring):
        run.append(run[-1] + hypot(b[0] - a[0], b[1] - a[1]))
    points = []
    for place in range(count):
        wanted = run[-1] * place / count
        at = next(i for i, length in enumerate(run) if length >= wanted - 1e-9)
        points.append((centre[0] + ring[at][0], centre[1] + ring[at][1]))
    return points
