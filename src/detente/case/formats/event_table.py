"""What tables of coded events share: rows become claims, each with its source chain and a date."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from detente.case.formats.table import Cell, Faults
from detente.evidence import Claim, Evidence, Link, Source

MOST_ROWS = 20_000
"""Rows that are taken from one table at most; a case of more claims is read by nobody."""

Row = Mapping[str, Cell]

_DATE_FORMS = ("%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%d-%B-%Y", "%m/%d/%Y", "%d %b %Y")


def day(cell: Cell, name: str, faults: Faults) -> date | None:
    """Return a cell's day; what is none is noted as a problem at its row and column."""
    for form in _DATE_FORMS:
        try:
            return datetime.strptime(cell.text, form).date()
        except ValueError:
            continue
    faults.add(f"{name} {cell.text!r} is no date", "Write it as 2016-03-14", cell)
    return None


def text_of(row: Row, name: str) -> str:
    """Return a cell's text, empty where the column is not there."""
    return row[name].text if name in row else ""


def concerns(names: Iterable[str], actors: Sequence[str]) -> bool:
    """Return whether one of the names has a word that is asked for; all have, if none is.

    >>> concerns(["Army of Arland", ""], ["arland"]), concerns(["Rebels"], ["arland"])
    (True, False)
    """
    every_name = " | ".join(names).casefold()
    return not actors or any(actor.casefold() in every_name for actor in actors)


def claim(
    text: str, *, chain: Sequence[Link], grade: str, note: str, happened: date | None
) -> Claim:
    """Return a draft claim without quotes: a table tells what was said in words of its own."""
    one_line = re.sub(r"\s+", " ", text).strip() or "…"
    return Claim(
        text=one_line, chain=tuple(chain), grade=grade, note=note, happened=happened, draft=True
    )


def claims_of(
    rows: Iterable[Row],
    make: Callable[[Row], Claim],
    *,
    name: str,
    id_column: str,
    actor_columns: tuple[str, str],
    actors: Sequence[str],
    nameless: bool,
) -> dict[str, Claim]:
    """Return the claims that rows make, by an id made of the table's name and the row's.

    Parameters
    ----------
    make
        Returns one row as a claim.
    actor_columns
        Who acted and whom it concerned.
    actors
        Words of actors' names; rows that name none of them are left out.
    nameless
        Whether rows without any actor are taken.
    """
    claims: dict[str, Claim] = {}
    for row in rows:
        names = [text_of(row, column) for column in actor_columns]
        if len(claims) < MOST_ROWS and (nameless or any(names)) and concerns(names, actors):
            claims[claim_id(name, text_of(row, id_column), claims)] = make(row)
    return claims


def claim_id(table: str, row_id: str, taken: Container[str]) -> str:
    """Return the id of a claim: the table's name and the row's id, in letters that a key may have.

    >>> claim_id("acled", "SYR 12", ["acled-SYR-12"])
    'acled-SYR-12-2'
    """
    name = f"{table}-" + (re.sub(r"\W+", "-", row_id).strip("-") or "row")
    number, unique = 2, name
    while unique in taken:
        unique, number = f"{name}-{number}", number + 1
    return unique


def evidence(name: str, title: str, path: Path, claims: dict[str, Claim]) -> Evidence:
    """Return the claims of a table with the table as their source."""
    return Evidence(sources={name: Source(title=f"{title} ({path.name})")}, claims=claims)
