"""Event tables of GDELT and of POLECAT as claims.

Both are coded by machine from news that nobody weighed, so the suggested letter is F (reliability
cannot be judged). The figure is 3 where a row counts more than one source and 6 where it does not
say or counts one. GDELT's export has no header and is parted by tabs: 58 columns in version 1, 61
in version 2 (GDELT event codebooks 1.03 and 2.0). POLECAT's has one (Halterman and others 2023).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from detente.case.exchange.event_table import (
    MOST_ROWS,
    about,
    claim,
    day,
    evidence,
    key,
    table_of,
)
from detente.case.exchange.table import Cell, Findings, plain, read_text
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

_PLACES = {"id": 0, "date": 1, "actor1": 6, "actor2": 16, "root": 28, "sources": 32}
_WIDTHS = {58: {"place": 50, "url": 57}, 61: {"place": 52, "url": 60}}


def read_gdelt(path: Path, *, actors: Sequence[str] = ()) -> Evidence:
    """Return the events of a GDELT export or of a POLECAT table as draft claims.

    Parameters
    ----------
    path
        A GDELT export as it is published, or a table with a header that names POLECAT's columns.
    actors
        Words of actors' names; rows that name none of them are left out.

    Raises
    ------
    DataError
        Naming what is wrong by row and column.
    """
    first = read_text(path).split("\n", 1)[0]
    named = {plain(part) for part in first.replace("\t", ",").split(",")}
    if {"eventtype", "actorname"} <= named:
        return _polecat(path, actors)
    return _gdelt(path, actors)


def _gdelt(path: Path, actors: Sequence[str]) -> Evidence:
    """Return the events of a GDELT export."""
    found, claims = Findings(str(path)), dict[str, Claim]()
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        if not line.strip():
            continue
        cells = [Cell(p.strip(), number, k) for k, p in enumerate(line.split("\t"), start=1)]
        if len(cells) not in _WIDTHS:
            told = f"has {len(cells)} columns; a GDELT export has 58 or 61, parted by tabs"
            mend = "Give the file as GDELT publishes it, or a POLECAT table with its header"
            raise DataError(Problem(told, mend, file=str(path), line=number))
        row = {name: cells[at] for name, at in (_PLACES | _WIDTHS[len(cells)]).items()}
        names = [row["actor1"].text, row["actor2"].text]
        if any(names) and about(names, actors) and len(claims) < MOST_ROWS:
            claims[key("gdelt", row["id"].text, claims)] = _gdelt_claim(row, found)
    if not claims:
        found.add("holds no event that names an actor", "Check the file and the names asked for")
    return evidence("gdelt", f"GDELT events ({path.name})", claims, found)


def _gdelt_claim(row: Mapping[str, Cell], found: Findings) -> Claim:
    """Return one row of a GDELT export as a claim."""
    when = day(row["date"], "the day", found)
    root = row["root"].text.zfill(2)
    if root not in ROOTS:
        found.add(f"{row['root'].text!r} is no CAMEO root", "Write 01 to 20", row["root"])
    count = found.number(row["sources"], "NumSources", low=0)
    who, whom = (_name(row[side].text) for side in ("actor1", "actor2"))
    place = f" ({row['place'].text})" if row["place"].text else ""
    return claim(
        f"{who} {ROOTS.get(root, 'acts towards')} {whom}{place}.",
        told_by=(_outlet(row["url"].text), Link(name="GDELT", type="document", says="reports")),
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


_NEEDS = ("Event ID", "Event Date", "Event Type", "Actor Name")


def _polecat(path: Path, actors: Sequence[str]) -> Evidence:
    """Return the events of a POLECAT table."""
    table = table_of(path, needs=_NEEDS, aliases={"recipientname": "Recipient Name"})
    found, claims = Findings(str(path)), dict[str, Claim]()
    for row in table:
        names = [row["Actor Name"].text, _text(row, "Recipient Name")]
        if any(names) and about(names, actors) and len(claims) < MOST_ROWS:
            claims[key("polecat", row["Event ID"].text, claims)] = _polecat_claim(row, found)
    return evidence("polecat", f"POLECAT events ({path.name})", claims, found)


def _polecat_claim(row: Mapping[str, Cell], found: Findings) -> Claim:
    """Return one row of a POLECAT table as a claim."""
    when = day(row["Event Date"], "Event Date", found)
    root = row["Event Type"].text.upper()
    if root not in PLOVER:
        known = ", ".join(PLOVER)
        found.add(
            f"{row['Event Type'].text!r} is no PLOVER root", f"Known: {known}", row["Event Type"]
        )
    mode = _text(row, "eventmode")
    who = row["Actor Name"].text or "someone not named"
    whom = _text(row, "Recipient Name") or "someone not named"
    outlet = Link(name=_text(row, "source") or "a source not named", type="outlet", says="reports")
    return claim(
        f"{who} {PLOVER.get(root, 'acts towards')} {whom}{f' ({mode})' if mode else ''}.",
        told_by=(outlet, Link(name="POLECAT", type="document", says="reports")),
        grade="F6",
        note=f"Coded by machine, PLOVER root {root}",
        happened=when,
    )


PLOVER = {
    "AGREE": "agrees with", "CONSULT": "consults with", "SUPPORT": "supports",
    "CONCEDE": "yields to", "COOPERATE": "cooperates with", "AID": "provides aid to",
    "RETREAT": "retreats before", "REQUEST": "requests something of", "ACCUSE": "accuses",
    "REJECT": "rejects something of", "THREATEN": "threatens", "PROTEST": "protests against",
    "SANCTION": "sanctions", "MOBILIZE": "mobilizes against", "COERCE": "coerces",
    "ASSAULT": "assaults",
}  # fmt: skip
"""PLOVER's sixteen roots of 2021 as verbs."""


def _text(row: Mapping[str, Cell], name: str) -> str:
    """Return a cell's text, empty where the column is not there."""
    return row[name].text if name in row else ""
