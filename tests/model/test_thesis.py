"""The language of theses: what it reads, what it means, and what it says when it cannot read."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from detente.model.text_reader import MAX_DEPTH
from detente.model.thesis import (
    RELATIONS,
    SINCE,
    STATUSES,
    At,
    Both,
    Denial,
    Either,
    Gains,
    Relation,
    Stable,
    Status,
)
from detente.model.thesis_grammar import PropositionField, parse_thesis

ACTORS = st.sampled_from(["us", "russia", "saudi-arabia", "überland", "overlord", "pays", "at.x"])
PHASES = st.sampled_from(["truce", "mid-2015", "at", "or-else"])
ATOMS = (
    st.builds(Relation, ACTORS, st.sampled_from(RELATIONS), ACTORS).filter(
        lambda atom: atom.actor != atom.other
    )
    | st.builds(Status, ACTORS, st.sampled_from(STATUSES))
    | st.builds(Gains, ACTORS, st.sampled_from(SINCE))
    | st.just(Stable())
)
TREES = st.recursive(
    ATOMS,
    lambda part: (
        part.map(Denial)
        | st.builds(Both, part, part)
        | st.builds(Either, part, part)
        | st.builds(At, part, PHASES)
    ),
    max_leaves=12,
)


def literal(test, truth, phase=None):
    """Say whether a test is met, by Python's own words."""
    match test:
        case At(part, other):
            return literal(part, truth, other)
        case Denial(part):
            return not literal(part, truth, phase)
        case Both(left, right):
            return literal(left, truth, phase) and literal(right, truth, phase)
        case Either(left, right):
            return literal(left, truth, phase) or literal(right, truth, phase)
    return truth(test, phase)


@given(TREES)
@settings(max_examples=300)
def test_text_reads_back_as_the_same_tree(test):
    assert parse_thesis(str(test)) == test


@given(TREES, st.integers(0, 2**32))
@settings(max_examples=200)
def test_meaning_is_the_literal_one(test, salt):
    def truth(atom, phase):
        return hash((str(atom), phase, salt)) % 2 == 0

    assert test.evaluate(truth) is literal(test, truth)


@given(TREES)
def test_what_is_asked_is_what_the_atoms_name(test):
    asked = []
    test.evaluate(lambda atom, phase: bool(asked.append((atom, phase))))
    assert set(asked) <= set(test.atoms())
    assert {name for atom, _phase in asked for name in atom.named()} <= test.actors()
    assert {phase for _atom, phase in asked if phase} <= test.phases()


@pytest.mark.parametrize(
    ("text", "table"),
    [
        # For a, b = 00, 01, 10, 11.
        pytest.param("not a held", "1100", id="not"),
        pytest.param("a held and b held", "0001", id="and"),
        pytest.param("a held or b held", "0111", id="or"),
        pytest.param("not a held and b held", "0100", id="not-binds-tighter-than-and"),
        pytest.param("not (a held and b held)", "1110", id="parentheses"),
        pytest.param("not not a held", "0011", id="twice-not"),
        pytest.param("a held or b held and not b held", "0011", id="and-binds-tighter-than-or"),
        pytest.param("(a held or b held) and not b held", "0010", id="or-in-parentheses"),
    ],
)
def test_truth_tables(text, table):
    test = parse_thesis(text)
    met = [
        test.evaluate(lambda atom, _phase, so=(a, b): so["ab".index(atom.actor)])
        for a, b in product((False, True), repeat=2)
    ]
    assert met == [sign == "1" for sign in table]


def test_the_words_of_the_language():
    assert " ".join(RELATIONS) == (
        "pays compels repels gives presses withdraws punishes pays-ransom "
        "brings keeps over harms changes upper-hand needs"
    )
    assert " ".join(STATUSES) == "content held loose accord willing follows unexplained"
    assert SINCE == ("before", "baseline")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        pytest.param("a over b", [None], id="none-named"),
        pytest.param("a over b at truce", ["truce"], id="of-an-atom"),
        pytest.param("not a over b at truce", ["truce"], id="under-not"),
        pytest.param("a held or b held at truce", [None, "truce"], id="of-the-last-alone"),
        pytest.param("(a held or b held) at truce", ["truce", "truce"], id="of-a-parenthesis"),
        pytest.param("(a held at war or b held) at truce", ["war", "truce"], id="innermost-first"),
        pytest.param("a held at war at truce", ["war"], id="innermost-of-two"),
        pytest.param("stable at at", ["at"], id="a-phase-called-at"),
    ],
)
def test_which_phase_an_atom_is_about(text, asked):
    test = parse_thesis(text)
    assert [phase for _atom, phase in test.atoms()] == asked
    assert test.phases() == set(asked) - {None}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("((a over b))", "a over b", id="needless-parentheses"),
        pytest.param("  a\n over\tb ", "a over b", id="spaces-and-lines"),
        pytest.param("(not a held) and b held", "not a held and b held", id="not-needs-none"),
        pytest.param("a held or (b held or a held)", "a held or (b held or a held)", id="kept"),
        pytest.param("(a held or b held) or a held", "a held or b held or a held", id="chain"),
        pytest.param("(not a held) at p", "(not a held) at p", id="not-under-a-phase"),
        pytest.param("(a held at p)", "a held at p", id="phase-needs-none"),
    ],
)
def test_how_it_is_written(text, written):
    assert str(parse_thesis(text)) == written


