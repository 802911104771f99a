"""The settlement of one issue: every model side by side, with bands, and what lies behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import asdict, dataclass, field
from typing import Any, cast

import numpy as np

from detente.analysis.settlement.bands import Band, Calibration, band
from detente.analysis.settlement.group_decision import ROUNDS, group_decision
from detente.analysis.settlement.group_kernel import Variant
from detente.analysis.settlement.limits import RedLines, red_lines
from detente.analysis.settlement.models import MODELS, NEED_REFERENCE, WITH_ROUNDS, model_name
from detente.analysis.settlement.pull import Pull, pull
from detente.analysis.settlement.risk import CriticalRisk, critical_risk
from detente.analysis.settlement.sample import Sample, sample
from detente.analysis.settlement.shipped import SHIPPED
from detente.analysis.settlement.spatial import spatial
from detente.analysis.settlement.stakes import degeneracies, stakes
from detente.analysis.settlement.talks import Place, Talks
from detente.analysis.settlement.utility import no_reference, utility
from detente.compute import Cancelled, Progress
from detente.model.issue import Issue
from detente.version import __version__

DEFAULT = "compromise"
ROUNDS_BY = "scholz-code"
"""Whose rounds are told where the chosen model has none."""


@dataclass(frozen=True)
class Forecast:
    """One model's forecast and its calibrated band."""

    value: float
    band: Band


@dataclass(frozen=True)
class Settlement:
    """Where an issue is likely to settle.

    Parameters
    ----------
    model
        The model whose forecast counts; the others stand beside it.
    forecast
        Forecasts by model; a model that cannot answer is absent, and a note says why.
    talks
        Rounds, moves and cycles of a model that has rounds.
    pull
        Each actor's pull on the forecast of ``model``.
    satisfaction
        Who gets its way: what the forecast of ``model`` is worth to each actor, from 0 at the far
        end of the scale to 1 at its own position.
    risk
        Critical risk between any two actors, a breakdown being as bad as the worst deal.
    red_lines
        Limits and whether the forecast of ``model`` crosses them.
    sample
        Forecasts over draws of uncertain inputs, if any were asked for.
    notes
        What makes the issue degenerate, what a band means, and what could not be answered.
    """

    model: str
    forecast: Mapping[str, Forecast]
    talks: Talks
    pull: Pull
    satisfaction: Mapping[str, float]
    risk: CriticalRisk
    red_lines: RedLines
    sample: Sample | None = None
    notes: tuple[str, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    version: str = __version__

    @property
    def value(self) -> float:
        """Return the forecast of the chosen model."""
        return self.forecast[self.model].value

    @property
    def band(self) -> Band:
        """Return the band of the chosen model."""
        return self.forecast[self.model].band

    def as_dict(self) -> dict[str, Any]:
        """Return plain lists, dicts and numbers, rounds and moves at the top."""
        told = self.talks.as_dict()
        return {
            "model": self.model,
            "forecast": {name: asdict(each) for name, each in self.forecast.items()},
            "rounds": told["rounds"],
            "rounds_model": self.talks.model,
            "moves": told["moves"],
            "cycle": told["cycle"],
            "pull": dict(self.pull.pulls),
            "pull_base": self.pull.base,
            "satisfaction": dict(self.satisfaction),
            "critical_risk": self.risk.as_dict()["risk"],
            "red_lines": self.red_lines.as_dict()["lines"],
            "sample": None if self.sample is None else self.sample.as_dict(),
            "notes": list(self.notes),
            "settings": dict(self.settings),
            "version": self.version,
        }


def settlement(
    issue: Issue,
    *,
    model: str = DEFAULT,
    rounds: int | None = None,
    level: float = 0.8,
    calibration: Calibration = SHIPPED,
    draws: int = 0,
    seed: int = 0,
    executor: Executor | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Settlement:
    """Return the forecasts of every model for one issue, and what lies behind the chosen one.

    Parameters
    ----------
    issue
        The issue.
    model
        The model whose forecast counts; the compromise model unless told otherwise, because
        past decisions favour it.
    rounds
        Rounds of models that have rounds.
    level
        Share of outcomes that bands are to hold; one the calibration knows.
    calibration
        How far off the models were on past decisions.
    draws, seed
        Monte Carlo draws of uncertain inputs; none by default.
    executor, progress, cancelled
        As in `detente.compute.gather`.

    Raises
    ------
    DataError
        Where the chosen model needs a reference point and the issue names none.
    UnknownName
        For a model or a level of bands that is not known.
    """
    held, name = stakes(issue), model_name(model)
    talks = play(issue, name if name in WITH_ROUNDS else ROUNDS_BY, rounds=rounds)
    forecast = {}
    for each, answer in MODELS.items():
        if each in NEED_REFERENCE and issue.reference is None:
            continue
        if rounds is not None and each in WITH_ROUNDS:
            value = _number(play(issue, each, rounds=rounds).value)
        else:
            value = float(answer(held))
        forecast[each] = Forecast(value, band(held, value, calibration.quantile(each, level)))
    if name not in forecast:
        raise no_reference(f"the model {name}")
    worth = utility(held, np.asarray(forecast[name].value))
    options = {"executor": executor, "progress": progress, "cancelled": cancelled}
    drawn = _drawn(issue, name, draws, seed, level, options) if draws else None
    return Settlement(
        model=name,
        forecast=forecast,
        talks=talks,
        pull=pull(held, model=name, seed=seed),
        satisfaction=dict(zip(held.actors, worth.tolist(), strict=True)),
        risk=critical_risk(held),
        red_lines=red_lines(issue, model=name, sample=drawn),
        sample=drawn,
        notes=_notes(issue, calibration, level),
        settings={
            "model": name,
            "rounds": len(talks.rounds) - 1,
            "level": level,
            "calibration": calibration.source,
            "draws": draws,
            "seed": seed,
        },
    )


def play(issue: Issue, model: str, *, rounds: int | None = None) -> Talks:
    """Return the talks of a model that has rounds."""
    if model == "spatial":
        return spatial({"issue": issue}, rounds=rounds)
    number = ROUNDS if rounds is None else rounds
    return group_decision(stakes(issue), variant=cast("Variant", model), rounds=number)


def _number(value: Place) -> float:
    """Return the forecast of talks on one line."""
    return value if isinstance(value, float) else value[0]


def _drawn(
    issue: Issue, name: str, draws: int, seed: int, level: float, options: dict[str, Any]
) -> Sample:
    """Return draws of the chosen model and the cheap ones beside it."""
    beside: Sequence[str] = ("compromise", "damped-salience", "weighted-median", "mean", "median")
    names = dict.fromkeys([name, *beside])
    return sample(issue, seed=seed, draws=draws, models=tuple(names), level=level, **options)


def _notes(issue: Issue, calibration: Calibration, level: float) -> tuple[str, ...]:
    """Return what a reader must know beside the numbers."""
    notes = [*degeneracies(stakes(issue)), calibration.says(level)]
    if issue.reference is None:
        missing = ", ".join(NEED_REFERENCE)
        notes.append(f"No forecast by {missing}: the issue names no reference point.")
    return tuple(notes)
