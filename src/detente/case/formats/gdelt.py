"""Event exports of GDELT as claims.

They are coded by machine from news that nobody weighed, so the suggested letter is F (reliability
cannot be judged). The figure is 3 where a row counts more than one source and 6 where it counts
one. An export has no header and is parted by tabs: 58 columns in version 1, 61 in version 2 (GDELT
event codebooks 1.03 and 2.0).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from detente.case.formats.event_table import Row, claim, claims_of, day, evidence
from detente.case.formats.format import EVENTS, Format
from detente.case.formats.table import Cell, Faults, read_text
from detente.errors import DataError, Problem
from detente.evidence import Claim, Evidence, Link

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

_COLUMNS = {"id": 0, "date": 1, "actor1": 6, "actor2": 16, "root": 28, "sources": 32}
_COLUMNS_BY_WIDTH = {58: {"place": 50, "url": 57}, 61: {"place": 52, "url": 60}}


def read_gdelt(path: Path, *, actors: Sequence[str] = ()) -> Evidence:
    """Return the events of a GDELT export as draft claims.

    Parameters
    ----------
    path
        An export as GDELT publishes it.
    actors
        Words of actors' names; rows that name none of them are left out.

    Raises
    ------
    DataError
        Naming what is wrong by row and column.
    """
    faults = Faults(str(path))
    claims = claims_of(
        _rows(path),
        lambda row: _claim(row, faults),
        name="gdelt",
        id_column="id",
        actor_columns=("actor1", "actor2"),
        actors=actors,
        nameless=False,
    )
    if not claims:
        faults.add("holds no event that names an actor", "Check the file and the names asked for")
    faults.stop()
    return evidence("gdelt", "GDELT events", path, claims)


def _rows(path: Path) -> Iterator[Row]:
    """Yield the rows of an export by the names of the columns that are used."""
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        cells = [Cell(text.strip(), number, at) for at, text in enumerate(line.split("\t"), 1)]
        if len(cells) not in _COLUMNS_BY_WIDTH:
            what = f"has {len(cells)} columns; a GDELT export has 58 or 61, parted by tabs"
            mend = "Give the file as GDELT publishes it, or a POLECAT table with its header"
            raise DataError(Problem(what, mend, file=str(path), line=number))
        columns = _COLUMNS | _COLUMNS_BY_WIDTH[len(cells)]
        yield {name: cells[at] for name, at in columns.items()}


def _claim(row: Row, faults: Faults) -> Claim:
    """Return one row as a claim."""
    when = day(row["date"], "the day", faults)
    root = row["root"].text.zfill(2)
    if root not in ROOTS:
        faults.add(f"{row['root'].text!r} is no CAMEO root", "Write 01 to 20", row["root"])
    count = faults.number(row["sources"], "NumSources", low=0)
    actor, other = (_name(row[side].text) for side in ("actor1", "actor2"))
    place = f" ({row['place'].text})" if row["place"].text else ""
    return claim(
        f"{actor} {ROOTS.get(root, 'acts towards')} {other}{place}.",
        chain=(_outlet(row["url"].text), Link(name="GDELT", type="document", says="reports")),
        grade="F3" if count > 1 else "F6",
        note=f"Coded by machine, CAMEO root {root}; {count:g} source(s) counted",
        happened=when,
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
    name = host.removeprefix("www.") or url or "a source not named"
    return Link(name=name, type="outlet", says="reports")


GDELT = Format(
    name="gdelt",
    title="an event export of GDELT",
    holds=EVENTS,
    suffixes=(".csv", ".tsv", ".txt"),
    about="events coded by machine from news",
    read=lambda path, choices: read_gdelt(path, actors=choices.actors),
    citation="GDELT event codebooks 1.03 and 2.0, https://gdeltproject.org",
)
