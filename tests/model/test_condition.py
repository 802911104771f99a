"""The condition language: what it reads, what it means, and what it says when it cannot read."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model.condition import And, If, Iff, Not, Or, Taken
from detente.model.grammar import parse
from detente.model.state import feasible, pattern, truth

NAMES = ["us.strike", "us.curb", "allies.arm", "россия.удар", "a.not-now", "notable.x", "x_1.if"]
TREES = st.recursive(
    st.sampled_from(NAMES).map(Taken),
    lambda part: (
        part.map(Not)
        | st.builds(And, part, part)
        | st.builds(Or, part, part)
        | st.builds(If, part, part)
        | st.builds(Iff, part, part)
    ),
    max_leaves=16,
)


def _literal(condition, taken):
    """Say whether a condition is met, by Python's own words."""
    if isinstance(condition, Taken):
        return taken[condition.name]
    if isinstance(condition, Not):
        return not _literal(condition.part, taken)
    left, right = _literal(condition.left, taken), _literal(condition.right, taken)
    words = {And: left and right, Or: left or right, If: left or not right, Iff: left == right}
    return words[type(condition)]


@given(TREES)
@settings(max_examples=300)
def test_text_reads_back_as_the_same_tree(condition):
    assert parse(str(condition)) == condition


@given(TREES, st.lists(st.booleans(), min_size=len(NAMES), max_size=len(NAMES)))
@settings(max_examples=200)
def test_meaning_is_the_literal_one(condition, values):
    taken = dict(zip(NAMES, values, strict=True))
    assert condition.evaluate(taken) is _literal(condition, taken)
    assert condition.names() <= set(NAMES)


@given(TREES)
@settings(max_examples=100)
def test_truth_over_all_states_is_truth_state_by_state(condition):
    table = np.broadcast_to(truth(condition, NAMES), (2,) * len(NAMES)).reshape(-1)
    for code in (0, 1, 5, 77, 2 ** len(NAMES) - 1):
        taken = {name: bool(code >> place & 1) for place, name in enumerate(NAMES)}
        assert table[code] == _literal(condition, taken)


@pytest.mark.parametrize(
    ("text", "table"),
    [
        # For a, b = 00, 01, 10, 11.
        pytest.param("not a", "1100", id="not"),
        pytest.param("a and b", "0001", id="and"),
        pytest.param("a or b", "0111", id="or"),
        pytest.param("a if b", "1011", id="if"),
        pytest.param("a iff b", "1001", id="iff"),
        pytest.param("not a and b", "0100", id="not-binds-tighter-than-and"),
        pytest.param("not (a and b)", "1110", id="parentheses"),
        pytest.param("not not a", "0011", id="twice-not"),
    ],
)
def test_truth_tables(text, table):
    condition = parse(text)
    met = [condition.evaluate({"a": a, "b": b}) for a, b in product((False, True), repeat=2)]
    assert met == [sign == "1" for sign in table]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param("a or b and c", "a or (b and c)", id="and-before-or"),
        pytest.param("a if b or c", "a if (b or c)", id="or-before-if"),
        pytest.param("a iff b if c", "a iff (b if c)", id="if-before-iff"),
        pytest.param("a and b and c", "(a and b) and c", id="and-chains"),
        pytest.param("a or b or c", "(a or b) or c", id="or-chains"),
        pytest.param("  a\n  and b ", "a and b", id="spaces-and-lines"),
        pytest.param("((a))", "a", id="needless-parentheses"),
        pytest.param("not a if not b", "(not a) if (not b)", id="not-in-if"),
    ],
)
def test_precedence(text, meant):
    assert parse(text) == parse(meant)


@pytest.mark.parametrize(
    "name", ["not-now", "iffy", "orly", "android", "if.x", "a.b.c", "not_a", "über.flug", "a.1"]
)
def test_names_that_look_like_words(name):
    assert parse(name) == Taken(name)
    assert parse(f"not {name} and {name}") == And(Not(Taken(name)), Taken(name))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "is empty; write an option name", id="empty"),
        pytest.param("   ", "is empty", id="blank"),
        pytest.param("a and", "stops too early; finish it", id="too-early"),
        pytest.param("(a or b", "close its parenthesis", id="open"),
        pytest.param("a b", "cannot read 'b' at character 3", id="no-word-between"),
        pytest.param("a & b", "cannot read '&' at character 3", id="sign"),
        pytest.param("a) or b", r"cannot read '\)' at character 2|cannot read '\)", id="closed"),
        pytest.param("a if b if c", "if and iff do not chain", id="if-chain"),
        pytest.param("a iff b iff c", "do not chain", id="iff-chain"),
        pytest.param("and a", "cannot read 'and' at character 1", id="word-first"),
        pytest.param("1a.b", "cannot read '1a.b'", id="starts-with-a-figure"),
        pytest.param("not", "stops too early", id="only-not"),
    ],
)
def test_what_cannot_be_read_is_told(text, told):
    with pytest.raises(ValueError, match=told):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("not " * 200 + "a", id="not"),
        pytest.param("a and (" * 400 + "a" + ")" * 400, id="parentheses"),
        pytest.param(" or ".join(["a"] * 5000), id="chain"),
    ],
)
def test_nesting_beyond_reason_is_told(text):
    with pytest.raises(ValueError, match="nested more than 150 deep; split it"):
        parse(text)


def test_nesting_within_reason_is_written_and_met():
    condition = parse("a and (" * 149 + "a" + ")" * 149)
    assert parse(str(condition)) == condition
    assert condition.evaluate({"a": True}) is True


def test_feasible_leaves_out_what_meets_any_condition():
    left = feasible(["a", "b", "c"], [parse("a and b"), parse("c")])
    assert np.flatnonzero(left).tolist() == [0, 1, 2]
    assert feasible(["a"], []).tolist() == [True, True]


def test_patterns_put_the_first_option_first():
    assert [pattern(code, 3) for code in (0, 1, 6)] == ["NNN", "YNN", "NYY"]
