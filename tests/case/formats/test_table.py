"""Whatever is wrong with a table is named by file, row and column."""

import math
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.case.formats.table import (
    Cell,
    Faults,
    cells_of,
    first_rows,
    guarded,
    plain,
    read_table,
    read_text,
    table_text,
    unguarded,
)
from detente.errors import DataError
from tests.case.formats.tables import OF_ANY_TABLE, written

TABLE = 'Name,Number,Note\na,1,"x, y"\nb,2,\n'


def _told(error: DataError) -> list[tuple[str, str, int | None, int | None]]:
    return [(one.what, one.mend, one.line, one.column) for one in error.problems]


@pytest.mark.parametrize("disguise", OF_ANY_TABLE)
def test_a_table_reads_the_same_however_it_is_written(tmp_path, disguise):
    table = read_table(written(tmp_path, disguise(TABLE)), needs=("Name", "Number"))
    assert table.columns[:3] == ("Name", "Number", "note")
    rows = [{name: cell.text for name, cell in row.items() if name} for row in table]
    assert rows == [
        {"Name": "a", "Number": "1", "note": "x, y"},
        {"Name": "b", "Number": "2", "note": ""},
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("", [], id="empty"),
        pytest.param(" \n\t\n,,\n", [], id="nothing-but-space"),
        pytest.param("a,b\n", [["a", "b"]], id="one-line"),
        pytest.param("a;b,c;d\n", [["a", "b,c", "d"]], id="most-often-parts"),
        pytest.param("a,b\nc;d;e,f\n", [["a", "b"], ["c;d;e", "f"]], id="the-first-line-decides"),
        pytest.param("a,b;c\n", [["a", "b;c"]], id="commas-where-even"),
        pytest.param('"a\nb",c\nd,e\n', [["a\nb", "c"], ["d", "e"]], id="line-in-a-cell"),
        pytest.param("a,  b  , c\n", [["a", "b", "c"]], id="space-around"),
        pytest.param('a,"b ""c"""\n', [["a", 'b "c"']], id="quotes-in-a-cell"),
        pytest.param("Äpfel;čas\n1;2\n", [["Äpfel", "čas"], ["1", "2"]], id="any-script"),
    ],
)
def test_cells(text, rows):
    assert [[cell.text for cell in row] for row in cells_of(text)] == rows
    assert first_rows(text, 1) == rows[:1]


def test_cells_know_their_line_and_column():
    rows = cells_of('a,b\n\n"c\nd",e\nf,g\n')
    assert [[(cell.line, cell.column) for cell in row] for row in rows] == [
        [(1, 1), (1, 2)],
        [(4, 1), (4, 2)],
        [(5, 1), (5, 2)],
    ]


def test_what_is_no_table_says_so():
    huge = "a,b\n" + "x" * 200_000
    assert first_rows(huge, 5) == []
    with pytest.raises(DataError) as caught:
        cells_of(huge, "a.csv")
    (problem,) = caught.value.problems
    assert problem.file == "a.csv"
    assert problem.what.startswith("is no table: field larger than")
    assert problem.mend == "Save it as plain CSV in UTF-8"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        pytest.param(
            "", [("is empty", "Give it a header line and lines below it", None, None)],
            id="empty",
        ),
        pytest.param(
            "Nme,Number\n", [("has no column Name", "Did you mean 'Nme'?", 1, 1)], id="near"
        ),
        pytest.param(
            "x\n",
            [
                ("has no column Name", "Known: x.", 1, 1),
                ("has no column Number", "Known: x.", 1, 1),
            ],
            id="two-missing",
        ),
        pytest.param(
            "Name,Number,name\n", [("has two columns Name", "Rename or drop one", 1, 3)], id="twice"
        ),
        pytest.param(
            "Name,Number\na,1,\nb,2,3,4\nc,4,5\n",
            [("has more cells than the header", "Add or drop a column", 3, 3)],
            id="long-row",
        ),
    ],
)  # fmt: skip
def test_faults_of_a_table(tmp_path, text, problems):
    with pytest.raises(DataError) as caught:
        read_table(written(tmp_path, text), needs=("Name", "Number"))
    assert _told(caught.value) == problems
    assert {one.file for one in caught.value.problems} == {str(tmp_path / "file.csv")}


def test_short_rows_are_filled_with_empty_cells(tmp_path):
    (row,) = read_table(written(tmp_path, "a,b,c\n1\n"))
    assert [(cell.text, cell.line, cell.column) for cell in row.values()] == [
        ("1", 2, 1),
        ("", 2, 2),
        ("", 2, 3),
    ]


def test_columns_go_by_other_names_too(tmp_path):
    table = read_table(
        written(tmp_path, "NA-ME,the power\na,1\n"),
        needs=("Name",),
        aliases={"thepower": "Capability"},
    )
    assert table.columns == ("Name", "Capability")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Event ID", "eventid", id="space"),
        pytest.param("event_id-cnty", "eventidcnty", id="marks"),
        pytest.param("ÉTÉ 2", "été2", id="script"),
        pytest.param(" - ", "", id="nothing"),
    ],
)
def test_plain_names(name, expected):
    assert plain(name) == expected


