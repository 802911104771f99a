"""Short forms of preferences, options and infeasible conditions, and what they mean."""

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from detente.model import Conflict, Preference, parse
from detente.model.preference import Statement, Weight

BASE = {
    "actors": {"us": {"name": "US"}, "them": {"name": "Them"}},
    "options": {"us.strike": "strikes", "them.yield": "yields"},
    "preferences": {"us": [], "them": []},
}
A, B = parse("us.strike"), parse("not them.yield")


def _preference(value):
    """Return what one actor's preference reads as."""
    return Conflict.model_validate(BASE | {"preferences": {"us": value, "them": []}}).preferences[
        "us"
    ]


SHORT = [
    pytest.param([], Preference(), id="indifferent"),
    pytest.param(["us.strike"], Preference(statements=(Statement(want=A),)), id="texts"),
    pytest.param(
        [{"want": "us.strike", "because": ["c1"]}, "not them.yield"],
        Preference(statements=(Statement(want=A, because=("c1",)), Statement(want=B))),
        id="mixed",
    ),
    pytest.param(
        {"statements": ["us.strike"]}, Preference(statements=(Statement(want=A),)), id="long"
    ),
    pytest.param(
        {"weights": {"us.strike": 2, "not them.yield": -1.5}},
        Preference(weights=(Weight(want=A, weight=2), Weight(want=B, weight=-1.5))),
        id="weights-by-condition",
    ),
    pytest.param(
        {"weights": [{"want": "us.strike", "weight": 2, "despite": ["c2"]}]},
        Preference(weights=(Weight(want=A, weight=2, despite=("c2",)),)),
        id="weights-in-a-list",
    ),
    pytest.param(
        {"ranking": [3, [1, 2], 0]}, Preference(ranking=((3,), (1, 2), (0,))), id="tie-of-codes"
    ),
    pytest.param(
        {"ranking": [["us.strike", "them.yield"], ["us.strike"], "them.yield", []]},
        Preference(
            ranking=((("us.strike", "them.yield"),), (("us.strike",),), ("them.yield",), ((),))
        ),
        id="states-by-options",
    ),
    pytest.param(
        {"ranking": [{"tie": [["us.strike"], 2, []]}, 3]},
        Preference(ranking=((("us.strike",), 2, ()), (3,))),
        id="tie-of-anything",
    ),
    pytest.param(
        {"foremost": ["us.strike"], "ranking": [[0, 1, 2, 3]]},
        Preference(foremost=(Statement(want=A),), ranking=((0, 1, 2, 3),)),
        id="foremost",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("value", "meant"), SHORT)
def test_short_forms(value, meant):
    assert _preference(value) == meant


@pytest.mark.parametrize(("_value", "meant"), SHORT)
@pytest.mark.parametrize("mode", ["python", "json"])
def test_what_is_dumped_reads_back(_value, meant, mode):
    assert Preference.model_validate(meant.model_dump(mode=mode)) == meant


@pytest.mark.parametrize(("value", "_meant"), SHORT)
def test_the_schema_allows_the_short_forms(value, _meant):
    schema = Conflict.model_json_schema()
    data = BASE | {"preferences": {"us": value, "them": []}}
    Draft202012Validator(schema).validate(data)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(5, id="number"),
        pytest.param({"wants": []}, id="unknown-key"),
        pytest.param({"weights": {"us.strike": "much"}}, id="weight-in-words"),
        pytest.param([["us.strike"]], id="list-in-list"),
    ],
)
def test_the_schema_refuses_what_the_model_refuses(value):
    data = BASE | {"preferences": {"us": value, "them": []}}
    with pytest.raises(ValidationError):
        Conflict.model_validate(data)
    assert not Draft202012Validator(Conflict.model_json_schema()).is_valid(data)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({"statements": ["us.strike"], "weights": {"us.strike": 1}}, id="and-weights"),
        pytest.param({"statements": ["us.strike"], "ranking": [[0, 1, 2, 3]]}, id="and-ranking"),
        pytest.param({"weights": {}, "ranking": [[0, 1, 2, 3]]}, id="weights-and-ranking"),
    ],
)
def test_two_ways_at_once_are_refused(value):
    with pytest.raises(ValidationError, match="not two of them"):
        _preference(value)


def test_conditions_come_foremost_first():
    preference = Preference(foremost=(Statement(want=B),), statements=(Statement(want=A),))
    assert preference.conditions() == (B, A)


def test_conditions_of_weights():
    assert Preference(weights=(Weight(want=A, weight=1),)).conditions() == (A,)


def test_infinite_weights_are_refused():
    with pytest.raises(ValidationError):
        _preference({"weights": {"us.strike": float("inf")}})


def test_options_and_infeasible_conditions_in_short():
    conflict = Conflict.model_validate(BASE | {"infeasible": ["us.strike and them.yield"]})
    assert conflict.options["us.strike"].moves == "both"
    assert str(conflict.infeasible[0].when) == "us.strike and them.yield"


def test_nothing_can_be_changed():
    conflict = Conflict.model_validate(BASE)
    with pytest.raises(ValidationError, match="frozen"):
        conflict.title = "x"
