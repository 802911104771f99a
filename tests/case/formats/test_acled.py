"""ACLED's rows become draft claims; faults are named by row and column."""

from datetime import date

import pytest

from detente.case.formats.acled import read_acled
from detente.case.formats.format import Choices
from detente.errors import DataError
from tests.case.formats.tables import OF_ANY_TABLE, written

TABLE = """event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,\
location,source,notes,fatalities
AAA1,2016-03-14,1,Battles,Armed clash,Army of A,Rebels,Arland,Town,Herald; Radio A,\
"Fighting, near Town.",3
AAA2,14 March 2016,3,Protests,Peaceful protest,Protesters (Arland),,Arland,Port,Herald,,0
"""


def _row(**cells):
    """Return a table of one row."""
    row = {
        "event_id_cnty": "1",
        "event_date": "2016-03-14",
        "event_type": "Battles",
        "actor1": "Army",
        "source": "Herald",
    } | cells
    return f"{','.join(row)}\n{','.join(row.values())}\n"


@pytest.mark.parametrize("disguise", OF_ANY_TABLE)
def test_rows_become_claims(tmp_path, disguise):
    evidence = read_acled(written(tmp_path, disguise(TABLE)))
    first, second = evidence.claims["acled-AAA1"], evidence.claims["acled-AAA2"]
    assert first.text == "Fighting, near Town."
    assert [(link.name, link.type, link.says) for link in first.chain] == [
        ("Herald; Radio A", "outlet", "reports"),
        ("ACLED", "document", "reports"),
    ]
    assert (first.grade, first.happened, first.draft) == ("C2", date(2016, 3, 14), True)
    assert first.note == "Coded by ACLED as Battles; 2 source(s) named; 3 reported dead"
    assert second.text == "Peaceful protest: Protesters (Arland), Port, Arland."
    assert (second.grade, second.happened) == ("C4", date(2016, 3, 14))
    assert second.note == "Coded by ACLED as Protests; the day is known only to the month"
    assert evidence.sources["acled"].title == "ACLED events (file.csv)"


@pytest.mark.parametrize(
    ("cells", "grade", "source"),
    [
        pytest.param({}, "C3", "Herald", id="one-source"),
        pytest.param({"source": "Herald; Wire"}, "C2", "Herald; Wire", id="two"),
        pytest.param({"source": "Herald;"}, "C3", "Herald", id="one-and-a-semicolon"),
        pytest.param({"source": " ; "}, "F3", "a source not named", id="none"),
        pytest.param({"source": ""}, "F3", "a source not named", id="empty"),
        pytest.param({"time_precision": "3"}, "C4", "Herald", id="month"),
        pytest.param({"time_precision": "2"}, "C3", "Herald", id="week"),
        pytest.param(
            {"timeprecision": "3", "source": "A; B"}, "C4", "A; B", id="old-name-of-the-column"
        ),
    ],
)
def test_grades(tmp_path, cells, grade, source):
    (claim,) = read_acled(written(tmp_path, _row(**cells))).claims.values()
    assert (claim.grade, claim.chain[0].name) == (grade, source)


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        pytest.param({}, "Battles: Army.", id="least"),
        pytest.param({"actor2": "Rebels"}, "Battles: Army and Rebels.", id="two-sides"),
        pytest.param({"subeventtype": "Shelling"}, "Shelling: Army.", id="finer-kind"),
        pytest.param(
            {"location": "Port", "admin1": "Coast", "country": "Arland"},
            "Battles: Army, Port, Coast, Arland.",
            id="places",
        ),
        pytest.param(
            {"location": "Arland", "admin1": "", "country": "Arland"},
            "Battles: Army, Arland.",
            id="a-place-once",
        ),
        pytest.param({"notes": " They  met. "}, "They met.", id="notes"),
    ],
)
def test_what_a_row_says(tmp_path, cells, text):
    (claim,) = read_acled(written(tmp_path, _row(**cells))).claims.values()
    assert claim.text == text


@pytest.mark.parametrize(("dead", "told"), [("0", False), ("", False), ("12", True)])
def test_the_dead_are_told_where_there_are_any(tmp_path, dead, told):
    (claim,) = read_acled(written(tmp_path, _row(fatalities=dead))).claims.values()
    assert ("reported dead" in claim.note) is told


def test_only_rows_about_the_actors_asked_for_are_taken(tmp_path):
    path = written(tmp_path, TABLE)
    assert list(read_acled(path, Choices(actors=("rebels",))).claims) == ["acled-AAA1"]
    assert read_acled(path, Choices(actors=("nobody",))).claims == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(_row(event_date="soon"), ":2:2: event_date 'soon' is no date", id="date"),
        pytest.param(_row(event_date=""), ":2:2: event_date '' is no date", id="no-date"),
        pytest.param(_row(actor1=""), ":2:4: actor1 is empty", id="no-actor"),
        pytest.param(TABLE.replace("actor1", "actor"), "has no column actor1", id="column"),
        pytest.param(TABLE.replace("actor2", "source"), "has two columns source", id="twice"),
        pytest.param(
            _row(event_date="0025-08-19"),
            "in the year 25, which no event here can be",
            id="year-25",
        ),
        pytest.param("", "is empty", id="empty"),
        pytest.param(TABLE + "x" * 200_000 + ",1\n", "is no table", id="huge-cell"),
    ],
)
def test_faults_are_named(tmp_path, text, told):
    with pytest.raises(DataError, match=r"file\.csv") as caught:
        read_acled(written(tmp_path, text))
    assert told in str(caught.value)


def test_all_faults_are_told_at_once(tmp_path):
    text = TABLE.replace("2016-03-14", "soon").replace("Protesters (Arland)", "")
    with pytest.raises(DataError) as caught:
        read_acled(written(tmp_path, text))
    assert [(one.line, one.column) for one in caught.value.problems] == [(2, 2), (3, 6)]


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(DataError, match="cannot read"):
        read_acled(tmp_path / "none.csv")


def test_a_year_that_disagrees_with_the_day_is_named(tmp_path):
    text = "event_id_cnty,event_date,year,event_type,actor1,source\n"
    with pytest.raises(DataError, match="event_date is in 2015 and year is 2025"):
        read_acled(written(tmp_path, text + "A1,2015-03-14,2025,Battles,Army,Wire\n"))
    assert read_acled(written(tmp_path, text + "A1,2025-03-14,2025,Battles,Army,Wire\n")).claims
    assert read_acled(written(tmp_path, text + "A1,2025-03-14,,Battles,Army,Wire\n")).claims
