"""Critical risk: the greatest chance of a breakdown that an actor would run rather than yield.

Zeuthen (1930), Harsanyi (1956): facing another's position, actor i compares what yielding costs
with what a breakdown costs, ``(u_i(x_i) - u_i(x_j)) / (u_i(x_i) - d_i)``. Of two, the one with the
smaller critical risk gives way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

from detente.analysis.settlement.stakes import Stakes
from detente.analysis.settlement.utility import Breakdown, Loss, breakdown_utility, utility
from detente.version import __version__


@dataclass(frozen=True)
class CriticalRisk:
    """``risk[i][j]`` is the chance of breakdown, 0 to 1, that i would run against j's position."""

    risk: Mapping[str, Mapping[str, float]]
    settings: Mapping[str, Any] = field(default_factory=dict)
    version: str = __version__

    def yields(self, a: str, b: str) -> str | None:
        """Return which of two gives way first; None where they would run the same risk."""
        ours, theirs = self.risk[a][b], self.risk[b][a]
        if abs(ours - theirs) <= 1e-12:
            return None
        return a if ours < theirs else b

    def as_dict(self) -> dict[str, Any]:
        """Return plain dicts and numbers."""
        return asdict(self)


def critical_risk(
    held: Stakes, *, breakdown: Breakdown = 0.0, loss: Loss = "linear"
) -> CriticalRisk:
    """Return the critical risk between any two actors.

    Parameters
    ----------
    held
        The stakes, shape ``(n,)``.
    breakdown
        Utility of a breakdown: a number, or ``"reference"``. An actor for whom a breakdown is as
        good as its own position would run any risk: 1.
    loss
        How utility falls with distance.
    """
    outside = breakdown_utility(held, breakdown, loss)
    risk: dict[str, dict[str, float]] = {}
    for i, name in enumerate(held.actors):
        # What every actor's position is worth to i.
        worth = np.array([utility(held, np.asarray(x), loss=loss)[i] for x in held.position])
        fear = 1 - outside[i]
        chance = np.clip((1 - worth) / fear, 0, 1) if fear > 0 else np.where(worth < 1, 1.0, 0.0)
        others = zip(held.actors, chance.tolist(), strict=True)
        risk[name] = {other: value for other, value in others if other != name}
    return CriticalRisk(risk, {"breakdown": breakdown, "loss": loss})
