"""Moves one after another."""

from __future__ import annotations

from collections.abc import Sequence

from detente.analysis.graph.walk import Step
from detente.model import phrases
from detente.model.conflict import Conflict


def moves_in_turn(conflict: Conflict, steps: Sequence[Step]) -> str:
    """Return moves one after another: who does what, then who does what.

    >>> from detente import load
    >>> dilemma = load("prisoners-dilemma").conflict
    >>> moves_in_turn(dilemma, [Step(0, 0, 1, True), Step(1, 1, 3, True)])
    'the first prisoner keeps silent, then the second prisoner keeps silent'
    """
    actors = list(conflict.actors)
    return ", then ".join(
        f"{phrases.names(conflict, [actors[step.actor]])} "
        f"{phrases.improvement(conflict, step.source, step.target)}"
        for step in steps
    )
