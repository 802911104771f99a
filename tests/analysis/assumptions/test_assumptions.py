"""Assumptions against each change made in full and read off the literal definitions."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.assumptions.assumptions import Assumptions, assumptions
from detente.analysis.assumptions.state_finding import (
    StateFinding,
    StateQuestion,
    flips,
)
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.telling.tell import tell
from tests.analysis.assumptions.literal import literal
from tests.brute_leverage import BruteLeverage
from tests.strategies import conflicts
from tests.syria import SYRIA


def asked(found: Assumptions) -> StateQuestion:
    """Return what a result was asked."""
    return StateQuestion(found.state, found.start, found.concept, found.responses)


def after(
    conflict: Conflict, question: StateQuestion, changes: list[str]
) -> dict[StateFinding, object]:
    return literal(apply(conflict, changes), question)


@settings(max_examples=25)
@given(conflicts(actors=3, options=4), st.data())
def test_flips_are_those_of_each_change_made_in_full(conflict, data):
    states = BruteLeverage(conflict).states
    state, start = (data.draw(st.sampled_from(states)) for _ in range(2))
    found = assumptions(conflict, state=state, start=start)
    before = literal(conflict, asked(found))
    assert dict(found.findings) == before
    for one in found.assumptions:
        for effect in one.effects:
            then = after(conflict, asked(found), [effect.doubt.change])
            assert set(effect.flips) == set(flips(before, then))


@settings(max_examples=20)
@given(conflicts(actors=2, options=3), st.data())
def test_pairs_are_all_that_no_single_belief_flips(conflict, data):
    states = BruteLeverage(conflict).states
    state, start = (data.draw(st.sampled_from(states)) for _ in range(2))
    found = assumptions(conflict, state=state, start=start, most_pairs=10_000)
    before = literal(conflict, asked(found))
    single = {finding for one in found.assumptions for finding in one.flips}
    expected = {}
    doubts = [effect.doubt for one in found.assumptions for effect in one.effects]
    for pair in combinations(doubts, 2):
        if pair[0].path == pair[1].path:
            continue
        # Places count in the list as it was: the later one goes first.
        changes = sorted((one.change for one in pair), key=lambda change: change[::-1])[::-1]
        try:
            then = after(conflict, asked(found), changes)
        except CaseError:
            continue
        flipped = [
            one
            for one in flips(before, then)
            if one.finding not in single and one.finding.kind != "hold"
        ]
        if flipped:
            expected[frozenset(one.change for one in pair)] = {one.finding for one in flipped}
    told = {
        frozenset(one.change for one in pair.doubts): {flip.finding for flip in pair.flips}
        for pair in found.pairs
    }
    assert told == expected


def test_the_syrian_truce_rests_on_the_pledge():
    found = assumptions(SYRIA, phase="truce", most_pairs=0)
    assert found.key[0].belief.path == "pledges.curb"
    assert "c7" in found.key[0].belief.because
    hold = StateFinding("hold", actor="russia", other="us")
    assert "pledges.curb" in {one.belief.path for one in found.resting_on(hold)}
    assert "Russia can leave the state undeterred" in tell(found)[0]
    assert found.pairs == ()
    assert {one.path for one in found.untried} >= {"phases.truce", "ties[1]"}


def test_pairs_stop_where_told_and_say_so():
    found = assumptions(SYRIA, phase="campaign", most_pairs=50)
    assert found.pairs_tried == 50 < found.pairs_all
    assert found.as_dict()["pairs_tried"] == 50


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        pytest.param({"phase": "war"}, UnknownName, id="no such phase"),
        pytest.param({"concept": "nash"}, NotSupported, id="nobody responds"),
        pytest.param({"state": ["russia.offensive", "russia.withdraw"]}, CaseError, id="cannot be"),
    ],
)
def test_what_cannot_be_asked_is_said(options, fault):
    with pytest.raises(fault):
        assumptions(SYRIA, **options)
