"""What makes an issue degenerate, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from detente.analysis.settlement.stakes import Degeneracy
from detente.analysis.settlement.talks import TalksRound


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
    told = {
        "one-actor": "there is one actor, so there is nobody to settle with",
        "one-position": f"every actor stands at {place:g} already",
        "no-salience": "no actor cares (every salience is 0); capability alone weighs",
    }
    return tuple(f"Degenerate: {told[kind]}." for kind in kinds)
