"""Several issues settled together: in one space, or by trading between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from detente.analysis.settlement.exchange import Exchanges, exchange
from detente.analysis.settlement.spatial import DEFAULT, spatial
from detente.analysis.settlement.spatial_rules import SpatialRules
from detente.analysis.settlement.talks import Place, Talks
from detente.model.issue import Issue
from detente.version import __version__

JointModel = Literal["spatial", "exchange"]


@dataclass(frozen=True)
class Joint:
    """The outcome of several issues settled together, and the run behind it."""

    model: JointModel
    outcome: Mapping[str, float]
    run: Talks | Exchanges
    version: str = __version__

    def as_dict(self) -> dict[str, Any]:
        """Return plain lists, dicts and numbers in the shape of a settlement.

        ``forecast`` maps the model to the value of each issue; there are no calibrated bands for
        issues settled together. ``rounds`` of the exchange model hold outcomes by issue.
        """
        told = self.run.as_dict()
        rounds = told.get("rounds") or [
            {"round": number, "outcomes": dict(outcome)}
            for number, outcome in enumerate(told.get("outcomes", ()))
        ]
        return {
            "model": self.model,
            "forecast": {self.model: {"value": dict(self.outcome), "band": None}},
            "rounds": rounds,
            "moves": told.get("moves", []),
            "trades": told.get("trades", []),
            "pull": {},
            "settings": told["settings"],
            "version": self.version,
        }


def joint(
    issues: Mapping[str, Issue],
    *,
    model: JointModel = "exchange",
    rounds: int | None = None,
    rules: SpatialRules = DEFAULT,
) -> Joint:
    """Return where several issues settle together.

    Parameters
    ----------
    issues
        Issues by id, two or more to be of interest.
    model
        ``exchange`` trades concessions between issues; ``spatial`` bargains in one space.
    rounds
        Rounds to play: by default one of the exchange model, and until the talks end of the
        spatial one.
    rules
        Choices of the spatial model.
    """
    if model == "exchange":
        traded = exchange(issues, rounds=1 if rounds is None else rounds)
        return Joint(model, dict(traded.outcomes[-1]), traded)
    talks = spatial(issues, rules=rules, rounds=rounds)
    return Joint(model, dict(zip(issues, _each(talks.value), strict=True)), talks)


def _each(place: Place) -> tuple[float, ...]:
    """Return the coordinates of a place."""
    return place if isinstance(place, tuple) else (place,)
