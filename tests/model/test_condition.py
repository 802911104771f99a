"""The condition language: what it reads, what it means, and what it says when it cannot read."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from detente.model.condition import And, If, Iff, Not, Or, Taken
from detente.model.grammar import ConditionField, parse
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
        pytest.param("not a or b", "1101", id="not-binds-tighter-than-or"),
        pytest.param("not (a or b)", "1000", id="neither"),
        pytest.param("a and not b", "0010", id="a-alone"),
        pytest.param("not a and not b", "1000", id="neither-again"),
        pytest.param("not a if b", "1110", id="not-both"),
        pytest.param("b if a", "1101", id="if-the-other-way"),
        pytest.param("not (a if b)", "0100", id="b-alone"),
        pytest.param("a iff not b", "0110", id="either-but-not-both"),
        pytest.param("not (a iff b)", "0110", id="either-but-not-both-again"),
        pytest.param("a or not a", "1111", id="always"),
        pytest.param("a and not a", "0000", id="never"),
        pytest.param("a if b and a", "1111", id="always-if"),
        pytest.param("(a or b) and not (a and b)", "0110", id="parentheses-twice"),
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
        pytest.param("a and b or c and d", "(a and b) or (c and d)", id="and-in-or"),
        pytest.param("a or b if c and d", "(a or b) if (c and d)", id="both-sides-of-if"),
        pytest.param("a if b iff c if d", "(a if b) iff (c if d)", id="if-on-both-sides"),
        pytest.param("not not not a", "not (not (not a))", id="three-nots"),
        pytest.param("not a and not b or c", "((not a) and (not b)) or c", id="nots-first"),
        pytest.param("a\tand\r\nb", "a and b", id="tabs-and-returns"),
        pytest.param("(a iff b) and c", "(a iff b) and c", id="loose-in-tight"),
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
        pytest.param("(", "stops too early", id="only-a-parenthesis"),
        pytest.param("()", r"cannot read '\)' at character 2", id="empty-parentheses"),
        pytest.param("a or or b", "cannot read 'or' at character 6", id="word-twice"),
        pytest.param("a not b", "cannot read 'not' at character 3", id="not-between"),
        pytest.param("a, b", "cannot read ',' at character 2", id="comma"),
        pytest.param("a.", "cannot read '.' at character 2", id="ends-in-a-dot"),
        pytest.param("a..b", r"cannot read '..b' at character 2", id="two-dots"),
        pytest.param("NOT a", "cannot read 'a' at character 5", id="capitals"),
        pytest.param("a if (b if c) if d", "cannot read 'if' at character 15", id="if-after-if"),
        pytest.param("a -> b", "cannot read '->' at character 3", id="an-arrow"),
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


WRITTEN = [
    pytest.param("a and (b and c)", "a and (b and c)", id="nested to the right"),
    pytest.param("(a and b) and c", "a and b and c", id="nested to the left"),
    pytest.param("a or (b and c)", "a or b and c", id="needless"),
    pytest.param("(a or b) and c", "(a or b) and c", id="needed"),
    pytest.param("not (not a)", "not not a", id="nots"),
    pytest.param("not (a or b)", "not (a or b)", id="not of a pair"),
    pytest.param("(a if b) if c", "(a if b) if c", id="if does not chain"),
    pytest.param("a if (b if c)", "a if (b if c)", id="if does not chain to the right"),
    pytest.param("(a iff b) iff c", "(a iff b) iff c", id="iff does not chain"),
    pytest.param("(a if b) iff (c or d)", "a if b iff c or d", id="loose around tight"),
    pytest.param("(a iff b) if c", "(a iff b) if c", id="tight around loose"),
    pytest.param("( a )", "a", id="one name"),
]


@pytest.mark.parametrize(("text", "written"), WRITTEN)
def test_a_condition_is_written_with_the_parentheses_it_needs(text, written):
    assert str(parse(text)) == written
    assert parse(written) == parse(text)


def test_the_deepest_that_is_read():
    assert parse("not " * 149 + "a").evaluate({"a": True}) is False
    with pytest.raises(ValueError, match="nested more than 150 deep"):
        parse("not " * 150 + "a")


FIELDS = [
    pytest.param("a.b", "a.b", id="text"),
    pytest.param(parse("a.b"), "a.b", id="a condition"),
]


@pytest.mark.parametrize(("value", "written"), FIELDS)
def test_a_field_is_read_from_text_and_written_as_text(value, written):
    field = TypeAdapter(ConditionField)
    assert field.dump_python(field.validate_python(value), mode="json") == written
    assert field.json_schema()["type"] == "string"


@pytest.mark.parametrize("value", [5, None, ["a.b"], {"a.b": True}, True])
def test_a_field_refuses_what_is_no_text(value):
    with pytest.raises(ValidationError, match="a condition is text such as"):
        TypeAdapter(ConditionField).validate_python(value)


SHAPES = [
    pytest.param("a", (1, 1, 2), id="the first option is the last axis"),
    pytest.param("c", (2, 1, 1), id="the last option is the first axis"),
    pytest.param("a and c", (2, 1, 2), id="two"),
    pytest.param("a or b or c", (2, 2, 2), id="all"),
]


@pytest.mark.parametrize(("text", "shape"), SHAPES)
def test_truth_has_an_axis_for_each_option_mentioned(text, shape):
    assert truth(parse(text), ["a", "b", "c"]).shape == shape


LEFT = [
    pytest.param([], [0, 1, 2, 3], id="nothing ruled out"),
    pytest.param(["a"], [0, 2], id="an option"),
    pytest.param(["not a"], [1, 3], id="its opposite"),
    pytest.param(["a and b"], [0, 1, 2], id="both at once"),
    pytest.param(["a", "b"], [0], id="two"),
    pytest.param(["a", "not a"], [], id="all"),
    pytest.param(["a iff b"], [1, 2], id="alike"),
]


@pytest.mark.parametrize(("texts", "codes"), LEFT)
def test_feasible_states(texts, codes):
    assert np.flatnonzero(feasible(["a", "b"], [parse(one) for one in texts])).tolist() == codes


PATTERNS = [(0, 0, ""), (0, 2, "NN"), (1, 2, "YN"), (2, 2, "NY"), (13, 4, "YNYY"), (16, 3, "NNN")]


@pytest.mark.parametrize(("code", "count", "expected"), PATTERNS)
def test_patterns(code, count, expected):
    assert pattern(code, count) == expected
