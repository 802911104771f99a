"""A value of another kind is refused, and never turned into the one that is asked for."""

import pytest
from pydantic import TypeAdapter, ValidationError

from detente.errors import CaseError
from detente.frozen import LARGEST, Day, Id, MaybeId, Number, Truth, Whole
from detente.model import Conflict


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *(pytest.param(Number, value, id=f"number-{value!r}")
          for value in (True, False, "1", "", None, [1], float("nan"), float("inf"), 1e13, -1e300,
                        10**400)),
        *(pytest.param(Whole, value, id=f"whole-{value!r}")
          for value in (True, "1", "²", "١٢", 1.0, 1.5, None)),
        *(pytest.param(Truth, value, id=f"truth-{value!r}")
          for value in ("f", "true", "yes", 0, 1, None)),
        *(pytest.param(Day, value, id=f"day-{value!r}")
          for value in (0, 1456531200, "0", "2016", True, "2016-02-30", "٢٠١٦-٠٢-٢٧",
                        "2016-02-27T00:00:00")),
        *(pytest.param(kind, value, id=f"id-{value!r}")
          for kind in (Id, MaybeId)
          for value in ("../x", "/etc", "a b", "a\n", ".x", "-x", "a\u202e", "a\u200b", "a\u0085",
                        "<b>", "a" * 201)),
        pytest.param(Id, "", id="id-empty"),
    ],
)  # fmt: skip
def test_what_is_of_another_kind_is_refused(kind, value):
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Number, 1), (Number, -2.5), (Number, LARGEST), (Whole, 3), (Truth, True), (MaybeId, ""),
        (Day, "2016-02-27"), (Id, "us"), (Id, "a.b-c_d"), (Id, "١"), (Id, "été-2"), (Id, "2016"),
    ],
)  # fmt: skip
def test_what_is_of_the_kind_stays(kind, value):
    assert str(TypeAdapter(kind).validate_python(value)) in {str(value), f"{value}.0"}


PLAIN = {
    "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
    "options": {"a.x": "does x", "b.y": "does y"},
    "preferences": {"a": ["b.y"], "b": []},
}
STAKE = {"position": 1, "capability": 1, "salience": 1}


@pytest.mark.parametrize(
    "more",
    [
        {"issues": {"i": {"actors": {"a": STAKE | {"position": True}}}}},
        {"issues": {"i": {"actors": {"a": STAKE | {"capability": "1"}}}}},
        {"issues": {"i": {"actors": {"a": STAKE | {"capability": 1e-300}}}}},
        {"issues": {"i": {"actors": {"a": STAKE | {"ranges": {"position": [0, True]}}}}}},
        {"issues": {"i": {"reference": True, "actors": {"a": STAKE}}}},
        {"issues": {"i": {"scale": {True: "x", 5: "y"}, "actors": {"a": STAKE}}}},
        {"issues": {"i": {"scale": {0: "x", "0": "y", 5: "z"}, "actors": {"a": STAKE}}}},
        {"issues": {"i": {"scale": {0: "x", "١٢": "y"}, "actors": {"a": STAKE}}}},
        {"issues": {"i/j": {"actors": {"a": STAKE}}}},
        {"issues": {"i": {"actors": {f"a{n}": STAKE for n in range(201)}}}},
        {"ties": [{"patron": "a", "client": "b", "kind": "arms", "share": True}]},
        {"preferences": {"a": {"weights": {"b.y": True}}, "b": []}},
        {"preferences": {"a": {"ranking": [True, 0, 2, 3]}, "b": []}},
        {"preferences": {"a": {"ranking": [1.0, 0, 2, 3]}, "b": []}},
        {"preferences": {"a": {"ranking": [{"tie": [0, True]}, 2, 3]}, "b": []}},
        {"preferences": {"a": [{"want": "b.y", "strong": "f"}], "b": []}},
        {"preferences": {"a": ["٢ of (a.x, b.y)"], "b": []}},
        {"preferences": {"a": ["b.y\u0085"], "b": []}},
        {"preferences": {"a": [f"{'9' * 5000} of (a.x, b.y)"], "b": []}},
        {"status_quo": True},
        {"status_quo": 1.0},
        {"draft": "yes"},
        {"phases": [{"id": "p", "from": 0}]},
        {"phases": [{"id": "p q"}]},
        {"phases": [{"id": f"p{n}"} for n in range(501)]},
        {"coalitions": [[]]},
        {"coalitions": [["a", "a"]]},
        {"coalitions": [["a", "b"], ["b", "a"]]},
        {"id": "../x"},
        {"actors": PLAIN["actors"] | {"c/d": {"name": "C"}}},
    ],
    ids=str,
)
def test_a_conflict_takes_nothing_for_something_else(more):
    with pytest.raises((ValidationError, CaseError)):
        Conflict.model_validate(PLAIN | more)


def test_conditions_beyond_what_can_be_worked_out_are_refused():
    options = {f"a.x{n}": "does" for n in range(24)}
    never = [f"a.x{n % 24} and a.x{(n + 1) % 24}" for n in range(2000)]
    with pytest.raises(CaseError, match="too much to work out"):
        Conflict.model_validate(PLAIN | {"options": options, "infeasible": never})
