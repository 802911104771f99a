"""Event tables of ACLED (Armed Conflict Location and Event Data) as claims.

One row is one event that a source reported and a coder wrote down: two hands. The suggested grade
is C for named sources; 2 where several are named, 3 where one is, 4 where the day is only known to
the month (``time_precision`` 3). A person sets it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from detente.case.formats.event_table import Row, claim, claims_of, day, evidence, text_of
from detente.case.formats.format import EVENTS, Format
from detente.case.formats.table import Faults, read_table
from detente.evidence import Claim, Evidence, Link

_NEEDS = ("event_id_cnty", "event_date", "event_type", "actor1", "source")
_ALIASES = {
    "dataid": "data_id",
    "subeventtype": "sub_event_type",
    "actor2": "actor2",
    "timeprecision": "time_precision",
    "admin1": "admin1",
}


def read_acled(path: Path, *, actors: Sequence[str] = ()) -> Evidence:
    """Return the events of an ACLED table as draft claims.

    Parameters
    ----------
    path
        A CSV file with ACLED's column names.
    actors
        Words of actors' names; rows that name none of them are left out.

    Raises
    ------
    DataError
        Naming what is wrong by row and column.
    """
    table, faults = read_table(path, needs=_NEEDS, aliases=_ALIASES), Faults(str(path))
    claims = claims_of(
        table,
        lambda row: _claim(row, faults),
        name="acled",
        id_column="event_id_cnty",
        actor_columns=("actor1", "actor2"),
        actors=actors,
        nameless=True,
    )
    faults.stop()
    return evidence("acled", "ACLED events", path, claims)


def _claim(row: Row, faults: Faults) -> Claim:
    """Return one row as a claim."""
    when = day(row["event_date"], "event_date", faults)
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
    source = Link(name="; ".join(sources) or "a source not named", type="outlet", says="reports")
    coder = Link(name="ACLED", type="document", says="reports")
    return claim(
        _sentence(row),
        chain=(source, coder),
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
    read=lambda path, choices: read_acled(path, actors=choices.actors),
    marks=_is_acled,
    citation="https://acleddata.com",
)
