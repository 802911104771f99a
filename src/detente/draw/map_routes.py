"""How the arrows of a leverage map run, and where their numbers stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Final, Literal

from detente.draw.curve import Curve, Point, bent, between, crosses
from detente.draw.map_layout import Place
from detente.draw.map_parts import Map
from detente.draw.metric import Box
from detente.draw.picture import SIZE
from detente.draw.words import Words

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
class Link:
    """One thing to draw between two actors."""

    kind: Kind
    source: str
    target: str
    weight: float
    text: str


@dataclass(frozen=True)
class Route:
    """A link with its curve and, where it says something, the box of its label."""

    link: Link
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


def links(shown: Map) -> tuple[Link, ...]:
    """Return all links of a map, holds first."""
    held = [Link("hold", one.source, one.target, one.weight, one.text) for one in shown.holds]
    at_stake = [Link("stake", one.source, one.target, one.weight, one.text) for one in shown.stakes]
    tied = [Link("tie", one.patron, one.client, one.share, one.text) for one in shown.ties]
    return (*held, *at_stake, *tied)


def routed(
    shown: Sequence[Link], stood: Mapping[str, Place], frame: Box, *, crowd: float
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
    ways: list[tuple[Curve, ...]] = []
    taken: list[Point] = []
    for link, aside in zip(shown, _asides(shown), strict=True):
        found = _ways(link, aside, stood, frame, taken)
        if not found:
            return None
        ways.append(found)
        routes.append(Route(link, found[0]))
        taken += routes[-1].anchors
    return _labelled(routes, ways, stood, frame, crowd=crowd)


def _asides(shown: Sequence[Link]) -> list[float]:
    """Return how far aside each link runs, so that links of one pair run side by side."""
    pairs: dict[frozenset[str], list[int]] = defaultdict(list)
    for place, link in enumerate(shown):
        pairs[frozenset((link.source, link.target))].append(place)
    asides = [0.0] * len(shown)
    for members in pairs.values():
        for rank, place in enumerate(members):
            asides[place] = (rank - (len(members) - 1) / 2) * _APART
    return asides


def _ways(
    link: Link, aside: float, stood: Mapping[str, Place], frame: Box, taken: Sequence[Point]
) -> tuple[Curve, ...]:
    """Return the curves of a link that keep clear of all other actors, the best first.

    The best ends farthest from where other routes begin or end (as far as that matters to the
    eye), then bends least.
    """
    source, target = stood[link.source].box, stood[link.target].box
    others = [
        place.box.grown(_CLEAR)
        for name, place in stood.items()
        if name not in (link.source, link.target)
    ]
    start, end = _port(source, target), _port(target, source)
    ways: list[tuple[float, int, Curve]] = []
    for further in _ASIDES:
        for pull in _PULLS:
            whole = bent(start, end, frame.middle, pull, aside + further)
            curve = between(whole, source.grown(3), target.grown(3))
            points = curve.samples
            if any(target.contains(*point) or source.contains(*point) for point in points):
                continue
            if not all(frame.contains(*point) for point in points):
                continue
            if not any(crosses(points, box) for box in others):
                crowding = _crowding(curve, taken) * (0.6 if link.kind == "tie" else 1.0)
                cost = crowding + abs(further) / 60 + _PULLS.index(pull) * 0.12
                ways.append((cost, len(ways), curve))
    return tuple(curve for _, _, curve in sorted(ways, key=lambda way: way[:2]))


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
    ways: Sequence[Sequence[Curve]],
    stood: Mapping[str, Place],
    frame: Box,
    *,
    crowd: float,
) -> tuple[Route, ...] | None:
    """Return the routes with label boxes that touch no actor, no other route, no other label.

    Short routes choose first, since they have the fewest free places; a route without any takes
    another way.
    """
    done = list(routes)
    boxes = [place.box.grown(2) for place in stood.values()]
    placed: list[Box] = []
    order = [place for place, route in enumerate(routes) if route.link.text]
    for place in sorted(order, key=lambda one: routes[one].curve.length()):
        others = [(one.thickness, one.curve.samples) for at, one in enumerate(done) if at != place]
        ends = [end for at, one in enumerate(done) if at != place for end in one.anchors]
        for turn, curve in enumerate(ways[place]):
            if turn and _crowding(curve, ends) > crowd:
                continue
            route = Route(done[place].link, curve)
            if any(crosses(curve.samples, box.grown(route.thickness / 2)) for box in placed):
                continue
            label = _label(route, boxes, others, frame)
            if label is not None:
                break
        else:
            return None
        boxes.append(label.grown(2))
        placed.append(label.grown(1))
        done[place] = Route(route.link, curve, label)
    return tuple(done)


def _label(
    route: Route,
    boxes: Sequence[Box],
    others: Sequence[tuple[float, tuple[Point, ...]]],
    frame: Box,
) -> Box | None:
    """Return the first free box for a label along its own route, None where there is none."""
    block = Words((route.link.text,), SIZE)
    tip = route.curve.end
    for share in _SHARES:
        x, y = route.curve.at(share)
        box = block.box(x, y - block.height / 2, "middle").grown(1.5)
        ends = box.grown(_TAIL).contains(*route.curve.start), box.grown(_HEAD).contains(*tip)
        if any(ends) or not frame.holds(box):
            continue
        if any(box.overlaps(other) for other in boxes):
            continue
        if not any(crosses(points, box.grown(thick / 2 + 1)) for thick, points in others):
            return box
    return None
