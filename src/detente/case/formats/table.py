"""Reading tables so that whatever is wrong is named by file, row and column."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from detente.case.formats.encoding import read_text
from detente.case.formats.number import number as spelled
from detente.case.formats.workbook import only_table
from detente.errors import DataError, Problem, closest, nearest
from detente.frozen import LARGEST

_FORMULA = tuple("=+-@\t\r")
"""A cell that begins so is run as a formula by spreadsheets."""
MOST_COLUMNS = 1_000
"""Columns of a table at most."""


@dataclass(frozen=True)
class Cell:
    """One cell: its text, its line in the file and its column, both counted from 1."""

    text: str
    line: int
    column: int


@dataclass
class Faults:
    """The problems met while reading one file, raised together."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, what: str, mend: str, cell: Cell | None = None) -> None:
        """Note a problem, at a cell where there is one."""
        line, column = (cell.line, cell.column) if cell else (None, None)
        self.problems.append(Problem(what, mend, file=self.file, line=line, column=column))

    def stop(self) -> None:
        """Raise DataError if anything was noted."""
        if self.problems:
            raise DataError(self.problems)

    def number(
        self,
        cell: Cell,
        name: str,
        *,
        low: float = -math.inf,
        high: float = math.inf,
        above: float = -math.inf,
        or_else: str = "",
    ) -> float:
        """Return a cell's number, noting what is no number or lies out of bounds.

        A cell that cannot be used yields NaN, so that reading goes on to the next problem.
        ``or_else`` is another way to mend a value out of bounds.
        """
        try:
            value = spelled(cell.text)
        except ValueError as error:
            self.add(f"{name} {cell.text!r} {error}", "Write it without the comma", cell)
            return math.nan
        if value is None:
            self.add(f"{name} {cell.text!r} is no number", "Write a plain number", cell)
            return math.nan
        if not math.isfinite(value):
            self.add(f"{name} is {cell.text}", "Write a finite number, or drop the row", cell)
        elif abs(value) > LARGEST or 0 < abs(value) < 1 / LARGEST:
            self.add(f"{name} {cell.text} is out of range", "Use another unit", cell)
        elif value <= above:
            self.add(f"{name} {cell.text} is not above {above:g}", "Write a larger number", cell)
        elif not low <= value <= high:
            self.add(
                f"{name} {cell.text} is outside {low:g} to {high:g}",
                f"Write a number from {low:g} to {high:g}{or_else}",
                cell,
            )
        else:
            return value
        return math.nan


@dataclass(frozen=True)
class Table:
    """A table with a header: columns by name, rows of cells."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """Iterate over the rows as mappings of column name to cell."""
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))


def plain_count(text: str) -> int | None:
    """Return the count that a text is, in the figures 0 to 9 alone; ``None`` where it is none.

    >>> plain_count("12"), plain_count("²"), plain_count("-1")
    (12, None, None)
    """
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def cells_of(text: str, file: str = "") -> list[tuple[Cell, ...]]:
    r"""Return the non-empty lines of a delimited text as cells; the delimiter is found out.

    Commas, semicolons or tabs part the cells, whichever the first line has most of.

    Raises
    ------
    DataError
        Where the text is no table.

    Examples
    --------
    >>> [cell.text for cell in cells_of("Actor; Position\nnorth; 20")[1]]
    ['north', '20']
    """
    try:
        return list(_rows(text))
    except csv.Error as error:
        mend = "Save it as plain CSV in UTF-8"
        raise DataError(Problem(f"is no table: {error}", mend, file=file)) from None


def first_rows(text: str, count: int) -> list[list[str]]:
    """Return the texts in the first non-empty lines of a table; none where it is no table."""
    try:
        return [[cell.text for cell in row] for row in islice(_rows(text), count)]
    except csv.Error:
        return []


def has_columns(text: str, names: Iterable[str]) -> bool:
    r"""Tell whether the first line of a table heads all of these columns, in `plain` form.

    >>> has_columns("Event ID;Event Type\n1;AID", ["eventtype"]), has_columns("a,b", ["c"])
    (True, False)
    """
    head = first_rows(text, 1)
    return bool(head) and {*names} <= {plain(name) for name in head[0]}


def _rows(text: str) -> Iterator[tuple[Cell, ...]]:
    """Yield the non-empty lines of a delimited text as cells."""
    lines = csv.reader(io.StringIO(text), delimiter=delimiter_of(text), skipinitialspace=True)
    for row in lines:
        if any(text.strip() for text in row):
            numbered = enumerate(row, start=1)
            yield tuple(Cell(unguarded(text), lines.line_num, column) for column, text in numbered)


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula: with a quote mark before it.

    >>> guarded("=1+1"), guarded("a"), guarded("-5")
    ("'=1+1", 'a', "'-5")
    """
    return f"'{text}" if text[:1] in _FORMULA else text


