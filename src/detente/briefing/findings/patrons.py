"""Who depends on whom, and what a patron's cutting off would do."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.patronage.patronage import patronage
from detente.briefing.finding import Carrier, Finding
from detente.briefing.findings.getting import numbers_of
from detente.briefing.results import Results
from detente.model import phrases
from detente.model.belief import beliefs
from detente.telling.tell import tell


def patrons(results: Results) -> Iterator[Finding]:
    """Yield what cutting off would do, where the case tells of ties."""
    if not results.conflict.ties:
        return
    found = patronage(
        results.conflict,
        phase=results.leverage.phase,
        state=results.deal,
        concept=results.concept,
        responses=results.responses,
    )
    yield Finding(
        "leverage",
        " ".join(tell(found)),
        numbers=numbers_of(found),
        settings=results.settings,
        carriers=tuple(_ties(results)),
    )


def _ties(results: Results) -> Iterator[Carrier]:
    """Yield the ties as beliefs."""
    for one in beliefs(results.conflict, phase=results.leverage.phase):
        if one.path.startswith("ties"):
            says = phrases.sentence(one.says).rstrip(".")
            told = "The share is what cutting off would take."
            yield Carrier(one.path, says, told, one.because, one.despite, one.note)
