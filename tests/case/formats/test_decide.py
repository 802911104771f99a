"""The input of decide-exchange-model gives issues; faults are named by row and column."""

import pytest

from detente.case.formats.decide import read_decide
from detente.errors import DataError
from tests.case.formats.tables import OF_ANY_TEXT, written

LINES = [
    ["#A", "ann", "Ann", ""],
    ["#A", "bob", "Bob", ""],
    ["#P", "money", "m", "m"],
    ["#M", "money", "0"],
    ["#M", "money", "100"],
    ["#P", "years", "y", "y"],
    ["#M", "years", "4"],
    ["#M", "years", "7"],
    ["#M", "years", "10"],
    ["#P", "unloved"],
    ["#D", "ann", "money", "20.0", "0.4", "10"],
    ["#D", "bob", "money", "80.0", "0.5", "5.5"],
    ["#D", "ann", "years", "4.0", "0.6", "10"],
]


def _text(lines=LINES, delimiter="\t", quote="'"):
    """Return lines as the program writes them: words in quotes, numbers bare."""
    return "\n".join(
        delimiter.join(
            cell if cell.replace(".", "").isdigit() else f"{quote}{cell}{quote}" for cell in line
        )
        for line in lines
    )


DECIDE = _text()
STYLES = [
    *OF_ANY_TEXT,
    pytest.param(lambda _: _text(delimiter=";"), id="semicolons"),
    pytest.param(lambda _: _text(quote=""), id="without-quotes"),
    pytest.param(lambda _: _text(quote='"'), id="double-quotes"),
    pytest.param(lambda text: "\n\n" + text, id="blank-lines-before"),
]


@pytest.mark.parametrize("style", STYLES)
def test_issues_actors_and_scales(tmp_path, style):
    issues = read_decide(written(tmp_path, style(DECIDE)))
    assert list(issues) == ["money", "years"]
    assert (issues["years"].low, issues["years"].high) == (4.0, 10.0)
    assert issues["money"].scale == {}
    assert {name: one.text for name, one in issues.items()} == {"money": "money", "years": "years"}
    assert list(issues["years"].actors) == ["ann"]
    bob = issues["money"].actors["bob"]
    assert (bob.position, bob.salience, bob.capability) == (80.0, 50.0, 5.5)


def _changed(number, *line):
    """Return the text with one line, counted from 1, replaced."""
    return _text([*LINES[: number - 1], list(line), *LINES[number:]])


@pytest.mark.parametrize(
    ("text", "line", "column", "what", "mend"),
    [
        pytest.param(
            _changed(11, "#D", "ann", "money", "20", "1.4", "10"),
            11,
            5,
            "salience 1.4 is outside 0 to 1",
            "Write a number from 0 to 1",
            id="salience",
        ),
        pytest.param(
            _changed(11, "#D", "ann", "money", "20", "-0.1", "10"),
            11,
            5,
            "salience -0.1 is outside 0 to 1",
            "Write a number from 0 to 1",
            id="below-zero",
        ),
        pytest.param(
            _changed(11, "#D", "ann", "money", "120", "0.4", "10"),
            11,
            4,
            "position 120 is outside 0 to 100",
            "Write a number from 0 to 100",
            id="position",
        ),
        pytest.param(
            _changed(11, "#D", "ann", "money", "20", "0.4", "0"),
            11,
            6,
            "power 0 is not above 0",
            "Write a larger number",
            id="power",
        ),
        pytest.param(
            _changed(11, "#D", "ann", "money", "much", "0.4", "1"),
            11,
            4,
            "position 'much' is no number",
            "Write a plain number",
            id="word",
        ),
        pytest.param(
            _changed(13, "#D", "ann", "years", "3.0", "0.6", "10"),
            13,
            4,
            "position 3.0 is outside 4 to 10",
            "Write a number from 4 to 10",
            id="off-its-scale",
        ),
        pytest.param(
            _changed(13, "#D", "eve", "years", "4", "0.6", "10"),
            13,
            2,
            "actor 'eve' has no #A line above",
            "Add one",
            id="actor",
        ),
        pytest.param(
            _changed(13, "#D", "ann", "time", "4", "0.6", "10"),
            13,
            3,
            "issue 'time' has no #P line above",
            "Add one",
            id="issue",
        ),
        pytest.param(
            _changed(13, "#D", "ann", "money", "4", "0.6", "10"),
            13,
            2,
            "'ann' has two stakes in 'money'",
            "Drop one",
            id="two-stakes",
        ),
        pytest.param(
            _changed(7, "#M", "years", "few"),
            7,
            3,
            "scale point 'few' is no number",
            "Write a plain number",
            id="scale-point",
        ),
        pytest.param(
            _changed(4, "#X", "1"),
            4,
            1,
            "the line begins with '#X' and has 2 cells",
            "Known are #A, #P, #M and #D, the last with 6 cells",
            id="tag",
        ),
        pytest.param(
            _changed(11, "#D", "ann", "money", "20", "0.4"),
            11,
            1,
            "the line begins with '#D' and has 5 cells",
            "Known are #A, #P, #M and #D, the last with 6 cells",
            id="short-stake",
        ),
        pytest.param(
            _changed(1, "#A"),
            1,
            1,
            "the line begins with '#A' and has 1 cells",
            "Known are #A, #P, #M and #D, the last with 6 cells",
            id="no-name",
        ),
        pytest.param(
            _changed(4, "#M", "money"),
            4,
            1,
            "the line begins with '#M' and has 2 cells",
            "Known are #A, #P, #M and #D, the last with 6 cells",
            id="no-point",
        ),
        pytest.param(
            _changed(3, "#P"),
            3,
            1,
            "the line begins with '#P' and has 1 cells",
            "Known are #A, #P, #M and #D, the last with 6 cells",
            id="no-issue",
        ),
        pytest.param(
            _text(LINES[:10]),
            None,
            None,
            "has no #D lines",
            "Give each actor's stakes",
            id="no-stakes",
        ),
        pytest.param("", None, None, "has no #D lines", "Give each actor's stakes", id="empty"),
    ],
)
def test_faults_are_named_by_row_and_column(tmp_path, text, line, column, what, mend):
    with pytest.raises(DataError) as caught:
        read_decide(written(tmp_path, text))
    problem = caught.value.problems[0]
    assert (problem.what, problem.mend) == (what, mend)
    assert (problem.line, problem.column) == (line, column)
    assert problem.file == str(tmp_path / "file.csv")


def test_an_issue_with_one_point_runs_from_0_to_100(tmp_path):
    lines = [line for line in LINES if line != ["#M", "money", "0"]]
    assert read_decide(written(tmp_path, _text(lines)))["money"].scale == {}


def test_a_scale_may_stand_below_and_points_in_any_order(tmp_path):
    lines = [["#A", "a"], ["#P", "p"], ["#M", "p", "9"], ["#M", "p", "-3"],
             ["#D", "a", "p", "-3", "1", "1"]]  # fmt: skip
    (issue,) = read_decide(written(tmp_path, _text(lines, quote=""))).values()
    assert issue.scale == {-3.0: "", 9.0: ""}
    assert issue.actors["a"].salience == 100.0
