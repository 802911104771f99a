"""How arrows run between boxes, and where their numbers stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import hypot
from typing import Final, Literal

from detente.draw.curve import Curve, Point, bent, between, crosses
from detente.draw.metric import Box
from detente.draw.picture import SIZE
from detente.draw.text_block import TextBlock

Kind = Literal["hold", "stake", "tie"]

_PULLS: Final = (0.12, 0.0, 0.3, 0.5, 0.7, 0.9)
_ASIDES: Final = (0.0, 26.0, -26.0, 48.0, -48.0, 76.0, -76.0)
MOST: Final = 40
"""More links than this are not tried: they would be a tangle."""

_SHARES: Final = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86)
_APART: Final = 28.0
_CLEAR: Final = 7.0
_ROOMY: Final = 24.0
_TAIL: Final = 8.0
_HEAD: Final = 18.0


@dataclass(frozen=True)
class MapLink:
    """One thing to draw between two actors."""

    kind: Kind
    source: str
    target: str
    weight: float
    text: str


@dataclass(frozen=True)
class Route:
    """A link with its curve and, where it says something, the box of its label."""

    link: MapLink
    curve: Curve
    label: Box | None = None

    @property
    def anchors(self) -> tuple[Point, ...]:
        """Return where the route begins, where its middle lies, and where it ends."""
        return _anchors(self.curve)

    @property
    def thickness(self) -> float:
        """Return the width of the stroke: a hold's grows with its weight."""
        return 1.6 + 5.4 * min(max(self.link.weight, 0), 1) if self.link.kind == "hold" else 1.4


def routed(
    links: Sequence[MapLink], boxes: Mapping[str, Box], frame: Box, *, crowd: float
) -> tuple[Route, ...] | None:
    """Return every link's route with its label, or None where some label finds no free place.

    Parameters
    ----------
    frame
        The drawing, which neither routes nor labels leave.
    crowd
        How much the ends of routes may crowd each other when one gives way to a label: 0 for not
        at all, 1 for lying on one another.
    """
    routes: list[Route] = []
    choices: list[tuple[Curve, ...]] = []
    taken: list[Point] = []
    for link, aside in zip(links, _asides(links), strict=True):
        curves = _curves(link, aside, boxes, frame, taken)
        if not curves:
            return None
        choices.append(curves)
        routes.append(Route(link, curves[0]))
        taken += routes[-1].anchors
    return _labelled(routes, choices, boxes.values(), frame, crowd=crowd)


def _asides(links: Sequence[MapLink]) -> list[float]:
    """Return how far aside each link runs, so that links of one pair run side by side."""
    pairs: dict[frozenset[str], list[int]] = defaultdict(list)
    for place, link in enumerate(links):
        pairs[frozenset((link.source, link.target))].append(place)
    asides = [0.0] * len(links)
    for members in pairs.values():
        for rank, place in enumerate(members):
            asides[place] = (rank - (len(members) - 1) / 2) * _APART
    return asides


def _curves(
    link: MapLink, aside: float, boxes: Mapping[str, Box], frame: Box, taken: Sequence[Point]
) -> tuple[Curve, ...]:
    """Return the curves of a link that keep clear of all other actors, the best first.

    The best ends farthest from where other routes begin or end (as far as that matters to the
    eye), then bends least.
    """
    source, target = boxes[link.source], boxes[link.target]
    others = [
        box.grown(_CLEAR) for name, box in boxes.items() if name not in (link.source, link.target)
    ]
    start, end = _port(source, target), _port(target, source)
    weight = 0.6 if link.kind == "tie" else 1.0
    choices: list[tuple[float, int, Curve]] = []
    for further in _ASIDES:
        for bend, pull in enumerate(_PULLS):
            whole = bent(start, end, frame.middle, pull, aside + further)
            curve = between(whole, source.grown(3), target.grown(3))
            if _clear(curve, (source, target), others, frame):
                cost = _crowding(curve, taken) * weight + abs(further) / 60 + bend * 0.12
                choices.append((cost, len(choices), curve))
    return tuple(curve for _, _, curve in sorted(choices, key=lambda choice: choice[:2]))


def _clear(curve: Curve, ends: Sequence[Box], others: Sequence[Box], frame: Box) -> bool:
    """Return whether a curve stays in the frame, outside its ends, and off all other boxes."""
    points = curve.samples
    return (
        not any(box.contains(*point) for point in points for box in ends)
        and all(frame.contains(*point) for point in points)
        and not any(crosses(points, box) for box in others)
    )


def _port(box: Box, other: Box) -> Point:
    """Return where a link into a box aims: a little off its middle, toward the other box."""
    (x, y), (a, b) = box.middle, other.middle
    far = hypot(a - x, b - y) or 1.0
    return x + (a - x) / far * box.width * 0.3, y + (b - y) / far * box.height * 0.3


def _anchors(curve: Curve) -> tuple[Point, ...]:
    """Return a curve's start, middle and end, which are kept apart from those of others."""
    return curve.start, curve.at(0.5), curve.end


def _crowding(curve: Curve, taken: Sequence[Point]) -> float:
    """Return how much a curve's anchors crowd those of curves that stand already."""
    apart = [hypot(x - a, y - b) for x, y in _anchors(curve) for a, b in taken]
    return sum(max(0.0, 1 - distance / _ROOMY) for distance in apart)


def _labelled(
    routes: Sequence[Route],
    choices: Sequence[Sequence[Curve]],
    boxes: Iterable[Box],
    frame: Box,
    *,
    crowd: float,
) -> tuple[Route, ...] | None:
    """Return the routes with label boxes that touch no actor, no other route, no other label.

    Short routes choose first, since they have the fewest free places; a route without any takes
    another of its curves.
    """
    done = list(routes)
    taken = [box.grown(2) for box in boxes]
    labels: list[Box] = []
    order = [place for place, route in enumerate(routes) if route.link.text]
    for place in sorted(order, key=lambda place: routes[place].curve.length()):
        others = [route for at, route in enumerate(done) if at != place]
        ends = [end for route in others for end in route.anchors]
        for turn, curve in enumerate(choices[place]):
            route = Route(done[place].link, curve)
            if (turn and _crowding(curve, ends) > crowd) or _covers(route, labels):
                continue
            label = _label(route, taken, others, frame)
            if label is not None:
                break
        else:
            return None
        taken.append(label.grown(2))
        labels.append(label.grown(1))
        done[place] = replace(route, label=label)
    return tuple(done)


def _covers(route: Route, labels: Sequence[Box]) -> bool:
    """Return whether a route runs over a label."""
    half = route.thickness / 2
    return any(crosses(route.curve.samples, label.grown(half)) for label in labels)


def _label(route: Route, taken: Sequence[Box], others: Sequence[Route], frame: Box) -> Box | None:
    """Return the first free box for a label along its own route, None where there is none."""
    block = TextBlock((route.link.text,), SIZE)
    start, tip = route.curve.start, route.curve.end
    for share in _SHARES:
        x, y = route.curve.at(share)
        box = block.box(x, y - block.height / 2, "middle").grown(1.5)
        at_end = box.grown(_TAIL).contains(*start) or box.grown(_HEAD).contains(*tip)
        if at_end or not frame.holds(box) or any(box.overlaps(other) for other in taken):
            continue
        if not any(_covers(other, [box.grown(1)]) for other in others):
            return box
    return None
