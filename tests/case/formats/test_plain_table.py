import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case.formats.plain.read import read_plain
from detente.case.formats.plain.write import write_plain
from detente.errors import DataError
from detente.model.issue import Issue

GOOD = "Actor,Capability,Position,Salience\na,10,20,50\nb,5,80,90\n"


def _write(tmp_path, text):
    path = tmp_path / "talks.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_columns_may_stand_in_any_order(tmp_path):
    text = "Salience;Actor;Note;position;CAPABILITY\n50;a;x;20;10\n90;b;y;80;5\n"
    issues = read_plain(_write(tmp_path, text))
    assert issues == {"talks": read_plain(_write(tmp_path, GOOD))["talks"]}


def test_salience_of_one_is_read_as_of_a_hundred(tmp_path):
    text = "Actor,Capability,Position,Salience\na,10,20,0.5\nb,5,80,1\n"
    actors = read_plain(_write(tmp_path, text))["talks"].actors
    assert [stake.salience for stake in actors.values()] == [50.0, 100.0]


BAD = [
    pytest.param(GOOD.replace("a,10", "a,0"), 2, 2, "Capability 0 is not above 0", id="zero"),
    pytest.param(GOOD.replace("b,5", "b,-5"), 3, 2, "Capability -5 is not", id="negative"),
    pytest.param(GOOD.replace("90", "101"), 3, 4, "Salience 101 is outside", id="salience high"),
    pytest.param(GOOD.replace("90", "-1"), 3, 4, "Salience -1 is outside", id="salience low"),
    pytest.param(GOOD.replace("90", "0.9"), 2, 4, "beside values below 1", id="salience mixed"),
    pytest.param(GOOD.replace("80", "120"), 3, 3, "Position 120 is outside 0 to 100", id="off"),
    pytest.param(GOOD.replace("20", "nan"), 2, 3, "Position is nan", id="nan"),
    pytest.param(GOOD.replace("20", "inf"), 2, 3, "Position is inf", id="infinite"),
    pytest.param(GOOD.replace("20", ""), 2, 3, "Position '' is no number", id="empty cell"),
    pytest.param(GOOD.replace("b,5", "a,5"), 3, 1, "'a' is listed twice", id="duplicate"),
    pytest.param(GOOD.replace("Salience", "Sal"), 1, 1, "has no column Salience", id="column"),
    pytest.param(GOOD.replace("80", "20"), 2, 3, "all actors stand at 20", id="one point"),
    pytest.param("\n".join(GOOD.split("\n")[:2]), 2, 1, "only one actor", id="one actor"),
    pytest.param(
        "Actor,Capability,Position,Salience,Position low,Position high\n"
        "a,10,20,50,30,10\nb,5,80,90,,\n",
        2,
        5,
        "the range of Position is upside down: 30 to 10",
        id="range upside down",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Position low,Position high\n"
        "a,10,20,50,30,40\nb,5,80,90,,\n",
        2,
        5,
        "outside its own range",
        id="outside its range",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Limit min,Limit max\na,10,20,50,30,10\nb,5,80,90,,\n",
        2,
        5,
        "the red lines are upside down",
        id="red lines upside down",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Position mode\na,10,20,50,30\nb,5,80,90,\n",
        2,
        5,
        "the range of Position is upside down: 20 to 30 to 20",
        id="mode alone",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Reference\na,10,20,50,30\nb,5,80,90,40\n",
        3,
        5,
        "Reference 40 differs from 30",
        id="two references",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Reference\na,10,20,50,130\nb,5,80,90,\n",
        2,
        5,
        "Reference 130 is off the scale",
        id="reference off the scale",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Scale low,Scale high\na,1,2,5,90,10\nb,1,3,5,,\n",
        2,
        3,
        "the scale is upside down",
        id="scale upside down",
    ),
    pytest.param(GOOD.replace("a,10,20,50", "a,10,20,50,7"), 2, 5, "more cells", id="long row"),
    pytest.param(GOOD.replace("a,10", ",10"), 2, 1, "an actor has no name", id="no name"),
    pytest.param("", None, None, "is empty", id="empty file"),
    pytest.param(GOOD.split("\n")[0], None, None, "has no rows", id="header alone"),
]


