"""Who would break the deal first, what deters that, and what would make it hold better."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.guarantees.guarantees import Guarantees
from detente.briefing.finding import Finding
from detente.briefing.numbers import numbers_of
from detente.briefing.results import Results
from detente.telling.briefing.results import GuaranteeKind, GuaranteesOf


def findings(results: Results) -> Iterator[Finding]:
    """Yield who would break the deal first, which answers are kept ready, and what would bind."""
    result = results.guarantees
    if result is None:
        return
    numbers = numbers_of(result)
    for kind in _kinds(result):
        yield Finding(
            "getting",
            GuaranteesOf(result, kind),
            key=f"guarantees.{kind}",
            annex=True,
            numbers=numbers,
            settings=results.settings,
            tests=tuple(f"status.{actor}" for actor in results.leverage.actors),
        )


def _kinds(result: Guarantees) -> Iterator[GuaranteeKind]:
    """Yield of which kinds there is something to say.

    What becomes of the deal without a pledge is a finding of its own and not among them.
    """
    if result.watch or any(breach.move is not None for breach in result.breaches[:1]):
        yield "breaches"
    if any(option.carries or option.shifts for option in result.ways_back):
        yield "ways_back"
    if result.added:
        yield "added"
