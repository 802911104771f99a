"""UCDP's rows become draft claims; faults are named by row and column."""

from datetime import date

import pytest

from detente.case.formats.format import Choices
from detente.case.formats.ucdp import read_ucdp
from detente.errors import DataError
from tests.case.formats.tables import OF_ANY_TABLE, written

HEAD = (
    "id,type_of_violence,side_a,side_b,number_of_sources,source_office,where_coordinates,country,"
    "date_prec,date_start,date_end,best\n"
)
TABLE = HEAD + (
    "7,1,Government of Arland,Valley Front,2,Wire and Herald,Vale,Arland,1,"
    "2016-03-14 00:00:00.000,2016-03-14 00:00:00.000,12\n"
    "8,3,Valley Front,Civilians,1,,,Arland,5,2016-01-01,2016-12-31,3\n"
)


@pytest.mark.parametrize("disguise", OF_ANY_TABLE)
def test_rows_become_claims(tmp_path, disguise):
    made = read_ucdp(written(tmp_path, disguise(TABLE)))
    first, second = made.claims["ucdp-7"], made.claims["ucdp-8"]
    assert first.text == "Government of Arland fights Valley Front (Vale)."
    assert second.text == "Valley Front kills civilians: Civilians (Arland)."
    assert (first.happened, first.grade) == (date(2016, 3, 14), "C2")
    assert first.note == "12 reported dead, by the best estimate"
    assert second.grade == "F4"
    assert second.note == (
        "3 reported dead, by the best estimate; the day is known only to the month or year; "
        "until 2016-12-31"
    )
    assert [link.name for link in second.chain] == ["a source not named", "UCDP GED"]


@pytest.mark.parametrize(
    ("cells", "grade"),
    [
        pytest.param("1,Wire,,,1", "C3", id="one-source"),
        pytest.param("2,Wire,,,3", "C2", id="two-counted"),
        pytest.param(",Wire;Herald,,,1", "C2", id="two-named-and-none-counted"),
        pytest.param("9,,,,1", "F2", id="counted-and-not-named"),
        pytest.param("9,Wire,,,4", "C4", id="known-to-the-month"),
    ],
)
def test_grades(tmp_path, cells, grade):
    text = HEAD + f"7,2,A,B,{cells},2016-03-14,2016-03-14,0\n"
    (claim,) = read_ucdp(written(tmp_path, text)).claims.values()
    assert (claim.grade, claim.text) == (grade, "A fights B.")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        pytest.param("7,1,A,B,1,W,,,1,soon,,1", ":2:10: date_start 'soon' is no date", id="day"),
        pytest.param("7,1,A,B,1,W,,,1,2016-03-14,,many", ":2:12: best 'many' is no", id="dead"),
        pytest.param("7,1,A,B,1,W,,,1,2016-03-14,,-1", ":2:12: best -1 is outside", id="below"),
    ],
)
def test_faults_are_named(tmp_path, row, told):
    with pytest.raises(DataError, match=r"file\.csv") as caught:
        read_ucdp(written(tmp_path, HEAD + row + "\n"))
    assert told in str(caught.value)


def test_rows_of_others_are_not_taken(tmp_path):
    path = written(tmp_path, TABLE)
    assert list(read_ucdp(path, Choices(actors=("government",))).claims) == ["ucdp-7"]
