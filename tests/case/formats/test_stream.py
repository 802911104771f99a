"""Tables row by row: the same rows as at once, one odd row told, nothing held."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from detente.case.formats.stream import OddRow, rows_of
from detente.case.formats.table import read_table
from detente.errors import DataError
from tests.case.formats.tables import OF_ANY_TABLE, Disguise, written

TEXT = 'id,name,note\n1,a,"x, y"\n2,b\n3,"c\nd",\n'


@pytest.mark.parametrize("disguise", OF_ANY_TABLE)
def test_rows_are_those_of_the_table_read_at_once(tmp_path: Path, disguise: Disguise) -> None:
    path = written(tmp_path, disguise(TEXT))
    rows = list(rows_of(path, needs=("id", "name")))
    assert rows == list(read_table(path, needs=("id", "name")))
    assert [row["id"].text for row in rows if not isinstance(row, OddRow)] == ["1", "2", "3"]


def test_a_row_with_too_many_cells_is_odd_and_the_others_go_on(tmp_path: Path) -> None:
    path = written(tmp_path, "id,name\n1,a\n2,b,,c\n3,d,,\n")
    first, second, third = rows_of(path, needs=("id",))
    assert not isinstance(first, OddRow)
    assert isinstance(second, OddRow)
    assert (second.problem.line, second.problem.column) == (3, 3)
    assert not isinstance(third, OddRow)
    assert third["name"].text == "d"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", "is empty", id="empty"),
        pytest.param("\n\n", "is empty", id="blank-lines"),
        pytest.param("nam,x\n", "has no column name", id="no-such-column"),
        pytest.param("name,name\n", "has two columns name", id="twice"),
        pytest.param("name\n" + "x" * 200_000, "is no table", id="huge-cell"),
    ],
)
def test_what_is_no_such_table_is_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(DataError, match=words):
        list(rows_of(written(tmp_path, text), needs=("name",)))


def test_a_column_like_one_that_is_used_is_another(tmp_path: Path) -> None:
    path = written(tmp_path, "admin1,admin2,name\nNorth,Vale,a\n")
    (row,) = rows_of(path, needs=("name",), aliases={"admin1": "admin1"})
    assert not isinstance(row, OddRow)
    assert (row["admin1"].text, row["admin2"].text) == ("North", "Vale")


def test_a_long_table_is_not_held(tmp_path: Path) -> None:
    path = written(tmp_path, "id,name\n" + "1,abcdefghijklmnopqrstuvwxyz\n" * 100_000)
    tracemalloc.start()
    assert sum(1 for _ in rows_of(path, needs=("id",))) == 100_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000 < path.stat().st_size + 500_000
