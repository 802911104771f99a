"""Actors without options: whoever looks on changes nothing, and every verb takes them."""

import json

import pytest
from hypothesis import HealthCheck, given, settings

import detente
from detente import tell
from detente.analysis.concepts.stability import Stability
from detente.analysis.evolution.evolution import Evolution
from detente.model import Conflict
from detente.model.change import apply
from tests.strategies import conflicts

WATCHERS = {
    "un": {"name": "the United Nations", "kind": "organisation"},
    "public": {"name": "the public", "pronoun": "they"},
    "envoy": {"name": "the envoy", "kind": "office", "pronoun": "she"},
}


def watched(conflict: Conflict) -> Conflict:
    """Return a conflict with an observer among its actors, one before and one behind them.

    The first wants the opposite of what the first actor wants, the others want nothing.
    """
    first, *rest = WATCHERS
    actors = {first: WATCHERS[first], **conflict.actors, **{key: WATCHERS[key] for key in rest}}
    wants = [f"not {name}" for name in conflict.options]
    data = conflict.model_dump() | {"actors": actors}
    return Conflict.model_validate(data | {"preferences": conflict.preferences | {first: wants}})


@given(conflicts(options=5))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_observers_change_no_verdict_and_stay_everywhere(conflict):
    concepts = ("nash", "gmr", "smr", "seq", "sim")
    alone = detente.stability(conflict, concepts=concepts)
    together = detente.stability(watched(conflict), concepts=concepts)
    for concept in concepts:
        assert together.equilibria(concept).tolist() == alone.equilibria(concept).tolist()
        for actor in conflict.actors:
            assert together.stable(concept, actor).tolist() == alone.stable(concept, actor).tolist()
        for watcher in WATCHERS:
            assert together.stable(concept, watcher).tolist() == together.codes().tolist()


@given(conflicts(options=5))
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_observers_hold_nobody_and_nobody_holds_them(conflict):
    state = int(detente.stability(conflict).codes()[0])
    alone = detente.leverage(conflict, state=state)
    together = detente.leverage(watched(conflict), state=state)
    for actor in conflict.actors:
        assert {key: together.hold[actor][key] for key in alone.hold[actor]} == alone.hold[actor]
        assert together.status[actor] == alone.status[actor]
        for watcher in WATCHERS:
            assert together.hold[actor][watcher] == together.hold[watcher][actor] == 0
            assert together.status[watcher] == "content"


SYRIA = watched(detente.load("syria-2016").conflict)
VERBS = [
    pytest.param(lambda case: detente.stability(case), id="stability"),
    pytest.param(lambda case: detente.stability(case, concepts=["nash-a"]), id="unknown"),
    pytest.param(lambda case: detente.stability(case, concepts=["gmr-strong"]), id="strength"),
    pytest.param(lambda case: detente.reason(case, actor="un", state=8), id="reason"),
    pytest.param(lambda case: detente.leverage(case, baseline="mid-2015"), id="leverage"),
    pytest.param(lambda case: detente.evolution(case, start=1509), id="evolution"),
    pytest.param(lambda case: detente.whatif(case, "add un: russia.offensive"), id="whatif"),
    pytest.param(lambda case: detente.assumptions(case), id="assumptions"),
    pytest.param(lambda case: detente.sample(case, draws=3, seed=1), id="sample"),
    pytest.param(lambda case: detente.inverse(case), id="inverse"),
    pytest.param(lambda case: detente.coalitions(case), id="coalitions"),
    pytest.param(lambda case: detente.guarantees(case), id="guarantees"),
    pytest.param(lambda case: detente.perceptions(case), id="perceptions"),
    pytest.param(lambda case: detente.patronage(case), id="patronage"),
]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_takes_observers_and_is_told(verb):
    result = verb(SYRIA)
    assert json.dumps(result.as_dict())
    if not isinstance(result, Stability | Evolution):  # Tables, which are not told in sentences.
        assert all(sentence.endswith((".", "?")) for sentence in tell(result))


SAID = [
    pytest.param("un", "The United Nations has no option, so it stays.", id="it"),
    pytest.param("public", "The public have no option, so they stay.", id="they"),
    pytest.param("envoy", "The envoy has no option, so she stays.", id="she"),
]


@pytest.mark.parametrize(("actor", "said"), SAID)
def test_why_an_observer_stays(actor, said):
    assert tell(detente.reason(SYRIA, actor=actor, state=8))[0] == said


def test_an_observer_can_be_taken_out_and_given_wants():
    assert "un" not in apply(SYRIA, ["remove un"]).actors
    wants = apply(SYRIA, ["add un: us.curb"]).preferences["un"]
    assert str(wants.statements[-1].want) == "us.curb"
