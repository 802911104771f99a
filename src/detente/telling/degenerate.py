"""What makes an issue degenerate, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.analysis.settlement.stakes import Degeneracy
from detente.analysis.settlement.talks import TalksRound

_MEANS: Final[dict[Degeneracy, str]] = {
    "one-actor": "there is one actor, so there is nobody to settle with",
    "one-position": "every actor stands at {place} already",
    "no-salience": "no actor cares (every salience is 0); capability alone weighs",
}


def degenerate(kinds: Sequence[Degeneracy], start: TalksRound) -> tuple[str, ...]:
    """Return what makes an issue degenerate; nothing for an ordinary one.

    Parameters
    ----------
    kinds
        What makes it so.
    start
        Where everybody stands at the start.
    """
    place = next(iter(start.positions.values()))
    shown = f"{place:g}" if isinstance(place, float) else str(place)
    return tuple(f"Degenerate: {_MEANS[kind].format(place=shown)}." for kind in kinds)
