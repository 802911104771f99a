"""What tables of coded events share: rows become claims, each with its source chain and a date."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from detente.case.exchange.table import Cell, Findings, Table, read_table
from detente.errors import DataError, Problem
from detente.evidence import Claim, Evidence, Link, Source

MOST_ROWS = 20_000
"""Rows that are taken from one table at most; a case of more claims is read by nobody."""


def table_of(path: Path, *, needs: Sequence[str], aliases: dict[str, str]) -> Table:
    """Return a table with a header; see :func:`detente.case.exchange.table.read_table`.

    Raises
    ------
    DataError
        Where the file cannot be read, is no table, or lacks a column.
    """
    try:
        return read_table(path, needs=needs, aliases=aliases)
    except csv.Error as fault:
        mend = "Save it as plain CSV in UTF-8"
        raise DataError(Problem(f"is no table: {fault}", mend, file=str(path))) from None


_FORMS = ("%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%d-%B-%Y", "%m/%d/%Y", "%d %b %Y")


def day(cell: Cell, name: str, found: Findings) -> date | None:
    """Return a cell's day; what is none is noted as a problem at its row and column."""
    for form in _FORMS:
        try:
            return datetime.strptime(cell.text, form).date()
        except ValueError:
            continue
    found.add(f"{name} {cell.text!r} is no date", "Write it as 2016-03-14", cell)
    return None


def about(names: Iterable[str], wanted: Sequence[str]) -> bool:
    """Return whether one of some actors is wanted; nobody named: all are."""
    told = " | ".join(names).casefold()
    return not wanted or any(one.casefold() in told for one in wanted)


def claim(
    text: str, *, told_by: Sequence[Link], grade: str, note: str, happened: date | None
) -> Claim:
    """Return a draft claim without quotes: a table tells what was said in words of its own."""
    plain = re.sub(r"\s+", " ", text).strip() or "…"
    return Claim(
        text=plain, chain=tuple(told_by), grade=grade, note=note, happened=happened, draft=True
    )


def key(prefix: str, id_: str, taken: Iterable[str]) -> str:
    """Return the id of a claim: the table's name and the row's id, in letters that a key may have.

    >>> key("acled", "SYR 12", ["acled-SYR-12"])
    'acled-SYR-12-2'
    """
    name = f"{prefix}-" + (re.sub(r"\W+", "-", id_).strip("-") or "row")
    used, number, found = set(taken), 2, name
    while found in used:
        found, number = f"{name}-{number}", number + 1
    return found


def evidence(name: str, title: str, claims: dict[str, Claim], found: Findings) -> Evidence:
    """Return the claims with the table as their source, or raise what was wrong with it."""
    found.stop()
    return Evidence(sources={name: Source(title=title)}, claims=claims)
