"""Bands around forecasts, calibrated on decisions of the past by split conformal prediction.

For each past decision the outcome's strangeness under the forecast is a score. The band for a
new issue holds every place whose strangeness is at most the scores' quantile: if new issues are
like the past ones, that share of outcomes lands inside, whatever the model is worth (Vovk,
Gammerman and Shafer 2005; Lei et al. 2018).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from detente.analysis.settlement.predictive import CELLS, cell_of, predictive, strangeness
from detente.analysis.settlement.stakes import Stakes
from detente.errors import UnknownName

LEVELS = (0.5, 0.8, 0.9)
"""Shares of outcomes for which bands are made."""
Band = tuple[float, float]
"""Ends of an interval on the issue's scale."""


@dataclass(frozen=True)
class Calibration:
    """What past decisions say about how far off each model may be.

    Parameters
    ----------
    source
        What the past decisions are.
    issues, groups
        How many there are, and in how many groups they were settled together.
    quantiles
        By model and share of outcomes, the strangeness below which that share fell.
    """

    source: str
    issues: int
    groups: int
    quantiles: Mapping[str, Mapping[float, float]]

    def as_dict(self) -> dict[str, Any]:
        """Return plain dicts and numbers."""
        return asdict(self)

    def quantile(self, model: str, level: float) -> float | None:
        """Return a model's strangeness for a level, ``None`` where it was not calibrated.

        Raises
        ------
        UnknownName
            Where the model was calibrated for other levels only.
        """
        known = self.quantiles.get(model)
        if known is None:
            return None
        if level not in known:
            raise UnknownName("calibrated level", f"{level:g}", [f"{each:g}" for each in known])
        return known[level]

    def band(self, model: str, level: float, stakes: Stakes, forecast: float) -> Band | None:
        """Return the band around a model's forecast, ``None`` where it was not calibrated.

        Raises
        ------
        UnknownName
            Where the model was calibrated for other levels only.
        """
        quantile = self.quantile(model, level)
        return None if quantile is None else band(stakes, forecast, quantile)


def score(stakes: Stakes, forecast: float, outcome: float) -> float:
    """Return an outcome's strangeness under a forecast; 0 where all stand at one point."""
    if float(np.ptp(stakes.position)) == 0:
        return 0.0
    grown = strangeness(predictive(stakes), cell_of(stakes, forecast))
    return float(grown[cell_of(stakes, outcome)])


def band(stakes: Stakes, forecast: float, quantile: float) -> Band:
    """Return the band around a forecast for one strangeness.

    It always holds the forecast and never leaves the line between the outermost positions,
    beyond which the forecast itself may lie.

    Examples
    --------
    >>> band(Stakes.from_lists([0, 50, 100]), 50.0, 0.5)
    (24.0, 63.0)
    """
    low, high = (float(end) for end in stakes.hull)
    if low == high:
        return min(low, forecast), max(high, forecast)
    inside = np.flatnonzero(
        strangeness(predictive(stakes), cell_of(stakes, forecast)) <= quantile + 1e-12
    )
    step = (high - low) / (CELLS - 1)
    first, last = (inside[0], inside[-1]) if len(inside) else (0, -1)
    ends = (low + step * float(first), low + step * float(last)) if len(inside) else (forecast,) * 2
    return min(ends[0], forecast), max(ends[1], forecast)


def conformal_quantile(scores: Sequence[float], level: float, *, groups: int) -> float:
    """Return the score that a new one stays below with at least the given chance.

    The smallest score with a share ``level (1 + 1 / groups)`` of the scores at or below it: the
    correction for a finite sample counts groups, because issues settled together are not
    independent (Dunn, Wasserman and Ramdas 2023, pooled distribution functions). With every
    score a group of its own this is the usual split conformal quantile. Infinite where there are
    too few groups for the level.

    Examples
    --------
    >>> conformal_quantile([0.4, 0.1, 0.3, 0.2], 0.5, groups=4)
    0.3
    """
    share = level * (groups + 1) / groups
    place = math.ceil(share * len(scores) - 1e-9)
    return sorted(scores)[place - 1] if place <= len(scores) else math.inf
