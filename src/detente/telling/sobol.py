"""Which uncertain input carries how much of a forecast's variance, in sentences."""

from __future__ import annotations

from detente.analysis.settlement.sobol import Sobol


def sentences(result: Sobol) -> tuple[str, ...]:
    """Return what each input carries, the most important first."""
    return tuple(
        f"{name} carries {index.total:.0%} of the variance, {index.first:.0%} alone."
        for name, index in result.indices.items()
    ) or ("Nothing is uncertain.",)
