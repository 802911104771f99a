"""Event tables of ICEWS (Integrated Crisis Early Warning System) as claims.

They are coded by machine in CAMEO from news that nobody weighed; a row names its publisher and
counts no sources, so the suggested grade is F6.
"""

from __future__ import annotations

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
from detente.case.formats.gdelt import ROOTS
from detente.case.formats.stream import Row, rows_of
from detente.case.formats.table import Faults, has_columns
from detente.evidence import Claim

_NEEDS = ("Event ID", "Event Date", "Source Name", "CAMEO Code", "Target Name")


def read_icews(path: Path, choices: Choices = NO_CHOICES) -> EventTable:
    """Return the events of an ICEWS table as draft claims.

    Parameters
    ----------
    path
        A table with ICEWS's names of columns, parted by tabs as it is published.
    choices
        The actors asked for, and the order of the days.

    Raises
    ------
    DataError
        Naming what is wrong by row and column, where no row can be used.
    """
    return event_table(path, _LAYOUT, partial(rows_of, path, needs=_NEEDS), choices)


def _claim(row: Row, when: date | None, faults: Faults) -> Claim:
    """Return one row as a claim."""
    code = row["CAMEO Code"]
    # A table that a spreadsheet has saved has lost the nought of 01 to 09: 43 stands for 043.
    digits = code.text if len(code.text) != 2 or code.text in ROOTS else f"0{code.text}"
    root = digits[:2]
    if not code.text.isdecimal() or root not in ROOTS:
        faults.add(f"{code.text!r} is no CAMEO code", "Write it as 043 or 190", code)
    sides = (row[name].text or "someone not named" for name in ("Source Name", "Target Name"))
    actor, other = sides
    places = [text_of(row, name) for name in ("city", "province", "country")]
    place = ", ".join(dict.fromkeys(name for name in places if name))
    said = text_of(row, "eventtext")
    return claim(
        f"{actor} {ROOTS.get(root, 'acts towards')} {other}{f' ({place})' if place else ''}.",
        chain=(outlet(text_of(row, "publisher")), coder("ICEWS")),
        grade="F6",
        note=f"Coded by machine, CAMEO {code.text}{f': {said}' if said else ''}",
        happened=when,
    )


_LAYOUT = EventLayout(
    name="icews",
    title="ICEWS events",
    id_column="Event ID",
    date_column="Event Date",
    actor_columns=("Source Name", "Target Name"),
    make=_claim,
)


ICEWS = Format(
    name="icews",
    title="an event table of ICEWS",
    holds=EVENTS,
    suffixes=(".csv", ".tsv", ".tab", ".txt"),
    about="events coded by machine in CAMEO",
    read=read_icews,
    marks=lambda text: has_columns(text, ("cameocode", "sourcename")),
    citation="Boschee et al. 2015, ICEWS coded event data, doi:10.7910/DVN/28075",
)
