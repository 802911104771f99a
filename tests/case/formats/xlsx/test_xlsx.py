"""Cases as workbooks: nothing is lost on the way out and back, and each fault has its cell."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from detente import load
from detente.case.formats import CASE, read, write
from detente.case.formats.xlsx.cells import LISTS, from_cell, to_cell
from detente.catalog.lookup import names
from detente.errors import DetenteError

SMALL: dict[str, list[list[Any]]] = {
    "case": [["key", "value"], ["title", "A quarrel"]],
    "actors": [["id", "name"], ["us", "US"], ["them", "Them"]],
    "options": [["id", "text"], ["us.go", "goes"], ["them.come", "come"]],
    "preferences": [["actor", "want", "because"], ["us", "them.come", ""], ["them", "us.go", ""]],
}


def book(folder: Path, sheets: dict[str, list[list[Any]]]) -> Path:
    """Write a workbook of plain values."""
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append([None if value == "" else value for value in row])
    path = folder / "talks.xlsx"
    made.save(path)
    return path


@pytest.mark.parametrize("name", names())
def test_nothing_of_a_case_is_lost(tmp_path: Path, name: str) -> None:
    case, path = load(name), tmp_path / f"{name}.xlsx"
    write(CASE, case, path)
    back = read(CASE, path)
    assert back.conflict == case.conflict
    assert back.evidence == case.evidence
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_small_workbook_is_a_case(tmp_path: Path) -> None:
    case = load(str(book(tmp_path, SMALL)))
    assert (case.name, case.conflict.title) == ("talks", "A quarrel")
    assert [str(one.want) for one in case.conflict.preferences["us"].statements] == ["them.come"]


def test_sheets_of_notes_are_passed_over(tmp_path: Path) -> None:
    assert load(str(book(tmp_path, SMALL | {"#notes": [["anything"]]}))).name == "talks"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "'x"])
def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Path, text: str) -> None:
    conflict = load("chicken").conflict.replaced(title=text)
    path = tmp_path / "a.xlsx"
    write(CASE, load(str(book(tmp_path, SMALL))), path)
    case = read(CASE, path)
    write(CASE, type(case)("a", conflict), path)
    assert read(CASE, path).conflict.title == text
    sheet = load_workbook(path)["case"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == text)
    assert cell.data_type == "s"
    assert cell.quotePrefix == (text[0] in "=+-@")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param({"actor": [["id"]]}, "the sheet 'actor' is not known", id="sheet"),
        pytest.param(
            {"actors": [["id", "name"], ["us", "US"], ["us", "Them"]]},
            "actors!A3: two rows bear the id 'us'",
            id="twice",
        ),
        pytest.param(
            {"actors": [["id", "name"], ["", "US"]]}, "actors!A2: the row has no id", id="no-id"
        ),
        pytest.param(
            {"actors": [["id", "name"], ["us", "US", "x"]]},
            "actors!C2: 'x' stands under no header",
            id="no-header",
        ),
        pytest.param(
            {"actors": [["id", "name", "name"], ["us", "US", "x"]]}, "two columns", id="two-columns"
        ),
        pytest.param(
            {"actors": [["id", "name", "aliases"], ["us", "US", "[x"]]},
            "actors!C2: '[x' begins like a list",
            id="no-list",
        ),
        pytest.param(
            {"preferences": [["actor", "want"], ["us", "them.cme"], ["them", "us.go"]]},
            "preferences!B2",
            id="a-misspelt-option",
        ),
        pytest.param({"actors": []}, "actors", id="an-empty-sheet"),
    ],
)
def test_faults_have_a_cell(tmp_path: Path, change: dict[str, list[list[Any]]], told: str) -> None:
    with pytest.raises(DetenteError) as caught:
        load(str(book(tmp_path, SMALL | change)))
    assert told in str(caught.value)


def test_merged_cells_and_formulas_without_a_value_are_refused(tmp_path: Path) -> None:
    path = book(tmp_path, SMALL)
    made = load_workbook(path)
    made["actors"]["B2"] = "=A2"
    made.save(path)
    with pytest.raises(DetenteError, match="actors!B2 has no value saved"):
        load(str(path))
    made["actors"].merge_cells("A2:B2")
    made.save(path)
    with pytest.raises(DetenteError, match="actors!A2:B2 are merged"):
        load(str(path))


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 not a zip")
    with pytest.raises(DetenteError, match="is no workbook"):
        load(str(path))
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("x.xml", "<x/>")
    with pytest.raises(DetenteError, match="is no workbook that can be read"):
        load(str(path))


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"\0" * 50_000_000)
    with pytest.raises(DetenteError, match="unpacks to 50 MB"):
        load(str(path))


VALUES = st.recursive(
    st.booleans() | st.integers(-(10**9), 10**9) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(VALUES, st.sampled_from(["text", *sorted(LISTS)]))
def test_a_value_is_read_back_from_its_cell(value: Any, column: str) -> None:
    cell = to_cell(column, value)
    if isinstance(value, str) and column in LISTS:
        return
    assert from_cell(column, cell) == value
    assert not isinstance(cell, str) or (cell.isprintable() and cell == cell.strip())
