"""Event exports of GDELT as claims.

They are coded by machine from news that nobody weighed, so the suggested letter is F (reliability
cannot be judged). The figure is 3 where a row counts more than one source and 6 where it counts
one. An export has no header and is parted by tabs: 58 columns in version 1, 61 in version 2 (GDELT
event codebooks 1.03 and 2.0). What a query of the data base gives names its columns and may hold
them in any order.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit

from detente.case.formats.encoding import head_of, open_text
from detente.case.formats.event_table import (
    EventLayout,
    claim,
    coder,
    event_table,
    outlet,
    text_of,
)
from detente.case.formats.format import EVENTS, NO_CHOICES, Choices, EventTable, Format
from detente.case.formats.stream import OddRow, Row, rows_of
from detente.case.formats.table import Cell, Faults, plain
from detente.errors import DataError, Problem
from detente.evidence import Claim, Link

ROOTS = {
    "01": "makes a public statement about", "02": "appeals to",
    "03": "expresses the intent to cooperate with", "04": "consults with",
    "05": "cooperates diplomatically with", "06": "cooperates materially with",
    "07": "provides aid to", "08": "yields to", "09": "investigates", "10": "demands something of",
    "11": "disapproves of", "12": "rejects something of", "13": "threatens",
    "14": "protests against", "15": "shows force towards", "16": "reduces relations with",
    "17": "coerces", "18": "assaults", "19": "fights", "20": "uses mass violence against",
}  # fmt: skip
"""CAMEO's twenty roots (Schrodt 2012) as verbs."""

_RAW = {"id": 0, "date": 1, "actor1": 6, "actor2": 16, "root": 28, "sources": 32}
_RAW_BY_WIDTH = {58: {"place": 50, "url": 57}, 61: {"place": 52, "url": 60}}
_NAMED = {
    "globaleventid": "id",
    "sqldate": "date",
    "day": "date",
    "actor1name": "actor1",
    "actor2name": "actor2",
    "eventrootcode": "root",
    "numsources": "sources",
    "actiongeofullname": "place",
    "sourceurl": "url",
}
_NEEDS = ("id", "date", "actor1", "actor2", "root", "sources")


def read_gdelt(path: Path, choices: Choices = NO_CHOICES) -> EventTable:
    """Return the events of a GDELT export as draft claims.

    Parameters
    ----------
    path
        An export as GDELT publishes it, or a table with GDELT's names of columns as a query gives
        it.
    choices
        The actors asked for, and the order of the days.

    Raises
    ------
    DataError
        Naming what is wrong by row and column, where no row can be used.
    """
    if _is_headed(head_of(path)):
        made = event_table(
            path, _LAYOUT, partial(rows_of, path, needs=_NEEDS, aliases=_NAMED), choices
        )
    else:
        made = event_table(path, _LAYOUT, partial(_rows, path), choices)
    if not made.claims:
        what = "holds no event that names an actor"
        raise DataError(Problem(what, "Check the file and the names asked for", file=str(path)))
    return made


def _is_headed(text: str) -> bool:
    """Tell a table that names its columns."""
    head = text.lstrip().split("\n", 1)[0]
    return "globaleventid" in plain(head)


def _rows(path: Path) -> Iterator[Row | OddRow]:
    """Yield the rows of an export by the names of the columns that are used."""
    with open_text(path) as file:
        for number, line in enumerate(_lines(file), start=1):
            if not line.strip():
                continue
            cells = [Cell(text.strip(), number, at) for at, text in enumerate(line.split("\t"), 1)]
            if len(cells) in _RAW_BY_WIDTH:
                columns = _RAW | _RAW_BY_WIDTH[len(cells)]
                yield {name: cells[at] for name, at in columns.items()}
            else:
                yield OddRow(_width_fault(path, number, len(cells)))


def _lines(file: TextIO) -> Iterator[str]:
    """Yield the lines of an export; a lone carriage return ends one too."""
    for line in file:
        yield from line.rstrip("\r\n").split("\r")


def _width_fault(path: Path, number: int, width: int) -> Problem:
    """Return what is wrong with a row of another width."""
    what = f"has {width} columns; a GDELT export has 58 or 61, parted by tabs"
    mend = "Give the file as GDELT publishes it, or a table whose first line names GDELT's columns"
    return Problem(what, mend, file=str(path), line=number)


def _claim(row: Row, when: date | None, faults: Faults) -> Claim:
    """Return one row as a claim."""
    root = row["root"].text.zfill(2)
    if root not in ROOTS:
        faults.add(f"{row['root'].text!r} is no CAMEO root", "Write 01 to 20", row["root"])
    count = faults.number(row["sources"], "NumSources", low=0)
    actor, other = (_name(row[side].text) for side in ("actor1", "actor2"))
    place = f" ({text_of(row, 'place')})" if text_of(row, "place") else ""
    return claim(
        f"{actor} {ROOTS.get(root, 'acts towards')} {other}{place}.",
        chain=(_outlet(text_of(row, "url")), coder("GDELT")),
        grade="F3" if count > 1 else "F6",
        note=f"Coded by machine, CAMEO root {root}; {count:g} source(s) counted",
        happened=when,
    )


_LAYOUT = EventLayout(
    name="gdelt",
    title="GDELT events",
    id_column="id",
    date_column="date",
    actor_columns=("actor1", "actor2"),
    make=_claim,
)


def _name(code: str) -> str:
    """Return a name in capitals as one is written: ``UNITED STATES`` as ``United States``."""
    return code.title() if code else "someone not named"


def _outlet(url: str) -> Link:
    """Return the outlet that an address belongs to."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    return outlet(host.removeprefix("www.") or url)


GDELT = Format(
    name="gdelt",
    title="an event export of GDELT",
    holds=EVENTS,
    suffixes=(".csv", ".tsv", ".txt"),
    about="events coded by machine from news",
    read=read_gdelt,
    citation="GDELT event codebooks 1.03 and 2.0, https://gdeltproject.org",
)
