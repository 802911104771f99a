"""One move of a coalition."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CoalitionMove:
    """One move: who makes it, from which state, to which.

    Parameters
    ----------
    members
        The actors, by name: one who moves alone, a bloc that moves as one, or a coalition.
    source, target
        Codes of states.
    """

    members: tuple[str, ...]
    source: int
    target: int
