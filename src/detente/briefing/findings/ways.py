"""Whose way the deal goes."""

from __future__ import annotations

from collections.abc import Iterator

from detente.briefing.finding import TAKEAWAY_LENGTH, Finding
from detente.briefing.results import Results
from detente.briefing.telling import percent, shortened
from detente.model import phrases


def ways(results: Results) -> Iterator[Finding]:
    """Yield every actor's percentile at the deal, best first."""
    way = results.leverage.way
    ranked = sorted(way, key=lambda a: -way[a])
    yield Finding(
        "way",
        phrases.sentence(_told(results, ranked)),
        takeaway=_takeaway(results, ranked),
        weight=4,
        numbers={f"way of {a}": round(float(way[a]), 6) for a in ranked},
        settings=results.settings,
        tests=("furthest",),
    )


def _told(results: Results, ranked: list[str]) -> str:
    """Return whose way it goes furthest, and everyone else's share."""
    way, conflict = results.leverage.way, results.conflict
    first = [a for a in ranked if way[a] == way[ranked[0]]]
    rest = [f"{conflict.actors[a].name} ({percent(way[a])})" for a in ranked[len(first) :]]
    best = phrases.whose(conflict, first)
    them = phrases.verb(conflict, first[0], "which", "who") if len(first) == 1 else "who"
    ranks = "rank" if len(first) > 1 else phrases.verb(conflict, first[0], "ranks", "rank")
    ahead = f", ahead of {phrases.listed(rest)}" if rest else ""
    return (
        f"{results.name} goes furthest {best} way, {them} {ranks} it above "
        f"{percent(way[first[0]])} of what could be{ahead}"
    )


def _takeaway(results: Results, ranked: list[str]) -> str:
    """Return whose way it goes furthest and least, in a line."""
    way, conflict = results.leverage.way, results.conflict
    first, last = ranked[0], ranked[-1]
    if way[first] == way[last]:
        line = f"{results.name} goes everyone's way alike ({percent(way[first])})"
        return shortened(phrases.sentence(line), most=TAKEAWAY_LENGTH, otherwise="")
    best, least = phrases.whose(conflict, [first]), phrases.whose(conflict, [last])
    line = (
        f"{results.name} goes furthest {best} way ({percent(way[first])}) and least "
        f"{least} ({percent(way[last])})"
    )
    short = f"it goes furthest {best} way ({percent(way[first])})"
    return shortened(
        phrases.sentence(line), most=TAKEAWAY_LENGTH, otherwise=phrases.sentence(short)
    )
