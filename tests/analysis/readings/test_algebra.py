"""Influence and what settles a test, against a literal twin, on random tables of truths."""

from math import prod

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.readings.evaluations import Evaluations, groups, sums
from detente.analysis.readings.influence import (
    concept_influence,
    question_influence,
    rule_influence,
)
from detente.analysis.readings.setting import SETTINGS
from detente.analysis.readings.settled import settled
from tests.brute_readings import influence, settling, table


@st.composite
def evaluations(draw):
    """Return random truths of three tests: any, of few factors, and of few with rare slips."""
    sizes = draw(st.lists(st.integers(1, 3), min_size=0, max_size=3))
    every = np.array(list(np.ndindex(*sizes)), dtype=np.int64).reshape(prod(sizes), len(sizes))
    kept = draw(st.sets(st.integers(0, len(every) - 1), min_size=1))
    answers = every[sorted(kept)]
    generator = np.random.default_rng(draw(st.integers(0, 2**20)))
    shape = (len(answers), len(SETTINGS))
    factors = draw(st.sets(st.integers(0, len(sizes) + 1), max_size=3))
    rule = _rule(generator, answers, factors)
    slips = rule ^ (generator.random(shape) < 0.008)
    return Evaluations(answers, np.stack([generator.random(shape) < 0.5, rule, slips], axis=2))


def _rule(generator, answers, factors):
    """Return truths that depend on some factors alone."""
    known = {}
    truth = np.zeros((len(answers), len(SETTINGS)), dtype=bool)
    for reading, row in enumerate(answers.tolist()):
        for place, one in enumerate(SETTINGS):
            cell = tuple([*row, one.concept, one.rule][factor] for factor in sorted(factors))
            truth[reading, place] = known.setdefault(cell, generator.random() < 0.5)
    return truth


@given(evaluations())
@settings(max_examples=60, deadline=None)
def test_influence_is_the_share_of_unlike_pairs(found):
    questions = found.answers.shape[1]
    for test in range(3):
        rows = table(found, test)
        shares = [question_influence(found, one)[test] for one in range(questions)]
        shares += [concept_influence(found)[test], rule_influence(found)[test]]
        literal = [influence(rows, factor) for factor in range(questions + 2)]
        assert shares == [None if one is None else pytest.approx(float(one)) for one in literal]


@given(evaluations())
@settings(max_examples=150, deadline=None)
def test_what_settles_a_test_is_the_literal_one(found):
    for test, told in enumerate(settled(found)):
        literal = settling(table(found, test))
        if literal is None:
            assert told is None
            continue
        assert told is not None
        factors, met, share = literal
        assert told.factors == factors
        assert told.right == pytest.approx(float(share))
        assert {_named(found, factors, one) for one in told.met} == met
        assert not set(told.met) & set(told.unmet)


def _named(found, factors, places):
    """Return a combination with concepts and rules by name."""
    questions = found.answers.shape[1]
    concepts = list(dict.fromkeys(one.concept for one in SETTINGS))
    rules = list(dict.fromkeys(one.rule for one in SETTINGS))
    columns = {questions: concepts, questions + 1: rules}
    return tuple(
        columns[factor][place] if factor in columns else place
        for factor, place in zip(factors, places, strict=True)
    )


def made(answers, rule):
    """Return the evaluations of one test told by the answers and the setting."""
    truth = [[[rule(row, one)] for one in SETTINGS] for row in answers]
    return Evaluations(np.array(answers, dtype=np.int64), np.array(truth, dtype=bool))


GRID = [(a, b, c) for a in range(2) for b in range(3) for c in range(2)]


@pytest.mark.parametrize(
    ("rule", "factors", "met"),
    [
        pytest.param(lambda _row, _one: True, (), [()], id="always"),
        pytest.param(lambda _row, _one: False, (), [], id="never"),
        pytest.param(lambda row, _one: row[1] != 1, (1,), [(0,), (2,)], id="one-question"),
        pytest.param(lambda row, _one: row[0] == row[2], (0, 2), [(0, 0), (1, 1)], id="two"),
        pytest.param(lambda _row, one: one.concept == "nash", (3,), [(0,)], id="concept"),
        pytest.param(lambda _row, one: one.rule == "single", (4,), [(3,)], id="rule"),
        pytest.param(
            lambda row, one: row[2] == 1 and one.concept in ("nash", "seq"),
            (2, 3),
            [(1, 0), (1, 3)],
            id="question-and-concept",
        ),
        pytest.param(
            lambda row, one: row[0] == 1 and row[1] == 2 and one.rule is None,
            (0, 1, 3),
            [(1, 2, 0)],
            id="three-and-nash-by-concept-first",
        ),
    ],
)
def test_what_settles_a_test(rule, factors, met):
    told = settled(made(GRID, rule))[0]
    assert told is not None
    assert (told.factors, sorted(told.met), told.right) == (factors, met, 1)


def test_four_questions_settle_nothing():
    grid = list(np.ndindex(2, 2, 2, 2))
    assert settled(made(grid, lambda row, _one: sum(row) % 2 == 0)) == (None,)


@pytest.mark.parametrize(
    ("slips", "factors"),
    [
        pytest.param(1, (), id="one-in-a-hundred-is-forgiven"),
        pytest.param(2, (0, 1), id="two-are-not"),
    ],
)
def test_slips(slips, factors):
    truth = np.ones((10, len(SETTINGS), 1), dtype=bool)
    truth[0, :slips] = False
    told = settled(Evaluations(np.arange(10).reshape(10, 1), truth))[0]
    assert told is not None
    assert (told.factors, told.right) == (factors, pytest.approx(0.99))


def test_a_combination_counts_as_met_where_more_evaluations_meet_it_than_not():
    truth = np.zeros((50, len(SETTINGS), 1), dtype=bool)
    truth[1:25] = True
    truth[0, :4] = True
    told = settled(Evaluations(np.arange(50).reshape(50, 1), truth))[0]
    assert told is not None
    assert (told.factors, told.right) == ((0,), pytest.approx(0.992))
    assert told.met == tuple((place,) for place in range(1, 25))


def test_without_any_reading_nothing_is_told():
    none = Evaluations(np.zeros((0, 2), dtype=np.int64), np.zeros((0, 10, 2), dtype=bool))
    assert settled(none) == (None, None)
    assert question_influence(none, 1) == (None, None)
    assert concept_influence(none) == rule_influence(none) == (None, None)


def test_groups_are_numbered_without_gaps_and_summed():
    group, count = groups([np.array([5, 0, 5]), np.array([1, 1, 1])], 3)
    assert (group.tolist(), count) == ([1, 0, 1], 2)
    assert sums(np.array([[1, 2], [3, 4], [5, 6]]), group, count).tolist() == [[3, 4], [6, 8]]
    assert groups([], 3)[1] == 1
    assert groups([], 0)[1] == 0