@pytest.mark.parametrize(("text", "line", "column", "what"), BAD)
def test_a_bad_table_is_named_by_row_and_column(tmp_path, text, line, column, what):
    path = _write(tmp_path, text)
    with pytest.raises(DataError) as caught:
        read_plain(path)
    problem = caught.value.problems[0]
    assert (problem.line, problem.column, problem.file) == (line, column, str(path))
    assert what in problem.what


def test_a_position_off_the_scale_may_need_another_scale(tmp_path):
    with pytest.raises(DataError, match="or name other ends in columns Scale low and Scale high"):
        read_plain(_write(tmp_path, GOOD.replace("80", "2010")))


def test_all_problems_are_told_at_once(tmp_path):
    text = GOOD.replace("a,10", "a,0").replace("80", "x")
    with pytest.raises(DataError) as caught:
        read_plain(_write(tmp_path, text))
    assert [problem.line for problem in caught.value.problems] == [2, 3]


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DataError, match="cannot read"):
        read_plain(tmp_path / "none.csv")


def test_a_file_that_is_no_text_is_named(tmp_path):
    path = tmp_path / "talks.csv"
    path.write_bytes(b"Actor\xff\xfe")
    with pytest.raises(DataError, match="is not UTF-8 text"):
        read_plain(path)


def test_two_columns_of_one_name_are_refused(tmp_path):
    with pytest.raises(DataError, match="has two columns Position"):
        read_plain(_write(tmp_path, GOOD.replace("Actor,", "Position,Actor,")))


def test_another_scale_may_be_given(tmp_path):
    text = GOOD.replace("20", "1990").replace("80", "2010")
    issue = read_plain(_write(tmp_path, text), scale=(1980.0, 2020.0))["talks"]
    assert (issue.low, issue.high) == (1980.0, 2020.0)


def test_the_ends_of_the_scale_may_stand_in_the_table(tmp_path):
    text = "Actor,Capability,Position,Salience,Scale low,Scale high\na,1,4,50,4,10\nb,1,10,50,,\n"
    issue = read_plain(_write(tmp_path, text))["talks"]
    assert (issue.low, issue.high) == (4.0, 10.0)


SHARE = st.integers(0, 1000).map(lambda tenths: tenths / 10)


@st.composite
def written(draw):
    """Draw an issue that a table can hold: two to five actors, with ranges and red lines."""
    low, high = draw(st.sampled_from([(0.0, 100.0), (4.0, 10.0), (-50.0, 1000.0)]))
    places = st.integers(0, 20).map(lambda step: low + (high - low) * step / 20)
    actors = {}
    for k, x in enumerate(draw(st.lists(places, min_size=2, max_size=5, unique=True))):
        salience = draw(SHARE)
        ranges = draw(
            st.sampled_from(
                [
                    {},
                    {"position": (low, high)},
                    {"position": (low, x, high)},
                    {"salience": (0.0, salience, 100.0), "capability": (0.5, 60.0)},
                ]
            )
        )
        limits = draw(st.sampled_from([None, {"min": x}, {"max": x}, {"min": low, "max": high}]))
        actors[f"actor {k}"] = {
            "position": x,
            "capability": draw(st.integers(1, 50)) * 1.0,
            "salience": salience,
            "ranges": ranges,
            "limits": limits,
        }
    scale = {} if (low, high) == (0.0, 100.0) else {low: "", high: ""}
    reference = draw(st.one_of(st.none(), places))
    return {"text": "", "scale": scale, "actors": actors, "reference": reference}


@settings(max_examples=60)
@given(st.lists(written(), min_size=1, max_size=2))
def test_a_written_table_reads_back_the_same(tmp_path_factory, drawn):
    names = ("one", "two")[: len(drawn)]
    issues = {
        name: Issue.model_validate(issue | {"text": name})
        for name, issue in zip(names, drawn, strict=True)
    }
    path = tmp_path_factory.mktemp("round") / "one.csv"
    write_plain(issues, path)
    assert read_plain(path) == issues
    assert not list(path.parent.glob(".*"))
