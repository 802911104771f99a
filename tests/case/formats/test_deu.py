"""DEU tables give decided issues; faults are named by row and column."""

import pytest

from detente.case.formats import ISSUES, read
from detente.case.formats.deu import read_deu
from detente.errors import DataError
from tests.case.formats.tables import OF_ANY_TABLE, written

TABLE = """prnr,isnr,prname,pde,puk,pcom,sde,suk,scom,rp,out
p1,i1,proposal,0,100,50,80,20,,0,40
p1,i2,proposal,0,,100,80,0,30,,90
p2,i3,other,10,100,,50,60,0,50,
p2,i4,other,10,,,50,60,0,50,20
"""


@pytest.mark.parametrize("disguise", OF_ANY_TABLE)
def test_decisions_are_read_and_what_teaches_nothing_is_left_out(tmp_path, disguise):
    one, two = read_deu(written(tmp_path, disguise(TABLE)))
    assert (one.name, one.group, one.outcome, one.issue.reference) == ("i1", "p1", 40.0, 0.0)
    assert {actor: stake.salience for actor, stake in one.issue.actors.items()} == {
        "de": 80,
        "uk": 20,
        "com": 0,
    }
    assert {stake.capability for stake in one.issue.actors.values()} == {1.0}
    assert list(two.issue.actors) == ["de", "com"]
    assert (two.issue.reference, two.issue.text) == (None, "i2")


@pytest.mark.parametrize("empty", ["", "NA", "na", "."])
def test_what_is_not_known_is_left_out(tmp_path, empty):
    text = TABLE.replace("0,100,50,80", f"0,100,{empty},80")
    assert list(read_deu(written(tmp_path, text))[0].issue.actors) == ["de", "uk"]


@pytest.mark.parametrize("name", ["prname", "proc", "proccde", "prnrnmc"])
def test_columns_that_are_no_positions(tmp_path, name):
    head = f"prnr,isnr,{name},s{name[1:]},pde,sde,puk,suk,rp,out\n"
    (one,) = read_deu(written(tmp_path, head + "p1,i1,50,50,0,80,100,20,0,40\n"))
    assert list(one.issue.actors) == ["de", "uk"]


def test_issues_go_by_name_and_by_proposal_where_a_name_returns(tmp_path):
    text = TABLE.replace("p2,i3", "p2,i1").replace("0,50,\n", "0,50,60\n")
    issues = read(ISSUES, written(tmp_path, text))
    assert list(issues) == ["p1 i1", "i2", "p2 i1"]
    assert issues["p2 i1"].reference == 50.0
    assert issues["p1 i1"].reference == 0.0


@pytest.mark.parametrize(
    ("text", "line", "column", "what", "mend"),
    [
        pytest.param(
            TABLE.replace("0,100,50,80", "0,130,50,80"),
            2,
            5,
            "position of uk 130 is outside 0 to 100",
            "Write a number from 0 to 100",
            id="p",
        ),
        pytest.param(
            TABLE.replace("80,20,,0", "80,-2,,0"),
            2,
            8,
            "salience of uk -2 is outside 0 to 100",
            "Write a number from 0 to 100",
            id="s",
        ),
        pytest.param(
            TABLE.replace(",,0,40", ",,200,40"),
            2,
            10,
            "reference point 200 is outside 0 to 100",
            "Write a number from 0 to 100",
            id="rp",
        ),
        pytest.param(
            TABLE.replace(",,0,40", ",,0,x"),
            2,
            11,
            "outcome 'x' is no number",
            "Write a plain number",
            id="out",
        ),
        pytest.param(
            TABLE.replace("isnr", "x"),
            1,
            1,
            "has no column isnr",
            "Did you mean 'prnr'?",
            id="column",
        ),
        pytest.param(
            "prnr,isnr,rp,out\n1,2,3,4\n",
            None,
            None,
            "has no pair of columns p.. and s..",
            "Give each actor position and salience",
            id="actors",
        ),
        pytest.param(
            "prnr,isnr,pde,sde,rp,out\n1,2,3,4,5,6\n",
            None,
            None,
            "has no issue with an outcome and two actors",
            "Check the columns p.. and out",
            id="one-actor",
        ),
        pytest.param(
            TABLE.partition("\n")[0],
            None,
            None,
            "has no issue with an outcome and two actors",
            "Check the columns p.. and out",
            id="head-alone",
        ),
        pytest.param(
            "",
            None,
            None,
            "is empty",
            "Give it a header line and lines below it",
            id="empty",
        ),
    ],
)
def test_faults_are_named_by_row_and_column(tmp_path, text, line, column, what, mend):
    with pytest.raises(DataError) as caught:
        read_deu(written(tmp_path, text))
    problem = caught.value.problems[0]
    assert (problem.what, problem.mend) == (what, mend)
    assert (problem.line, problem.column) == (line, column)
