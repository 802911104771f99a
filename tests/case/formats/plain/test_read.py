"""Plain tables of stakes give issues; faults are named by row and column."""

import pytest
from openpyxl import Workbook

from detente.case.formats import ISSUES
from detente.case.formats.plain.read import read_plain
from detente.case.formats.registry import reader
from detente.catalog.lookup import find_issues
from detente.errors import DataError
from tests.case.formats.tables import OF_ANY_TABLE, written

GOOD = "Actor,Capability,Position,Salience\na,10,20,50\nb,5,80,90\n"


def _write(tmp_path, text):
    return written(tmp_path, text, "talks.csv")


@pytest.mark.parametrize("disguise", OF_ANY_TABLE)
def test_a_table_reads_the_same_however_it_is_written(tmp_path, disguise):
    path = _write(tmp_path, disguise(GOOD))
    assert reader(ISSUES, path).name == "plain"
    (issue,) = read_plain(path).values()
    assert {name: one.model_dump(exclude_defaults=True) for name, one in issue.actors.items()} == {
        "a": {"position": 20.0, "capability": 10.0, "salience": 50.0},
        "b": {"position": 80.0, "capability": 5.0, "salience": 90.0},
    }
    assert (issue.text, issue.scale, issue.reference) == ("talks", {}, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Capability", "Power", id="power"),
        pytest.param("Capability", "INFLUENCE", id="influence"),
        pytest.param("Actor", "name", id="name"),
        pytest.param("Salience", " salience ", id="spaces"),
    ],
)
def test_columns_go_by_other_names_too(tmp_path, old, new):
    assert read_plain(_write(tmp_path, GOOD.replace(old, new))) == read_plain(
        _write(tmp_path, GOOD)
    )


@pytest.mark.parametrize(
    ("low", "mode", "high", "expected"),
    [
        pytest.param("10", "", "30", (10, 30), id="two-ends"),
        pytest.param("10", "15", "30", (10, 15, 30), id="with-the-likeliest"),
        pytest.param("", "", "30", (20, 30), id="high-alone"),
        pytest.param("10", "", "", (10, 20), id="low-alone"),
        pytest.param("", "25", "30", (20, 25, 30), id="likeliest-and-high"),
        pytest.param("20", "", "20", (20, 20), id="a-point"),
        pytest.param("", "", "", None, id="none"),
    ],
)
def test_ranges(tmp_path, low, mode, high, expected):
    head = "Actor,Capability,Position,Salience,Position low,Position mode,Position high\n"
    text = f"{head}a,10,20,50,{low},{mode},{high}\nb,5,80,90,,,\n"
    actors = read_plain(_write(tmp_path, text))["talks"].actors
    assert actors["a"].ranges.get("position") == expected
    assert actors["b"].ranges == {}


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        pytest.param("10", "", {"min": 10}, id="least"),
        pytest.param("", "60", {"max": 60}, id="most"),
        pytest.param("0", "0", {"min": 0, "max": 0}, id="a-point"),
        pytest.param("", "", None, id="none"),
    ],
)
def test_red_lines(tmp_path, least, most, expected):
    text = f"Actor,Capability,Position,Salience,Limit min,Limit max\na,1,2,5,{least},{most}\n"
    actors = read_plain(_write(tmp_path, text + "b,1,3,5,,\n"))["talks"].actors
    limits = actors["a"].limits
    assert (limits.model_dump(exclude_none=True) if limits else None) == expected


@pytest.mark.parametrize("place", ["0", "100", "0.0", "55"])
def test_a_reference_point_may_stand_at_the_ends_of_the_scale(tmp_path, place):
    text = GOOD.replace("Salience\n", "Salience,Reference\n").replace("50\n", f"50,{place}\n")
    assert read_plain(_write(tmp_path, text))["talks"].reference == float(place)


def test_numbers_are_kept_to_the_last_digit(tmp_path):
    text = GOOD.replace("a,10,20", "a,0.1234567890123,20.0000000000001")
    stake = read_plain(_write(tmp_path, text))["talks"].actors["a"]
    assert (stake.capability, stake.position) == (0.1234567890123, 20.0000000000001)


def test_an_actor_listed_twice_is_not_one_actor_alone(tmp_path):
    with pytest.raises(DataError) as caught:
        read_plain(_write(tmp_path, GOOD.replace("b,5", "a,5")))
    assert "there is only one actor" not in str(caught.value)


