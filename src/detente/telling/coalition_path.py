"""How coalitions bring a state about, in sentences."""

from __future__ import annotations

from detente.analysis.coalitions.coalition_path import CoalitionPath
from detente.analysis.coalitions.move import CoalitionMove
from detente.model import phrases


def sentences(result: CoalitionPath) -> tuple[str, ...]:
    """Return the moves one by one, or that there are none that lead to the state."""
    if result.steps is None:
        return ("Improvements of coalitions do not lead to the state.",)
    return tuple(_move(result, step) for step in result.steps)


def _move(result: CoalitionPath, step: CoalitionMove) -> str:
    """Return one coalition's improvement."""
    who = phrases.names(result.conflict, step.members)
    together = " together" if len(step.members) > 1 else ""
    target = phrases.state(result.conflict, step.target)
    return phrases.sentence(f"{who}{together} would move to “{target}”")
