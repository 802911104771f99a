"""Whose way the deal goes."""

from __future__ import annotations

from collections.abc import Iterator

from detente.briefing.finding import TAKEAWAY_LENGTH, Finding
from detente.briefing.results import Results
from detente.briefing.telling import percent, shortened
from detente.model import words


def ways(results: Results) -> Iterator[Finding]:
    """Yield every actor's percentile at the deal, best first."""
    way, conflict = results.leverage.way, results.conflict
    ranked = sorted(way, key=lambda a: -way[a])
    first, last = ranked[0], ranked[-1]
    told = words.listed([f"{conflict.actors[a].name} ({percent(way[a])})" for a in ranked[1:]])
    best = conflict.actors[first].name
    yield Finding(
        "way",
        words.sentence(
            f"{results.name} goes the way of {best} furthest, which ranks it above "
            f"{percent(way[first])} of what could be, ahead of {told}"
        ),
        takeaway=shortened(
            words.sentence(
                f"{results.name} goes furthest the way of {best} ({percent(way[first])}) and least "
                f"that of {conflict.actors[last].name} ({percent(way[last])})"
            ),
            most=TAKEAWAY_LENGTH,
            otherwise=words.sentence(f"{best} gets furthest its way"),
        ),
        weight=4,
        numbers={f"way of {a}": round(float(way[a]), 6) for a in ranked},
        settings=results.settings,
        tests=("furthest",),
    )
