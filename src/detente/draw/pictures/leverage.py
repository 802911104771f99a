"""The leverage map of a result: who has a hold on whom at its state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.analysis.leverage.leverage import Leverage
from detente.draw.leverage_map import LeverageMap, MapActor, MapArrow, MapTie, leverage_map
from detente.draw.picture import Picture
from detente.model.conflict import Conflict
from detente.telling import captions
from detente.telling.labels import label, phase_title
from detente.telling.numbers import decimal, plus_or_minus

_MOST_STAKES: Final = 10


def leverage_picture(
    conflict: Conflict, result: Leverage, *, stakes: bool = True, untangle: bool = True
) -> Picture:
    """Draw who holds whom at the state of a result.

    Parameters
    ----------
    stakes
        Whether credible stakes are drawn too; more than ten would hide the holds and are left to
        the table.
    untangle
        Whether actors may leave the order of the case so that fewer arrows cross.
    """
    phase = phase_title(conflict.phase(result.phase)) if result.phase else ""
    shown = map_of(conflict, result, stakes=stakes)
    return leverage_map(shown, title=captions.holds_in(phase), untangle=untangle)


def map_of(conflict: Conflict, result: Leverage, *, stakes: bool = True) -> LeverageMap:
    """Return what a leverage map of a result shows."""
    threats = tuple(_stakes(result)) if stakes else ()
    return LeverageMap(
        actors=tuple(
            MapActor(actor, label(conflict, actor), result.status[actor]) for actor in result.actors
        ),
        holds=tuple(
            MapArrow(holder, held, float(share), decimal(share))
            for holder, row in result.hold.items()
            for held, share in row.items()
            if share
        ),
        ties=tuple(MapTie(tie.patron, tie.client, tie.share) for tie in conflict.ties),
        stakes=threats if len(threats) <= _MOST_STAKES else (),
        all_stakes={actor: _all_stakes(conflict, result, actor) for actor in result.actors},
    )


def _stakes(result: Leverage) -> Iterator[MapArrow]:
    """Yield the credible stakes; a minus stands for harm, a plus for help."""
    for actor, row in result.stake.items():
        for other, stake in row.items():
            harm, gain = float(stake.credible_harm), float(stake.credible_help)
            if harm or gain:
                change = -harm if harm >= gain else gain
                yield MapArrow(actor, other, max(harm, gain), plus_or_minus(change))


def _all_stakes(conflict: Conflict, result: Leverage, actor: str) -> str:
    """Return in words what one actor could credibly do to others."""
    return captions.listed_or_none(
        f"{label(conflict, other)} "
        f"({captions.stake(float(stake.credible_harm), float(stake.credible_help))})"
        for other, stake in result.stake[actor].items()
        if stake.credible_harm or stake.credible_help
    )
