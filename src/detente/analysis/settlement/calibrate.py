"""Learn from past decisions how far off each model may be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from detente.analysis.settlement.bands import LEVELS, Calibration, conformal_quantile, score
from detente.analysis.settlement.decided import Decided
from detente.analysis.settlement.models.registry import names, settlement_model
from detente.analysis.settlement.stakes import Stakes


def calibrate(
    past: Sequence[Decided],
    *,
    source: str,
    models: Iterable[str] | None = None,
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
        Names of models, all without any; one that needs a reference point learns from issues
        that have one, and is left uncalibrated where none has.
    levels
        Shares of outcomes that bands are to hold.

    Examples
    --------
    >>> from detente.model.issue import Issue
    >>> stands = {"us": {"position": 0, "capability": 1, "salience": 50},
    ...           "them": {"position": 100, "capability": 1, "salience": 50}}
    >>> past = [Decided(f"i{n}", f"g{n}", Issue(actors=stands), 50.0 + n) for n in range(9)]
    >>> made = calibrate(past, source="invented", models=["mean"], levels=[0.8])
    >>> made.groups, 0 < made.quantile("mean", 0.8) < 1
    (9, True)
    """
    quantiles = {}
    for model in map(settlement_model, names() if models is None else models):
        usable = [one for one in past if model.answers(one.issue.reference)]
        if not usable:
            continue
        groups = len({decided.group for decided in usable})
        pairs = [(Stakes.from_issue(one.issue), one.outcome) for one in usable]
        scores = [score(stakes, float(model.forecast(stakes)), end) for stakes, end in pairs]
        quantiles[model.name] = {
            level: conformal_quantile(scores, level, groups=groups) for level in levels
        }
    groups = len({decided.group for decided in past})
    return Calibration(source, len(past), groups, quantiles)