def test_several_issues_stand_in_one_table(tmp_path):
    text = "Issue,Actor,Capability,Position,Salience,Reference,Scale high\n"
    text += "x,a,1,2,50,3,10\ny,a,1,2,50,,\nx,b,1,4,50,,10\ny,b,1,90,50,7,\n"
    issues = read_plain(_write(tmp_path, text))
    assert list(issues) == ["x", "y"]
    assert [(one.high, one.reference) for one in issues.values()] == [(10, 3), (100, 7)]
    assert list(issues["x"].actors) == ["a", "b"]


@pytest.mark.parametrize(
    ("saliences", "expected"),
    [
        pytest.param((".2", "1"), [20, 100], id="of-one"),
        pytest.param(("0", "1"), [0, 100], id="ends-of-one"),
        pytest.param(("1", "2"), [1, 2], id="of-a-hundred"),
        pytest.param(("0", "100"), [0, 100], id="ends-of-a-hundred"),
        pytest.param(("0", "0"), [0, 0], id="nobody-cares"),
        pytest.param(("0.07", "0.29"), [7, 29], id="no-dust-of-fractions"),
    ],
)
def test_the_unit_of_salience_is_told_by_the_whole_file(tmp_path, saliences, expected):
    first, second = saliences
    text = GOOD.replace("20,50", f"20,{first}").replace("80,90", f"80,{second}")
    actors = read_plain(_write(tmp_path, text))["talks"].actors
    assert [stake.salience for stake in actors.values()] == expected


def test_columns_may_stand_in_any_order(tmp_path):
    text = "Salience;Actor;Note;position;CAPABILITY\n50;a;x;20;10\n90;b;y;80;5\n"
    issues = read_plain(_write(tmp_path, text))
    assert issues == {"talks": read_plain(_write(tmp_path, GOOD))["talks"]}


def test_salience_of_one_is_read_as_of_a_hundred(tmp_path):
    text = "Actor,Capability,Position,Salience\na,10,20,0.5\nb,5,80,1\n"
    actors = read_plain(_write(tmp_path, text))["talks"].actors
    assert [stake.salience for stake in actors.values()] == [50.0, 100.0]