def unguarded(text: str) -> str:
    """Return a cell's text without the quote mark that :func:`guarded` sets before it.

    >>> unguarded(" '=1+1 "), unguarded("'tis")
    ('=1+1', "'tis")
    """
    bare = text.strip()
    return bare[1:] if bare[:1] == "'" and bare[1:2] in _FORMULA else bare


def table_text(rows: Iterable[Iterable[object]]) -> str:
    """Return rows as the text of a CSV file: texts guarded, numbers as they are."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(
        [guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
    )
    return out.getvalue()


def delimiter_of(text: str) -> str:
    """Return what parts the cells: a comma, a semicolon or a tab, most of which is on the top line.

    >>> delimiter_of("a;b;c,d"), delimiter_of("a")
    (';', ',')
    """
    return max(",;\t", key=text.lstrip().split("\n", 1)[0].count)


def read_table(
    path: Path, *, needs: Sequence[str] = (), aliases: Mapping[str, str] | None = None
) -> Table:
    """Return a table whose first line is its header.

    Parameters
    ----------
    path
        The file.
    needs
        Columns that must be there, under the names they are to have in the result.
    aliases
        Other names for a column, in `plain` form, and the name each stands for.
    """
    file = str(path)
    cells = _cells_in(path)
    faults = Faults(file)
    columns = header(cells[0] if cells else None, needs, aliases or {}, faults)
    rows = tuple(_even(row, len(columns), faults) for row in cells[1:])
    return Table(file, columns, rows)


def _cells_in(path: Path) -> list[tuple[Cell, ...]]:
    """Return the rows of a text's table, or of a workbook's only one."""
    if path.suffix.lower() != ".xlsx":
        return cells_of(read_text(path), str(path))
    rows = only_table(path)
    return [tuple(Cell(one.text.strip(), one.row, one.column) for one in row) for row in rows]


def header(
    cells: Sequence[Cell] | None,
    needs: Sequence[str],
    aliases: Mapping[str, str],
    faults: Faults,
    *,
    published: bool = False,
) -> tuple[str, ...]:
    """Return the names of the columns that a table's first line heads.

    Of a published data set only some columns are used, and those that are like them by name are
    others; in a table that a person writes they are slips.

    Raises
    ------
    DataError
        Where the line is not there, lacks a column that is needed, or names one twice.
    """
    if not cells:
        faults.add("is empty", "Give it a header line and lines below it")
        faults.stop()
        return ()
    if len(cells) > MOST_COLUMNS:
        what = f"has {len(cells):,} columns, more than {MOST_COLUMNS:,}"
        faults.add(what, "Keep those that are needed", cells[MOST_COLUMNS])
        faults.stop()
    known = {plain(name): name for name in needs} | {**aliases}
    columns = [known.get(plain(cell.text), plain(cell.text)) for cell in cells]
    for name in needs:
        if name not in columns:
            mend = nearest(name, [cell.text for cell in cells])
            faults.add(f"has no column {name}", mend, cells[0])
    first: dict[str, int] = {}
    for cell, name in zip(cells, columns, strict=True):
        if name and first.setdefault(name, cell.column) != cell.column:
            faults.add(f"has two columns {name}", "Rename or drop one", cell)
        if published or name in known.values() or faults.problems:
            continue
        close = closest(plain(cell.text), sorted(known), likeness=0.8)
        if close is not None:
            meant = known.get(close, close)
            faults.add(f"has a column {cell.text!r}", f"Did you mean {meant!r}?", cell)
    faults.stop()
    return tuple(columns)


def plain(name: str) -> str:
    """Return a column name without case, spaces, hyphens and underscores."""
    return "".join(ch for ch in name.lower() if ch.isalnum())


def _even(row: tuple[Cell, ...], width: int, faults: Faults) -> tuple[Cell, ...]:
    """Return a row of exactly ``width`` cells; too many filled ones are an error."""
    if any(cell.text for cell in row[width:]):
        faults.add("has more cells than the header", "Add or drop a column", row[width])
        faults.stop()
    line = row[0].line
    missing = (Cell("", line, k) for k in range(len(row) + 1, width + 1))
    return (*row[:width], *missing)
