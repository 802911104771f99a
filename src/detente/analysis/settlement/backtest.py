"""How well every model would have forecast decisions of the past."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from detente.analysis.result import Result
from detente.analysis.settlement.bands import Band, Calibration
from detente.analysis.settlement.decided import Decided
from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.models.registry import DEFAULT, models, settlement_model
from detente.analysis.settlement.shipped import shipped
from detente.analysis.settlement.stakes import Floats, Stakes


@dataclass(frozen=True)
class ModelRecord:
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
        Share of outcomes inside the band, and the band's mean width; ``None`` for a model that is
        not calibrated.
    difference, interval
        Its mean absolute error less that of the compromise model on the same issues, with a
        95% interval by bootstrap over groups: below zero is better.
    """

    n: int
    mae: float
    rmse: float
    within5: float
    within10: float
    coverage: float | None
    width: float | None
    difference: float
    interval: tuple[float, float]


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Backtest(Result):
    """Every model's record on past decisions.

    Parameters
    ----------
    models
        Records by model; one that could answer on no issue is absent.
    calibration
        Where bands come from.
    """

    tabled: ClassVar[str] = "models"

    models: Mapping[str, ModelRecord]
    calibration: Calibration

    def answer(self) -> dict[str, Any]:
        """Return every model's record as plain data."""
        return {"models": {name: asdict(record) for name, record in self.models.items()}}


def backtest(
    past: Sequence[Decided],
    *,
    level: float = 0.8,
    calibration: Calibration | None = None,
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
        Where bands come from; what ships with the package unless told otherwise. On the decisions
        it was made from, coverage is no test.
    resamples, seed
        For the bootstrap, which draws whole groups.

    Raises
    ------
    DataError
        Where there are no past decisions.
    UnknownName
        For a level of bands that is not known.

    Examples
    --------
    >>> from detente.model.issue import Issue
    >>> stands = {"us": {"position": 0, "capability": 3, "salience": 50},
    ...           "them": {"position": 100, "capability": 1, "salience": 50}}
    >>> record = backtest([Decided("aid", "aid", Issue(actors=stands), outcome=30.0)])
    >>> record.models["compromise"].mae, record.models["mean"].mae
    (5.0, 20.0)
    """
    made_from = calibration or shipped()
    stakes = [Stakes.from_issue(decided.issue) for decided in past]
    outcome = np.array([decided.outcome for decided in past])
    groups = np.unique([decided.group for decided in past], return_inverse=True)[1]
    base = np.abs(_forecasts(settlement_model(DEFAULT), stakes) - outcome)
    records = {}
    for model in models():
        forecast = _forecasts(model, stakes)
        known = ~np.isnan(forecast)
        if not known.any():
            continue
        bands = [
            made_from.band(model.name, level, one, float(value))
            for one, value in zip(stakes, forecast, strict=True)
            if not np.isnan(value)
        ]
        gap = np.abs(forecast - outcome)[known] - base[known]
        interval = paired_interval(gap, groups[known], resamples=resamples, seed=seed)
        records[model.name] = _record(forecast[known], outcome[known], bands, gap, interval)
    return Backtest(
        settings={"level": level, "calibration": made_from.source, "resamples": resamples},
        seed=seed,
        models=records,
        calibration=made_from,
    )


def _record(
    forecast: Floats,
    outcome: Floats,
    bands: Sequence[Band | None],
    gap: Floats,
    interval: tuple[float, float],
) -> ModelRecord:
    """Return one model's record from its forecasts and outcomes, each of shape ``(n,)``."""
    error = np.abs(forecast - outcome)
    ends = np.array([band for band in bands if band is not None], dtype=float).reshape(-1, 2)
    low, high = ends.T
    return ModelRecord(
        n=len(error),
        mae=float(error.mean()),
        rmse=float(np.sqrt((error**2).mean())),
        within5=float((error <= 5).mean()),
        within10=float((error <= 10).mean()),
        coverage=float(((low <= outcome) & (outcome <= high)).mean()) if len(ends) else None,
        width=float((high - low).mean()) if len(ends) else None,
        difference=float(gap.mean()),
        interval=interval,
    )


def paired_interval(
    gap: Floats, groups: NDArray[Any], *, resamples: int = 2000, seed: int = 0
) -> tuple[float, float]:
    """Return a 95% percentile interval of a mean, resampling whole groups.

    Issues of one proposal stand or fall together, so they are drawn together.

    Parameters
    ----------
    gap, groups
        Shape ``(n,)``: differences in error, and the group of each.
    resamples, seed
        How many resamples, and the seed of their draws.

    Examples
    --------
    >>> paired_interval(np.array([1.0, 1.0, -1.0, -1.0]), np.array([0, 0, 1, 1]))
    (-1.0, 1.0)
    """
    labels = np.unique(groups, return_inverse=True)[1]
    sums, sizes = np.bincount(labels, gap), np.bincount(labels)
    drawn = np.random.default_rng(seed).integers(len(sums), size=(resamples, len(sums)))
    means = sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


def _forecasts(model: SettlementModel, stakes: Sequence[Stakes]) -> Floats:
    """Return a model's forecast of every issue, NaN where it has none."""
    return np.array(
        [float(model.forecast(one)) if model.answers(one.reference) else np.nan for one in stakes]
    )
