"""The map of a result: who gives whom reason to keep the deal, and who helped bring whom to it.

Arrows are all of one width: how they are drawn says what is done, and a sign by which means. No
width, length or place means an amount.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from detente.analysis.leverage.cell import BRINGS
from detente.analysis.leverage.leverage import Leverage
from detente.draw.leverage_map import LeverageMap, MapActor, MapArrow, MapTie, leverage_map
from detente.draw.picture import Picture
from detente.model.conflict import Conflict
from detente.telling import captions
from detente.telling.labels import label, phase_title

KEEPS: Final = frozenset({"gives", "presses"})
"""What keeps somebody to a deal."""

_PARTS: Final = frozenset({"gives", "pays"})
"""What is done by doing one's part; the rest is pressure."""

_EVEN: Final = 0.5
"""The weight of every arrow."""

_MOST: Final = 10


def leverage_picture(conflict: Conflict, result: Leverage, *, untangle: bool = True) -> Picture:
    """Draw who gives whom reason to keep the state of a result, and who helped bring whom to it.

    Parameters
    ----------
    untangle
        Whether actors may leave the order of the case so that fewer arrows cross.
    """
    phase = phase_title(conflict.phase(result.phase)) if result.phase else ""
    return leverage_map(map_of(conflict, result), title=captions.holds_in(phase), untangle=untangle)


def map_of(conflict: Conflict, result: Leverage) -> LeverageMap:
    """Return what the map of a result shows.

    More than ten arrows of who helped bring whom to it would hide the others and are left to the
    table.
    """
    brought = _arrows(result, BRINGS)
    return LeverageMap(
        actors=tuple(
            MapActor(actor, label(conflict, actor), result.status[actor]) for actor in result.actors
        ),
        holds=_arrows(result, KEEPS),
        ties=tuple(MapTie(tie.patron, tie.client) for tie in conflict.ties),
        stakes=brought if len(brought) <= _MOST else (),
        all_stakes={
            actor: captions.listed_or_none(
                f"{label(conflict, one.target)} {one.text}"
                for one in brought
                if one.source == actor
            )
            for actor in result.actors
        },
    )


def _arrows(result: Leverage, kinds: Collection[str]) -> tuple[MapArrow, ...]:
    """Return an arrow for every pair of which the one does some of these things to the other."""
    found = {
        (actor, other): {cell.cell for cell in cells if cell.cell in kinds}
        for actor, row in result.pairs.cells.items()
        for other, cells in row.items()
    }
    return tuple(
        MapArrow(actor, other, _EVEN, _sign(names))
        for (actor, other), names in found.items()
        if names
    )


def _sign(names: Collection[str]) -> str:
    """Return by which means something is done: a part, pressure, or both."""
    parts = _PARTS & {*names}
    return "±" if parts and {*names} - parts else "+" if parts else "−"
