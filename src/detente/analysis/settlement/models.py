"""Every one-issue model by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from detente.analysis.settlement.compromise import compromise
from detente.analysis.settlement.condorcet import probabilistic_condorcet
from detente.analysis.settlement.damped import damped_salience
from detente.analysis.settlement.group_decision import group_forecasts
from detente.analysis.settlement.kalai_smorodinsky import kalai_smorodinsky
from detente.analysis.settlement.mean import mean
from detente.analysis.settlement.median import median, weighted_median
from detente.analysis.settlement.nash_bargaining import nash_bargaining
from detente.analysis.settlement.procedural import procedural
from detente.analysis.settlement.spatial import spatial_forecasts
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.errors import UnknownName

Model = Callable[[Stakes], Floats]

MODELS: Mapping[str, Model] = {
    "compromise": compromise,
    "damped-salience": damped_salience,
    "mean": mean,
    "weighted-median": weighted_median,
    "median": median,
    "nash-bargaining": nash_bargaining,
    "kalai-smorodinsky": kalai_smorodinsky,
    "probabilistic-condorcet": probabilistic_condorcet,
    "scholz-code": partial(group_forecasts, variant="scholz-code"),
    "as-printed": partial(group_forecasts, variant="as-printed"),
    "net-votes": partial(group_forecasts, variant="net-votes"),
    "spatial": spatial_forecasts,
    "procedural": procedural,
}
"""Models of one issue: from stakes of shape ``(..., n)`` to forecasts of shape ``(...)``."""

WITH_ROUNDS = ("scholz-code", "as-printed", "net-votes", "spatial")
"""Models that play out in rounds."""
NEED_REFERENCE = ("procedural",)
"""Models without an answer where an issue names no reference point."""
ALIASES = {
    "group-decision": "scholz-code",
    "bdm": "scholz-code",
    "ktab": "spatial",
    "weighted-mean": "compromise",
    "condorcet": "weighted-median",
}


def model_name(name: str) -> str:
    """Return a model's own name for a name or alias; ``group-decision:net-votes`` works, too.

    Raises UnknownName, which suggests the nearest.
    """
    tail = name.lower().replace("_", "-").removeprefix("group-decision:")
    own = ALIASES.get(tail, tail)
    if own not in MODELS:
        raise UnknownName("settlement model", name, [*MODELS, *ALIASES])
    return own
