"""A case from a workbook: a sheet a section, each fault with the cell where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from detente.case.case import Case
from detente.case.formats.table import plain
from detente.case.formats.workbook import Sheet, SheetCell, place, read_book
from detente.case.formats.xlsx.cells import from_cell
from detente.case.formats.xlsx.sections import SHEETS, Places, Row, RowFault, case_data
from detente.case.read import case_of
from detente.case.value_tree import ValueTree
from detente.errors import CaseError, Problem, nearest


@dataclass(frozen=True)
class _Records:
    """The rows of a sheet under its header, with the place of each."""

    rows: list[Row]
    lines: list[int]
    columns: dict[str, int]


def read_case_book(path: Path) -> Case:
    """Return the case in a workbook.

    A sheet whose name begins with ``#`` is a note and is passed over; sources' texts are not in a
    workbook.

    Raises
    ------
    CaseError
        Naming sheet and cell, where a sheet is not known, a cell cannot be read, or the whole does
        not make a case.
    DataError
        Where it is no workbook.
    NotSupported
        Where the package that reads workbooks is not installed.
    """
    found = {one.name: one for one in read_book(path) if not one.name.startswith("#")}
    problems = list(_unknown(path, found))
    records: dict[str, _Records] = {}
    for name in SHEETS:
        if name in found:
            records[name], faults = _records(path, found[name])
            problems += faults
    if problems:
        raise CaseError(problems)
    try:
        data, origins = case_data({name: one.rows for name, one in records.items()})
    except RowFault as fault:
        one = records[fault.sheet]
        at = place(fault.sheet, one.lines[fault.at], one.columns.get(fault.column, 1))
        raise CaseError(Problem(str(fault), fault.mend, file=f"{path}: {at}")) from None
    tree = ValueTree(data, str(path))
    try:
        return case_of(tree, path)
    except CaseError as error:
        told = [_placed(one, tree, origins, records) for one in error.problems]
        raise CaseError(told) from None


def _unknown(path: Path, found: dict[str, Sheet]) -> Iterator[Problem]:
    """Yield the sheets that are none of a case."""
    for name in found:
        if name not in SHEETS:
            mend = f"{nearest(name, SHEETS)} A sheet of notes begins with #"
            yield Problem(f"the sheet {name!r} is not known", mend, file=str(path))


def _records(path: Path, sheet: Sheet) -> tuple[_Records, list[Problem]]:
    """Return the rows of a sheet by column, and what cannot be read."""
    problems: list[Problem] = []
    if not sheet.rows:
        return _Records([], [], {}), []
    head, *body = sheet.rows
    columns = {cell.text.strip(): cell.column for cell in head if cell.text.strip()}
    if len(columns) < sum(bool(cell.text.strip()) for cell in head):
        what = f"the sheet {sheet.name!r} has two columns of one name"
        problems.append(Problem(what, "Rename or drop one", file=str(path)))
    rows = []
    for cells in body:
        row = {}
        for name, column in columns.items():
            cell = cells[column - 1] if column <= len(cells) else None
            if cell is None or cell.value is None:
                continue
            try:
                row[name] = from_cell(name, _value(cell))
            except ValueError:
                at = place(sheet.name, cell.row, cell.column)
                what = f"{cell.text[:40]!r} begins like a list and is none"
                mend = 'Write a list as ["a", "b"], or put a text in double quotes'
                problems.append(Problem(what, mend, file=f"{path}: {at}"))
        rows.append(row)
        problems += _strays(path, sheet.name, cells, columns)
    return _Records(rows, [cells[0].row for cells in body], columns), problems


def _strays(
    path: Path, sheet: str, cells: tuple[SheetCell, ...], columns: dict[str, int]
) -> Iterator[Problem]:
    """Yield the filled cells that stand under no header."""
    for cell in cells:
        if cell.text.strip() and cell.column not in columns.values():
            at = place(sheet, cell.row, cell.column)
            mend = "Head its column, or empty it"
            yield Problem(f"{cell.text[:40]!r} stands under no header", mend, file=f"{path}: {at}")


def _value(cell: SheetCell) -> Any:
    """Return what a cell holds: a whole number as one, a day as text."""
    if isinstance(cell.value, bool | int | str):
        return cell.value
    if isinstance(cell.value, float):
        return int(cell.value) if cell.value.is_integer() else cell.value
    return cell.text


def _placed(
    problem: Problem, tree: ValueTree, origins: Places, records: dict[str, _Records]
) -> Problem:
    """Return a problem with the cell at which it stands."""
    where = tree.path(problem.where)
    for end in range(len(where), 0, -1):
        if where[:end] in origins:
            sheet, at = origins[where[:end]]
            one = records[sheet]
            names = (str(step) for step in where[end:])
            column = next(
                (one.columns[name] for name in names if name in one.columns),
                one.columns.get("want", 1),
            )
            cell = place(sheet, one.lines[at], column)
            return replace(
                problem, file=f"{problem.file}: {cell}", line=None, column=None, where=()
            )
    return replace(problem, line=None, column=None)


def is_case_book(names: tuple[str, ...]) -> bool:
    """Tell by the names of its sheets whether a workbook is a case, and no table of stakes.

    >>> is_case_book(("case", "actors")), is_case_book(("Sheet1",))
    (True, False)
    """
    return "actors" in [plain(name) for name in names]
