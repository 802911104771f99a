"""Values in the layout of a case file: the shortest form that reads back the same."""

import pytest
from hypothesis import given, settings

from detente.case.layout import conflict_layout, evidence_layout
from detente.evidence import Claim, Evidence, Link
from detente.model import Conflict
from tests.case.full import FULL, full_case
from tests.strategies import any_conflicts

BASE = {
    "actors": {"a": {"name": "A"}},
    "options": {"a.x": "x", "a.y": "y"},
    "preferences": {"a": []},
}


TWICE = [{"want": "a.x", "weight": 1}, {"want": "a.x", "weight": 2}]


def _layout(**changes):
    return conflict_layout(Conflict.model_validate(BASE | changes))


@given(any_conflicts())
@settings(max_examples=40)
def test_what_is_laid_out_reads_back_the_same(conflict):
    data = conflict_layout(conflict)
    assert Conflict.model_validate(data) == conflict
    assert conflict_layout(Conflict.model_validate(data)) == data


def test_the_format_comes_first_and_defaults_are_left_out():
    assert _layout() == {"format": "detente/1"} | BASE
    assert list(_layout(title="T", id="i")) == [
        "format", "id", "title", "actors", "options", "preferences",
    ]  # fmt: skip
    assert "options" not in conflict_layout(Conflict.model_validate({
        "actors": {"a": {"name": "A"}},
        "graph": {"states": {"s": "S", "t": "T"}, "moves": {"a": [["s", "t"]]}},
        "preferences": {"a": {"ranking": ["t", "s"]}},
    }))  # fmt: skip


@pytest.mark.parametrize(
    ("section", "given_", "expected"),
    [
        pytest.param("options", {"a.x": {"text": "x"}, "a.y": {"text": "y", "moves": "both"}},
                     {"a.x": "x", "a.y": "y"}, id="option-of-text-alone"),
        pytest.param("options", {"a.x": {"text": "x", "moves": "to-yes"}, "a.y": "y"},
                     {"a.x": {"text": "x", "moves": "to-yes"}, "a.y": "y"}, id="option-with-more"),
        pytest.param("infeasible", [{"when": "a.x and a.y"}], ["a.x and a.y"], id="infeasible"),
        pytest.param("infeasible", [{"when": "a.x and a.y", "note": "n"}],
                     [{"when": "a.x and a.y", "note": "n"}], id="infeasible-with-a-note"),
        pytest.param("preferences", {"a": {"statements": [{"want": "a.x"}]}}, {"a": ["a.x"]},
                     id="statements-alone"),
        pytest.param("preferences", {"a": [{"want": "a.x", "strong": True}]},
                     {"a": [{"want": "a.x", "strong": True}]}, id="strong-statement"),
        pytest.param("preferences", {"a": {"statements": ["a.x"], "note": "n"}},
                     {"a": {"statements": ["a.x"], "note": "n"}}, id="statements-with-a-note"),
        pytest.param("preferences", {"a": {"statements": ["a.x"], "foremost": [{"want": "a.y"}]}},
                     {"a": {"statements": ["a.x"], "foremost": ["a.y"]}}, id="foremost"),
        pytest.param("preferences", {"a": {"ranking": [3, [1, 2], 0]}},
                     {"a": {"ranking": [3, [1, 2], 0]}}, id="ranking"),
        pytest.param("preferences", {"a": {"ranking": [["a.x"], {"tie": [["a.y"], 0]}, 3]}},
                     {"a": {"ranking": [["a.x"], {"tie": [["a.y"], 0]}, 3]}}, id="by-options"),
        pytest.param("preferences", {"a": {"weights": {"a.x": 2.0, "a.y": -0.5}}},
                     {"a": {"weights": {"a.x": 2, "a.y": -0.5}}}, id="weights"),
        pytest.param("preferences",
                     {"a": {"weights": TWICE}}, {"a": {"weights": TWICE}},
                     id="weights-of-one-condition-twice"),
        pytest.param("preferences",
                     {"a": {"weights": [{"want": "a.x", "weight": 1, "because": ["c1"]}]}},
                     {"a": {"weights": [{"want": "a.x", "weight": 1, "because": ["c1"]}]}},
                     id="weight-with-a-claim"),
    ],
)  # fmt: skip
def test_short_forms(section, given_, expected):
    assert _layout(**{section: given_})[section] == expected


def test_phases_have_short_forms_too():
    phase = {"id": "p", "preferences": {"a": {"statements": [{"want": "a.x"}]}},
             "infeasible": [{"when": "a.y"}]}  # fmt: skip
    assert _layout(phases=[{"id": "o"}, phase])["phases"] == [
        {"id": "o"},
        {"id": "p", "preferences": {"a": ["a.x"]}, "infeasible": ["a.y"]},
    ]


def test_whole_numbers_lose_their_point_and_large_ones_keep_it():
    stake = {"position": 40.0, "capability": 1e12, "salience": 0.5}
    (issue,) = _layout(issues={"i": {"actors": {"a": stake}}})["issues"].values()
    position = issue["actors"]["a"]
    assert repr(position) == "{'position': 40, 'capability': 1000000000000, 'salience': 0.5}"


def test_keys_are_those_of_the_file():
    data = conflict_layout(FULL)
    assert list(data["phases"][0]) == ["id", "title", "from", "to", "status_quo"]
    assert {"if", "in"} < set(data["pledges"][0])


def test_evidence():
    assert evidence_layout(Evidence()) == {}
    claim = Claim(text="T", chain=(Link(name="A", type="author"),), grade="B2")
    assert evidence_layout(Evidence(claims={"c": claim})) == {
        "claims": {"c": {"text": "T", "chain": [{"name": "A", "type": "author"}], "grade": "B2"}}
    }
    full = full_case().evidence
    assert Evidence.model_validate(evidence_layout(full)) == full
    assert Conflict.model_validate(conflict_layout(FULL)) == FULL
