"""How the deal came about: the moves that led to it."""

from __future__ import annotations

from collections.abc import Iterator

from detente.briefing.finding import Finding
from detente.briefing.results import Results
from detente.telling.briefing.history import PathToDeal


def findings(results: Results) -> Iterator[Finding]:
    """Yield a shortest way from the start to the deal by improvements, or that there is none."""
    result = results.leverage
    if result.start is None or result.start == result.state:
        return
    steps = results.path
    yield Finding(
        "history",
        PathToDeal(results.conflict, results.deal_name, steps),
        key="path",
        annex=True,
        numbers={"moves": len(steps) if steps is not None else 0, "start": result.start},
        settings=results.settings,
        tests=("reachable",),
    )
