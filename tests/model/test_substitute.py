"""Options given another name or settled, in a condition."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model.condition import Condition
from detente.model.grammar import parse
from detente.model.substitute import opposite, substitute
from tests.strategies import conditions

YES, NO = {"x.s": True}, {"x.s": False}
NEW = {"x.s": parse("y.n")}
BOTH = {"x.s": True, "a.b": False}
ROWS = [
    pytest.param("x.s", YES, True, id="taken"),
    pytest.param("x.s", NO, False, id="left"),
    pytest.param("x.s", NEW, "y.n", id="renamed"),
    pytest.param("a.b", YES, "a.b", id="not mentioned"),
    pytest.param("not x.s", YES, False, id="not taken"),
    pytest.param("not x.s", NO, True, id="not left"),
    pytest.param("not x.s", NEW, "not y.n", id="not renamed"),
    pytest.param("not not a.b", YES, "a.b", id="two negations cancel"),
    pytest.param("x.s and a.b", YES, "a.b", id="and: the other is left"),
    pytest.param("x.s and a.b", NO, False, id="and: never"),
    pytest.param("a.b and x.s", YES, "a.b", id="and, the other way round"),
    pytest.param("a.b and x.s", NO, False, id="and: never, the other way round"),
    pytest.param("x.s and a.b", BOTH, False, id="and: both settled"),
    pytest.param("x.s or a.b", YES, True, id="or: always"),
    pytest.param("x.s or a.b", NO, "a.b", id="or: the other is left"),
    pytest.param("a.b or x.s", YES, True, id="or: always, the other way round"),
    pytest.param("a.b or x.s", NO, "a.b", id="or, the other way round"),
    pytest.param("x.s or a.b", BOTH, True, id="or: both settled"),
    pytest.param("a.b if x.s", YES, "a.b", id="if: it is so"),
    pytest.param("a.b if x.s", NO, True, id="if: it is not so"),
    pytest.param("x.s if a.b", YES, True, id="if: met anyway"),
    pytest.param("x.s if a.b", NO, "not a.b", id="if: never met"),
    pytest.param("x.s if not a.b", NO, "a.b", id="if: never met, negations cancel"),
    pytest.param("a.b if x.s", BOTH, False, id="if: both settled"),
    pytest.param("a.b iff x.s", YES, "a.b", id="iff: alike"),
    pytest.param("a.b iff x.s", NO, "not a.b", id="iff: opposite"),
    pytest.param("x.s iff a.b", YES, "a.b", id="iff: alike, the other way round"),
    pytest.param("x.s iff a.b", NO, "not a.b", id="iff: opposite, the other way round"),
    pytest.param("x.s iff a.b", BOTH, False, id="iff: both settled"),
    pytest.param("a.b iff x.s", NEW, "a.b iff y.n", id="iff: renamed"),
    pytest.param("(a.b if x.s) and c.d", YES, "a.b and c.d", id="within another"),
    pytest.param("not (a.b and x.s) or c.d", NO, True, id="deep"),
    pytest.param("a.b and c.d", {}, "a.b and c.d", id="nothing to put in"),
]


@pytest.mark.parametrize(("text", "values", "left"), ROWS)
def test_what_is_left_of_a_condition(text: str, values: dict[str, object], left: object) -> None:
    told = substitute(parse(text), values)
    assert (told if isinstance(told, bool) else str(told)) == left


@settings(max_examples=150)
@given(
    text=conditions(["a.x", "b.y", "c.z"], depth=3),
    values=st.dictionaries(st.sampled_from(["a.x", "b.y", "c.z"]), st.booleans()),
    taken=st.tuples(st.booleans(), st.booleans(), st.booleans()),
)
def test_what_is_left_means_the_same_and_mentions_nothing_settled(
    text: str, values: dict[str, bool], taken: tuple[bool, bool, bool]
) -> None:
    condition, left = parse(text), substitute(parse(text), values)
    state = dict(zip(["a.x", "b.y", "c.z"], taken, strict=True)) | values
    met = left if isinstance(left, bool) else left.evaluate(state)
    assert met == condition.evaluate(state)
    if isinstance(left, Condition):
        assert not left.names() & set(values)


OPPOSITES = [
    pytest.param(True, False, id="true"),
    pytest.param(False, True, id="false"),
    pytest.param("a.b", "not a.b", id="an option"),
    pytest.param("not a.b", "a.b", id="a negation"),
    pytest.param("a.b and c.d", "not (a.b and c.d)", id="a compound"),
]


@pytest.mark.parametrize(("value", "expected"), OPPOSITES)
def test_opposites(value: object, expected: object) -> None:
    told = opposite(parse(value) if isinstance(value, str) else value)
    assert (told if isinstance(told, bool) else str(told)) == expected


def test_a_condition_of_another_kind_is_refused() -> None:
    class Other(Condition):
        def names(self) -> frozenset[str]:
            return frozenset()

        def evaluate(self, taken: object) -> bool:
            return bool(taken)

    with pytest.raises(TypeError, match="Other is no condition"):
        substitute(Other(), {})
