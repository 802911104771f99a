"""How the deal could come about in the model: moves that lead to it."""

from __future__ import annotations

from dataclasses import dataclass

from detente.analysis.graph.walk import Step
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.briefing.statement import Statement
from detente.telling.moves import moves_in_turn
from detente.telling.numbers import in_words


@dataclass(frozen=True)
class PathToDeal:
    """The shortest moves from the start to the deal, each an improvement; ``None`` without any."""

    conflict: Conflict
    deal: str
    steps: tuple[Step, ...] | None


def path(about: PathToDeal) -> Statement:
    """Return the moves that lead to the deal, or that none do; no source tells of them."""
    if about.steps is None:
        return Statement(
            phrases.sentence(
                f"no steps of one actor at a time, each in its own interest, lead to {about.deal}"
            ),
            "That suggests that several moved together.",
        )
    steps = "one step" if len(about.steps) == 1 else f"{in_words(len(about.steps))} steps"
    moves = moves_in_turn(about.conflict, about.steps)
    return Statement(
        phrases.sentence(f"{about.deal} can be reached in {steps}, each in its maker's interest"),
        f"{phrases.sentence(moves)} These steps are our inference: no source tells of them.",
    )
