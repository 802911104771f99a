"""Learn from past decisions how far off each model may be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from detente.analysis.settlement.bands import LEVELS, Calibration, conformal_quantile, score
from detente.analysis.settlement.decided import Decided
from detente.analysis.settlement.models import MODELS, NEED_REFERENCE
from detente.analysis.settlement.stakes import stakes


def calibrate(
    past: Sequence[Decided],
    *,
    source: str,
    models: Iterable[str] = tuple(MODELS),
    levels: Sequence[float] = LEVELS,
) -> Calibration:
    """Return the conformal quantiles of each model's scores.

    Parameters
    ----------
    past
        Decisions with known outcomes.
    source
        What they are, for the sentence that goes with a band.
    models
        Names of models; one that needs a reference point learns from issues that have one.
    levels
        Shares of outcomes that bands are to hold.
    """
    quantiles = {}
    for name in models:
        usable = [d for d in past if d.issue.reference is not None or name not in NEED_REFERENCE]
        groups = len({decided.group for decided in usable})
        held = [(stakes(decided.issue), decided.outcome) for decided in usable]
        scores = [score(s, float(MODELS[name](s)), outcome) for s, outcome in held]
        quantiles[name] = {
            level: conformal_quantile(scores, level, groups=groups) for level in levels
        }
    groups = len({decided.group for decided in past})
    return Calibration(source, len(past), groups, quantiles)
