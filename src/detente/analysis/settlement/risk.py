"""Critical risk: the greatest chance of a breakdown that an actor would run rather than yield.

Zeuthen (1930), Harsanyi (1956): facing another's position, actor i compares what yielding costs
with what a breakdown costs, ``(u_i(x_i) - u_i(x_j)) / (u_i(x_i) - d_i)``. Of two, the one with the
smaller critical risk gives way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from detente.analysis.result import Result
from detente.analysis.settlement.stakes import Stakes
from detente.analysis.settlement.utility import Breakdown, Loss, breakdown_utility, utility

TIE = 1e-12
"""Risks closer than this are the same."""


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class CriticalRisk(Result):
    """The chance of a breakdown that each actor would run.

    Parameters
    ----------
    risk
        ``risk[i][j]`` is the chance, 0 to 1, that i would run against the position of j.
    """

    tabled: ClassVar[str] = "risk"

    risk: Mapping[str, Mapping[str, float]]

    def yields(self, a: str, b: str) -> str | None:
        """Return which of two gives way first; None where they would run the same risk."""
        risk_of_a, risk_of_b = self.risk[a][b], self.risk[b][a]
        if abs(risk_of_a - risk_of_b) <= TIE:
            return None
        return a if risk_of_a < risk_of_b else b

    def answer(self) -> dict[str, Any]:
        """Return plain dicts and numbers."""
        return {"risk": {actor: dict(against) for actor, against in self.risk.items()}}


def critical_risk(
    stakes: Stakes,
    *,
    breakdown: Breakdown = 0.0,
    loss: Loss = "linear",
    case: str = "",
    issue_id: str = "",
) -> CriticalRisk:
    """Return the critical risk between any two actors.

    Parameters
    ----------
    stakes
        The stakes, shape ``(n,)``.
    breakdown
        Utility of a breakdown: a number, or ``"reference"``. An actor for whom a breakdown is as
        good as its own position would run any risk: 1.
    loss
        How utility falls with distance.
    case, issue_id
        Whose issue it is, for the record.

    Raises
    ------
    DataError
        Where the reference point is asked for and the issue has none.

    Examples
    --------
    >>> critical_risk(Stakes.from_lists([20, 70])).risk
    {'a0': {'a1': 0.5}, 'a1': {'a0': 0.5}}
    """
    outside = breakdown_utility(stakes, breakdown, loss)
    risk: dict[str, dict[str, float]] = {}
    for i, actor in enumerate(stakes.actors):
        # What every actor's position is worth to i.
        worth = np.array([utility(stakes, np.asarray(x), loss=loss)[i] for x in stakes.position])
        fear = 1 - outside[i]
        chance = np.clip((1 - worth) / fear, 0, 1) if fear > 0 else np.where(worth < 1, 1.0, 0.0)
        against = zip(stakes.actors, chance.tolist(), strict=True)
        risk[actor] = {other: value for other, value in against if other != actor}
    return CriticalRisk(
        case=case, settings={"issue": issue_id, "breakdown": breakdown, "loss": loss}, risk=risk
    )