@pytest.mark.parametrize(
    ("content", "what", "mend"),
    [
        pytest.param(
            b"a,b\x81",
            "is no text in UTF-8, UTF-16 or Windows-1252",
            "Save the table as UTF-8",
            id="no-letter",
        ),
        pytest.param(None, "cannot read: No such file or directory", "Check the path", id="gone"),
    ],
)
def test_a_text_that_cannot_be_read(tmp_path, content, what, mend):
    path = tmp_path / "a.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        read_text(path)
    assert _told(caught.value) == [(what, mend, None, None)]


@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_only_plain_files_are_read(tmp_path, kind):
    path = {"pipe": tmp_path / "p", "device": Path("/dev/zero"), "folder": tmp_path}[kind]
    if kind == "pipe":
        os.mkfifo(path)
    with pytest.raises(DataError, match="not a plain file"):
        read_text(path)


def test_a_table_of_too_many_columns_is_refused(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text(",".join(f"c{n}" for n in range(100_000)) + "\n" + "1," * 100_000)
    with pytest.raises(DataError, match="has 100,000 columns"):
        read_table(path, needs=("Actor",))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\tx", "\rx"])
def test_a_text_that_a_spreadsheet_would_run_gets_a_quote_mark_and_loses_it_again(text):
    assert table_text([[text, 1.5, -2, None]]).lstrip('"').startswith("'")
    assert unguarded(guarded(text)) == text
    assert table_text([["a", -2.5]]) == "a,-2.5\n"


@pytest.mark.parametrize(
    ("column", "mend"),
    [
        pytest.param("Reference point", "", id="another"),
        pytest.param("Saliense low", "Did you mean 'Salience low'?", id="near"),
    ],
)
def test_a_misspelt_column_is_told(tmp_path, column, mend):
    path = tmp_path / "a.csv"
    path.write_text(f"Name,{column}\na,1\n")
    aliases = {"saliencelow": "Salience low"}
    if not mend:
        assert len(read_table(path, needs=("Name",), aliases=aliases).rows) == 1
        return
    with pytest.raises(DataError) as caught:
        read_table(path, needs=("Name",), aliases=aliases)
    assert _told(caught.value) == [(f"has a column {column!r}", mend, 1, 2)]


NUMBERS = [
    pytest.param("x", {}, "n 'x' is no number", "Write a plain number", id="word"),
    pytest.param("", {}, "n '' is no number", "Write a plain number", id="empty"),
    pytest.param("1_0", {}, "n '1_0' is no number", "Write a plain number", id="underscore"),
    pytest.param(
        "1,234", {}, "n '1,234' may be 1234 or 1.234", "Write it without the comma", id="unclear"
    ),
    pytest.param("nan", {}, "n is nan", "Write a finite number, or drop the row", id="nan"),
    pytest.param("-inf", {}, "n is -inf", "Write a finite number, or drop the row", id="inf"),
    pytest.param("0", {"above": 0}, "n 0 is not above 0", "Write a larger number", id="above"),
    pytest.param(
        "-1", {"low": 0}, "n -1 is outside 0 to inf", "Write a number from 0 to inf", id="low"
    ),
    pytest.param(
        "101",
        {"low": 0, "high": 100, "or_else": ", or drop it"},
        "n 101 is outside 0 to 100",
        "Write a number from 0 to 100, or drop it",
        id="high",
    ),
]


@pytest.mark.parametrize(("text", "bounds", "what", "mend"), NUMBERS)
def test_what_is_no_number_is_noted_and_reading_goes_on(text, bounds, what, mend):
    faults = Faults("a.csv")
    assert math.isnan(faults.number(Cell(text, 3, 2), "n", **bounds))
    with pytest.raises(DataError) as caught:
        faults.stop()
    assert _told(caught.value) == [(what, mend, 3, 2)]


@given(st.floats(1e-9, 100))
def test_a_number_within_its_bounds_is_taken(number):
    faults = Faults("a.csv")
    cell = Cell(repr(number), 1, 1)
    assert faults.number(cell, "n", low=0, high=100, above=0) == number
    assert faults.problems == []
    faults.stop()


@pytest.mark.parametrize("text", ["0", "100", "1e2", "+.5"])
def test_ends_of_the_bounds_and_odd_spellings_are_numbers(text):
    assert Faults("a").number(Cell(text, 1, 1), "n", low=0, high=100) == float(text)


@pytest.mark.parametrize(
    "text", ["1_0", "١٢", "²", "1e999", "-1e13", "1e-300", "0x1", "1,234", "true"]
)
def test_what_is_no_plain_number_is_noted(text):
    faults = Faults("a")
    assert math.isnan(faults.number(Cell(text, 1, 1), "n"))
    assert len(faults.problems) == 1
