"""Monte Carlo: what the uncertainty of the inputs does to every model's forecast.

Draws come in chunks of fixed size, each with a seed of its own spawned from the one given, so
the same seed gives the same numbers on any executor.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from detente.analysis.settlement.models import MODELS, NEED_REFERENCE, model_name
from detente.analysis.settlement.stakes import Floats
from detente.analysis.settlement.uncertain import place, uncertainties
from detente.compute import Cancelled, Progress, gather
from detente.model.issue import Issue
from detente.version import __version__

CHUNK = 2048
"""Draws in a chunk; part of what a seed means, so it does not change with the executor."""


@dataclass(frozen=True)
class Spread:
    """One model's forecasts over the draws: mean, standard deviation, median and band."""

    mean: float
    sd: float
    median: float
    band: tuple[float, float]


@dataclass(frozen=True, eq=False)
class Sample:
    """Forecasts over draws of the uncertain inputs, and what made them.

    Parameters
    ----------
    values
        Forecasts by model, one for each draw.
    complete
        Whether every draw asked for was made; a cancelled run keeps those it made.
    from_inputs, from_models
        Variance of a forecast within a model, on average, and between models' means: the two
        add up to the variance of a forecast by a model picked at random.
    """

    values: Mapping[str, Floats]
    level: float
    complete: bool
    from_inputs: float
    from_models: float
    settings: Mapping[str, Any] = field(default_factory=dict)
    version: str = __version__

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

    def as_dict(self) -> dict[str, Any]:
        """Return summaries, not the draws."""
        models = {name: vars(self.spread(name)) for name in self.values}
        return {
            "draws": len(next(iter(self.values.values()))),
            "complete": self.complete,
            "level": self.level,
            "models": models,
            "variance": {"from_inputs": self.from_inputs, "from_models": self.from_models},
            "settings": dict(self.settings),
            "version": self.version,
        }


def sample(
    issue: Issue,
    *,
    seed: int,
    draws: int = 10_000,
    models: Sequence[str] = ("compromise",),
    level: float = 0.8,
    executor: Executor | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Sample:
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
    executor, progress, cancelled
        As in `detente.compute.gather`.
    """
    names = tuple(dict.fromkeys(model_name(name) for name in models))
    names = tuple(n for n in names if issue.reference is not None or n not in NEED_REFERENCE)
    sizes = [min(CHUNK, draws - start) for start in range(0, draws, CHUNK)]
    seeds = np.random.SeedSequence(seed).spawn(len(sizes))
    pieces = [(issue, names, size, own) for size, own in zip(sizes, seeds, strict=True)]
    made = gather(chunk, pieces, executor=executor, progress=progress, cancelled=cancelled)
    values = {name: np.concatenate([part[name] for part in made.results]) for name in names}
    within = float(np.mean([drawn.var() for drawn in values.values()]))
    between = float(np.var([drawn.mean() for drawn in values.values()]))
    settings = {"seed": seed, "draws": draws, "models": list(names), "chunk": CHUNK}
    return Sample(values, level, made.complete, within, between, settings)


def chunk(
    issue: Issue, names: Sequence[str], size: int, seed: np.random.SeedSequence
) -> dict[str, Floats]:
    """Return one chunk's forecasts by model."""
    shares = np.random.default_rng(seed).random((len(uncertainties(issue)), size)).T
    held = place(issue, shares)
    return {name: MODELS[name](held) for name in names}
