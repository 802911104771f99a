"""Red lines: who would have to swallow more than it can live with, and how likely that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

from detente.analysis.settlement.models import MODELS, model_name
from detente.analysis.settlement.predictive import CELLS, predictive
from detente.analysis.settlement.sample import Sample
from detente.analysis.settlement.stakes import Floats, Stakes, stakes
from detente.model.issue import Issue, Limits
from detente.version import __version__


@dataclass(frozen=True)
class RedLine:
    """One actor's red lines against a forecast.

    Parameters
    ----------
    actor, low, high
        Whose, and the least and most it can live with; None where there is none.
    crossed
        Whether the forecast itself is beyond.
    margin
        How far the forecast is inside; below zero, how far beyond.
    outcome
        Chance that the outcome falls beyond: forecasts err, by what past decisions teach.
    inputs
        Share of draws whose forecast is beyond: inputs are uncertain. None without draws.
    """

    actor: str
    low: float | None
    high: float | None
    crossed: bool
    margin: float
    outcome: float
    inputs: float | None


@dataclass(frozen=True)
class RedLines:
    """Every actor's red lines, for one model's forecast."""

    model: str
    value: float
    lines: tuple[RedLine, ...]
    settings: Mapping[str, Any] = field(default_factory=dict)
    version: str = __version__

    def as_dict(self) -> dict[str, Any]:
        """Return plain lists, dicts and numbers."""
        return asdict(self)


def red_lines(issue: Issue, *, model: str = "compromise", sample: Sample | None = None) -> RedLines:
    """Return how a forecast stands to the actors' red lines.

    Parameters
    ----------
    issue
        An issue on which actors have limits.
    model
        Name of a model.
    sample
        Draws of that model's forecast.
    """
    held, name = stakes(issue), model_name(model)
    value = float(MODELS[name](held))
    lines = tuple(
        _line(actor, stake.limits, held, value, None if sample is None else sample.values[name])
        for actor, stake in issue.actors.items()
        if stake.limits is not None
    )
    return RedLines(name, value, lines, dict(sample.settings) if sample else {})


def _line(actor: str, limits: Limits, held: Stakes, value: float, drawn: Floats | None) -> RedLine:
    """Return one actor's red lines against a forecast."""
    low = -np.inf if limits.min is None else limits.min
    high = np.inf if limits.max is None else limits.max
    margin = min(value - low, high - value)
    inputs = None if drawn is None else float(((drawn < low) | (drawn > high)).mean())
    outcome = outside(held, low, high)
    return RedLine(actor, limits.min, limits.max, margin < 0, float(margin), outcome, inputs)


def outside(held: Stakes, low: float, high: float) -> float:
    """Return the chance that an outcome falls below one place or above another."""
    bottom, top = (float(end) for end in held.hull)
    if bottom == top:
        return float(not low <= bottom <= high)
    places = np.linspace(bottom, top, CELLS)
    beyond = (places < low - 1e-9) | (places > high + 1e-9)
    return float(predictive(held)[beyond].sum())
