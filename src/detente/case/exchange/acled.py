"""Event tables of ACLED (Armed Conflict Location and Event Data) as claims.

One row is one event that a source reported and a coder wrote down: two hands. The suggested grade
is C for named sources; 2 where several are named, 3 where one is, 4 where the day is only known to
the month (``time_precision`` 3). A person sets it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from detente.case.exchange.event_table import (
    MOST_ROWS,
    about,
    claim,
    day,
    evidence,
    key,
    table_of,
)
from detente.case.exchange.table import Cell, Findings
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
    table = table_of(path, needs=_NEEDS, aliases=_ALIASES)
    found, claims = Findings(str(path)), dict[str, Claim]()
    for row in table:
        names = [_text(row, "actor1"), _text(row, "actor2")]
        if about(names, actors) and len(claims) < MOST_ROWS:
            claims[key("acled", _text(row, "event_id_cnty"), claims)] = _claim(row, found)
    return evidence("acled", f"ACLED events ({path.name})", claims, found)


def _text(row: Mapping[str, Cell], name: str) -> str:
    """Return a cell's text, empty where the column is not there."""
    return row[name].text if name in row else ""


def _claim(row: Mapping[str, Cell], found: Findings) -> Claim:
    """Return one row as a claim."""
    when = day(row["event_date"], "event_date", found)
    if not _text(row, "actor1"):
        found.add("actor1 is empty", "Name who acted, or drop the row", row["actor1"])
    sources = [one.strip() for one in _text(row, "source").split(";") if one.strip()]
    rough = _text(row, "time_precision") == "3"
    figure = "4" if rough else "2" if len(sources) > 1 else "3"
    why = "the day is known only to the month" if rough else f"{len(sources)} source(s) named"
    dead = _text(row, "fatalities")
    notes = [f"Coded by ACLED as {_text(row, 'event_type')}", why]
    if dead and dead != "0":
        notes.append(f"{dead} reported dead")
    letter = "C" if sources else "F"
    told = Link(name="; ".join(sources) or "a source not named", type="outlet", says="reports")
    coder = Link(name="ACLED", type="document", says="reports")
    return claim(
        _told(row), told_by=(told, coder), grade=letter + figure, note="; ".join(notes),
        happened=when,
    )  # fmt: skip


def _told(row: Mapping[str, Cell]) -> str:
    """Return what a row says in a sentence: the coder's note, or the columns put together."""
    notes = _text(row, "notes")
    if notes:
        return notes
    kind = _text(row, "sub_event_type") or _text(row, "event_type")
    other = f" and {_text(row, 'actor2')}" if _text(row, "actor2") else ""
    places = [_text(row, name) for name in ("location", "admin1", "country")]
    place = ", ".join(dict.fromkeys(part for part in places if part))
    return f"{kind}: {_text(row, 'actor1')}{other}{f', {place}' if place else ''}."
