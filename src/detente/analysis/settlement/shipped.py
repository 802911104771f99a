"""How far off the models were on decisions of the European Union: derived numbers, no data.

Made by ``benchmarks/settlement.py calibrate FILE`` from the odd-numbered proposals of DEU III
(Arregui and Perarnaud, doi 10.34810/data53): for each model the strangeness of outcomes under its
forecast below which 50%, 80% and 90% of them fell, corrected for the number of proposals. The
numbers stand in the models' own modules.
"""

from __future__ import annotations

from detente.analysis.settlement.bands import Calibration
from detente.analysis.settlement.models.registry import models


def shipped() -> Calibration:
    """Return the calibration that forecasts use unless told otherwise.

    Examples
    --------
    >>> shipped().quantile("compromise", 0.8), shipped().source
    (0.7815, 'DEU III, odd-numbered proposals')
    """
    return Calibration(
        source="DEU III, odd-numbered proposals",
        issues=180,
        groups=68,
        quantiles={one.name: one.calibration for one in models() if one.calibration},
    )
