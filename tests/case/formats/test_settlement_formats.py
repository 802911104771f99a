import pytest

from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.case.formats import ISSUES, read
from detente.case.formats.decide import read_decide
from detente.case.formats.deu import read_deu
from detente.case.formats.ktab.read import read_ktab_csv, read_ktab_xml
from detente.case.formats.ktab.rules import read_ktab_rules
from detente.case.formats.registry import reader
from detente.errors import DataError, NotSupported
from tests.shared import shared_file

KTAB = """two,"a description",3,2,
Actor,Description,Power,Money,Sal,Time,Sal,
ann,,10,20,40,30,60,
bob, the second ,5.5,80,50,70,20,
cy,,1,0,100,100,0,
"""
XML = """<?xml version="1.0"?>
<Scenario>
  <name>two</name><desc>d</desc><prngSeed>0</prngSeed>
  <Dimensions><dName>Money</dName><dName>Time</dName></Dimensions>
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
DECIDE = "\n".join(
    "\t".join(f"'{cell}'" if not cell.replace(".", "").isdigit() else cell for cell in row)
    for row in [
        ["#A", "ann", "Ann", ""],
        ["#A", "bob", "Bob", ""],
        ["#P", "money", "m", "m"],
        ["#M", "money", "0"],
        ["#M", "money", "100"],
        ["#P", "years", "y", "y"],
        ["#M", "years", "4"],
        ["#M", "years", "10"],
        ["#D", "ann", "money", "20.0", "0.4", "10"],
        ["#D", "bob", "money", "80.0", "0.5", "5.5"],
        ["#D", "ann", "years", "4.0", "0.6", "10"],
    ]
)
DEU = """prnr,isnr,prname,pde,puk,pcom,sde,suk,scom,rp,out
p1,i1,proposal,0,100,50,80,20,,0,40
p1,i2,proposal,0,,100,80,0,30,,90
p2,i3,other,10,100,,50,60,0,50,
p2,i4,other,10,,,50,60,0,50,20
"""


def _write(tmp_path, text, name="file.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_ktab_csv_and_xml_say_the_same(tmp_path):
    from_csv = read_ktab_csv(_write(tmp_path, KTAB))
    from_xml = read_ktab_xml(_write(tmp_path, XML, "file.xml"))
    assert from_csv == from_xml
    bob = from_csv["Time"].actors["bob"]
    assert (bob.position, bob.capability, bob.salience) == (70.0, 5.5, 20.0)


def test_decide_input_keeps_issues_actors_and_scales(tmp_path):
    issues = read_decide(_write(tmp_path, DECIDE))
    assert list(issues) == ["money", "years"]
    assert (issues["years"].low, issues["years"].high) == (4.0, 10.0)
    assert list(issues["years"].actors) == ["ann"]
    assert issues["money"].actors["bob"].salience == 50.0


def test_deu_reads_decisions_and_leaves_out_what_teaches_nothing(tmp_path):
    one, two = read_deu(_write(tmp_path, DEU))
    assert (one.name, one.group, one.outcome, one.issue.reference) == ("i1", "p1", 40.0, 0.0)
    assert {a: s.salience for a, s in one.issue.actors.items()} == {"de": 80, "uk": 20, "com": 0}
    assert list(two.issue.actors) == ["de", "com"]
    assert two.issue.reference is None


FORMATS = [
    pytest.param(KTAB, "ktab-csv", id="ktab csv"),
    pytest.param(XML, "ktab-xml", id="ktab xml"),
    pytest.param(DECIDE, "decide", id="decide"),
    pytest.param(DEU, "deu", id="deu"),
    pytest.param("Actor,Capability,Position,Salience\na,1,2,3\nb,1,4,5\n", "plain", id="plain"),
]


@pytest.mark.parametrize(("text", "name"), FORMATS)
def test_a_file_is_told_by_what_it_holds(tmp_path, text, name):
    path = _write(tmp_path, text, "any.txt")
    assert reader(ISSUES, path).name == name
    assert all(issue.actors for issue in read(ISSUES, path).values())


BAD = [
    pytest.param(read_ktab_csv, KTAB.replace("ann,,10", "ann,,0"), 3, 3, "not above 0", id="power"),
    pytest.param(read_ktab_csv, KTAB.replace("20,40", "20,140"), 3, 5, "outside 0 to", id="sal"),
    pytest.param(read_ktab_csv, KTAB.replace("20,40", "20,41"), 3, 7, "more than 100", id="sum"),
    pytest.param(read_ktab_csv, KTAB.replace("bob", "ann"), 4, 1, "listed twice", id="twice"),
    pytest.param(read_ktab_csv, KTAB.replace("3,2", "4,2"), 1, 3, "says 4 actors", id="count"),
    pytest.param(read_ktab_csv, KTAB.replace("3,2", "x,2"), 1, 3, "is no count", id="no count"),
    pytest.param(read_ktab_csv, KTAB.replace(",70,20,", ""), 4, 1, "cells where 7", id="short"),
    pytest.param(read_ktab_csv, "a,b\n", None, None, "is no KTAB table", id="no table"),
    pytest.param(read_ktab_xml, XML.replace("</Actors>", ""), 16, 3, "not well-formed", id="xml"),
    pytest.param(read_ktab_xml, "<Other/>", None, None, "no KTAB scenario", id="other xml"),
    pytest.param(
        read_ktab_xml, XML.replace("<dSal>20</dSal>", ""), 2, 1, "does not have", id="gap"
    ),
    pytest.param(read_decide, DECIDE.replace("0.4", "1.4"), 9, 5, "outside 0 to 1", id="of one"),
    pytest.param(
        read_decide,
        DECIDE.replace("'#D'\t'ann'\t'years'", "'#D'\t'eve'\t'years'"),
        11,
        2,
        "no #A line",
        id="actor",
    ),
    pytest.param(
        read_decide,
        DECIDE.replace("'#D'\t'ann'\t'years'", "'#D'\t'ann'\t'time'"),
        11,
        3,
        "no #P line",
        id="issue",
    ),
    pytest.param(
        read_decide,
        DECIDE.replace("'#D'\t'ann'\t'years'", "'#D'\t'ann'\t'money'"),
        11,
        2,
        "two stakes",
        id="two stakes",
    ),
    pytest.param(
        read_decide,
        DECIDE.replace("'years'\t4.0", "'years'\t3.0"),
        11,
        4,
        "outside 4 to 10",
        id="off its scale",
    ),
    pytest.param(read_decide, "#A\tann\n#X\t1\n", 2, 1, "begins with '#X'", id="tag"),
    pytest.param(
        read_deu,
        DEU.replace("0,100,50,80", "0,130,50,80"),
        2,
        5,
        "position of uk",
        id="deu position",
    ),
    pytest.param(read_deu, DEU.replace("isnr", "x"), 1, 1, "has no column isnr", id="deu column"),
    pytest.param(read_deu, "prnr,isnr,rp,out\n1,2,3,4\n", None, None, "no pair of", id="no actors"),
]


@pytest.mark.parametrize(("read_it", "text", "line", "column", "what"), BAD)
def test_what_is_wrong_is_named_by_row_and_column(tmp_path, read_it, text, line, column, what):
    with pytest.raises(DataError) as caught:
        read_it(_write(tmp_path, text))
    problem = caught.value.problems[0]
    assert what in problem.what
    assert (problem.line, problem.column) == (line, column)


def test_the_real_files_are_read():
    assert len(read_deu(shared_file("data/deu/deu3_odd_proposals.csv"))) == 180
    assert len(read_decide(shared_file("data/settlement/cop21.csv"))) == 13
    assert len(read_ktab_csv(shared_file("data/settlement/ktab_dummyData_3Dim.csv"))) == 3


def _with_parameters(tmp_path, **given):
    inner = "".join(f"<{tag}>{value}</{tag}>" for tag, value in given.items())
    text = XML.replace("<Dimensions>", f"<ModelParameters>{inner}</ModelParameters><Dimensions>")
    return _write(tmp_path, text, "rules.xml")


def test_ktab_parameters_are_the_spatial_models_choices(tmp_path):
    path = _with_parameters(
        tmp_path,
        VictoryProbModel="Square",
        VotingRule="PropCbc",
        PCEModel="MarkovUniform",
        StateTransitions="Deterministic",
        BigRRange="Max",
        BigRAdjust="TwoThirds",
        ThirdPartyCommit="NoCommit",
        InterVecBrgn="S2PMax",
        BargnModel="PWCompInterp",
    )
    assert read_ktab_rules(path) == SpatialRules(
        vote="prop-cubic",
        victory="square",
        election="markov-uniform",
        risk_range="max",
        risk_view=2 / 3,
        third_parties="none",
        bargain="s2pmax",
        proposals="average",
    )
    assert read_ktab_rules(_with_parameters(tmp_path)) == SpatialRules()


def test_unknown_or_stochastic_ktab_parameters_are_refused(tmp_path):
    with pytest.raises(DataError, match=r"VotingRule 'Propp' is not known. Did you mean 'Prop'"):
        read_ktab_rules(_with_parameters(tmp_path, VotingRule="Propp"))
    with pytest.raises(NotSupported, match="deterministic transitions"):
        read_ktab_rules(_with_parameters(tmp_path, StateTransitions="Stochastic"))