BAD = [
    pytest.param(
        GOOD.replace("a,10", "a,0"),
        2,
        2,
        "Capability 0 is not above 0",
        "Write a larger number",
        id="zero",
    ),
    pytest.param(
        GOOD.replace("b,5", "b,-5"),
        3,
        2,
        "Capability -5 is not above 0",
        "Write a larger number",
        id="negative",
    ),
    pytest.param(
        GOOD.replace("90", "101"),
        3,
        4,
        "Salience 101 is outside 0 to 100",
        "Write a number from 0 to 100",
        id="salience high",
    ),
    pytest.param(
        GOOD.replace("90", "-1"),
        3,
        4,
        "Salience -1 is outside 0 to 100",
        "Write a number from 0 to 100",
        id="salience low",
    ),
    pytest.param(
        GOOD.replace("90", "0.9"),
        2,
        4,
        "Salience 50 stands beside values below 1",
        "Write every salience from 0 to 1, or every one from 0 to 100",
        id="salience mixed",
    ),
    pytest.param(
        GOOD.replace("80", "120"),
        3,
        3,
        "Position 120 is outside 0 to 100",
        "Write a number from 0 to 100, or name other ends in columns Scale low and Scale high",
        id="off",
    ),
    pytest.param(
        GOOD.replace("20", "nan"),
        2,
        3,
        "Position is nan",
        "Write a finite number, or drop the row",
        id="nan",
    ),
    pytest.param(
        GOOD.replace("20", "inf"),
        2,
        3,
        "Position is inf",
        "Write a finite number, or drop the row",
        id="infinite",
    ),
    pytest.param(
        GOOD.replace("20", ""),
        2,
        3,
        "Position '' is no number",
        "Write a plain number",
        id="empty cell",
    ),
    pytest.param(
        GOOD.replace("b,5", "a,5"),
        3,
        1,
        "actor 'a' is listed twice",
        "It stands in row 2 already",
        id="duplicate",
    ),
    pytest.param(
        GOOD.replace("Salience", "Sal"),
        1,
        1,
        "has no column Salience",
        "Did you mean 'Sal'?",
        id="column",
    ),
    pytest.param(
        GOOD.replace("80", "20"),
        2,
        3,
        "all actors stand at 20, so nothing is at issue",
        "Check the positions",
        id="one point",
    ),
    pytest.param(
        "\n".join(GOOD.split("\n")[:2]),
        2,
        1,
        "there is only one actor",
        "Give everyone with a stake",
        id="one actor",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Position low,Position high\n"
        "a,10,20,50,30,10\nb,5,80,90,,\n",
        2,
        5,
        "the range of Position is upside down: 30 to 10",
        "Put the least first",
        id="range upside down",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Position low,Position high\n"
        "a,10,20,50,30,40\nb,5,80,90,,\n",
        2,
        5,
        "Position 20 is outside its own range 30 to 40",
        "Widen the range",
        id="outside its range",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Limit min,Limit max\na,10,20,50,30,10\nb,5,80,90,,\n",
        2,
        5,
        "the red lines are upside down",
        "Exchange min and max",
        id="red lines upside down",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Position mode\na,10,20,50,30\nb,5,80,90,\n",
        2,
        5,
        "the range of Position is upside down: 20 to 30 to 20",
        "Put the least first",
        id="mode alone",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Reference\na,10,20,50,30\nb,5,80,90,40\n",
        3,
        5,
        "Reference 40 differs from 30 above",
        "Keep one",
        id="two references",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Reference\na,10,20,50,130\nb,5,80,90,\n",
        2,
        5,
        "Reference 130 is off the scale",
        "Place it on the line",
        id="reference off the scale",
    ),
    pytest.param(
        "Actor,Capability,Position,Salience,Scale low,Scale high\na,1,2,5,90,10\nb,1,3,5,,\n",
        2,
        3,
        "the scale is upside down",
        "Exchange its ends",
        id="scale upside down",
    ),
    pytest.param(
        GOOD.replace("a,10,20,50", "a,10,20,50,7"),
        2,
        5,
        "has more cells than the header",
        "Add or drop a column",
        id="long row",
    ),
    pytest.param(
        GOOD.replace("a,10", ",10"), 2, 1, "an actor has no name", "Name it", id="no name"
    ),
    pytest.param(
        "",
        None,
        None,
        "is empty",
        "Give it a header line and lines below it",
        id="empty file",
    ),
    pytest.param(
        GOOD.split("\n")[0],
        None,
        None,
        "has no rows",
        "Give one line for each actor",
        id="header alone",
    ),
]


@pytest.mark.parametrize(("text", "line", "column", "what", "mend"), BAD)
def test_a_bad_table_is_named_by_row_and_column(tmp_path, text, line, column, what, mend):
    path = _write(tmp_path, text)
    with pytest.raises(DataError) as caught:
        read_plain(path)
    problem = caught.value.problems[0]
    assert (problem.line, problem.column, problem.file) == (line, column, str(path))
    assert (problem.what, problem.mend) == (what, mend)


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
    path.write_bytes(b"Actor\x81\x8d")
    with pytest.raises(DataError, match="is no text in UTF-8, UTF-16 or Windows-1252"):
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


STAKES = [
    ["Stakeholder", "Clout", "Position", "Salience"],
    ["Debtor", 100, 40, 100],
    ["Lender", 20.0, 70, 100],
]


def _workbook(folder, sheets):
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    path = folder / "talks.xlsx"
    made.save(path)
    return path


def test_a_table_in_a_workbook_says_the_same(tmp_path):
    path = _workbook(tmp_path, {"Sheet1": STAKES, "Sheet2": [], "#notes": [["x"]]})
    text = "\n".join(",".join(map(str, row)) for row in STAKES)
    (tmp_path / "talks.csv").write_text(text)
    assert find_issues(str(path)) == find_issues(str(tmp_path / "talks.csv"))


def test_faults_in_a_workbook_have_row_and_column(tmp_path):
    path = _workbook(tmp_path, {"Sheet1": [*STAKES, ["Bank", "much", 50, 10]]})
    with pytest.raises(DataError, match=r"talks\.xlsx:4:2: Capability 'much' is no number"):
        find_issues(str(path))


def test_one_table_of_several_is_not_guessed(tmp_path):
    path = _workbook(tmp_path, {"May": STAKES, "June": STAKES})
    with pytest.raises(DataError, match="several sheets hold rows: May, June"):
        find_issues(str(path))
