"""Coded events become draft claims; faults are named by row and column."""

from datetime import date
from pathlib import Path

import pytest

from detente.case.formats import EVENTS, read
from detente.case.formats.acled import read_acled
from detente.case.formats.gdelt import ROOTS, read_gdelt
from detente.case.formats.polecat import ROOTS as PLOVER
from detente.case.formats.polecat import read_polecat
from detente.errors import DataError
from detente.evidence.grade import in_words

ACLED = """event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,\
location,source,notes,fatalities
AAA1,2016-03-14,1,Battles,Armed clash,Army of A,Rebels,Arland,Town,Herald; Radio A,\
"Fighting, near Town.",3
AAA2,14 March 2016,3,Protests,Peaceful protest,Protesters (Arland),,Arland,Port,Herald,,0
"""
POLECAT = """Event ID,Event Date,Event Type,Event Mode,Actor Name,Recipient Name,Source
E1,2023-01-05,THREATEN,,Arland,Berland,The Wire
E2,2023-01-06,ASSAULT,airstrike,Berland,,The Wire
"""


def _gdelt(width: int, **cells: str) -> str:
    row = [""] * width
    place, url = (50, 57) if width == 58 else (52, 60)
    places = {"id": 0, "day": 1, "a": 6, "b": 16, "root": 28, "sources": 32}
    for name, text in {
        "id": "77", "day": "20160314", "a": "RUSSIA", "b": "SYRIA", "root": "19", "sources": "4",
        "place": "Aleppo, Syria", "url": "https://www.example.org/x",
    }.items():  # fmt: skip
        row[(places | {"place": place, "url": url})[name]] = cells.get(name, text)
    return "\t".join(row) + "\n"


def _file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "events.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_acled_rows_become_claims(tmp_path: Path) -> None:
    made = read_acled(_file(tmp_path, ACLED))
    first, second = made.claims["acled-AAA1"], made.claims["acled-AAA2"]
    assert first.text == "Fighting, near Town."
    assert [link.name for link in first.chain] == ["Herald; Radio A", "ACLED"]
    assert (first.grade, first.happened, first.draft) == ("C2", date(2016, 3, 14), True)
    assert "3 reported dead" in first.note
    assert second.text == "Peaceful protest: Protesters (Arland), Port, Arland."
    assert (second.grade, second.happened) == ("C4", date(2016, 3, 14))


def test_only_rows_about_the_actors_asked_for_are_taken(tmp_path: Path) -> None:
    assert list(read_acled(_file(tmp_path, ACLED), actors=["rebels"]).claims) == ["acled-AAA1"]


@pytest.mark.parametrize("width", [58, 61], ids=["version 1", "version 2"])
def test_gdelt_rows_become_claims(tmp_path: Path, width: int) -> None:
    made = read_gdelt(_file(tmp_path, _gdelt(width) + _gdelt(width, sources="1", id="78")))
    first = made.claims["gdelt-77"]
    assert first.text == "Russia fights Syria (Aleppo, Syria)."
    assert [link.name for link in first.chain] == ["example.org", "GDELT"]
    assert (first.grade, first.happened) == ("F3", date(2016, 3, 14))
    assert made.claims["gdelt-78"].grade == "F6"


def test_polecat_rows_become_claims(tmp_path: Path) -> None:
    made = read_polecat(_file(tmp_path, POLECAT))
    assert made.claims["polecat-E1"].text == "Arland threatens Berland."
    assert made.claims["polecat-E2"].text == "Berland assaults someone not named (airstrike)."
    assert made.claims["polecat-E1"].happened == date(2023, 1, 5)


def test_the_same_id_twice_stays_two_claims(tmp_path: Path) -> None:
    made = read_gdelt(_file(tmp_path, _gdelt(58) * 2))
    assert list(made.claims) == ["gdelt-77", "gdelt-77-2"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(ACLED.replace("2016-03-14", "soon"), ":2:2: event_date 'soon'", id="date"),
        pytest.param(ACLED.replace("actor1", "actor"), "has no column actor1", id="column"),
        pytest.param(ACLED.replace("Army of A", ""), ":2:6: actor1 is empty", id="no actor"),
        pytest.param("", "is empty", id="empty"),
        pytest.param("a,b\n" + "x" * 200_000 + ",1\n", "is no table", id="huge cell"),
    ],
)
def test_faults_of_an_acled_table_are_named(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(DataError, match=r"events\.csv") as caught:
        read_acled(_file(tmp_path, text))
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(_gdelt(61, day="March"), ":1:2: the day 'March' is no date", id="day"),
        pytest.param(_gdelt(61, root="99"), ":1:29: '99' is no CAMEO root", id="root"),
        pytest.param(_gdelt(61, sources="many"), ":1:33: NumSources 'many'", id="count"),
        pytest.param("a\tb\n", ":1: has 2 columns", id="width"),
        pytest.param("", "holds no event", id="empty"),
        pytest.param(
            POLECAT.replace("ASSAULT", "JUMP"), ":3:3: 'JUMP' is no PLOVER root", id="plover"
        ),
    ],
)
def test_faults_of_a_machine_coded_table_are_named(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(DataError) as caught:
        read(EVENTS, _file(tmp_path, text))
    assert told in str(caught.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    for read_it in (read_acled, read_gdelt):
        with pytest.raises(DataError, match="cannot read"):
            read_it(tmp_path / "none.csv")


def test_every_root_has_a_verb() -> None:
    assert (len(ROOTS), len(PLOVER)) == (20, 16)
    assert in_words("F3") == "source whose reliability cannot be judged; possibly true"
