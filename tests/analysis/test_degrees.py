"""Strength of preference and unknown preference, held to their literal twins."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.solve import stability
from detente.analysis.concepts.strength import strength, weakly
from detente.analysis.concepts.unknown import FORMS, unknown_preference
from detente.analysis.graph.settings import RESPONSES
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.conflict import Conflict
from tests.brute_concepts import BruteStrength, BruteUnknown
from tests.published import PRISONERS, SYRIA_IRAQ
from tests.strategies import conflicts, graph_conflicts, unseen

small = st.one_of(
    conflicts(actors=3, options=5),
    unseen(conflicts(actors=3, options=5)),
    graph_conflicts(actors=3, states=5),
)


def cuts(data: st.DataObject, conflict: Conflict, kind: str) -> dict:
    """Draw what is much preferred (``much``) or not known (``unknown``)."""
    drawn = {}
    for actor, want in conflict.preferences.items():
        if want.ranking is not None and len(want.ranking) > 1:
            places = st.integers(1, len(want.ranking) - 1)
            block = st.tuples(places, places).map(lambda two: (min(two), max(two) + 1))
            part = st.lists(places, max_size=2) if kind == "much" else st.lists(block, max_size=1)
            drawn[actor] = data.draw(part)
        elif want.statements:
            number = st.integers(1, len(want.statements))
            drawn[actor] = data.draw(number if kind == "much" else st.lists(number, max_size=3))
    return drawn


@pytest.mark.parametrize("rule", RESPONSES)
@settings(max_examples=40)
@given(conflict=small, data=st.data())
def test_strong_stability_equals_brute_force(conflict, rule, data):
    much = cuts(data, conflict, "much")
    fast, slow = strength(conflict, much=much, responses=rule), BruteStrength(conflict, much)
    for concept in ("gmr", "smr", "seq"):
        for actor in conflict.actors:
            told = fast.stable(f"{concept}-strong", actor).tolist()
            assert told == [s for s in slow.states if slow.strongly(concept, actor, s, rule)]
            assert fast.stable(concept, actor).tolist() == slow.stable(concept, actor, rule)


def test_only_who_sees_a_breach_makes_it_strongly_unwise():
    """Acting is seen by the other, to be rude is not: rudeness alone is left undeterred."""
    rows = {
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "options": {"a.act": "acts", "a.rude": "is rude", "b.strike": "strikes"},
        "preferences": {"a": ["not b.strike", "a.act or a.rude"], "b": []},
    }
    quiet = {"by": "a", "does": "not a.rude", "binds": [], "noticed_by": {"a.rude": []}}
    seen = Conflict.model_validate(rows | {"infeasible": ["a.rude"]})
    unseen_too = Conflict.model_validate(rows | {"pledges": [quiet]})
    hidden = Conflict.model_validate(rows | {"pledges": [quiet], "infeasible": ["a.act"]})
    found = [strength(one, much={"a": 1}) for one in (seen, unseen_too, hidden)]
    told = [0 in one.stable("gmr-strong", "a") for one in found]
    assert told == [True, False, False]
    partly = Conflict.model_validate(rows | {"pledges": [quiet], "infeasible": ["a.rude"]})
    assert 0 in strength(partly, much={"a": 1}).stable("gmr-strong", "a")


@settings(max_examples=40)
@given(conflict=small, data=st.data())
def test_strong_within_general(conflict, data):
    fast = strength(conflict, much=cuts(data, conflict, "much"))
    for concept in ("gmr", "smr", "seq"):
        for actor in conflict.actors:
            general, strong = (set(fast.stable(c, actor)) for c in (concept, f"{concept}-strong"))
            assert set(fast.stable("nash", actor)) <= strong <= general
            assert set(weakly(fast, concept, actor)) == general - strong


@pytest.mark.parametrize("rule", RESPONSES)
@settings(max_examples=25)
@given(conflict=small, data=st.data())
def test_unknown_preference_equals_brute_force(conflict, rule, data):
    unknown = cuts(data, conflict, "unknown")
    fast = unknown_preference(conflict, unknown=unknown, responses=rule)
    slow = BruteUnknown(conflict, unknown)
    for concept in STANDARD:
        for form in FORMS:
            for actor in conflict.actors:
                told = fast.stable(f"{concept}-{form}", actor).tolist()
                holds = [s for s in slow.states if slow.holds(concept, form, actor, s, rule)]
                assert told == holds, (concept, form, actor)


@settings(max_examples=30)
@given(conflict=small, data=st.data())
def test_who_ventures_is_less_stable_and_who_doubts_more(conflict, data):
    fast = unknown_preference(conflict, unknown=cuts(data, conflict, "unknown"))
    for concept in STANDARD:
        for actor in conflict.actors:
            a, b, c, d = (set(fast.stable(f"{concept}-{form}", actor)) for form in FORMS)
            assert a <= b <= d
            assert a <= c <= d


@pytest.mark.parametrize("rule", RESPONSES)
@settings(max_examples=20)
@given(conflict=small)
def test_where_all_is_known_the_forms_agree(conflict, rule):
    known = stability(conflict, responses=rule)
    fast = unknown_preference(conflict, unknown={}, responses=rule)
    for name in fast.concepts:
        assert (fast.verdict(name) == known.verdict(name.partition("-")[0])).all()


def test_the_prisoners_keep_silent_strongly_where_being_told_on_is_much_worse():
    told_on = {"one": 1, "two": 1}
    assert strength(PRISONERS, much=told_on).equilibria("seq-strong").tolist() == [0, 3]
    assert strength(PRISONERS, much={}).equilibria("seq-strong").tolist() == [0]
    assert strength(PRISONERS, much=told_on).settings["much"] == told_on


@pytest.mark.parametrize(
    ("much", "error"),
    [
        pytest.param({"on": 1}, UnknownName, id="nobody"),
        pytest.param({"one": 3}, CaseError, id="no such statement"),
        pytest.param({"one": [1]}, CaseError, id="places of statements"),
    ],
)
def test_what_cannot_be_greatly_preferred_is_refused(much, error):
    with pytest.raises(error):
        strength(PRISONERS, much=much)


def test_unknown_parts_must_be_there():
    with pytest.raises(CaseError, match="two places from 1 to 6"):
        unknown_preference(SYRIA_IRAQ, unknown={"iraq": [2]})
    with pytest.raises(CaseError, match="numbered 1 to 2"):
        unknown_preference(PRISONERS, unknown={"one": [3]})
    with pytest.raises(UnknownName, match="form"):
        unknown_preference(PRISONERS, unknown={}, forms=["e"])
    weighed = PRISONERS.model_dump(mode="json", by_alias=True) | {
        "preferences": {"one": {"weights": {"two.cooperate": 2}}, "two": []}
    }
    with pytest.raises(NotSupported, match="weights"):
        unknown_preference(Conflict.model_validate(weighed), unknown={"one": [1]})
    with pytest.raises(NotSupported, match="weights"):
        strength(Conflict.model_validate(weighed), much={"one": 1})
