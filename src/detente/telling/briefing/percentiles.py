"""Whose way the deal goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.briefing.statement import Statement, takeaway
from detente.telling.numbers import percent


@dataclass(frozen=True)
class DealPercentiles:
    """Above what share of all states each actor ranks the deal, the greatest share first."""

    conflict: Conflict
    deal: str
    percentiles: Mapping[str, Fraction]


def percentiles(about: DealPercentiles) -> Statement:
    """Return whose way the deal goes furthest, and everyone else's share."""
    conflict, shares = about.conflict, about.percentiles
    most = max(shares.values())
    first = [actor for actor, value in shares.items() if value == most]
    alone = len(first) == 1
    who = phrases.verb(conflict, first[0], "which", "who") if alone else "who"
    rank = phrases.verb(conflict, first[0], "ranks", "rank") if alone else "rank"
    behind = [
        f"{phrases.names(conflict, [actor])} ({percent(value)})"
        for actor, value in shares.items()
        if actor not in first
    ]
    ahead = f", ahead of {phrases.listed(behind)}" if behind else ""
    return Statement(
        phrases.sentence(
            f"{about.deal} goes furthest {phrases.whose(conflict, first)} way, "
            f"{who} {rank} it above {percent(most)} of what could be{ahead}"
        ),
        _takeaway(about),
    )


def _takeaway(about: DealPercentiles) -> str:
    """Return whose way it goes furthest and least, in a line."""
    ranked = list(about.percentiles.items())
    (first, most), (last, least) = ranked[0], ranked[-1]
    if most == least:
        return takeaway(f"{about.deal} goes everyone's way alike ({percent(most)})")
    best = f"{phrases.whose(about.conflict, [first])} way ({percent(most)})"
    worst = f"{phrases.whose(about.conflict, [last])} ({percent(least)})"
    return takeaway(
        f"{about.deal} goes furthest {best} and least {worst}", f"it goes furthest {best}"
    )
