"""Talks that play out in rounds, in sentences."""

from __future__ import annotations

from detente.analysis.settlement.talks import Revision, Talks
from detente.telling.degenerate import degenerate


def sentences(result: Talks) -> tuple[str, ...]:
    """Return why each mover moved, in order, and what makes the issue degenerate."""
    return (
        *(concession(move) for move in result.moves),
        *degenerate(result.degenerate, result.rounds[0]),
    )


def concession(move: Revision) -> str:
    """Return why an actor moved."""
    return (
        f"{move.actor} answers the challenge of {move.to} by {move.kind}: it expected "
        f"{move.own:+.3f} from challenging, and {move.other:+.3f} for {move.to}."
    )
