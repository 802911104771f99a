"""Opening a workbook safely: the sheets of an ``.xlsx`` file as rows of cells.

Nothing in a workbook is run: macros are not read, links are not followed, and of a formula only the
value that was saved with it counts.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from detente.errors import DataError, NotSupported, Problem

MOST_BYTES: Final = 40_000_000
"""A workbook that unpacks to more is refused before it is unpacked, since each megabyte takes about
twenty of memory and a third of a second."""

MOST_TIMES: Final = 200
"""So is one that unpacks to more times its size: tables pack to a tenth, bombs to a thousandth."""

MISSING: Final = "workbooks need the extra: pip install 'detente[sheets]'"


@dataclass(frozen=True)
class SheetCell:
    """One cell: what it holds, and its row and column, counted from 1.

    ``value`` is a text, a number, a truth value, a date or ``None``.
    """

    value: Any
    row: int
    column: int

    @property
    def text(self) -> str:
        """Return the cell as text: a whole number without a point, a day as 2016-03-14.

        >>> SheetCell(12.0, 1, 1).text, SheetCell(None, 1, 1).text, SheetCell(True, 1, 1).text
        ('12', '', 'true')
        """
        if self.value is None:
            return ""
        if isinstance(self.value, bool):
            return str(self.value).lower()
        if isinstance(self.value, datetime):
            whole = self.value.time() == datetime.min.time()
            return (self.value.date() if whole else self.value).isoformat()
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        return self.value.isoformat() if isinstance(self.value, date) else str(self.value)


@dataclass(frozen=True)
class Sheet:
    """The rows of one sheet that hold anything."""

    name: str
    rows: tuple[tuple[SheetCell, ...], ...]


def read_book(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook, hidden ones among them.

    Raises
    ------
    DataError
        Where it is no workbook, is locked by a password, would unpack to too much, holds merged
        cells, or a formula without a value.
    NotSupported
        Where the package that reads workbooks is not installed.
    """
    _sound(path)
    values, formulas = (_opened(path, data_only=only) for only in (True, False))
    try:
        return tuple(
            Sheet(name, tuple(_rows(path, name, values[name], formulas[name])))
            for name in values.sheetnames
        )
    finally:
        values.close()
        formulas.close()


def sheet_names(path: Path) -> tuple[str, ...]:
    """Return the names of a workbook's sheets.

    Raises
    ------
    DataError, NotSupported
        As :func:`read_book`.
    """
    _sound(path)
    book = _opened(path, data_only=True)
    names = tuple(book.sheetnames)
    book.close()
    return names


def only_table(path: Path) -> tuple[tuple[SheetCell, ...], ...]:
    """Return the rows of a workbook's only table; a sheet whose name begins with ``#`` is a note.

    Raises
    ------
    DataError
        Where several sheets hold rows, or the workbook cannot be read.
    NotSupported
        Where the package that reads workbooks is not installed.
    """
    filled = [one for one in read_book(path) if one.rows and not one.name.startswith("#")]
    if len(filled) > 1:
        what = f"several sheets hold rows: {', '.join(one.name for one in filled)}"
        mend = "Keep one table in the file; begin the names of the other sheets with #"
        raise DataError(Problem(what, mend, file=str(path)))
    return filled[0].rows if filled else ()


def place(sheet: str, row: int, column: int) -> str:
    """Return where a cell stands, as spreadsheets say it.

    >>> place("actors", 3, 28)
    'actors!AB3'
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{sheet}!{letters}{row}"


def _sound(path: Path) -> None:
    """Raise DataError unless a file is a zip of a size that can be unpacked."""
    if not path.is_file():
        raise DataError(Problem("is not a plain file", "Give a workbook (.xlsx)", file=str(path)))
    try:
        with zipfile.ZipFile(path) as packed:
            size = sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, OSError) as error:
        what = f"is no workbook: {error}"
        mend = "Save it as .xlsx without a password, or as CSV"
        raise DataError(Problem(what, mend, file=str(path))) from None
    if size > MOST_BYTES or size > MOST_TIMES * path.stat().st_size + 1_000_000:
        what = f"unpacks to {size / 1e6:,.0f} MB, which no table of ours needs"
        raise DataError(Problem(what, "Save the sheets that count as CSV", file=str(path)))


def _opened(path: Path, *, data_only: bool) -> Any:
    """Return a workbook, open for reading."""
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise NotSupported(MISSING) from error
    try:
        return load_workbook(path, data_only=data_only, keep_links=False)
    # What the package raises for a broken file is any exception at all.
    except Exception as error:
        what = f"is no workbook that can be read: {type(error).__name__}"
        raise DataError(Problem(what, "Save it anew as .xlsx, or as CSV", file=str(path))) from None


def _rows(path: Path, name: str, values: Any, formulas: Any) -> Iterator[tuple[SheetCell, ...]]:
    """Yield the rows of a sheet that hold anything."""
    for merged in formulas.merged_cells.ranges:
        what = (
            f"the cells {name}!{merged.coord} are merged, so that it is not clear which one counts"
        )
        raise DataError(Problem(what, "Take them apart and fill each", file=str(path)))
    for row, (cells, written) in enumerate(
        zip(values.iter_rows(), formulas.iter_rows(), strict=True), start=1
    ):
        for cell, formula in zip(cells, written, strict=True):
            if formula.data_type == "f" and cell.value is None:
                what = f"the formula in {place(name, row, formula.column)} has no value saved"
                mend = "Open the workbook in a spreadsheet and save it, or write the value"
                raise DataError(Problem(what, mend, file=str(path)))
        found = tuple(SheetCell(one.value, row, at) for at, one in enumerate(cells, start=1))
        if any(one.text.strip() for one in found):
            yield found
