"""Event tables of ACLED (Armed Conflict Location and Event Data) as claims.

One row is one event that a source reported and a coder wrote down: two hands. The suggested grade
is C for named sources; 2 where several are named, 3 where one is, 4 where the day is only known to
the month (``time_precision`` 3). A person sets it.
"""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from pathlib import Path

from detente.case.formats.event_table import (
    EventLayout,
    claim,
    coder,
    event_table,
    outlet,
    text_of,
)
from detente.case.formats.format import EVENTS, NO_CHOICES, Choices, EventTable, Format
from detente.case.formats.stream import Row, rows_of
from detente.case.formats.table import Faults
from detente.evidence import Claim

_NEEDS = ("event_id_cnty", "event_date", "event_type", "actor1", "source")
_ALIASES = {
    "dataid": "data_id",
    "subeventtype": "sub_event_type",
    "actor2": "actor2",
    "timeprecision": "time_precision",
    "admin1": "admin1",
}


def read_acled(path: Path, choices: Choices = NO_CHOICES) -> EventTable:
    """Return the events of an ACLED table as draft claims.

    Parameters
    ----------
    path
        A CSV file with ACLED's column names.
    choices
        The actors asked for, and the order of the days.

    Raises
    ------
    DataError
        Naming what is wrong by row and column, where no row can be used.
    """
    rows = partial(rows_of, path, needs=_NEEDS, aliases=_ALIASES)
    return event_table(path, _LAYOUT, rows, choices)


def _claim(row: Row, when: date | None, faults: Faults) -> Claim:
    """Return one row as a claim."""
    year = text_of(row, "year")
    if when and re.fullmatch("[0-9]{4}", year) and int(year) != when.year:
        what = f"event_date is in {when.year} and year is {year}"
        faults.add(what, "Mend whichever is wrong", row["year"])
    if not text_of(row, "actor1"):
        faults.add("actor1 is empty", "Name who acted, or drop the row", row["actor1"])
    sources = [name.strip() for name in text_of(row, "source").split(";") if name.strip()]
    to_the_month = text_of(row, "time_precision") == "3"
    figure = "4" if to_the_month else "2" if len(sources) > 1 else "3"
    dead = text_of(row, "fatalities")
    notes = [
        f"Coded by ACLED as {text_of(row, 'event_type')}",
        "the day is known only to the month" if to_the_month else f"{len(sources)} source(s) named",
        *([f"{dead} reported dead"] if dead and dead != "0" else []),
    ]
    return claim(
        _sentence(row),
        chain=(outlet("; ".join(sources)), coder("ACLED")),
        grade=("C" if sources else "F") + figure,
        note="; ".join(notes),
        happened=when,
    )


def _sentence(row: Row) -> str:
    """Return what a row says in a sentence: the coder's note, or the columns put together."""
    notes = text_of(row, "notes")
    if notes:
        return notes
    kind = text_of(row, "sub_event_type") or text_of(row, "event_type")
    other = f" and {text_of(row, 'actor2')}" if text_of(row, "actor2") else ""
    places = [text_of(row, name) for name in ("location", "admin1", "country")]
    place = ", ".join(dict.fromkeys(name for name in places if name))
    return f"{kind}: {text_of(row, 'actor1')}{other}{f', {place}' if place else ''}."


_LAYOUT = EventLayout(
    name="acled",
    title="ACLED events",
    id_column="event_id_cnty",
    date_column="event_date",
    actor_columns=("actor1", "actor2"),
    make=_claim,
    nameless=True,
)


def _is_acled(text: str) -> bool:
    """Tell ACLED's tables by two of its columns."""
    head = text.partition("\n")[0].lower()
    return "event_id_cnty" in head or "sub_event_type" in head


ACLED = Format(
    name="acled",
    title="an event table of ACLED",
    holds=EVENTS,
    suffixes=(".csv",),
    about="coded events, each with its source",
    read=read_acled,
    marks=_is_acled,
    citation="https://acleddata.com",
)
