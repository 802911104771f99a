"""How the deal could come about in the model: moves that lead to it."""

from __future__ import annotations

from dataclasses import dataclass

from detente.analysis.graph.walk import Step
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.briefing.statement import Statement, sentences
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
    count = len(about.steps)
    steps, these, them = f"{in_words(count)} steps, each", "these steps are", "them"
    if count == 1:
        steps, these, them = "one step,", "this step is", "it"
    return Statement(
        phrases.sentence(f"{about.deal} can be reached in {steps} in its maker's interest"),
        sentences(
            moves_in_turn(about.conflict, about.steps),
            f"{these} our inference: no source tells of {them}",
        ),
    )
