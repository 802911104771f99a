"""ICEWS's rows become draft claims; faults are named by row and column."""

from datetime import date

import pytest

from detente.case.formats.format import Choices
from detente.case.formats.icews import read_icews
from detente.errors import DataError
from tests.case.formats.tables import OF_ANY_TABLE, written

HEAD = (
    "Event ID,Event Date,Source Name,Source Country,Event Text,CAMEO Code,Target Name,Publisher,"
    "City,Province,Country\n"
)
TABLE = HEAD + (
    "20,2014-03-05,Foreign Minister (Arland),Arland,Consult,040,Berland,The Wire,Vale,Vale,Arland\n"
    "21,2014-03-06,Army (Berland),Berland,Use unconventional violence,180,,,,,\n"
)


@pytest.mark.parametrize("disguise", OF_ANY_TABLE)
def test_rows_become_claims(tmp_path, disguise):
    made = read_icews(written(tmp_path, disguise(TABLE)))
    first, second = made.claims["icews-20"], made.claims["icews-21"]
    assert first.text == "Foreign Minister (Arland) consults with Berland (Vale, Arland)."
    assert second.text == "Army (Berland) assaults someone not named."
    assert (first.happened, first.grade, first.draft) == (date(2014, 3, 5), "F6", True)
    assert first.note == "Coded by machine, CAMEO 040: Consult"
    assert [link.name for link in first.chain] == ["The Wire", "ICEWS"]
    assert second.chain[0].name == "a source not named"
    assert made.sources["icews"].title == "ICEWS events (file.csv)"
    assert made.left_out == ()


@pytest.mark.parametrize(
    ("code", "verb"),
    [
        pytest.param("040", "consults with", id="three-digits"),
        pytest.param("0411", "consults with", id="four-digits"),
        pytest.param("40", "consults with", id="a-nought-lost"),
        pytest.param("10", "demands something of", id="a-root-of-two-digits"),
        pytest.param("190", "fights", id="nineteen"),
    ],
)
def test_roots_of_codes(tmp_path, code, verb):
    text = HEAD + f"1,2014-03-05,A,,,{code},B,,,,\n"
    (claim,) = read_icews(written(tmp_path, text)).claims.values()
    assert claim.text == f"A {verb} B."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(HEAD + "1,soon,A,,,040,B,,,,\n", ":2:2: Event Date 'soon' is no", id="day"),
        pytest.param(HEAD + "1,2014-03-05,A,,,990,B,,,,\n", ":2:6: '990' is no CAMEO", id="root"),
        pytest.param(HEAD + "1,2014-03-05,A,,,x,B,,,,\n", ":2:6: 'x' is no CAMEO code", id="word"),
        pytest.param(HEAD + "1,2014-03-05,A,,,,B,,,,\n", ":2:6: '' is no CAMEO code", id="no-code"),
        pytest.param(HEAD.replace("Target", "Aim"), "has no column Target Name", id="column"),
    ],
)
def test_faults_are_named(tmp_path, text, told):
    with pytest.raises(DataError, match=r"file\.csv") as caught:
        read_icews(written(tmp_path, text))
    assert told in str(caught.value)


def test_rows_that_name_nobody_or_others_are_not_taken(tmp_path):
    path = written(tmp_path, TABLE + "22,2014-03-06,,,,180,,,,,\n")
    assert list(read_icews(path).claims) == ["icews-20", "icews-21"]
    assert list(read_icews(path, Choices(actors=("minister",))).claims) == ["icews-20"]
