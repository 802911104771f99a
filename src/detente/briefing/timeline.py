"""What happened when: phases of the case and dated claims, the earliest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from detente.briefing.results import Analysed
from detente.model.dates import first_day
from detente.telling.labels import day


@dataclass(frozen=True)
class Entry:
    """Something that happened.

    Parameters
    ----------
    when
        The date as it is known, in the form of ISO 8601.
    date
        The same in words.
    text
        What happened.
    cited
        The phase or the claim that says so, by id.
    """

    when: str
    date: str
    text: str
    cited: str

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"when": self.when, "date": self.date, "text": self.text, "cited": self.cited}


def timeline(results: Analysed) -> tuple[Entry, ...]:
    """Return what happened when, the earliest first."""
    dated = sorted(_dated(results), key=lambda one: one[0])
    return tuple(entry for _, entry in dated)


def _dated(results: Analysed) -> Iterator[tuple[date, Entry]]:
    """Yield every dated entry with the first day that it may mean."""
    for phase in results.conflict.phases:
        if phase.date_from is not None:
            text = phase.title or phase.id
            known = phase.date_from
            yield first_day(known), Entry(str(known), day(known), text, phase.id)
    for name, claim in results.case.evidence.claims.items():
        if claim.happened is not None:
            when = claim.happened
            yield first_day(when), Entry(str(when), day(when), claim.text, name)
