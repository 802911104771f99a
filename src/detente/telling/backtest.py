"""How well models forecast decisions of the past, in sentences."""

from __future__ import annotations

from typing import Final

from detente.analysis.settlement.backtest import Backtest, ModelRecord
from detente.telling.settlement import NOT_CALIBRATED, bands

COLUMNS: Final = (
    "Model", "n", "MAE", "RMSE", "≤ 5", "≤ 10", "In band", "Width", "vs compromise"
)  # fmt: skip
"""Headings of a table of records."""


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


def cells(record: ModelRecord) -> tuple[str, ...]:
    """Return a model's record as the cells of a table, after its name."""
    low, high = record.interval
    return (
        str(record.n),
        f"{record.mae:.2f}",
        f"{record.rmse:.2f}",
        f"{record.within5:.0%}",
        f"{record.within10:.0%}",
        NOT_CALIBRATED if record.coverage is None else f"{record.coverage:.0%}",
        "" if record.width is None else f"{record.width:.1f}",
        f"{record.difference:+.2f} [{low:+.2f}, {high:+.2f}]",
    )
