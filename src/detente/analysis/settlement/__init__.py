"""Where the talks will settle: models of negotiation over a line, side by side.

Every model is a function from `Stakes` to a forecast; `settlement` runs them all on an issue,
with calibrated bands, and `backtest` on decisions of the past.
"""

from detente.analysis.settlement.backtest import Backtest, backtest
from detente.analysis.settlement.bands import Calibration
from detente.analysis.settlement.calibrate import calibrate
from detente.analysis.settlement.decided import Decided
from detente.analysis.settlement.exchange import Exchanges, exchange
from detente.analysis.settlement.forecast import Forecast, Settlement, settlement
from detente.analysis.settlement.group_decision import group_decision
from detente.analysis.settlement.joint import Joint, joint
from detente.analysis.settlement.limits import RedLines, red_lines
from detente.analysis.settlement.models import MODELS, model_name
from detente.analysis.settlement.pull import Pull, pull
from detente.analysis.settlement.risk import CriticalRisk, critical_risk
from detente.analysis.settlement.sample import Sample, sample
from detente.analysis.settlement.sobol import Sobol, sobol
from detente.analysis.settlement.spatial import spatial
from detente.analysis.settlement.spatial_rules import SpatialRules
from detente.analysis.settlement.stakes import Stakes, stakes
from detente.analysis.settlement.talks import Cycle, Move, Round, Talks

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
