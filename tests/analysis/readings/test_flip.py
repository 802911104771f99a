"""Single doubts of what actors want: which there are, and that each can be made."""

import pytest
from hypothesis import given, settings

from detente.analysis.readings.flip import Doubt, doubts, wanted
from detente.model.change import apply
from detente.model.conflict import Conflict
from tests.strategies import any_conflicts
from tests.syria import SYRIA

ACTORS = {"actors": {"a": {"name": "A"}, "b": {"name": "B"}}, "options": {"a.x": "x", "b.y": "y"}}


def conflict(a, phases=()):
    return Conflict.model_validate(ACTORS | {"preferences": {"a": a, "b": []}, "phases": phases})


WEIGHTS = {"weights": [{"want": "a.x", "weight": 2}, {"want": "b.y", "weight": 1}]}
PHASES = [
    {"id": "war", "preferences": {"b": ["a.x", "b.y"]}},
    {"id": "truce"},
    {"id": "peace", "preferences": {"a": ["b.y"]}},
]


@pytest.mark.parametrize(
    ("wants", "phases", "last", "changes"),
    [
        pytest.param([], (), None, [], id="wants-nothing"),
        pytest.param(["a.x"], (), None, ["drop preferences.a[1]"], id="the-last-has-no-next"),
        pytest.param(
            ["a.x", "b.y"], (), None,
            ["drop preferences.a[1]", "move preferences.a[1] down", "drop preferences.a[2]"],
            id="two",
        ),
        pytest.param(
            WEIGHTS, (), None,
            ["drop preferences.a.weights[1]", "drop preferences.a.weights[2]"], id="weights",
        ),
        pytest.param({"ranking": [1, 0, 2, 3]}, (), None, [], id="a-ranking-is-no-single-want"),
        pytest.param(
            [], PHASES, "truce",
            ["drop phases.war.preferences.b[1]", "move phases.war.preferences.b[1] down",
             "drop phases.war.preferences.b[2]"],
            id="phases-up-to-the-last",
        ),
        pytest.param(
            ["b.y"], PHASES[2:], "peace",
            ["drop preferences.a[1]", "drop phases.peace.preferences.a[1]"], id="the-last-too",
        ),
        pytest.param([], PHASES[2:], None, ["drop phases.peace.preferences.a[1]"], id="all-phases"),
    ],
)  # fmt: skip
def test_every_doubt(wants, phases, last, changes):
    assert [one.change for one in doubts(conflict(wants, phases), last)] == changes


@given(any_conflicts())
@settings(max_examples=40, deadline=None)
def test_every_doubt_can_be_made_and_names_a_want(found):
    wants = wanted(found)
    for doubt in doubts(found, None):
        assert doubt.path in wants
        assert apply(found, [doubt.change]) != found or doubt.act == "swap"


def test_wants_bear_the_paths_of_the_case():
    wants = wanted(SYRIA)
    assert str(wants["preferences.russia[3]"].want) == "russia.offensive"
    assert str(wants["phases.truce.preferences.us[4]"].want) == "us.curb if russia.offensive"
    assert Doubt("preferences.us[1]", "drop").as_dict() == {
        "path": "preferences.us[1]", "act": "drop", "change": "drop preferences.us[1]"
    }  # fmt: skip
