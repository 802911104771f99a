"""Where an issue is likely to settle, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from detente.analysis.settlement.bands import Band, Calibration
from detente.analysis.settlement.models.registry import settlement_model
from detente.analysis.settlement.settlement import Settlement
from detente.model.issue import Issue
from detente.model.phrases import sentence
from detente.telling import red_lines
from detente.telling.degenerate import degenerate

MODEL_COLUMNS: Final = ("Model", "Forecast", "Band", "Near")
PULL_COLUMNS: Final = ("Actor", "Position", "Pull")
ISSUE_COLUMN: Final = "Issue"
NOT_CALIBRATED: Final = "not calibrated"
"""Headings of tables, and what stands in place of a band."""


def sentences(result: Settlement) -> tuple[str, ...]:
    """Return the forecast that counts, the red lines, and what a reader must know beside them."""
    return (
        forecast(result.model, result.value, result.band),
        *red_lines.sentences(result.red_lines),
        *notes(result),
    )


def forecast(model: str, value: float, band: Band | None) -> str:
    """Return a model's forecast and its band."""
    title = settlement_model(model).title or f"the model {model}"
    if band is None:
        return sentence(f"{title} says {value:.2f}; it is not calibrated: no band")
    return sentence(f"{title} says {value:.2f}; its band runs from {band[0]:.1f} to {band[1]:.1f}")


def notes(result: Settlement) -> tuple[str, ...]:
    """Return what makes the issue degenerate, what a band means, and what was not answered."""
    has_band = {name: one.band is not None for name, one in result.forecast.items()}
    return (
        *degenerate(result.degenerate, result.talks.rounds[0]),
        *bands(result.calibration, float(result.settings["level"]), has_band),
        *_unanswered(result.unanswered),
    )


def bands(calibration: Calibration, level: float, has_band: Mapping[str, bool]) -> Iterator[str]:
    """Yield what a band of a calibration means, and which models have none."""
    if any(has_band.values()):
        yield (
            f"{level:.0%} of the {calibration.issues} past decisions ({calibration.source}) landed "
            "inside bands made like this one."
        )
    if not all(has_band.values()):
        bare = ", ".join(name for name, has in has_band.items() if not has)
        yield f"Not calibrated, so without a band: {bare}."


def _unanswered(models: Sequence[str]) -> Iterator[str]:
    """Yield which models have no forecast, and why."""
    if models:
        yield f"No forecast by {', '.join(models)}: the issue names no reference point."


def band_cell(band: Band | None) -> str:
    """Return a band as it stands in a table.

    >>> band_cell((6.44, 76.8)), band_cell(None)
    ('6.4 to 76.8', 'not calibrated')
    """
    return f"{band[0]:.1f} to {band[1]:.1f}" if band else NOT_CALIBRATED


def nearest_point(issue: Issue, value: float) -> str:
    """Return the words of the scale's point nearest to a value; empty where none is named."""
    if not issue.scale:
        return ""
    return issue.scale[min(issue.scale, key=lambda point: abs(point - value))]
