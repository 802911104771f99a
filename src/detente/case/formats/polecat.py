"""Event tables of POLECAT as claims (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023).

They are coded by machine from news that nobody weighed and do not count sources, so the suggested
grade is F6: neither the source nor what it says can be judged.
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
from detente.case.formats.stream import Row, rows_of
from detente.case.formats.table import Faults, has_columns
from detente.errors import nearest
from detente.evidence import Claim

ROOTS = {
    "AGREE": "agrees with", "CONSULT": "consults with", "SUPPORT": "supports",
    "CONCEDE": "yields to", "COOPERATE": "cooperates with", "AID": "provides aid to",
    "RETREAT": "retreats before", "REQUEST": "requests something of", "ACCUSE": "accuses",
    "REJECT": "rejects something of", "THREATEN": "threatens", "PROTEST": "protests against",
    "SANCTION": "sanctions", "MOBILIZE": "mobilizes against", "COERCE": "coerces",
    "ASSAULT": "assaults",
}  # fmt: skip
"""PLOVER's sixteen roots of 2021 as verbs."""

_NEEDS = ("Event ID", "Event Date", "Event Type", "Actor Name")


def read_polecat(path: Path, choices: Choices = NO_CHOICES) -> EventTable:
    """Return the events of a POLECAT table as draft claims.

    Parameters
    ----------
    path
        A table with a header that names POLECAT's columns.
    choices
        The actors asked for, and the order of the days.

    Raises
    ------
    DataError
        Naming what is wrong by row and column, where no row can be used.
    """
    rows = partial(rows_of, path, needs=_NEEDS, aliases={"recipientname": "Recipient Name"})
    return event_table(path, _LAYOUT, rows, choices)


def _claim(row: Row, when: date | None, faults: Faults) -> Claim:
    """Return one row as a claim."""
    cell = row["Event Type"]
    root = cell.text.upper()
    if root not in ROOTS:
        faults.add(f"{cell.text!r} is no PLOVER root", nearest(root, list(ROOTS)), cell)
    mode = text_of(row, "eventmode")
    actor = row["Actor Name"].text or "someone not named"
    other = text_of(row, "Recipient Name") or "someone not named"
    return claim(
        f"{actor} {ROOTS.get(root, 'acts towards')} {other}{f' ({mode})' if mode else ''}.",
        chain=(outlet(text_of(row, "source")), coder("POLECAT")),
        grade="F6",
        note=f"Coded by machine, PLOVER root {root}",
        happened=when,
    )


_LAYOUT = EventLayout(
    name="polecat",
    title="POLECAT events",
    id_column="Event ID",
    date_column="Event Date",
    actor_columns=("Actor Name", "Recipient Name"),
    make=_claim,
)


POLECAT = Format(
    name="polecat",
    title="an event table of POLECAT",
    holds=EVENTS,
    suffixes=(".csv", ".tsv", ".txt"),
    about="events coded by machine in PLOVER",
    read=read_polecat,
    marks=lambda text: has_columns(text, ("eventtype", "actorname")),
    citation="Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023",
)
