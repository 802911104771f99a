"""What a format leaves behind is told, and nothing else is."""

import pytest

from detente.case import Case
from detente.case.formats import CASE, Choices, formats
from detente.case.formats.losses import all_but_one_phase, texts_of_sources
from detente.errors import UnknownName
from detente.evidence import Claim, Evidence, Link, Source
from detente.model import Conflict
from tests.case.full import FULL, full_case

BARE = Conflict.model_validate({
    "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
    "options": {"a.x": "x", "b.y": "y"},
    "preferences": {"a": [], "b": []},
})  # fmt: skip
PHASE = {"id": "war"}
STAKE = {"position": 1, "capability": 1, "salience": 1}
CLAIM = Claim(text="It is so.", chain=(Link(name="A", type="author"),), grade="F6")


def _losses(changes, evidence=None, phase=None):
    conflict = Conflict.model_validate(BARE.model_dump() | changes)
    return all_but_one_phase(Case("c", conflict, evidence or Evidence()), Choices(phase=phase))


@pytest.mark.parametrize(
    ("changes", "lost"),
    [
        pytest.param({}, (), id="nothing"),
        pytest.param({"id": "x", "title": "A title"}, (), id="names"),
        pytest.param({"phases": [PHASE]}, (), id="one-phase"),
        pytest.param({"phases": [{"id": "peace"}, PHASE]}, ("phases other than 'war'",), id="two"),
        pytest.param({"status_quo": []}, ("the status quo",), id="status-quo-of-nothing-taken"),
        pytest.param({"phases": [PHASE | {"status_quo": 1}]}, ("the status quo",), id="of-a-phase"),
        pytest.param({"summary": "s"}, ("title, summary and citation",), id="summary"),
        pytest.param({"citation": "s"}, ("title, summary and citation",), id="citation"),
        pytest.param(
            {"pledges": [{"by": "a", "does": "a.x"}]},
            ("pledges, but for their place among preferences",),
            id="pledge",
        ),
        pytest.param(
            {"pledges": [{"by": "a", "does": "a.x", "noticed_by": {"a.x": []}}]},
            ("pledges, but for their place among preferences", "who would notice a change"),
            id="pledge that nobody would see broken",
        ),
        pytest.param(
            {"phases": [PHASE | {"status_quo": 1, "deadline": {"default": 0}}]},
            ("the status quo", "deadlines, but for what waiting is worth"),
            id="deadline",
        ),
        pytest.param({"views": {"a": [{"overlooks": "a.x"}]}}, (), id="states not seen"),
        pytest.param(
            {"views": {"a": ["bar b.y"]}},
            ("views, but for states that an actor does not see",),
            id="view",
        ),
        pytest.param(
            {"ties": [{"patron": "a", "client": "b", "kind": "arms", "share": 1}]},
            ("ties",),
            id="tie",
        ),
        pytest.param({"issues": {"i": {"actors": {"a": STAKE}}}}, ("issues",), id="issue"),
        pytest.param({"scenarios": [{"id": "s", "changes": ["bar a.x"]}]}, ("scenarios",), id="s"),
    ],
)
def test_each_thing_that_one_phase_has_no_place_for(changes, lost):
    assert _losses(changes) == lost


@pytest.mark.parametrize(
    "evidence",
    [
        pytest.param(Evidence(claims={"c1": CLAIM}), id="claims"),
        pytest.param(Evidence(sources={"s": Source()}), id="sources"),
    ],
)
def test_evidence_is_lost(evidence):
    assert _losses({}, evidence) == ("claims and sources",)


def test_the_phase_asked_for_is_the_one_that_stays():
    phases = {"phases": [{"id": "peace", "status_quo": 1}, PHASE]}
    assert _losses(phases, phase="peace") == ("phases other than 'peace'", "the status quo")
    assert _losses(phases, phase="war") == ("phases other than 'war'",)
    with pytest.raises(UnknownName, match="Did you mean 'war'"):
        _losses(phases, phase="wa")


def test_a_full_case_loses_everything_but_the_conflict_of_one_phase():
    assert all_but_one_phase(full_case(), Choices(phase="war")) == (
        "phases other than 'war'",
        "pledges, but for their place among preferences",
        "the status quo",
        "title, summary and citation",
        "which wants are strong",
        "which wants are not known",
        "baseline, start and terms of the deal",
        "proposals",
        "questions",
        "theses",
        "ties",
        "issues",
        "scenarios",
        "claims and sources",
    )


def test_texts_are_counted():
    assert texts_of_sources(full_case(), Choices()) == ("1 texts of sources",)
    assert texts_of_sources(Case("c", FULL), Choices()) == ()


def test_which_formats_lose_what():
    lost = {one.name: one.loses(full_case(), Choices()) for one in formats(CASE) if one.write}
    of_one_phase = {name for name, losses in lost.items() if "issues" in losses}
    assert of_one_phase == {"gmcr", "nfg", "graphml", "dot"}
    assert {name for name, losses in lost.items() if losses == ("1 texts of sources",)} == {
        "yaml",
        "json",
        "ach",
        "annotation",
        "xlsx",
    }
    assert lost["folder"] == ()
