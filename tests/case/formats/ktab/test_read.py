"""KTAB's CSV and XML say the same; faults are named by row and column."""

import pytest

from detente.case.formats import ISSUES
from detente.case.formats.ktab.read import read_ktab_csv, read_ktab_xml
from detente.case.formats.registry import reader
from detente.errors import DataError
from tests.case.formats.tables import OF_ANY_TABLE, OF_ANY_TEXT, written

TABLE = """two,"a description",3,2,
Actor,Description,Power,Money,Sal,Time,Sal,
ann,,10,20,40,30,60,
bob, the second ,5.5,80,50,70,20,
cy,,1,0,100,100,0,
"""
XML = """<?xml version="1.0"?>
<Scenario>
  <name>two</name><desc>d</desc><prngSeed>0</prngSeed>
  <Dimensions><dName>Money</dName><dName> Time </dName></Dimensions>
  <Actors>
    <Actor><name>ann</name><description/><capability>10</capability>
      <Position><dCoord>20</dCoord><dCoord>30</dCoord></Position>
      <Salience><dSal>40</dSal><dSal>60</dSal></Salience></Actor>
    <Actor><name>bob</name><description/><capability>5.5</capability>
      <Position><dCoord>80</dCoord><dCoord>70</dCoord></Position>
      <Salience><dSal>50</dSal><dSal>20</dSal></Salience></Actor>
    <Actor><name>cy</name><description/><capability>1</capability>
      <Position><dCoord>0</dCoord><dCoord>100</dCoord></Position>
      <Salience><dSal>100</dSal><dSal>0</dSal></Salience></Actor>
  </Actors>
</Scenario>
"""
ISSUES_OF_BOTH = {
    "Money": {"ann": (20, 10, 40), "bob": (80, 5.5, 50), "cy": (0, 1, 100)},
    "Time": {"ann": (30, 10, 60), "bob": (70, 5.5, 20), "cy": (100, 1, 0)},
}


def _plain(issues):
    return {
        name: {
            actor: (stake.position, stake.capability, stake.salience)
            for actor, stake in issue.actors.items()
        }
        for name, issue in issues.items()
    }


@pytest.mark.parametrize("disguise", OF_ANY_TABLE)
def test_a_table_gives_one_issue_a_dimension(tmp_path, disguise):
    path = written(tmp_path, disguise(TABLE))
    assert _plain(read_ktab_csv(path)) == ISSUES_OF_BOTH
    assert reader(ISSUES, path).name == "ktab-csv"


@pytest.mark.parametrize("disguise", OF_ANY_TEXT)
def test_a_scenario_gives_the_same(tmp_path, disguise):
    path = written(tmp_path, disguise(XML), "file.xml")
    assert _plain(read_ktab_xml(path)) == ISSUES_OF_BOTH
    assert reader(ISSUES, path).name == "ktab-xml"


@pytest.mark.parametrize(
    ("header", "names"),
    [
        pytest.param("Money,Sal,Money,Sal", ["Money 1", "Money 2"], id="twice"),
        pytest.param(",Sal,Time,Sal", ["dimension 1", "Time"], id="unnamed"),
        pytest.param("Money", ["Money", "dimension 2"], id="short"),
    ],
)
def test_dimensions_have_names_of_their_own(tmp_path, header, names):
    text = TABLE.replace("Money,Sal,Time,Sal", header)
    assert [one.text for one in read_ktab_csv(written(tmp_path, text)).values()] == names
    assert list(read_ktab_csv(written(tmp_path, text))) == names


