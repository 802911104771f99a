"""Deadly events of UCDP GED (Georeferenced Event Dataset) as claims (Sundberg and Melander 2013).

A person coded each row from the sources that it names. The suggested grade is C for named sources;
2 where several are counted, 3 where one is, 4 where the day is known only to the month or year
(``date_prec`` above 3). A person sets it.
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
from detente.evidence import Claim

_NEEDS = ("id", "side_a", "side_b", "date_start", "date_end", "best")
_KINDS = {"1": "fights", "2": "fights", "3": "kills civilians:"}
"""Violence with a state, between others, and against civilians."""


def read_ucdp(path: Path, choices: Choices = NO_CHOICES) -> EventTable:
    """Return the events of a UCDP GED table as draft claims.

    Parameters
    ----------
    path
        A table with the data set's names of columns.
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
    dead = faults.number(row["best"], "best", low=0)
    precision = text_of(row, "dateprec")
    roughly = precision in ("4", "5")
    counted = text_of(row, "numberofsources")
    sources = text_of(row, "sourceoffice") or text_of(row, "sourcearticle")
    several = (counted.isdecimal() and int(counted) > 1) or sources.count(";") > 0
    figure = "4" if roughly else "2" if several else "3"
    notes = [
        f"{dead:g} reported dead, by the best estimate",
        *(["the day is known only to the month or year"] if roughly else []),
        *([f"until {row['date_end'].text[:10]}"] if _lasts(row) else []),
    ]
    return claim(
        _sentence(row),
        chain=(outlet(sources), coder("UCDP GED")),
        grade=("C" if sources else "F") + figure,
        note="; ".join(notes),
        happened=when,
    )


def _lasts(row: Row) -> bool:
    """Tell whether an event ends on another day than it begins."""
    return row["date_end"].text[:10] not in ("", row["date_start"].text[:10])


def _sentence(row: Row) -> str:
    """Return what a row says in a sentence."""
    verb = _KINDS.get(text_of(row, "typeofviolence"), "fights")
    place = text_of(row, "wherecoordinates") or text_of(row, "country")
    sides = (row[name].text or "someone not named" for name in ("side_a", "side_b"))
    return f"{f' {verb} '.join(sides)}{f' ({place})' if place else ''}."


_LAYOUT = EventLayout(
    name="ucdp",
    title="UCDP GED events",
    id_column="id",
    date_column="date_start",
    actor_columns=("side_a", "side_b"),
    make=_claim,
    nameless=True,
)


UCDP = Format(
    name="ucdp",
    title="an event table of UCDP GED",
    holds=EVENTS,
    suffixes=(".csv", ".tsv", ".txt"),
    about="deadly events, each with its sources",
    read=read_ucdp,
    marks=lambda text: has_columns(text, ("sidea", "sideb", "datestart")),
    citation="Sundberg and Melander 2013",
)
