"""A second opinion on who gave way: Zeuthen's critical risk.

Of two who bargain, the one that would run the smaller risk of a breakdown rather than grant the
other's demand concedes next (Zeuthen 1930; Harsanyi 1956; Ellsberg 1961). It knows no "nobody",
sees nothing of what keeps a deal once it is made, and reads ranks as amounts, which they are not:
it is told beside the cells and never in their place.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.sweep import combinations
from detente.analysis.leverage.deal import Deal
from detente.analysis.leverage.shapley import members

Lean = int | Literal["even", "unknown"]
"""The index of the one whose rival would concede first."""


@dataclass(frozen=True)
class CriticalRisk:
    """The risk of a breakdown that each of two would run rather than grant the other's demand.

    Parameters
    ----------
    actors
        Their indices.
    risks
        For each, 0 and more; above 1 where it would rather have no deal. ``None`` where a breakdown
        costs it nothing: it would run any risk.
    known
        Whether there are options, and the state before the deal, the breakdown, can be.
    """

    actors: tuple[int, int]
    risks: tuple[Fraction | None, Fraction | None]
    known: bool = True

    @property
    def favours(self) -> Lean:
        """Return the one that would run the greater risk: the other concedes.

        >>> CriticalRisk((0, 1), (Fraction(1, 2), Fraction(1, 3))).favours
        0
        >>> CriticalRisk((0, 1), (Fraction(1, 2), None)).favours
        1
        """
        first, second = self.risks
        if not self.known:
            return "unknown"
        if first == second:
            return "even"
        if first is None or second is None:
            return self.actors[0] if first is None else self.actors[1]
        return self.actors[0] if first > second else self.actors[1]


def critical_risk(deal: Deal, first: int, second: int) -> CriticalRisk:
    """Return the critical risks of two actors at a deal, by their wants before it.

    The outcomes they bargain over are those that the options in play span: whatever differs
    between the baseline, the state before and the deal may stand as at any of them. Each demands
    the outcome that it likes best, and of several the one that the other likes best.

    Parameters
    ----------
    first, second
        The indices of two actors.
    """
    if not deal.option_form or not deal.before.feasible[deal.start]:
        return CriticalRisk((first, second), (None, None), known=False)
    outcomes = _outcomes(deal)
    demands = _demand(deal, outcomes, first, second), _demand(deal, outcomes, second, first)
    risks = _risk(deal, first, *demands), _risk(deal, second, *reversed(demands))
    return CriticalRisk((first, second), risks)


def _outcomes(deal: Deal) -> NDArray[np.int64]:
    """Return the feasible states that the options in play span."""
    in_play = (deal.state ^ deal.start) | (deal.start ^ deal.baseline)
    spanned = deal.start ^ combinations(members(in_play))
    possible: NDArray[np.int64] = spanned[deal.before.feasible[spanned]]
    return possible


def _demand(deal: Deal, outcomes: NDArray[np.int64], actor: int, other: int) -> int:
    """Return the outcome that an actor likes best; of several, what the other likes best."""
    for judge in (actor, other):
        liked = deal.before.rank[judge][outcomes]
        outcomes = outcomes[liked == liked.max()]
    return int(outcomes[0])


def _risk(deal: Deal, actor: int, own: int, others: int) -> Fraction | None:
    """Return what an actor would lose by granting a demand, as a share of what a breakdown costs.

    ``None`` where a breakdown costs it nothing and the demand something.
    """
    rank = deal.before.rank[actor]
    granting, breaking = int(rank[own] - rank[others]), int(rank[own] - rank[deal.start])
    if granting == 0:
        return Fraction(0)
    return Fraction(granting, breaking) if breaking else None
