"""What uncertain inputs do to forecasts, in sentences."""

from __future__ import annotations

from detente.analysis.settlement.sample import SettlementSample


def sentences(result: SettlementSample) -> tuple[str, ...]:
    """Return where each model's forecasts fell, and whether all draws were made."""
    told = []
    for model in result.values:
        spread = result.spread(model)
        low, high = spread.band
        told.append(
            f"{model}: {spread.mean:.2f} on average; {result.level:.0%} of the draws fell between "
            f"{low:.2f} and {high:.2f}."
        )
    return (*told, *(() if result.complete else ("The run was stopped before its end.",)))
