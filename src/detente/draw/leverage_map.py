"""The leverage map: who holds whom, and who is content, held or loose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from detente.draw.ellipse import Place, places, untangled
from detente.draw.key import Entry, key
from detente.draw.leverage_marks import (
    Status,
    actor_box,
    arrow,
    label,
    sample_hold,
    sample_stake,
    sample_status,
    sample_tie,
)
from detente.draw.matrix import Matrix, matrix
from detente.draw.metric import Box
from detente.draw.palette import looks
from detente.draw.picture import SIZE, SPAN, Picture, Width, in_both_widths
from detente.draw.routes import MOST, MapLink, Route, routed
from detente.draw.svg import Node, document, number
from detente.draw.text_block import text_block
from detente.telling import captions


@dataclass(frozen=True)
class MapActor:
    """An actor and whether it is content, held or loose at the state shown; "" where unknown."""

    id: str
    name: str
    status: Status = ""


@dataclass(frozen=True)
class MapArrow:
    """An arrow from one actor to another: a hold, or a credible stake.

    Parameters
    ----------
    weight
        From 0 to 1; the arrow is thicker the more it is.
    text
        What stands on the arrow, a number as a rule; "" writes nothing.
    """

    source: str
    target: str
    weight: float
    text: str = ""


@dataclass(frozen=True)
class MapTie:
    """A patron's tie to its client; ``share`` of the client's need, from 0 to 1."""

    patron: str
    client: str
    share: float = 0.0
    text: str = ""


@dataclass(frozen=True)
class LeverageMap:
    """All that a leverage map shows.

    ``all_stakes`` says for an actor in words what it could credibly do to others, for the table:
    it may hold more than is drawn.
    """

    actors: tuple[MapActor, ...]
    holds: tuple[MapArrow, ...] = ()
    ties: tuple[MapTie, ...] = ()
    stakes: tuple[MapArrow, ...] = ()
    all_stakes: Mapping[str, str] = field(default_factory=dict)

    def name(self, actor: str) -> str:
        """Return an actor's name."""
        return next((one.name for one in self.actors if one.id == actor), actor)

    def links(self) -> tuple[MapLink, ...]:
        """Return everything to be drawn between two actors, holds first."""
        return (
            *(MapLink("hold", one.source, one.target, one.weight, one.text) for one in self.holds),
            *(
                MapLink("stake", one.source, one.target, one.weight, one.text)
                for one in self.stakes
            ),
            *(MapLink("tie", one.patron, one.client, one.share, one.text) for one in self.ties),
        )

    def described(self) -> str:
        """Return in sentences what the map shows."""
        name = self.name
        return captions.leverage_map(
            [(actor.name, actor.status) for actor in self.actors],
            [
                (name(hold.source), name(hold.target), hold.text or number(hold.weight))
                for hold in self.holds
            ],
            [(name(stake.source), name(stake.target)) for stake in self.stakes],
            [(name(tie.patron), name(tie.client)) for tie in self.ties],
        )


_HEIGHTS: Final[dict[Width, tuple[float, ...]]] = {
    "wide": (190, 260, 340, 420, 500, 580, 680),
    "narrow": (220, 320, 420, 520, 620, 720, 840),
}
_ROOM: Final[dict[Width, float]] = {"wide": 128, "narrow": 92}
_ORDER: Final = ("tie", "stake", "hold")
"""Thin links are drawn first, so that holds lie above them."""


def leverage_map(
    shown: LeverageMap, *, title: str = captions.WHO_HOLDS, untangle: bool = True
) -> Picture:
    """Return actors on an ellipse with an arrow for every hold.

    Where the links are so many that some number would find no free place, stakes are left to the
    description and the table, then ties; where even the holds are too many, they are drawn as
    :func:`leverage_matrix` does.

    Parameters
    ----------
    untangle
        Whether actors are put in an order with few crossings; otherwise they keep their own, so
        that maps of several phases can be laid side by side.
    """
    return _picture(shown, title, lambda width: _map(shown, title, width, untangle))


def leverage_matrix(shown: LeverageMap, *, title: str = captions.WHO_HOLDS) -> Picture:
    """Return a row per holder and a column per actor held; bars grow with the hold."""
    return _picture(shown, title, lambda width: _matrix(shown, title, width))


def _picture(shown: LeverageMap, title: str, draw: Callable[[Width], str]) -> Picture:
    """Return a drawing of a map with a row of its table for each actor."""
    rows = [
        (
            actor.name,
            actor.status,
            captions.listed_or_none(
                f"{shown.name(hold.target)} {hold.text or number(hold.weight)}"
                for hold in shown.holds
                if hold.source == actor.id
            ),
            shown.all_stakes.get(actor.id, captions.NONE),
        )
        for actor in shown.actors
    ]
    return in_both_widths(title, draw, captions.LEVERAGE_COLUMNS, rows)


