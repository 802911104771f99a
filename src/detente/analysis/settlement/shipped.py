"""How far off the models were on decisions of the European Union: derived numbers, no data.

Made by ``benchmarks/settlement.py calibrate FILE`` from the odd-numbered proposals of DEU III
(Arregui and Perarnaud, doi 10.34810/data53): for each model the strangeness of outcomes under its
forecast below which 50%, 80% and 90% of them fell, corrected for the number of proposals.
"""

from detente.analysis.settlement.bands import Calibration

SHIPPED = Calibration(
    source="DEU III, odd-numbered proposals",
    issues=180,
    groups=68,
    quantiles={
        "compromise": {0.5: 0.5423, 0.8: 0.7815, 0.9: 0.9638},
        "damped-salience": {0.5: 0.5177, 0.8: 0.7815, 0.9: 0.9597},
        "mean": {0.5: 0.5055, 0.8: 0.7815, 0.9: 0.9597},
        "weighted-median": {0.5: 0.5055, 0.8: 0.7496, 0.9: 0.9638},
        "median": {0.5: 0.4822, 0.8: 0.7815, 0.9: 0.9597},
        "nash-bargaining": {0.5: 0.5922, 0.8: 0.7815, 0.9: 0.9638},
        "kalai-smorodinsky": {0.5: 0.5330, 0.8: 0.8701, 0.9: 0.9648},
        "probabilistic-condorcet": {0.5: 0.5076, 0.8: 0.7815, 0.9: 0.9638},
        "scholz-code": {0.5: 0.5198, 0.8: 0.7496, 0.9: 0.9638},
        "as-printed": {0.5: 0.5049, 0.8: 0.8421, 0.9: 1.0000},
        "net-votes": {0.5: 0.4351, 0.8: 0.7549, 0.9: 0.9638},
        "spatial": {0.5: 0.4743, 0.8: 0.7649, 0.9: 0.9638},
        "procedural": {0.5: 0.4882, 0.8: 0.7822, 0.9: 0.9509},
    },
)
"""The calibration that forecasts use unless told otherwise."""
