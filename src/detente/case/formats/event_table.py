"""What tables of coded events share: rows become claims, each with its source chain and a date.

A row that cannot be used is left out and named; a table of which no row can be used is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from detente.case.formats.event_dates import Order, date_order, event_day, slashed
from detente.case.formats.format import Choices, EventTable
from detente.case.formats.stream import OddRow, Row
from detente.case.formats.table import Faults
from detente.errors import DataError, Problem
from detente.evidence import Claim, Evidence, Link, Source

MOST_ROWS = 20_000
"""Rows that are taken from one table at most; a case of more claims is read by nobody."""

MOST_TOLD = 20
"""So many rows that are left out are named; the others are counted."""

_LOOKED_AT = 100
"""A column of days is looked through for its order where one of its first days needs one."""

Make = Callable[[Row, date | None, Faults], Claim]
"""From a row and its day to a claim, noting what is wrong with the row."""


@dataclass(frozen=True)
class EventLayout:
    """How one kind of table is laid out.

    Parameters
    ----------
    name, title
        Of the source that the table becomes; the name also begins the ids of its claims.
    id_column, date_column
        Where a row's id and its day stand.
    actor_columns
        Who acted and whom it concerned.
    make
        From a row to its claim.
    nameless
        Whether rows without any actor are taken.
    """

    name: str
    title: str
    id_column: str
    date_column: str
    actor_columns: tuple[str, str]
    make: Make
    nameless: bool = False


@dataclass
class _Taken:
    """What has been taken of a table."""

    claims: dict[str, Claim] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    faults: list[Problem] = field(default_factory=list)
    odd: int = 0
    over: int = 0

    def leave_out(self, problems: Sequence[Problem]) -> None:
        """Count an odd row, and name what is wrong with it while there is room."""
        self.odd += 1
        if len(self.faults) < MOST_TOLD:
            self.faults.extend(problems)


def event_table(
    path: Path,
    layout: EventLayout,
    rows: Callable[[], Iterable[Row | OddRow]],
    choices: Choices,
) -> EventTable:
    """Return the events of a table as draft claims.

    Parameters
    ----------
    path
        The file, for what is told of it.
    rows
        Begins to read the table; it may be read twice, once for the order of its days.

    Raises
    ------
    DataError
        Where no row can be used; what is wrong is named by row and column.
    """
    order = choices.dates or _order(layout, rows)
    taken = _Taken()
    for row in rows():
        if isinstance(row, OddRow):
            taken.leave_out((row.problem,))
        elif _wanted(row, layout, choices.actors):
            _take(row, layout, order, str(path), taken)
    if taken.faults and not taken.claims:
        raise DataError(taken.faults)
    source = Source(title=f"{layout.title} ({path.name})")
    found = Evidence(sources={layout.name: source}, claims=taken.claims)
    return EventTable(found, tuple(taken.faults), taken.odd, taken.over)


def text_of(row: Row, name: str) -> str:
    """Return a cell's text, empty where the column is not there."""
    return row[name].text if name in row else ""


def claim(
    text: str, *, chain: Sequence[Link], grade: str, note: str, happened: date | None
) -> Claim:
    """Return a draft claim without quotes: a table tells what was said in words of its own."""
    one_line = re.sub(r"\s+", " ", text).strip() or "…"
    return Claim(
        text=one_line, chain=tuple(chain), grade=grade, note=note, happened=happened, draft=True
    )


def outlet(name: str) -> Link:
    """Return an outlet as the first hand of a claim."""
    return Link(name=name or "a source not named", type="outlet", says="reports")


def coder(name: str) -> Link:
    """Return a data set as the hand that wrote an event down."""
    return Link(name=name, type="document", says="reports")


def concerns(names: Iterable[str], actors: Sequence[str]) -> bool:
    """Return whether one of the names has a word that is asked for; all have, if none is.

    >>> concerns(["Army of Arland", ""], ["arland"]), concerns(["Rebels"], ["arland"])
    (True, False)
    """
    every_name = " | ".join(names).casefold()
    return not actors or any(actor.casefold() in every_name for actor in actors)


def claim_id(
    table: str, row_id: str, taken: Container[str], numbers: dict[str, int] | None = None
) -> str:
    """Return the id of a claim: the table's name and the row's id, in letters that a key may have.

    ``numbers`` remembers how far ids of one name were counted, so that the next begins there.

    >>> claim_id("acled", "SYR 12", ["acled-SYR-12"])
    'acled-SYR-12-2'
    """
    name = f"{table}-" + (re.sub(r"\W+", "-", row_id).strip("-") or "row")
    counted = {} if numbers is None else numbers
    unique = name
    while unique in taken:
        counted[name] = counted.get(name, 1) + 1
        unique = f"{name}-{counted[name]}"
    return unique


def day(row: Row, layout: EventLayout, order: Order | None, faults: Faults) -> date | None:
    """Return the day of a row; what is none is noted as a problem at its row and column."""
    cell = row[layout.date_column]
    try:
        return event_day(cell.text, order)
    except ValueError as error:
        mend = "Write it as 2016-03-14"
        if slashed(cell.text) and order is None:
            mend = "Say which by --dates day-first or --dates month-first"
        faults.add(f"{layout.date_column} {cell.text!r} is {error}", mend, cell)
        return None


def _order(layout: EventLayout, rows: Callable[[], Iterable[Row | OddRow]]) -> Order | None:
    """Return the order of the days in a table, where one is needed and the table proves it."""
    if not any(map(slashed, islice(_days(layout, rows()), _LOOKED_AT))):
        return None
    return date_order(_days(layout, rows()))


def _days(layout: EventLayout, rows: Iterable[Row | OddRow]) -> Iterator[str]:
    """Yield the texts in the column of days."""
    return (text_of(row, layout.date_column) for row in rows if isinstance(row, Mapping))


def _wanted(row: Row, layout: EventLayout, actors: Sequence[str]) -> bool:
    """Tell whether a row names whom it must, and somebody who is asked for."""
    names = [text_of(row, column) for column in layout.actor_columns]
    return (layout.nameless or any(names)) and concerns(names, actors)


def _take(row: Row, layout: EventLayout, order: Order | None, file: str, taken: _Taken) -> None:
    """Take a row as a claim, or leave it out."""
    if len(taken.claims) >= MOST_ROWS:
        taken.over += 1
        return
    faults = Faults(file)
    made = layout.make(row, day(row, layout, order, faults), faults)
    if faults.problems:
        taken.leave_out(faults.problems)
        return
    key = claim_id(layout.name, text_of(row, layout.id_column), taken.claims, taken.numbers)
    taken.claims[key] = made
