"""Sobol indices: which uncertain input carries how much of the forecast's variance.

The first-order index is the share of variance that would go if the input were known, the total
index the share that would stay if all others were (Saltelli et al. 2010, table 2: estimators b
and f).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

import numpy as np
from scipy.stats import qmc

from detente.analysis.result import Result
from detente.analysis.settlement.models.registry import DEFAULT, settlement_model
from detente.analysis.settlement.uncertain import stakes_at, uncertainties
from detente.model.issue import Issue


@dataclass(frozen=True)
class SobolIndex:
    """Shares of the variance for one input: alone, and with all its interactions."""

    first: float
    total: float


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Sobol(Result):
    """Which uncertain input carries how much of a forecast's variance.

    Parameters
    ----------
    model
        Whose forecast.
    variance
        Of the forecast, in squared units of the scale.
    indices
        By ``actor.input``, the largest total first; empty if nothing is uncertain.
    """

    tabled: ClassVar[str] = "indices"

    model: str
    variance: float
    indices: Mapping[str, SobolIndex]

    def answer(self) -> dict[str, Any]:
        """Return plain dicts and numbers."""
        return {
            "model": self.model,
            "variance": self.variance,
            "indices": {name: asdict(index) for name, index in self.indices.items()},
        }


def sobol(
    issue: Issue,
    *,
    seed: int,
    model: str = DEFAULT,
    log2_draws: int = 11,
    case: str = "",
    issue_id: str = "",
) -> Sobol:
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
    case, issue_id
        Whose issue it is, for the record.

    Raises
    ------
    DataError
        Where the model needs a reference point and the issue names none.
    UnknownName
        For a model that is not known.

    Examples
    --------
    >>> us = {"position": 20, "capability": 1, "salience": 50, "ranges": {"position": (10, 30)}}
    >>> carried = sobol(Issue(actors={"us": us}), seed=1, model="mean")
    >>> round(carried.indices["us.position"].total, 2)
    1.0
    """
    chosen, unknown = settlement_model(model), uncertainties(issue)
    chosen.check(issue.reference)
    variance, indices = 0.0, dict[str, SobolIndex]()
    if unknown:
        sampler = qmc.Sobol(2 * len(unknown), rng=np.random.default_rng(seed))
        points = sampler.random_base2(log2_draws)
        one, two = points[:, : len(unknown)], points[:, len(unknown) :]
        at_one, at_two = (chosen.forecast(stakes_at(issue, half)) for half in (one, two))
        variance = float(np.concatenate([at_one, at_two]).var())
        scale = variance if variance > 0 else 1.0
        for k, uncertain in enumerate(unknown):
            mixed = one.copy()
            mixed[:, k] = two[:, k]
            at_mixed = chosen.forecast(stakes_at(issue, mixed))
            first = float(np.mean(at_two * (at_mixed - at_one)))
            total = float(np.mean((at_one - at_mixed) ** 2)) / 2
            indices[uncertain.name] = SobolIndex(first / scale, total / scale)
    return Sobol(
        case=case,
        settings={"issue": issue_id, "model": chosen.name, "log2_draws": log2_draws},
        seed=seed,
        model=chosen.name,
        variance=variance,
        indices=dict(sorted(indices.items(), key=lambda item: (-item[1].total, item[0]))),
    )
