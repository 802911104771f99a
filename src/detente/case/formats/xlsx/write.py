"""A case as a workbook: a sheet a section, widths to be read, a header that stays in sight."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final

from detente.case.case import Case
from detente.case.formats.workbook import MISSING, place
from detente.case.formats.xlsx.cells import LONGEST, to_cell
from detente.case.formats.xlsx.sections import Row, sheets
from detente.case.layout import conflict_layout, evidence_layout
from detente.errors import CaseError, NotSupported, Problem

_WIDTHS: Final = (8, 60)
"""A column is as wide as its longest word, within these."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so would be taken for a formula."""


def write_case_book(case: Case, path: Path) -> None:
    """Write a case as a workbook, whole or not at all.

    Raises
    ------
    CaseError
        Where the file cannot be written.
    NotSupported
        Where a text is too long for a cell, or the package that writes workbooks is not installed.
    """
    data = conflict_layout(case.conflict) | evidence_layout(case.evidence)
    book = _book(data)
    try:
        with NamedTemporaryFile(dir=path.parent, suffix=".xlsx", delete=False) as file:
            try:
                book.save(file)
                file.flush()
                os.fsync(file.fileno())
                os.replace(file.name, path)
            except BaseException:
                os.unlink(file.name)
                raise
    except OSError as error:
        what = f"cannot be written: {error.strerror}"
        raise CaseError(Problem(what, "Choose another place", file=str(path))) from None


def _book(data: Mapping[str, Any]) -> Any:
    """Return values in the layout of a case file as a workbook."""
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise NotSupported(MISSING) from error
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets(data):
        _fill(book.create_sheet(name), rows)
    return book


def _fill(sheet: Any, rows: list[Row]) -> None:
    """Write a header and rows to a sheet."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    columns = list(dict.fromkeys(name for row in rows for name in row))
    for at, name in enumerate(columns, start=1):
        _put(sheet, 1, at, name).font = Font(bold=True)
        shown = [name]
        for line, row in enumerate(rows, start=2):
            if name in row and row[name] is not None:
                shown.append(str(_put(sheet, line, at, to_cell(name, row[name])).value))
        widest = max(map(len, shown)) + 2
        sheet.column_dimensions[get_column_letter(at)].width = sorted((*_WIDTHS, widest))[1]
    sheet.freeze_panes = "B2"


def _put(sheet: Any, row: int, column: int, value: Any) -> Any:
    """Write a value to a cell, a text as text whatever it begins with."""
    if isinstance(value, str) and len(value) > LONGEST:
        at = place(sheet.title, row, column)
        raise NotSupported(f"{at} would hold {len(value):,} characters; a cell holds {LONGEST:,}")
    cell = sheet.cell(row, column)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_FORMULA)
    return cell
