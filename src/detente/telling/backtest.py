"""How well models forecast decisions of the past, in sentences."""

from __future__ import annotations

from detente.analysis.settlement.backtest import Backtest
from detente.telling.settlement import bands


def sentences(result: Backtest) -> tuple[str, ...]:
    """Return which model erred least, and what its band means."""
    best = min(result.models, key=lambda name: result.models[name].mae)
    record = result.models[best]
    return (
        f"{best} erred least: by {record.mae:.2f} on average over {record.n} issues.",
        *notes(result),
    )


def notes(result: Backtest) -> tuple[str, ...]:
    """Return what a band means, and which models have none."""
    has_band = {name: record.coverage is not None for name, record in result.models.items()}
    return tuple(bands(result.calibration, float(result.settings["level"]), has_band))
