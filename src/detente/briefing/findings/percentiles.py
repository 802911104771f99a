"""Whose way the deal goes."""

from __future__ import annotations

from collections.abc import Iterator

from detente.briefing.finding import Finding
from detente.briefing.results import Results
from detente.telling.briefing.percentiles import DealPercentiles


def findings(results: Results) -> Iterator[Finding]:
    """Yield every actor's percentile at the deal, best first."""
    way = results.leverage.way
    ranked = {actor: way[actor] for actor in sorted(way, key=lambda actor: -way[actor])}
    yield Finding(
        "way",
        DealPercentiles(results.conflict, results.deal_name, ranked),
        weight=4,
        numbers={f"way of {actor}": round(float(value), 6) for actor, value in ranked.items()},
        settings=results.settings,
        tests=("furthest",),
    )
