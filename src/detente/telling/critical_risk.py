"""The chance of a breakdown that each actor would run, in sentences."""

from __future__ import annotations

from itertools import combinations

from detente.analysis.settlement.risk import CriticalRisk


def sentences(result: CriticalRisk) -> tuple[str, ...]:
    """Return for any two actors which would give way first."""
    return tuple(_pair(result, one, other) for one, other in combinations(result.risk, 2))


def _pair(result: CriticalRisk, one: str, other: str) -> str:
    """Return which of two gives way first, and the risks that say so."""
    yielding = result.yields(one, other)
    if yielding is None:
        return f"{one} and {other} would run the same risk: {result.risk[one][other]:.0%}."
    firm = other if yielding == one else one
    return (
        f"{yielding} gives way to {firm}: it would run a risk of {result.risk[yielding][firm]:.0%} "
        f"of a breakdown, {firm} one of {result.risk[firm][yielding]:.0%}."
    )
