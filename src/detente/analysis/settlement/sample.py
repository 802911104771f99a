"""Monte Carlo: what the uncertainty of the inputs does to every model's forecast.

Draws come in chunks of fixed size, each with a seed of its own spawned from the one given, so
the same seed gives the same numbers on any executor.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

import numpy as np

from detente.analysis.result import Result
from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.models.registry import DEFAULT, settlement_model
from detente.analysis.settlement.stakes import Floats
from detente.analysis.settlement.uncertain import stakes_at, uncertainties
from detente.compute import Cancelled, Progress, gather
from detente.model.issue import Issue

CHUNK = 2048
"""Draws in a chunk; part of what a seed means, so it does not change with the executor."""


@dataclass(frozen=True)
class Spread:
    """One model's forecasts over the draws: mean, standard deviation, median and band."""

    mean: float
    sd: float
    median: float
    band: tuple[float, float]


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class SettlementSample(Result):
    """Forecasts over draws of the uncertain inputs.

    Parameters
    ----------
    values
        Forecasts by model, one for each draw. A model that needs a reference point where there is
        none is absent.
    level
        Share of the draws that bands hold.
    complete
        Whether every draw asked for was made; a cancelled run keeps those it made.
    from_inputs, from_models
        Variance of a forecast within a model, on average, and between models' means: the two
        add up to the variance of a forecast by a model picked at random.
    """

    tabled: ClassVar[str] = "models"

    values: Mapping[str, Floats]
    level: float
    complete: bool
    from_inputs: float
    from_models: float

    def spread(self, model: str) -> Spread:
        """Return the summary of one model's forecasts."""
        drawn = self.values[model]
        low, high = np.quantile(drawn, [(1 - self.level) / 2, (1 + self.level) / 2])
        return Spread(
            float(drawn.mean()),
            float(drawn.std()),
            float(np.median(drawn)),
            (float(low), float(high)),
        )

    def answer(self) -> dict[str, Any]:
        """Return summaries, not the draws."""
        return {
            "draws": len(next(iter(self.values.values()))),
            "complete": self.complete,
            "level": self.level,
            "models": {name: asdict(self.spread(name)) for name in self.values},
            "variance": {"from_inputs": self.from_inputs, "from_models": self.from_models},
        }


def sample(
    issue: Issue,
    *,
    seed: int,
    draws: int = 10_000,
    models: Sequence[str] = (DEFAULT,),
    level: float = 0.8,
    case: str = "",
    issue_id: str = "",
    executor: Executor | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> SettlementSample:
    """Return forecasts over random draws of the issue's uncertain inputs.

    Parameters
    ----------
    issue
        An issue with ranges; without any, every draw is the same.
    seed
        Where the draws come from.
    draws
        How many.
    models
        Names of models.
    level
        Share of the draws that bands hold, as much above as below.
    case, issue_id
        Whose issue it is, for the record.
    executor, progress, cancelled
        As in :func:`detente.compute.gather`.

    Raises
    ------
    DataError
        Where every model asked for needs a reference point and the issue names none.
    UnknownName
        For a model that is not known.

    Examples
    --------
    >>> us = {"position": 20, "capability": 1, "salience": 50, "ranges": {"position": (10, 30)}}
    >>> drawn = sample(Issue(actors={"us": us}), seed=1, draws=1000, models=["mean"])
    >>> [round(end) for end in drawn.spread("mean").band]
    [12, 28]
    """
    asked = list(dict.fromkeys(settlement_model(name) for name in models))
    able = [one for one in asked if one.answers(issue.reference)]
    if not able:
        asked[0].check(issue.reference)
    sizes = [min(CHUNK, draws - start) for start in range(0, draws, CHUNK)]
    seeds = np.random.SeedSequence(seed).spawn(len(sizes))
    pieces = [(issue, able, size, own) for size, own in zip(sizes, seeds, strict=True)]
    gathered = gather(chunk, pieces, executor=executor, progress=progress, cancelled=cancelled)
    values = {
        one.name: np.concatenate([part[one.name] for part in gathered.results]) for one in able
    }
    return SettlementSample(
        case=case,
        settings={
            "issue": issue_id,
            "draws": draws,
            "models": [one.name for one in asked],
            "level": level,
            "chunk": CHUNK,
        },
        seed=seed,
        values=values,
        level=level,
        complete=gathered.complete,
        from_inputs=float(np.mean([drawn.var() for drawn in values.values()])),
        from_models=float(np.var([drawn.mean() for drawn in values.values()])),
    )


def chunk(
    issue: Issue, models: Sequence[SettlementModel], size: int, seed: np.random.SeedSequence
) -> dict[str, Floats]:
    """Return one chunk's forecasts by model."""
    shares = np.random.default_rng(seed).random((len(uncertainties(issue)), size)).T
    stakes = stakes_at(issue, shares)
    return {one.name: one.forecast(stakes) for one in models}
