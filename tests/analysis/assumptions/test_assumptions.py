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
from tests.shelling import SHELLING
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
    assert "nothing would keep Russia from leaving" in tell(found)[0]
    assert found.pairs == ()
    assert {one.path for one in found.untried} >= {"phases.truce", "ties[1]"}


def test_pairs_stop_where_told_and_say_so():
    found = assumptions(SYRIA, phase="campaign", most_pairs=50)
    assert found.pairs_tried == 50 < found.pairs_all
    assert found.as_dict()["pairs_tried"] == 50


CALM, SHELLED = 0, 1
PATIENT = ("equilibrium.nash", "equilibrium.seq", "status.ana")
DETERRED = ("equilibrium.gmr", "equilibrium.smr")
ALL = ("equilibrium.nash", "equilibrium.gmr", "equilibrium.smr", "equilibrium.seq")


@pytest.mark.parametrize(
    ("state", "change", "flipped"),
    [
        pytest.param(CALM, "drop preferences.ana[2]", PATIENT, id="Ana does not care to shell"),
        pytest.param(
            CALM,
            "reverse preferences.ana[2]",
            (*PATIENT, "furthest", "reachable"),
            id="Ana wants peace: it can be reached too",
        ),
        pytest.param(
            CALM,
            "reverse preferences.twins[3]",
            ("equilibrium.seq", "status.ana", "status.twins", "hold.ana.twins", "hold.twins.ana"),
            id="the Twins would rather arm: they hold Ana, and she them",
        ),
        pytest.param(CALM, "drop preferences.twins[3]", (), id="the Twins do not care about arms"),
        pytest.param(CALM, "make ana.shell to-no", PATIENT, id="Ana cannot begin to shell"),
        pytest.param(CALM, "make ana.shell to-yes", (), id="Ana cannot cease to shell"),
        pytest.param(CALM, "bar twins.arm", DETERRED, id="there are no arms to answer with"),
        pytest.param(CALM, "make twins.arm to-no", DETERRED, id="the Twins can only disarm"),
        pytest.param(CALM, "make twins.arm to-yes", (), id="the Twins can arm for good"),
        pytest.param(CALM, "drop preferences.ana[1]", DETERRED, id="Ana does not mind arms"),
        pytest.param(CALM, "reverse preferences.ana[1]", DETERRED, id="Ana welcomes arms"),
        pytest.param(
            CALM,
            "reverse preferences.rhys[1]",
            (*DETERRED, "status.rhys", "furthest"),
            id="Rhys wants to pay",
        ),
        pytest.param(CALM, "bar rhys.pay", ("furthest",), id="nobody can pay"),
        pytest.param(CALM, "reverse preferences.twins[1]", (), id="the Twins welcome shells"),
        pytest.param(
            SHELLED, "reverse preferences.twins[3]", (*ALL, "status.twins"), id="arms for shells"
        ),
        pytest.param(
            SHELLED,
            "reverse preferences.ana[2]",
            ("equilibrium.nash", "equilibrium.seq", "status.ana", "furthest"),
            id="Ana wants peace and shells",
        ),
        pytest.param(SHELLED, "bar twins.arm", (), id="no arms, and none needed"),
        pytest.param(SHELLED, "make ana.shell to-no", (), id="Ana can only cease, and does not"),
    ],
)
def test_what_a_doubt_flips_worked_out_by_hand(state: int, change: str, flipped) -> None:
    found = assumptions(SHELLING, phase="peace", state=state, most_pairs=0)
    (effect,) = (
        one for belief in found.assumptions for one in belief.effects if one.doubt.change == change
    )
    assert tuple(flip.finding.key for flip in effect.flips) == flipped


def test_those_that_decide_come_first_then_those_that_flip_most() -> None:
    found = assumptions(SHELLING, phase="peace", state=CALM, most_pairs=0)
    decide = StateFinding("equilibrium", concept="seq")
    counts = [(decide in one.flips, len(one.flips)) for one in found.assumptions]
    assert counts == sorted(counts, reverse=True)
    assert [one.belief.path for one in found.assumptions][:2] == [
        "preferences.ana[2]",
        "preferences.twins[3]",
    ]
    assert [one.belief.path for one in found.assumptions if not one.flips] == [
        "preferences.twins[1]"
    ]
    assert found.key == found.assumptions[:-1]


def test_another_concept_puts_others_first() -> None:
    found = assumptions(SHELLING, phase="peace", state=CALM, concept="gmr", most_pairs=0)
    decide = StateFinding("equilibrium", concept="gmr")
    first = [one.belief.path for one in found.resting_on(decide)]
    assert [one.belief.path for one in found.assumptions][: len(first)] == first
    assert "options.twins.arm" in first
    assert "preferences.ana[2]" not in first


def test_what_cannot_be_tried_is_listed_with_its_reason() -> None:
    """A ranking does not say where a state stands that could not be so far."""
    ranked = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
            "options": {"a.x": "x", "b.y": "y"},
            "infeasible": ["a.x and b.y"],
            "preferences": {"a": {"ranking": [1, 2, 0]}, "b": ["b.y"]},
        }
    )
    (untried,) = assumptions(ranked, state=0).untried
    assert untried.path == "infeasible[1]"
    assert untried.reason.startswith("drop infeasible[1]: ")
    assert assumptions(ranked, state=0).as_dict()["untried"] == [
        {"path": untried.path, "reason": untried.reason}
    ]


def test_what_was_asked_stands_in_the_settings() -> None:
    found = assumptions(
        SYRIA, phase="truce", start=["us.curb"], concept="smr", responses="single", most_pairs=3
    )
    assert found.settings == {"concept": "smr", "responses": "single", "most_pairs": 3}
    assert (found.phase, found.start) == ("truce", SYRIA.code(("us.curb",)))
    plain = found.as_dict()
    assert list(plain) == [
        *("case", "phase", "state", "settings", "seed", "version", "start", "findings"),
        *("assumptions", "pairs", "pairs_tried", "pairs_all", "untried"),
    ]
    assert plain["pairs_tried"] == 3
    first, effect = plain["assumptions"][0], plain["assumptions"][0]["effects"][0]
    assert list(first) == ["path", "says", "because", "despite", "flips", "effects"]
    assert list(effect) == ["act", "change", "flips", "shifts"]


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
