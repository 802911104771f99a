"""Claims against beliefs: C for it, I against it, nothing where nothing links them."""

import csv
import io

import pytest

from detente.case import Case
from detente.case.draft import draft_case
from detente.case.formats.ach import judgements, matrix
from detente.catalog import load
from detente.errors import UnknownName
from detente.evidence import Claim, Evidence, Link
from detente.model import Conflict
from tests.evidence.draft_help import reading

CONFLICT = Conflict.model_validate({
    "actors": {"a": {"name": "A", "because": ["c2"]}, "b": {"name": "B"}},
    "options": {"a.x": {"text": "x, then", "because": ["c1", "c2"], "despite": ["c3"]}, "b.y": "y"},
    "preferences": {"a": [{"want": "a.x", "because": ["c3"], "despite": ["c3", "c1"]}], "b": []},
    "phases": [
        {"id": "war"},
        {"id": "truce", "preferences": {"a": [{"want": "not a.x", "despite": ["c4"]}]}},
    ],
})  # fmt: skip
GRADES = {"c1": "B2", "c2": "F6", "c3": "C3", "c4": "A1", "c5": "A1"}
CLAIMS = {
    key: Claim(
        text=f'{key} says "so", twice',
        chain=(Link(name="officials", type="group"), Link(name="A. Author", type="author")),
        grade=grade,
    )
    for key, grade in GRADES.items()
}
CASE = Case("c", CONFLICT, Evidence(claims=CLAIMS))


def _verdicts(**choice):
    return {(one.claim, one.belief): one.verdict[0] for one in judgements(CASE, **choice)}


def test_what_a_belief_cites_is_judged_and_against_outweighs_for():
    assert _verdicts(phase="war") == {
        ("c1", "options.a.x"): "c",
        ("c1", "preferences.a[1]"): "i",
        ("c2", "options.a.x"): "c",
        ("c3", "options.a.x"): "i",
        ("c3", "preferences.a[1]"): "i",
    }


def test_a_phase_has_its_own_beliefs():
    truce = _verdicts(phase="truce")
    assert truce["c4", "phases.truce.preferences.a[1]"] == "i"
    assert ("c1", "preferences.a[1]") not in truce
    assert _verdicts() == truce
    with pytest.raises(UnknownName, match="no phase is called 'peace'"):
        judgements(CASE, phase="peace")


def test_a_judgement_says_whose_word_it_rests_on():
    first = judgements(CASE)[0]
    assert (first.text, first.grade) == ('c1 says "so", twice', "B2")
    assert first.told == "A. Author, citing officials"
    assert "x, then" in first.says


def test_the_matrix():
    head, said, *rows, tally = csv.reader(io.StringIO(matrix(CASE, phase="war")))
    assert head == [
        "claim",
        "text",
        "grade",
        "source",
        "options.a.x",
        "preferences.a[1]",
    ]
    assert said[:4] == ["", "", "", ""]
    assert all(said[4:])
    told = "A. Author, citing officials"
    assert rows == [
        ["c1", 'c1 says "so", twice', "B2", told, "C", "I"],
        ["c2", 'c2 says "so", twice', "F6", told, "C", ""],
        ["c3", 'c3 says "so", twice', "C3", told, "I", "I"],
    ]
    assert tally == ["", "inconsistent", "", "", "1", "2"]
    assert "\r" not in matrix(CASE)


def test_the_bundled_case():
    verdicts = {(one.claim, one.belief): one.verdict for one in judgements(load("syria-2016"))}
    assert verdicts["c7", "pledges.curb"] == "consistent"
    assert verdicts["c9", "pledges.curb"] == "inconsistent"
    assert ("c1", "pledges.curb") not in verdicts


def test_a_case_without_claims_is_a_matrix_without_rows():
    bare = load("prisoners-dilemma")
    assert judgements(bare) == ()
    assert matrix(bare) == "claim,text,grade,source\n,,,\n,inconsistent,,\n"


def test_a_draft_is_judged_as_any_case_is():
    case = draft_case(reading())
    cited = {one.claim for one in judgements(case)}
    assert cited
    assert cited <= set(case.evidence.claims)
