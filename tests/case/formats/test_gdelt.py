"""GDELT's rows become draft claims; faults are named by row and column."""

import csv
import io
from datetime import date

import pytest

from detente.case.formats.format import Choices
from detente.case.formats.gdelt import ROOTS, read_gdelt
from detente.errors import DataError
from detente.evidence.grade import in_words
from tests.case.formats.tables import OF_ANY_TABLE, OF_ANY_TEXT, written

PLACES = {"id": 0, "day": 1, "a": 6, "b": 16, "root": 28, "sources": 32}
CELLS = {
    "id": "77", "day": "20160314", "a": "RUSSIA", "b": "SYRIA", "root": "19", "sources": "4",
    "place": "Aleppo, Syria", "url": "https://www.example.org/x",
}  # fmt: skip


def row(width: int = 61, **cells: str) -> str:
    """Return one line of an export."""
    line = [""] * width
    where = PLACES | ({"place": 50, "url": 57} if width == 58 else {"place": 52, "url": 60})
    for name, text in (CELLS | cells).items():
        line[where[name]] = text
    return "\t".join(line) + "\n"


@pytest.mark.parametrize("width", [58, 61], ids=["version-1", "version-2"])
@pytest.mark.parametrize("disguise", OF_ANY_TEXT)
def test_rows_become_claims(tmp_path, width, disguise):
    text = disguise(row(width) + row(width, sources="1", id="78"))
    evidence = read_gdelt(written(tmp_path, text))
    first, second = evidence.claims["gdelt-77"], evidence.claims["gdelt-78"]
    assert first.text == "Russia fights Syria (Aleppo, Syria)."
    assert [(link.name, link.type) for link in first.chain] == [
        ("example.org", "outlet"),
        ("GDELT", "document"),
    ]
    assert (first.grade, first.happened) == ("F3", date(2016, 3, 14))
    assert first.note == "Coded by machine, CAMEO root 19; 4 source(s) counted"
    assert second.grade == "F6"
    assert evidence.sources["gdelt"].title == "GDELT events (file.csv)"


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        pytest.param({"place": ""}, "Russia fights Syria.", id="no-place"),
        pytest.param({"a": ""}, "someone not named fights Syria (Aleppo, Syria).", id="no-actor"),
        pytest.param({"b": ""}, "Russia fights someone not named (Aleppo, Syria).", id="no-other"),
        pytest.param(
            {"root": "7"}, "Russia provides aid to Syria (Aleppo, Syria).", id="one-digit"
        ),
        pytest.param(
            {"a": "UNITED STATES"}, "United States fights Syria (Aleppo, Syria).", id="two"
        ),
        pytest.param({"place": "Bab \x85 el"}, "Russia fights Syria (Bab el).", id="odd-line-end"),
    ],
)
def test_what_a_row_says(tmp_path, cells, text):
    (claim,) = read_gdelt(written(tmp_path, row(**cells))).claims.values()
    assert claim.text == text


@pytest.mark.parametrize(
    ("url", "name"),
    [
        pytest.param("https://news.example.org/a", "news.example.org", id="host"),
        pytest.param("http://www.example.org", "example.org", id="without-www"),
        pytest.param("BBC Monitoring", "BBC Monitoring", id="no-address"),
        pytest.param("", "a source not named", id="empty"),
        pytest.param("http://[broken/x", "http://[broken/x", id="no-sound-address"),
    ],
)
def test_the_outlet(tmp_path, url, name):
    (claim,) = read_gdelt(written(tmp_path, row(url=url))).claims.values()
    assert claim.chain[0].name == name


@pytest.mark.parametrize(("sources", "grade"), [("0", "F6"), ("1", "F6"), ("2", "F3")])
def test_the_figure_counts_sources(tmp_path, sources, grade):
    (claim,) = read_gdelt(written(tmp_path, row(sources=sources))).claims.values()
    assert claim.grade == grade


def test_the_same_id_twice_stays_two_claims(tmp_path):
    assert list(read_gdelt(written(tmp_path, row() * 2)).claims) == ["gdelt-77", "gdelt-77-2"]


def test_only_rows_that_name_an_actor_asked_for_are_taken(tmp_path):
    path = written(tmp_path, row(a="", b="") + row(id="78") + row(id="79", a="IRAN"))
    assert list(read_gdelt(path).claims) == ["gdelt-78", "gdelt-79"]
    assert list(read_gdelt(path, Choices(actors=("iran",))).claims) == ["gdelt-79"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(row(day="March"), ":1:2: date 'March' is no date", id="day"),
        pytest.param(row(root="99"), ":1:29: '99' is no CAMEO root. Write 01 to 20", id="root"),
        pytest.param(row(root=""), ":1:29: '' is no CAMEO root", id="no-root"),
        pytest.param(row(sources="many"), ":1:33: NumSources 'many'", id="count"),
        pytest.param(row(sources="-1"), ":1:33: NumSources -1 is outside", id="below-zero"),
        pytest.param("a\tb\n", ":1: has 2 columns; a GDELT export has 58", id="width"),
        pytest.param("", "holds no event that names an actor", id="empty"),
        pytest.param(row(a="", b=""), "holds no event that names an actor", id="nameless"),
    ],
)
def test_faults_are_named(tmp_path, text, told):
    with pytest.raises(DataError, match=r"file\.csv") as caught:
        read_gdelt(written(tmp_path, text))
    assert told in str(caught.value)


NAMES = {
    "GLOBALEVENTID": "id", "SQLDATE": "day", "Actor1Name": "a", "Actor2Name": "b",
    "EventRootCode": "root", "NumSources": "sources", "ActionGeo_FullName": "place",
    "SOURCEURL": "url",
}  # fmt: skip


def headed(order, **cells):
    """Return a table as a query gives it, its columns in an order."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(order)
    table.writerow([(CELLS | cells)[NAMES[name]] for name in order])
    return out.getvalue()


@pytest.mark.parametrize("disguise", OF_ANY_TABLE)
@pytest.mark.parametrize("order", [list(NAMES), sorted(NAMES)], ids=["as-published", "sorted"])
def test_a_query_with_names_of_columns_says_the_same(tmp_path, order, disguise):
    raw = read_gdelt(written(tmp_path, row(), "raw"))
    asked = read_gdelt(written(tmp_path, disguise(headed(order)), "raw"))
    assert asked == raw


def test_a_query_without_place_and_address_will_do(tmp_path):
    order = [name for name in NAMES if name not in ("ActionGeo_FullName", "SOURCEURL")]
    (claim,) = read_gdelt(written(tmp_path, headed(order))).claims.values()
    assert claim.text == "Russia fights Syria."
    assert claim.chain[0].name == "a source not named"


def test_a_query_that_lacks_a_column_is_told(tmp_path):
    with pytest.raises(DataError, match="has no column root"):
        read_gdelt(written(tmp_path, headed([n for n in NAMES if n != "EventRootCode"])))


def test_a_row_of_another_width_is_left_out_and_named(tmp_path):
    made = read_gdelt(written(tmp_path, row() + "a\tb\n"))
    assert list(made.claims) == ["gdelt-77"]
    assert ":2: has 2 columns" in made.left_out[0]


def test_nobody_asked_for_is_there(tmp_path):
    with pytest.raises(DataError, match="the names asked for"):
        read_gdelt(written(tmp_path, row()), Choices(actors=("Chad",)))


def test_every_root_has_a_verb_and_the_grade_its_words():
    assert list(ROOTS) == [f"{number:02d}" for number in range(1, 21)]
    assert in_words("F3") == "source whose reliability cannot be judged; possibly true"
