"""A second opinion on who gave way: Zeuthen's critical risk.

Of two who bargain, the one that would run the smaller risk of a breakdown rather than give way
concedes next (Zeuthen 1930; Harsanyi 1956; Ellsberg 1961). It knows no "nobody" and sees nothing
of what keeps a deal once it is made, and it reads ranks as amounts, which they are not: a second
opinion, told beside the cells and never in their place.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from detente.analysis.leverage.deal import Deal

Lean = int | Literal["even", "unknown"]
"""The index of the one whose rival would give way first."""


@dataclass(frozen=True)
class CriticalRisk:
    """The risk of a breakdown that each of two would run, and whom that favours.

    Parameters
    ----------
    actors
        Their indices.
    risks
        For each, 0 to 1; ``None`` where one of the states compared cannot be.
    """

    actors: tuple[int, int]
    risks: tuple[Fraction | None, Fraction | None]

    @property
    def favours(self) -> Lean:
        """Return the one that would run the greater risk: the other concedes."""
        first, second = self.risks
        if first is None or second is None:
            return "unknown"
        if first == second:
            return "even"
        return self.actors[0] if first > second else self.actors[1]


def critical_risk(deal: Deal, first: int, second: int) -> CriticalRisk:
    """Return the critical risks of two actors at a deal, by their wants before it.

    An actor's own demand is the deal with the other's part and without its own, the other's demand
    the reverse, and the breakdown is the state before the deal.

    Parameters
    ----------
    first, second
        The indices of two actors.
    """
    demands = deal.state ^ deal.part(first), deal.state ^ deal.part(second)
    return CriticalRisk(
        (first, second),
        (_risk(deal, first, *demands), _risk(deal, second, *reversed(demands))),
    )


def _risk(deal: Deal, actor: int, own: int, others: int) -> Fraction | None:
    """Return what an actor would lose by giving way, as a share of what a breakdown costs it."""
    rank, feasible = deal.before.rank[actor], deal.before.feasible
    if not all(feasible[state] for state in (own, others, deal.start)):
        return None
    conceding, breaking = int(rank[own] - rank[others]), int(rank[own] - rank[deal.start])
    if conceding <= 0:
        return Fraction(0)
    return min(Fraction(conceding, breaking), Fraction(1)) if breaking > 0 else Fraction(1)
