"""How far off the models were on decisions of the European Union: derived numbers, no data.

Made by ``benchmarks/settlement.py calibrate FILE`` from the odd-numbered proposals of DEU III
(Arregui and Perarnaud, doi 10.34810/data53): for each model the strangeness of outcomes under its
forecast below which 50%, 80% and 90% of them fell.
"""

from detente.analysis.settlement.bands import Calibration

SHIPPED = Calibration(
    source="DEU III, odd-numbered proposals",
    issues=180,
    groups=68,
    quantiles={
        "compromise": {0.5: 0.5407, 0.8: 0.7496, 0.9: 0.9509},
        "damped-salience": {0.5: 0.5172, 0.8: 0.7496, 0.9: 0.9172},
        "mean": {0.5: 0.5011, 0.8: 0.7496, 0.9: 0.9172},
        "weighted-median": {0.5: 0.5017, 0.8: 0.7370, 0.9: 0.9509},
        "median": {0.5: 0.4630, 0.8: 0.7549, 0.9: 0.9172},
        "nash-bargaining": {0.5: 0.5905, 0.8: 0.7496, 0.9: 0.9509},
        "kalai-smorodinsky": {0.5: 0.5237, 0.8: 0.8430, 0.9: 0.9562},
        "probabilistic-condorcet": {0.5: 0.5055, 0.8: 0.7496, 0.9: 0.9509},
        "scholz-code": {0.5: 0.5151, 0.8: 0.7415, 0.9: 0.9509},
        "as-printed": {0.5: 0.5022, 0.8: 0.8278, 0.9: 1.0000},
        "net-votes": {0.5: 0.4216, 0.8: 0.7466, 0.9: 0.9509},
        "spatial": {0.5: 0.4741, 0.8: 0.7496, 0.9: 0.9509},
        "procedural": {0.5: 0.4834, 0.8: 0.7815, 0.9: 0.9172},
    },
)
"""The calibration that forecasts use unless told otherwise."""
