"""Reading tables so that whatever is wrong is named by file, row and column."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from detente.errors import DataError, Problem, nearest


@dataclass(frozen=True)
class Cell:
    """One cell: its text, its line in the file and its column, both counted from 1."""

    text: str
    line: int
    column: int


@dataclass
class Findings:
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
            value = float(cell.text)
        except ValueError:
            self.add(f"{name} {cell.text!r} is no number", "Write a plain number", cell)
            return math.nan
        if not math.isfinite(value):
            self.add(f"{name} is {cell.text}", "Write a finite number, or drop the row", cell)
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


def read_text(path: Path) -> str:
    """Return a file's text; DataError where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        mend = "Check the path"
        raise DataError(Problem(f"cannot read: {error.strerror}", mend, file=str(path))) from error
    except UnicodeDecodeError as error:
        mend = "Save the table as UTF-8"
        raise DataError(Problem("is not UTF-8 text", mend, file=str(path))) from error


def read_cells(text: str) -> list[tuple[Cell, ...]]:
    """Return the non-empty lines of a delimited text as cells; the delimiter is found out."""
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    lines = csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=True)
    cells = []
    for row in lines:
        line = lines.line_num
        if any(part.strip() for part in row):
            cells.append(tuple(Cell(p.strip(), line, k) for k, p in enumerate(row, start=1)))
    return cells


def read_table(
    path: Path, *, needs: Sequence[str] = (), aliases: dict[str, str] | None = None
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
    file, cells = str(path), read_cells(read_text(path))
    found = Findings(file)
    if not cells:
        found.add("is empty", "Give it a header line and one line for each actor")
        found.stop()
    known = {plain(name): name for name in needs} | (aliases or {})
    columns = [known.get(plain(cell.text), plain(cell.text)) for cell in cells[0]]
    for name in needs:
        if name not in columns:
            found.add(
                f"has no column {name}", nearest(name, [c.text for c in cells[0]]), cells[0][0]
            )
    for cell, name in zip(cells[0], columns, strict=True):
        if name and columns.index(name) != cell.column - 1:
            found.add(f"has two columns {name}", "Rename or drop one", cell)
    found.stop()
    return Table(file, tuple(columns), tuple(_even(row, len(columns), found) for row in cells[1:]))


def plain(name: str) -> str:
    """Return a column name without case, spaces, hyphens and underscores."""
    return "".join(ch for ch in name.lower() if ch.isalnum())


def _even(row: tuple[Cell, ...], width: int, found: Findings) -> tuple[Cell, ...]:
    """Return a row of exactly ``width`` cells; too many filled ones are an error."""
    if any(cell.text for cell in row[width:]):
        found.add("has more cells than the header", "Add or drop a column", row[width])
        found.stop()
    line = row[0].line
    missing = (Cell("", line, k) for k in range(len(row) + 1, width + 1))
    return (*row[:width], *missing)
