"""How a forecast stands to the actors' red lines, in sentences."""

from __future__ import annotations

from detente.analysis.settlement.red_lines import RedLine, RedLines


def sentences(result: RedLines) -> tuple[str, ...]:
    """Return for each actor with limits how likely the outcome is to pass them."""
    return tuple(f"{beyond(line)}." for line in result.lines)


def beyond(line: RedLine) -> str:
    """Return how likely the outcome is to pass an actor's limits, as a clause."""
    return f"{line.actor}'s red line: {line.outcome:.0%} chance that the outcome is beyond it"
