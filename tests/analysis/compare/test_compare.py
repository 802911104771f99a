"""Proposals side by side: worked out by hand for two shores that share a river."""

from __future__ import annotations

from typing import Any

import pytest

from detente import compare, load, tell
from detente.analysis.compare.compare import Besides, BrokenTerm
from detente.analysis.compare.red_lines import red_lines
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.conflict import Conflict
from detente.telling.compare import COLUMNS, row

RIVER: dict[str, Any] = {
    "id": "river",
    "actors": {
        "upper": {"name": "the upper shore"},
        "lower": {"name": "the lower shores", "plural": True},
    },
    "options": {
        "upper.dam": {"text": "dams the river", "left": "opens the dam"},
        "upper.pump": {"text": "pumps by night", "left": "stops pumping"},
        "lower.toll": {"text": "take a toll", "left": "drop the toll"},
    },
    "preferences": {
        "upper": ["not lower.toll", "upper.dam", "upper.pump"],
        "lower": ["lower.toll iff upper.dam", "not upper.pump"],
    },
    "phases": [{"id": "dispute", "status_quo": ["upper.dam", "lower.toll"]}],
    "proposals": {
        "open-river": {
            "title": "The open river",
            "state": [],
            "date": "1951-04",
            "by": "lower",
            "terms": ["upper.dam", "lower.toll"],
        },
        "half-dam": {"state": ["upper.dam", "upper.pump"]},
    },
}


def river(**fields: Any) -> Conflict:
    """Return the river, some fields replaced."""
    return Conflict.model_validate(RIVER | fields)


def test_a_term_broken_is_told_apart_from_something_besides() -> None:
    verdict = compare(river()).proposals["open-river"]
    assert verdict.breaks == (BrokenTerm("upper", "upper.dam", ("lower",)),)
    assert verdict.besides == (Besides("upper", ("upper.pump",), ()),)


def test_one_move_without_answer_leaves_a_term_unanswered() -> None:
    conflict = river(
        preferences=RIVER["preferences"] | {"lower": ["lower.toll iff upper.dam and upper.pump"]}
    )
    verdict = compare(conflict).proposals["open-river"]
    assert verdict.breaks == (BrokenTerm("upper", "upper.dam", ()),)


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        pytest.param("open-river", {"nash": False, "gmr": True, "smr": True, "seq": False}),
        pytest.param("half-dam", {"nash": False, "gmr": True, "smr": False, "seq": False}),
    ],
)
def test_under_what_it_would_hold(name: str, holds: dict[str, bool]) -> None:
    assert compare(river()).proposals[name].holds == holds


def test_without_terms_all_that_changes_is_one() -> None:
    proposals = {"open": {"state": []}}
    verdict = compare(river(proposals=proposals)).proposals["open"]
    assert {one.term for one in verdict.breaks} == {"upper.dam"}
    assert {one.options for one in verdict.besides} == {("upper.pump",)}


def test_a_proposal_is_judged_from_what_stands_in_its_phase() -> None:
    verdict = compare(river()).proposals["open-river"]
    assert verdict.phase == "dispute"
    assert verdict.came_in == {"upper": "willing", "lower": "follows"}


@pytest.mark.parametrize(
    ("state", "preferences", "lines"),
    [
        pytest.param(["lower.toll"], {}, ["preferences.upper[1]", "preferences.lower[1]"]),
        pytest.param([], {}, []),
        pytest.param(
            [],
            {"upper": ["not lower.toll", {"want": "upper.dam", "strong": True}]},
            ["preferences.upper[2]"],
        ),
        pytest.param([], {"upper": {"weights": {"upper.dam": 1}}}, []),
    ],
    ids=["the first wants of both", "none", "a strong want", "weights have none"],
)
def test_red_lines(state: list[str], preferences: Any, lines: list[str]) -> None:
    conflict = river(preferences=RIVER["preferences"] | preferences)
    assert [one.path for one in red_lines(conflict, None, conflict.code(tuple(state)))] == lines


def test_red_lines_of_a_phase_are_named_there() -> None:
    phase = {"id": "later", "preferences": {"upper": ["upper.pump"]}}
    found = red_lines(river(phases=[phase]), "later", 0)
    assert [one.path for one in found] == ["phases.later.preferences.upper[1]"]


def test_what_would_mend_it() -> None:
    found = compare(river()).proposals["half-dam"]
    assert found.mends
    assert compare(river(), concept="gmr").proposals["open-river"].mends == ()
    assert compare(river(), concept="nash").proposals["half-dam"].mends == ()


@pytest.mark.parametrize(
    ("change", "asked", "error", "says"),
    [
        pytest.param({"proposals": {}}, {}, CaseError, "proposals: {", id="none"),
        pytest.param({}, {"proposals": ["open-rivr"]}, UnknownName, "open-river", id="unknown"),
        pytest.param({}, {"concept": "sim"}, NotSupported, "no sanctions", id="no sanctions"),
        pytest.param({}, {"responses": "twice"}, UnknownName, "response rule", id="rule"),
    ],
)
def test_what_cannot_be_compared(
    change: dict[str, Any], asked: dict[str, Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        compare(river(**change), **asked)


def test_only_those_asked_for_are_compared() -> None:
    assert list(compare(river(), ["half-dam"]).proposals) == ["half-dam"]


def test_it_is_plain_data() -> None:
    said = compare(river(), ["open-river"]).as_dict()
    assert said["settings"] == {"concept": "seq", "responses": "sequences"}
    assert said["proposals"]["open-river"]["breaks"] == [
        {"actor": "upper", "term": "upper.dam", "answered_by": ["lower"]}
    ]
    assert said["proposals"]["open-river"]["red_lines"] == []


def test_it_is_told_in_sentences() -> None:
    told = tell(compare(river(), ["open-river"]))
    assert told == (
        "The open river, by the lower shores, Apr 1951: nobody does any of it.",
        "It would hold only if others answered a departure even to their own cost.",
        "The upper shore would gain by breaking a term (it dams the river), but the answer of the "
        "lower shores would deter it.",
        "The upper shore would gain by something that breaks no term (it pumps by night), and no "
        "answer would deter it.",
        "Better off with it than without: the upper shore.",
        "No better off, but following once the others do their parts: the lower shores.",
        *told[6:],
    )
    assert all(line.startswith("It would hold with this besides: ") for line in told[6:])


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        pytest.param(
            "open-river", ("The open river", "only at a cost to others", "nobody", "nobody")
        ),
        pytest.param(
            "half-dam", ("Half dam", "only at a cost to others", "Lower shores", "Lower shores")
        ),
    ],
)
def test_a_row_of_the_table(name: str, cells: tuple[str, ...]) -> None:
    found = row(compare(river()), name)
    assert found == cells
    assert len(found) == len(COLUMNS)


def test_the_deal_that_was_can_be_set_beside_one_that_was_not() -> None:
    syria = load("syria-2016").conflict
    stop = {"state": ["allies.arm", "opposition.fight"], "phase": "campaign"}
    struck = {"state": ["us.curb"], "phase": "campaign"}
    found = compare(syria.replaced(proposals={"stop": stop, "struck": struck}))
    assert found.proposals["struck"].came_in["us"] == "willing"
    assert found.proposals["stop"].came_in["russia"] == "unexplained"
