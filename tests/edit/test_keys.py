"""Keys name beliefs by what they say, wherever they stand."""

from __future__ import annotations

import random

import pytest

from detente import load
from detente.case.beliefs import every_belief
from detente.case.paths import where_of
from detente.catalog import names
from detente.edit import Move, key_of, where_of_key
from detente.edit.case_data import at, data_of
from detente.edit.keys import mark_of


@pytest.mark.parametrize("name", names())
def test_every_belief_of_every_case_has_a_key_that_leads_back(name: str) -> None:
    conflict = load(name).conflict
    data = data_of(load(name))
    keys = set()
    for one in every_belief(conflict):
        where = where_of(data, one.path)
        assert where is not None, one.path
        key = key_of(data, where)
        assert where_of_key(data, key) == where, key
        assert where_of_key(data, one.path) == where
        keys.add(key)
    assert len(keys) == len(every_belief(conflict))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("us.curb", "us.curb", True, id="equal"),
        pytest.param("us.curb", "not us.curb", False, id="opposite"),
        pytest.param("a and  b", "a and b", True, id="blanks"),
        pytest.param("a", {"want": "a"}, True, id="short and long form"),
        pytest.param("a", {"when": "a"}, True, id="infeasible"),
        pytest.param({"want": "a"}, {"want": "a", "because": ["c1"]}, True, id="claims"),
        pytest.param({"want": "a"}, {"want": "a", "strong": True}, True, id="marks"),
        pytest.param({"patron": "a"}, {"patron": "b"}, False, id="ties"),
        pytest.param({"patron": "a"}, {"patron": "a", "note": "x"}, True, id="notes"),
        pytest.param(["a", "b"], ["b", "a"], False, id="order of a list"),
    ],
)
def test_a_mark_tells_what_is_said_and_nothing_else(one: object, other: object, same: bool) -> None:
    assert (mark_of(one) == mark_of(other)) == same


def test_items_that_say_the_same_are_counted() -> None:
    data = {"preferences": {"a": ["x", "y", "x"]}}
    first, _, third = (key_of(data, ("preferences", "a", place)) for place in range(3))
    assert third == f"{first}+2"
    assert where_of_key(data, third) == ("preferences", "a", 2)
    assert where_of_key(data, f"{first}+3") is None


@pytest.mark.parametrize(
    "key",
    ["", "nowhere~00000000", "preferences~00000000", "preferences.us~00000000", "actors.moon",
     "preferences.us[9]", "title~00000000", "~00000000"],
)  # fmt: skip
def test_what_is_not_there_has_no_place(key: str) -> None:
    assert where_of_key(data_of(load("syria-2016")), key) in (None, ())


def test_a_key_goes_on_below_an_item() -> None:
    data = data_of(load("syria-2016"))
    key = key_of(data, ("ties", 1))
    assert where_of_key(data, f"{key}.share") == ("ties", 1, "share")


def test_eight_moves_sent_at_once_move_what_they_name() -> None:
    """Each names its statement by what it said before any of the others was made."""
    case = load("syria-2016")
    data = data_of(case)
    wants = [key_of(data, ("preferences", "us", place)) for place in range(5)]
    texts = {key: at(data, where_of_key(data, key) or ())["want"] for key in wants}
    order = list(wants)
    rng = random.Random(1)
    for _ in range(8):
        moved, goal = rng.sample(order, 2)
        order.remove(moved)
        order.insert(order.index(goal), moved)
        case = Move(key=moved, before=goal).apply(case)
    said = [str(one.want) for one in case.conflict.preferences["us"].statements]
    assert said == [texts[key] for key in order]
