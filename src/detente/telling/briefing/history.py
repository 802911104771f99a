"""How the deal came about: the moves that led to it."""

from __future__ import annotations

from dataclasses import dataclass

from detente.analysis.graph.walk import Step
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.briefing.statement import Statement
from detente.telling.moves import moves_in_turn


@dataclass(frozen=True)
class PathToDeal:
    """The shortest moves from the start to the deal, each an improvement; ``None`` without any."""

    conflict: Conflict
    deal: str
    steps: tuple[Step, ...] | None


def path(about: PathToDeal) -> Statement:
    """Return the moves that lead to the deal, or that none do."""
    if about.steps is None:
        line = f"no sequence of moves, each in its mover's interest, leads to {about.deal}"
    else:
        moves = moves_in_turn(about.conflict, about.steps)
        line = (
            f"{about.deal} can be reached in {len(about.steps)} moves, "
            f"each in its mover's interest: {moves}"
        )
    return Statement(phrases.sentence(line))
