"""Where the actors of a leverage map stand: on an ellipse, in an order with few crossings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import cos, hypot, pi, sin

from detente.draw.map_parts import Map, MapActor
from detente.draw.metric import Box
from detente.draw.picture import SIZE
from detente.draw.words import Words, words

_PAD = 9.0
_GAP = 26.0


@dataclass(frozen=True)
class Place:
    """An actor's box on the map and the words in it."""

    actor: MapActor
    box: Box
    name: Words
    status: Words


def untangled(shown: Map) -> tuple[MapActor, ...]:
    """Return the actors in an order around the ellipse that few arrows cross.

    Pairs are swapped as long as that helps; the first actor stays first. Ties between equally
    good orders go to the earlier, so the same map always gives the same order.
    """
    links = [(one.source, one.target, 1.0 + one.weight) for one in shown.holds]
    links += [(one.source, one.target, 0.5) for one in shown.stakes]
    links += [(one.patron, one.client, 0.5) for one in shown.ties]
    order = [actor.id for actor in shown.actors]
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
    by_id = {actor.id: actor for actor in shown.actors}
    return tuple(by_id[name] for name in order)


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
    actors: Sequence[MapActor], *, span: float, height: float, room: float
) -> tuple[Place, ...] | None:
    """Return where the actors stand within a width and a height, or None if they do not fit.

    Parameters
    ----------
    room
        The widest that a line of a name may be.
    """
    blocks = [
        (words(actor.name, room, SIZE, bold=True, most=4), _status(actor)) for actor in actors
    ]
    sizes = [_size(name, status) for name, status in blocks]
    across = max(width for width, _ in sizes)
    down = max(tall for _, tall in sizes)
    centre = span / 2, height / 2
    radii = centre[0] - across / 2 - 8, centre[1] - down / 2 - 8
    if radii[1] <= 0 and len(actors) > 2:
        return None
    stood = []
    for actor, (name, status), (width, tall), (x, y) in zip(
        actors, blocks, sizes, _ellipse(len(actors), centre, radii), strict=True
    ):
        box = Box(x - width / 2, y - tall / 2, x + width / 2, y + tall / 2)
        stood.append(Place(actor, box, name, status))
    pairs = combinations(stood, 2)
    if any(one.box.grown(_GAP).overlaps(two.box) for one, two in pairs):
        return None
    return tuple(stood)


def _status(actor: MapActor) -> Words:
    """Return an actor's status as it is written in its box."""
    return Words((actor.status,), SIZE)


def _size(name: Words, status: Words) -> tuple[float, float]:
    """Return the width and height of an actor's box."""
    tall = name.height + (status.height if status.lines[0] else 0)
    return max(name.width, status.width) + 2 * _PAD + 6, tall + 2 * _PAD


def _ellipse(
    count: int, centre: tuple[float, float], radii: tuple[float, float]
) -> list[tuple[float, float]]:
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
    found = []
    for place in range(count):
        wanted = run[-1] * place / count
        at = next(i for i, length in enumerate(run) if length >= wanted - 1e-9)
        found.append((centre[0] + ring[at][0], centre[1] + ring[at][1]))
    return found


def by_id(stood: Sequence[Place]) -> Mapping[str, Place]:
    """Return the places under the ids of their actors."""
    return {place.actor.id: place for place in stood}
