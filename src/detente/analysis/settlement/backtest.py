"""How well every model would have forecast decisions of the past."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

from detente.analysis.settlement.bands import Calibration, band
from detente.analysis.settlement.decided import Decided
from detente.analysis.settlement.models import MODELS, NEED_REFERENCE
from detente.analysis.settlement.shipped import SHIPPED
from detente.analysis.settlement.stakes import Floats, Stakes, stakes
from detente.version import __version__

BASE = "compromise"


@dataclass(frozen=True)
class Score:
    """One model's record, in units of the scale.

    Parameters
    ----------
    n
        Issues it gave a forecast for.
    mae, rmse
        Mean absolute error, and the root of the mean squared one.
    within5, within10
        Shares of outcomes at most 5 and 10 points away.
    coverage, width
        Share of outcomes inside the band, and the band's mean width.
    difference, interval
        Its mean absolute error less that of the compromise model on the same issues, with a
        95% interval by bootstrap over groups: below zero is better.
    """

    n: int
    mae: float
    rmse: float
    within5: float
    within10: float
    coverage: float
    width: float
    difference: float
    interval: tuple[float, float]


@dataclass(frozen=True)
class Backtest:
    """Every model's record, and what made it."""

    models: Mapping[str, Score]
    notes: tuple[str, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    version: str = __version__

    def as_dict(self) -> dict[str, Any]:
        """Return ``{model: {n, mae, rmse, ...}}``."""
        return {name: asdict(score) for name, score in self.models.items()}


def backtest(
    past: Sequence[Decided],
    *,
    level: float = 0.8,
    calibration: Calibration = SHIPPED,
    resamples: int = 2000,
    seed: int = 0,
) -> Backtest:
    """Return each model's record on past decisions.

    Parameters
    ----------
    past
        Decisions with known outcomes.
    level
        Share of outcomes that bands are to hold.
    calibration
        Where bands come from. On the decisions it was made from, coverage is no test.
    resamples, seed
        For the bootstrap, which draws whole groups.
    """
    held = [stakes(decided.issue) for decided in past]
    outcome = np.array([decided.outcome for decided in past])
    groups = np.unique([decided.group for decided in past], return_inverse=True)[1]
    base = np.abs(_forecasts(BASE, held) - outcome)
    scores = {}
    for name in MODELS:
        forecast = _forecasts(name, held)
        known = ~np.isnan(forecast)
        if not known.any():
            continue
        error = np.abs(forecast - outcome)[known]
        bands = [
            band(s, float(f), calibration.quantile(name, level))
            for s, f in zip(held, forecast, strict=True)
            if not np.isnan(f)
        ]
        low, high = np.array(bands).T
        gap = error - base[known]
        scores[name] = Score(
            n=int(known.sum()),
            mae=float(error.mean()),
            rmse=float(np.sqrt((error**2).mean())),
            within5=float((error <= 5).mean()),
            within10=float((error <= 10).mean()),
            coverage=float(((low <= outcome[known]) & (outcome[known] <= high)).mean()),
            width=float((high - low).mean()),
            difference=float(gap.mean()),
            interval=paired_interval(gap, groups[known], resamples=resamples, seed=seed),
        )
    settings = {
        "level": level,
        "calibration": calibration.source,
        "resamples": resamples,
        "seed": seed,
    }
    return Backtest(scores, (calibration.says(level),), settings)


def paired_interval(
    gap: Floats, groups: np.ndarray[Any, Any], *, resamples: int = 2000, seed: int = 0
) -> tuple[float, float]:
    """Return a 95% percentile interval of a mean, resampling whole groups.

    Issues of one proposal stand or fall together, so they are drawn together.
    """
    labels = np.unique(groups, return_inverse=True)[1]
    sums, sizes = np.bincount(labels, gap), np.bincount(labels)
    drawn = np.random.default_rng(seed).integers(len(sums), size=(resamples, len(sums)))
    means = sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


def _forecasts(name: str, held: Sequence[Stakes]) -> Floats:
    """Return a model's forecast of every issue, NaN where it has none."""
    needs = name in NEED_REFERENCE
    return np.array(
        [np.nan if needs and s.reference is None else float(MODELS[name](s)) for s in held]
    )