def _map(shown: LeverageMap, title: str, width: Width, untangle: bool) -> str:
    """Return the document for one width, with as many of the links as there is room for."""
    for fewer in (shown, replace(shown, stakes=()), replace(shown, stakes=(), ties=())):
        layout = _laid_out(fewer, width, untangle)
        if layout is not None:
            return _drawn(fewer, shown, *layout, title=title, span=SPAN[width])
    return _matrix(shown, title, width)


def _matrix(shown: LeverageMap, title: str, width: Width) -> str:
    """Return the document of a matrix for one width."""
    at = {actor.id: place for place, actor in enumerate(shown.actors)}
    names = tuple(
        f"{actor.name} ({actor.status})" if actor.status else actor.name for actor in shown.actors
    )
    cells = {(at[one.source], at[one.target]): (one.weight, one.text) for one in shown.holds}
    note = captions.MATRIX + (captions.MATRIX_OMITS if shown.ties or shown.stakes else "")
    body, span, height = matrix(Matrix(names, cells, note), width=width)
    return document(width=span, height=height, title=title, desc=shown.described(), body=body)


def _laid_out(
    shown: LeverageMap, width: Width, untangle: bool
) -> tuple[tuple[Place, ...], tuple[Route, ...]] | None:
    """Return places and routes in the lowest drawing that has room for all numbers, if any."""
    span, links = SPAN[width], shown.links()
    if len(links) > MOST:
        return None
    texts = {actor.id: (actor.id, actor.name, actor.status) for actor in shown.actors}
    order = untangled(list(texts), _weights(links)) if untangle else texts
    for crowd in (0.5, 4.0):
        for height in _HEIGHTS[width][min(max(len(texts) - 2, 0), 2) :]:
            stands = places(
                [texts[name] for name in order], span=span, height=height, room=_ROOM[width]
            )
            if stands is None:
                continue
            boxes = {place.id: place.box for place in stands}
            routes = routed(links, boxes, Box(4, 4, span - 4, height - 4), crowd=crowd)
            if routes is not None:
                return stands, routes
    return None


def _weights(links: Sequence[MapLink]) -> list[tuple[str, str, float]]:
    """Return what a crossing of each link weighs: holds more than what is drawn thin."""
    return [
        (link.source, link.target, 1.0 + link.weight if link.kind == "hold" else 0.5)
        for link in links
    ]


def _drawn(
    shown: LeverageMap,
    whole: LeverageMap,
    stands: tuple[Place, ...],
    routes: tuple[Route, ...],
    *,
    title: str,
    span: float,
) -> str:
    """Return the document for a layout that has been found."""
    look = looks([actor.id for actor in shown.actors])
    statuses = {actor.id: actor.status for actor in shown.actors}
    body: list[Node] = []
    for route in sorted(routes, key=lambda route: _ORDER.index(route.link.kind)):
        body += arrow(route, look)
    for route in routes:
        body += label(route)
    for place in stands:
        body += actor_box(place, statuses[place.id], look[place.id])
    bottom = _bottom(stands, routes) + 14
    drawn, tall = key(_entries(shown), top=bottom, span=span)
    note = text_block(_left_out(shown, whole), span - 24, SIZE)
    if note.lines[0]:
        drawn += note.draw(12, bottom + tall)
        tall += note.height
    return document(
        width=span,
        height=bottom + tall + 8,
        title=title,
        desc=whole.described(),
        body=(*body, *drawn),
    )


def _left_out(shown: LeverageMap, whole: LeverageMap) -> str:
    """Return in words what there is no room for; "" where all is drawn."""
    kinds = (
        (captions.STAKES, shown.stakes, whole.stakes),
        (captions.TIES, shown.ties, whole.ties),
    )
    return captions.left_to_table([name for name, few, all_ in kinds if len(few) < len(all_)])


def _bottom(stands: tuple[Place, ...], routes: tuple[Route, ...]) -> float:
    """Return how far down the actors and arrows reach."""
    lowest = [y for route in routes for _, y in route.curve.samples]
    lowest += [route.label.bottom for route in routes if route.label]
    return max([place.box.bottom for place in stands] + lowest)


def _entries(shown: LeverageMap) -> tuple[Entry, ...]:
    """Return the key: only what the map holds."""
    statuses = {actor.status for actor in shown.actors if actor.status}
    entries = [
        Entry(partial(sample_status, status), captions.STATUS[status])
        for status in sorted(statuses)
    ]
    if shown.holds:
        entries.append(Entry(sample_hold, captions.HOLD))
    if shown.stakes:
        entries.append(Entry(sample_stake, captions.STAKE))
    if shown.ties:
        entries.append(Entry(sample_tie, captions.TIE))
    return tuple(entries)
