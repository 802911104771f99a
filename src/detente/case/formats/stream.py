"""Large tables row by row: nothing is held but the row that is read."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.case.formats.encoding import head_of, open_text
from detente.case.formats.table import Cell, Faults, delimiter_of, header
from detente.errors import DataError, Problem

Row = Mapping[str, Cell]
"""The cells of a row by the names of their columns."""


@dataclass(frozen=True)
class OddRow:
    """A row that is none of the table's, and why."""

    problem: Problem


def rows_of(
    path: Path, *, needs: Sequence[str], aliases: Mapping[str, str] | None = None
) -> Iterator[Row | OddRow]:
    """Yield the rows of a table under its header, one at a time.

    Parameters
    ----------
    path, needs, aliases
        As in :func:`~detente.case.formats.table.read_table`.

    Raises
    ------
    DataError
        Where the file cannot be read, or its header lacks a column.
    """
    lines = _lines(path)
    faults = Faults(str(path))
    columns = header(next(lines, None), needs, aliases or {}, faults, published=True)
    for cells in lines:
        if any(cell.text for cell in cells[len(columns) :]):
            cell = cells[len(columns)]
            what, mend = "has more cells than the header", "Add or drop a column"
            yield OddRow(Problem(what, mend, file=str(path), line=cell.line, column=cell.column))
            continue
        missing = (Cell("", cells[0].line, at) for at in range(len(cells) + 1, len(columns) + 1))
        yield dict(zip(columns, (*cells, *missing), strict=False))


def _lines(path: Path) -> Iterator[tuple[Cell, ...]]:
    """Yield the lines of a table that are not empty as cells."""
    delimiter = delimiter_of(head_of(path))
    with open_text(path) as file:
        reader = csv.reader(file, delimiter=delimiter, skipinitialspace=True)
        try:
            for row in reader:
                if any(text.strip() for text in row):
                    numbered = enumerate(row, start=1)
                    yield tuple(Cell(text.strip(), reader.line_num, at) for at, text in numbered)
        except (csv.Error, UnicodeError) as error:
            what, mend = f"is no table: {error}", "Save it as plain CSV in UTF-8"
            raise DataError(Problem(what, mend, file=str(path), line=reader.line_num)) from None
