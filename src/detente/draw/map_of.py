"""The leverage map of a result, and the same in words."""

from __future__ import annotations

from typing import Final

from detente.analysis.leverage.leverage import Leverage
from detente.draw.axis import signed
from detente.draw.map_parts import Map, MapActor, MapArrow, MapTie
from detente.draw.naming import label
from detente.model.conflict import Conflict

_MOST_STAKES: Final = 10


def map_of(conflict: Conflict, found: Leverage, *, stakes: bool = True) -> Map:
    """Return what a leverage map of a result shows."""
    arrows = tuple(
        MapArrow(one, other, float(share), signed(float(share)))
        for one, row in found.hold.items()
        for other, share in row.items()
        if share
    )
    threats = _stakes(found) if stakes else ()
    return Map(
        actors=tuple(
            MapActor(one, label(conflict, one), found.status[one]) for one in found.actors
        ),
        holds=arrows,
        ties=tuple(MapTie(one.patron, one.client, one.share) for one in conflict.ties),
        stakes=threats if len(threats) <= _MOST_STAKES else (),
    )


def _stakes(found: Leverage) -> tuple[MapArrow, ...]:
    """Return the credible stakes; a minus stands for harm, a plus for help."""
    arrows = []
    for one, row in found.stake.items():
        for other, stake in row.items():
            harm, gain = float(stake.credible_harm), float(stake.credible_help)
            if harm or gain:
                text = signed(-harm) if harm >= gain else f"+{signed(gain)}"
                arrows.append(MapArrow(one, other, max(harm, gain), text))
    return tuple(arrows)


def holds_of(shown: Map, actor: str) -> str:
    """Return one actor's holds in words."""
    mine = [f"{shown.name(one.target)} {one.text}" for one in shown.holds if one.source == actor]
    return ", ".join(mine) or "none"


def stakes_of(conflict: Conflict, found: Leverage, actor: str) -> str:
    """Return in words what one actor could credibly do to others."""
    parts = []
    for other, stake in found.stake[actor].items():
        sizes = ("hurt", stake.credible_harm), ("help", stake.credible_help)
        kinds = [f"{verb} by {signed(float(size))}" for verb, size in sizes if size]
        if kinds:
            parts.append(f"{label(conflict, other)} ({' and '.join(kinds)})")
    return ", ".join(parts) or "none"
