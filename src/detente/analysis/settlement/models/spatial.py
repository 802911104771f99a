"""The spatial model of politics: one issue as a line, several as the dimensions of one space."""

from __future__ import annotations

from collections.abc import Mapping

from detente.analysis.settlement.models.model import JointModel, SettlementModel
from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.analysis.settlement.spatial.spatial import spatial, spatial_forecasts, spatial_talks
from detente.analysis.settlement.talks import Talks, coordinates
from detente.model.issue import Issue

_TITLE = "the spatial model"
_CITATION = "Efird, Lester and Wise 2016, the KTAB toolkit"


def spatial_outcome(
    issues: Mapping[str, Issue], rounds: int | None, rules: SpatialRules
) -> tuple[Mapping[str, float], Talks]:
    """Return where issues settle as the dimensions of one space, and the talks."""
    talks = spatial(issues, rules=rules, rounds=rounds)
    return dict(zip(issues, coordinates(talks.value), strict=True)), talks


SPATIAL = SettlementModel(
    name="spatial",
    title=_TITLE,
    citation=_CITATION,
    forecast=spatial_forecasts,
    rounds=spatial_talks,
    aliases=("ktab",),
    calibration={0.5: 0.4743, 0.8: 0.7649, 0.9: 0.9638},
)

SPATIAL_JOINT = JointModel(
    name="spatial", title=_TITLE, citation=_CITATION, play=spatial_outcome, aliases=("ktab",)
)
