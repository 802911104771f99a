"""Where the talks will settle: models of negotiation over a line, side by side.

Every model is a function from `Stakes` to a forecast; `settlement` runs them all on an issue,
with calibrated bands, and `backtest` on decisions of the past.
"""

from detente.analysis.settlements.backtest import Backtest, backtest
from detente.analysis.settlements.bands import Calibration
from detente.analysis.settlements.calibrate import calibrate
from detente.analysis.settlements.decided import Decided
from detente.analysis.settlements.exchange import Exchanges, exchange
from detente.analysis.settlements.forecast import Forecast, Settlement, settlement
from detente.analysis.settlements.group_decision import group_decision
from detente.analysis.settlements.joint import Joint, joint
from detente.analysis.settlements.limits import RedLines, red_lines
from detente.analysis.settlements.models import MODELS, model_name
from detente.analysis.settlements.pull import Pull, pull
from detente.analysis.settlements.risk import CriticalRisk, critical_risk
from detente.analysis.settlements.sample import Sample, sample
from detente.analysis.settlements.sobol import Sobol, sobol
from detente.analysis.settlements.spatial import spatial
from detente.analysis.settlements.spatial_rules import SpatialRules
from detente.analysis.settlements.stakes import Stakes, stakes
from detente.analysis.settlements.talks import Cycle, Move, Round, Talks

__all__ = [
    "MODELS",
    "Backtest",
    "Calibration",
    "CriticalRisk",
    "Cycle",
    "Decided",
    "Exchanges",
    "Forecast",
    "Joint",
    "Move",
    "Pull",
    "RedLines",
    "Round",
    "Sample",
    "Settlement",
    "Sobol",
    "SpatialRules",
    "Stakes",
    "Talks",
    "backtest",
    "calibrate",
    "critical_risk",
    "exchange",
    "group_decision",
    "joint",
    "model_name",
    "pull",
    "red_lines",
    "sample",
    "settlement",
    "sobol",
    "spatial",
    "stakes",
]
