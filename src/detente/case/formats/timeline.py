"""A timeline as CSV: of a reading its dated entries, of a case its dated claims."""

from __future__ import annotations

from detente.case.case import Case
from detente.case.formats.format import READING, Format, to_file
from detente.case.formats.table import table_text
from detente.evidence.reading import Reading

COLUMNS = (
    "from", "to", "interval", "granularity", "approximate", "told", "when", "actors", "claim",
    "source", "text", "start", "end",
)  # fmt: skip
"""Columns of the table; ``told`` is true where only the day of saying it is known."""


def timeline_csv(where: Case | Reading) -> str:
    """Return the timeline of a case or a reading as CSV, the earliest first."""
    rows = _of_case(where) if isinstance(where, Case) else _of_reading(where)
    return table_text([COLUMNS, *([row.get(name, "") for name in COLUMNS] for row in rows)])


def _of_reading(reading: Reading) -> list[dict[str, object]]:
    """Return a row for each entry of a reading's timeline."""
    names = {actor.id: actor.name for actor in reading.actors}
    return [
        {
            "from": one.interval.start.isoformat(),
            "to": one.interval.end.isoformat(),
            "interval": one.interval.code,
            "granularity": one.interval.granularity,
            "approximate": str(one.interval.approximate).lower(),
            "told": str(one.told).lower(),
            "when": one.when,
            "actors": "; ".join(names.get(actor, actor) for actor in one.actors),
            "claim": one.claim,
            "source": reading.source.title,
            "text": " ".join(one.text.split()),
            "start": one.start,
            "end": one.end,
        }
        for one in reading.timeline
    ]


def _of_case(case: Case) -> list[dict[str, object]]:
    """Return a row for each claim of a case that says when what it tells of happened."""
    dated = [(one.happened, key, one) for key, one in case.evidence.claims.items() if one.happened]
    sources = case.evidence.sources
    rows: list[dict[str, object]] = []
    for when, key, claim in sorted(dated, key=lambda row: row[:2]):
        quote = claim.quotes[0] if claim.quotes else None
        source = sources.get(quote.source) if quote else None
        rows.append(
            {
                "from": when.isoformat(),
                "to": when.isoformat(),
                "interval": when.isoformat(),
                "granularity": "day",
                "approximate": "false",
                "told": "false",
                "claim": key,
                "source": source.title if source else "",
                "text": claim.text,
                "start": quote.start if quote and quote.span else "",
                "end": quote.end if quote and quote.span else "",
            }
        )
    return rows


TIMELINE = Format(
    name="timeline",
    title="a timeline",
    holds=READING,
    suffixes=(".csv",),
    about="its dated entries, the earliest first",
    write=to_file(lambda reading, _choices: timeline_csv(reading)),
)
