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
    state_findings,
)
from detente.analysis.assumptions.values import values
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import RESPONSES
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.telling.tell import tell
from tests.brute_leverage import BruteLeverage
from tests.strategies import any_conflicts, conflicts
from tests.syria import SYRIA


def literal(conflict: Conflict, question: StateQuestion) -> dict[StateFinding, object]:
    """Return every finding's value by the literal definitions."""
    brute = BruteLeverage(conflict)
    state, rule = question.state, question.responses
    way = {name: brute.way(name, state) for name in brute.actors}
    found: dict[StateFinding, object] = {
        StateFinding("furthest"): tuple(name for name in way if way[name] == max(way.values()))
    }
    for concept in ("nash", "gmr", "smr", "seq"):
        found[StateFinding("equilibrium", concept=concept)] = state in brute.equilibria(
            concept, rule
        )
    for name in brute.actors:
        status = brute.status(question.concept, name, state, rule)
        found[StateFinding("status", actor=name)] = status
        for other, share in brute.hold(question.concept, name, state, rule).items():
            found[StateFinding("hold", actor=other, other=name)] = share
    if question.start is not None:
        reached = state == question.start or brute.reaches(brute.actors, question.start, state)
        found[StateFinding("reachable")] = reached
    return found


@settings(max_examples=100)
@given(any_conflicts(), st.data())
def test_values_are_the_literal_ones(conflict, data):
    states = BruteLeverage(conflict).states
    question = StateQuestion(
        data.draw(st.sampled_from(states)),
        data.draw(st.sampled_from([None, *states])),
        data.draw(st.sampled_from(["gmr", "smr", "seq"])),
        data.draw(st.sampled_from(RESPONSES)),
    )
    asked = state_findings(tuple(conflict.actors), question)
    expected = literal(conflict, question)
    assert values(graph_model(conflict), question, asked) == expected
    # Asked one by one, each is worked out another way.
    alone = data.draw(st.sampled_from(asked))
    assert values(graph_model(conflict), question, [alone]) == {alone: expected[alone]}


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
