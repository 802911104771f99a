"""Sobol indices: which uncertain input carries how much of the forecast's variance.

The first-order index is the share of variance that would go if the input were known, the total
index the share that would stay if all others were (Saltelli et al. 2010, table 2: estimators b
and f).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

from detente.analysis.settlement.models import MODELS, model_name
from detente.analysis.settlement.uncertain import place, uncertainties
from detente.model.issue import Issue
from detente.version import __version__


@dataclass(frozen=True)
class Index:
    """Shares of the variance for one input: alone, and with all its interactions."""

    first: float
    total: float


@dataclass(frozen=True)
class Sobol:
    """Indices by ``actor.input``, the largest total first; empty if nothing is uncertain."""

    model: str
    variance: float
    indices: Mapping[str, Index]
    settings: Mapping[str, Any] = field(default_factory=dict)
    version: str = __version__

    def as_dict(self) -> dict[str, Any]:
        """Return plain dicts and numbers."""
        return asdict(self)


def sobol(issue: Issue, *, seed: int, model: str = "compromise", log2_draws: int = 11) -> Sobol:
    """Return Sobol indices of an issue's uncertain inputs for one model.

    Parameters
    ----------
    issue
        An issue with ranges.
    seed
        Scrambles the low-discrepancy draws.
    model
        Name of a model.
    log2_draws
        Two to this power base draws; the model runs that often times the number of uncertain
        inputs plus two.
    """
    name, unknown = model_name(model), uncertainties(issue)
    settings = {"seed": seed, "log2_draws": log2_draws}
    if not unknown:
        return Sobol(name, 0.0, {}, settings)
    from scipy.stats import qmc

    points = qmc.Sobol(2 * len(unknown), rng=np.random.default_rng(seed)).random_base2(log2_draws)
    one, two = points[:, : len(unknown)], points[:, len(unknown) :]
    forecast = MODELS[name]
    at_one, at_two = forecast(place(issue, one)), forecast(place(issue, two))
    variance = float(np.concatenate([at_one, at_two]).var())
    indices = {}
    for k, each in enumerate(unknown):
        mixed = one.copy()
        mixed[:, k] = two[:, k]
        at_mixed = forecast(place(issue, mixed))
        first = float(np.mean(at_two * (at_mixed - at_one)))
        total = float(np.mean((at_one - at_mixed) ** 2)) / 2
        scale = variance if variance > 0 else 1.0
        indices[each.name] = Index(first / scale, total / scale)
    ordered = dict(sorted(indices.items(), key=lambda item: (-item[1].total, item[0])))
    return Sobol(name, variance, ordered, settings)
