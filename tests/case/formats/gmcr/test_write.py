"""What is written for GMCR+ reads back as the same states, moves and order."""

import json

import pytest
from hypothesis import given, settings

from detente.analysis.graph.graph import graph_model
from detente.case.formats.gmcr.read import read_gmcr
from detente.case.formats.gmcr.write import patterns, write_gmcr
from detente.catalog import load
from detente.errors import NotSupported
from detente.model import Conflict
from detente.model.grammar import parse
from tests.case.formats.chicken import CHICKEN, GRAPH_FORM
from tests.strategies import conflicts


@given(conflicts())
@settings(max_examples=40)
def test_states_moves_and_order_are_kept(conflict):
    back = read_gmcr(write_gmcr(conflict), file="x.gmcr")
    old, new = graph_model(conflict), graph_model(back)
    assert (old.feasible == new.feasible).all()
    assert (old.rank == new.rank).all()
    for kept in ("moves", "text"):
        assert [getattr(one, kept) for one in back.options.values()] == [
            getattr(one, kept) for one in conflict.options.values()
        ]


@pytest.mark.parametrize("name", ["chicken", "elmira", "cuban-missiles", "garrison-diversion"])
def test_a_bundled_case_keeps_its_graph(name):
    conflict = load(name).conflict
    back = read_gmcr(write_gmcr(conflict), file=f"{name}.gmcr")
    assert (graph_model(conflict).rank == graph_model(back).rank).all()
    assert [one.name for one in back.actors.values()] == [
        one.name for one in conflict.actors.values()
    ]


def test_a_phase_is_written_with_its_pledges_as_rankings():
    conflict = load("syria-2016").conflict
    for phase in ("campaign", "truce"):
        data = json.loads(write_gmcr(conflict, phase=phase))
        assert data["useManualPreferenceRanking"] == (phase == "truce")
        back = read_gmcr(json.dumps(data), file="x.gmcr")
        assert (graph_model(conflict, phase=phase).rank == graph_model(back).rank).all()


def test_the_file():
    data = json.loads(write_gmcr(CHICKEN))
    assert data == {
        "program": "detente",
        "options": [{"name": "swerves", "permittedDirection": "both"}] * 2
        + [{"name": "shouts", "permittedDirection": "both"}],
        "decisionMakers": [
            {
                "name": "Ann",
                "options": [0],
                "preferences": [
                    {"compound": True, "members": [[[1, "Y"]], [[0, "Y"]]]},
                    [[1, "Y"]],
                    [[0, "N"]],
                ],
            },
            {
                "name": "Bob <1>",
                "options": [1, 2],
                "preferences": [
                    {"compound": True, "members": [[[1, "Y"]], [[0, "Y"]]]},
                    [[0, "Y"]],
                    [[1, "N"]],
                    [[2, "Y"]],
                ],
            },
        ],
        "infeasibles": [],
        "useManualPreferenceRanking": False,
    }
    assert write_gmcr(CHICKEN).endswith("}\n")


def test_one_ranking_makes_all_rankings():
    wants = {"a": {"weights": {"a.swerve": 1}}, "b": ["b.shout"]}
    data = json.loads(
        write_gmcr(Conflict.model_validate(CHICKEN.model_dump() | {"preferences": wants}))
    )
    assert data["useManualPreferenceRanking"]
    first, second = (maker["preferenceRanking"] for maker in data["decisionMakers"])
    assert first == [[2, 4, 6, 8], [1, 3, 5, 7]]
    assert second == [[5, 6, 7, 8], [1, 2, 3, 4]]


def test_coalitions_are_numbers_of_makers():
    both = CHICKEN.replaced(coalitions=(("a", "b"),))
    assert json.loads(write_gmcr(both))["coalitions"] == [[0, 1]]
    assert read_gmcr(write_gmcr(both), file="x").coalitions == (("ann", "bob-1"),)


NUMBERS = {"a.x": 0, "a.y": 1, "b.z": 2}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        pytest.param("a.x", [["0Y"]], id="taken"),
        pytest.param("not a.x", [["0N"]], id="not-taken"),
        pytest.param("b.z and not a.x", [["2Y", "0N"]], id="and-in-its-order"),
        pytest.param("a.x or not b.z", [["0Y"], ["2N"]], id="or"),
        pytest.param("a.x and a.y or b.z", [["0Y", "1Y"], ["2Y"]], id="or-of-ands"),
        pytest.param("a.x and not a.x", [], id="never"),
        pytest.param("a.x and a.x", [["0Y"]], id="twice"),
        pytest.param("not (a.x and a.y)", [["0N", "1N"], ["0N", "1Y"], ["0Y", "1N"]], id="table"),
        pytest.param("a.x iff b.z", [["0N", "2N"], ["0Y", "2Y"]], id="iff"),
        pytest.param("a.y if b.z", [["1N", "2N"], ["1Y", "2N"], ["1Y", "2Y"]], id="if"),
        pytest.param(
            "(a.x or a.y) and b.z",
            [["0N", "1Y", "2Y"], ["0Y", "1N", "2Y"], ["0Y", "1Y", "2Y"]],
            id="and-of-ors",
        ),
    ],
)
def test_conditions_as_patterns(condition, expected):
    made = patterns(parse(condition), NUMBERS)
    assert [[f"{number}{letter}" for number, letter in part] for part in made] == expected


def test_a_condition_of_too_many_options_is_refused():
    names = [f"a.x{number}" for number in range(11)]
    numbers = {name: number for number, name in enumerate(names)}
    ten = " iff ".join([" and ".join(names[:5]), f"({' and '.join(names[5:10])})"])
    assert patterns(parse(ten), numbers)
    eleven = f"({' or '.join(names[:6])}) iff ({' and '.join(names[6:])})"
    with pytest.raises(NotSupported, match="it names too many options"):
        patterns(parse(eleven), numbers)


def test_graph_form_cannot_be_said():
    with pytest.raises(NotSupported, match="graph form; export GraphML or DOT"):
        write_gmcr(GRAPH_FORM)


def test_states_not_seen_are_kept_as_patterns_and_other_views_are_not():
    data = CHICKEN.model_dump(mode="json", by_alias=True)
    views = {"a": [{"overlooks": "a.swerve iff b.swerve"}, "add a: b.swerve"]}
    text = write_gmcr(Conflict.model_validate(data | {"views": views}))
    (first, second) = json.loads(text)["decisionMakers"]
    assert "misperceptions" not in second
    assert first["misperceptions"] == [[[0, "N"], [1, "N"]], [[0, "Y"], [1, "Y"]]]
    (unseen, other) = next(iter(read_gmcr(text, file="x.gmcr").views.values()))
    assert unseen.overlooks.evaluate(dict.fromkeys(unseen.overlooks.names(), False))
    assert other.overlooks.evaluate(dict.fromkeys(other.overlooks.names(), True))


def test_states_not_seen_in_another_phase_are_left_out():
    data = CHICKEN.model_dump(mode="json", by_alias=True)
    phases = [{"id": "war"}, {"id": "peace"}]
    views = {"a": [{"overlooks": "a.swerve", "in": ["war"]}]}
    conflict = Conflict.model_validate(data | {"views": views, "phases": phases})
    assert "misperceptions" in write_gmcr(conflict, phase="war")
    assert "misperceptions" not in write_gmcr(conflict, phase="peace")