@pytest.mark.parametrize(
    ("text", "line", "column", "what", "mend"),
    [
        pytest.param(
            TABLE.replace("ann,,10", "ann,,0"),
            3,
            3,
            "capability 0 is not above 0",
            "Write a larger number",
            id="power",
        ),
        pytest.param(
            TABLE.replace("20,40", "20,140"),
            3,
            5,
            "salience 140 is outside 0 to 100",
            "Write a number from 0 to 100",
            id="salience",
        ),
        pytest.param(
            TABLE.replace("20,40", "-1,40"),
            3,
            4,
            "position -1 is outside 0 to 100",
            "Write a number from 0 to 100",
            id="position",
        ),
        pytest.param(
            TABLE.replace("20,40", "20,41"),
            3,
            7,
            "saliences sum to more than 100",
            "Lower one of them",
            id="sum",
        ),
        pytest.param(
            TABLE.replace("20,40", "20,x"),
            3,
            5,
            "salience 'x' is no number",
            "Write a plain number",
            id="word",
        ),
        pytest.param(
            TABLE.replace("bob", "ann"),
            4,
            1,
            "actor 'ann' is listed twice",
            "Rename or drop one",
            id="twice",
        ),
        pytest.param(
            TABLE.replace("3,2", "4,2"),
            1,
            3,
            "says 4 actors and lists 3",
            "Correct the count",
            id="count",
        ),
        pytest.param(
            TABLE.replace("3,2", "x,2"),
            1,
            3,
            "'x' is no count",
            "Write actors and dimensions as numbers",
            id="no-count",
        ),
        pytest.param(
            TABLE.replace("3,2", "3,0"),
            1,
            4,
            "'0' is no count",
            "Write actors and dimensions as numbers",
            id="no-dimension",
        ),
        pytest.param(
            TABLE.replace("3,2", "3,-2"),
            1,
            4,
            "'-2' is no count",
            "Write actors and dimensions as numbers",
            id="below-zero",
        ),
        pytest.param(
            TABLE.replace(",70,20,", ""),
            4,
            1,
            "has 5 cells where 7 are needed",
            "Add them",
            id="short",
        ),
        pytest.param(
            "two,,1,1\nA,D,P,M,S\nann,,1,2,3\n",
            3,
            1,
            "there is only one actor",
            "Give everyone with a stake",
            id="one-actor",
        ),
        pytest.param(
            "a,b\n",
            None,
            None,
            "is no KTAB table",
            "Begin with: name, description, actors, dimensions",
            id="no-table",
        ),
        pytest.param(
            "a,b,1,1\nx\n",
            None,
            None,
            "is no KTAB table",
            "Begin with: name, description, actors, dimensions",
            id="no-rows",
        ),
        pytest.param(
            "",
            None,
            None,
            "is no KTAB table",
            "Begin with: name, description, actors, dimensions",
            id="empty",
        ),
    ],
)
def test_faults_of_a_table(tmp_path, text, line, column, what, mend):
    _fault(read_ktab_csv, written(tmp_path, text), line, column, what, mend)


@pytest.mark.parametrize(
    ("text", "line", "column", "what", "mend"),
    [
        pytest.param(
            XML.replace("</Actors>", ""),
            16,
            3,
            "is not well-formed XML",
            "Save it again from KTAB",
            id="broken",
        ),
        pytest.param("", 1, 1, "is not well-formed XML", "Save it again from KTAB", id="empty"),
        pytest.param(
            "<Other/>",
            None,
            None,
            "is no KTAB scenario",
            "It needs Scenario with Dimensions and Actors",
            id="other",
        ),
        pytest.param(
            XML.replace("Scenario", "Other"),
            None,
            None,
            "is no KTAB scenario",
            "It needs Scenario with Dimensions and Actors",
            id="other-root",
        ),
        pytest.param(
            XML.replace("dName", "name"),
            None,
            None,
            "is no KTAB scenario",
            "It needs Scenario with Dimensions and Actors",
            id="no-dimensions",
        ),
        pytest.param(
            XML.replace("Actor>", "Person>"),
            None,
            None,
            "is no KTAB scenario",
            "It needs Scenario with Dimensions and Actors",
            id="no-actors",
        ),
        pytest.param(
            XML.replace("<dSal>20</dSal>", ""),
            2,
            1,
            "actor 2 does not have 2 positions and saliences",
            "Add them",
            id="gap",
        ),
        pytest.param(
            XML.replace("<dSal>20</dSal>", "<dSal/>"),
            2,
            6,
            "salience '' is no number",
            "Write a plain number",
            id="empty-cell",
        ),
        pytest.param(
            XML.replace("<name>bob", "<name>ann"),
            2,
            1,
            "actor 'ann' is listed twice",
            "Rename or drop one",
            id="twice",
        ),
        pytest.param(
            XML.replace("<capability>10", "<capability>0"),
            1,
            2,
            "capability 0 is not above 0",
            "Write a larger number",
            id="power",
        ),
    ],
)
def test_faults_of_a_scenario(tmp_path, text, line, column, what, mend):
    _fault(read_ktab_xml, written(tmp_path, text, "file.xml"), line, column, what, mend)


def _fault(read, path, line, column, what, mend):
    """Hold what is told of a faulty file to a row of a table."""
    with pytest.raises(DataError) as caught:
        read(path)
    problem = caught.value.problems[0]
    assert (problem.what, problem.mend) == (what, mend)
    assert (problem.line, problem.column, problem.file) == (line, column, str(path))


def test_faults_are_told_together(tmp_path):
    text = TABLE.replace("ann,,10", "ann,,0").replace("bob", "cy").replace("70,20", "70,x")
    with pytest.raises(DataError) as caught:
        read_ktab_csv(written(tmp_path, text))
    assert [(one.line, one.column) for one in caught.value.problems] == [(3, 3), (4, 7), (5, 1)]