@pytest.mark.parametrize("name", ["over", "pays", "at", "or", "gains", "not-now", "stables", "a.b"])
def test_actors_called_by_words_of_the_language(name):
    assert parse_thesis(f"{name} over x") == Relation(name, "over", "x")
    assert parse_thesis(f"x over {name}") == Relation("x", "over", name)
    assert parse_thesis(f"not {name} held") == Denial(Status(name, "held"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "is empty; write one such as", id="empty"),
        pytest.param(" \n", "is empty", id="blank"),
        pytest.param("a over", "stops too early; finish it", id="no-other"),
        pytest.param("(a over b", "close its parenthesis", id="open"),
        pytest.param("a", "stops too early", id="only-an-actor"),
        pytest.param("a payes b", "cannot read 'payes' at character 3.*'pays'?", id="relation"),
        pytest.param("a overlord b", "Did you mean 'over'", id="longer-than-a-word"),
        pytest.param("a holds b", "Did you mean 'held'", id="status"),
        pytest.param("a upperhand b", "Did you mean 'upper-hand'", id="hyphen-left-out"),
        pytest.param("a gain since before", "Did you mean 'gains'", id="gains"),
        pytest.param("a xyzzy b", "Known: pays, compels", id="nothing-near"),
        pytest.param("a gains since then", "since before or since baseline", id="since-when"),
        pytest.param("a gains before", "Write 'gains since before'", id="since-left-out"),
        pytest.param("a held b held", "Join statements with and, or", id="no-word-between"),
        pytest.param("a over 1b", "cannot read '1b'.*The key of an actor", id="figure"),
        pytest.param("& over b", "cannot read '&' at character 1.*'stable'", id="sign"),
        pytest.param("a over (b)", "cannot read '.b.' at character 8", id="parenthesis"),
        pytest.param("stable stable", "Join statements", id="stable-twice"),
        pytest.param("a held at", "stops too early", id="no-phase"),
        pytest.param("b held or a over a", "'a over a' sets 'a' against itself", id="itself"),
        pytest.param("a held)", r"cannot read '\)' at character 7", id="closed"),
        pytest.param("a held and or b held", "cannot read 'b' at character 15", id="word-twice"),
    ],
)
def test_what_it_says_when_it_cannot_read(text, told):
    with pytest.raises(ValueError, match=f"(?s){told}"):
        parse_thesis(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("not " * (MAX_DEPTH - 1) + "a held", id="not"),
        pytest.param(" or ".join(["a held"] * MAX_DEPTH), id="or"),
        pytest.param("(" * 400 + "a held" + ")" * 400, id="parentheses"),
        pytest.param("a held" + " at p" * (MAX_DEPTH - 1), id="phases"),
    ],
)
def test_the_deepest_tests_are_read_written_and_asked(text):
    test = parse_thesis(text)
    assert parse_thesis(str(test)) == test
    assert isinstance(test.evaluate(lambda _atom, _phase: True), bool)
    assert test.actors() == {"a"}


@pytest.mark.parametrize("depth", [MAX_DEPTH, 20_000])
def test_deeper_tests_are_refused(depth):
    with pytest.raises(ValueError, match=f"nested more than {MAX_DEPTH} deep; split it"):
        parse_thesis("not " * depth + "a held")


FIELD = TypeAdapter(PropositionField)


def test_a_field_reads_text_and_writes_text():
    test = FIELD.validate_python("(us over russia) at truce")
    assert test == At(Relation("us", "over", "russia"), "truce")
    assert FIELD.validate_python(test) is test
    assert FIELD.dump_json(test) == b'"us over russia at truce"'
    assert FIELD.json_schema()["type"] == "string"
    for example in FIELD.json_schema()["examples"]:
        assert str(parse_thesis(example)) == example


@pytest.mark.parametrize(
    ("value", "told"),
    [
        pytest.param(7, "a test is text such as 'russia over us', not 7", id="number"),
        pytest.param("a payes b", "Did you mean 'pays'", id="misspelt"),
    ],
)
def test_a_field_refuses(value, told):
    with pytest.raises(ValidationError, match=told):
        FIELD.validate_python(value)
