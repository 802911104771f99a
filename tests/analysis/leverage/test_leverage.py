"""Leverage against its definitions, read off literally, and its laws."""

import json
import re
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import sanctions
from detente.analysis.concepts.solve import stability
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import RESPONSES
from detente.analysis.leverage.hold import hold
from detente.analysis.leverage.leverage import leverage, leverage_by_phase
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.conflict import Conflict
from tests.brute_leverage import BruteLeverage
from tests.shelling import GRAPH
from tests.strategies import any_conflicts, conflicts

CONCEPTS = ("gmr", "smr", "seq")


@settings(max_examples=150)
@given(any_conflicts(), st.data())
def test_equals_the_literal_definitions(conflict, data):
    brute = BruteLeverage(conflict)
    state = data.draw(st.sampled_from(brute.states), label="state")
    start = data.draw(st.sampled_from(brute.states), label="start")
    concept = data.draw(st.sampled_from(CONCEPTS))
    rule = data.draw(st.sampled_from(RESPONSES))
    compared = data.draw(st.sampled_from(["all", "others"]))
    fast = leverage(
        conflict, state=state, start=start, concept=concept, responses=rule, compared=compared
    )
    for name in brute.actors:
        assert fast.status[name] == brute.status(concept, name, state, rule)
        assert set(fast.temptation[name]) == brute.improvements(name, state)
        held = {other: fast.hold[other][name] for other in brute.others(name)}
        assert held == brute.hold(concept, name, state, rule)
        assert fast.way[name] == brute.way(name, state, compared)
        for other in brute.others(name):
            one = fast.stake[name][other]
            found = (one.harm, one.help, one.credible_harm, one.credible_help)
            assert found == brute.stake(name, other, state)
    assert fast.part == brute.part(start, state)
    assert fast.reachable == (start == state or brute.reaches(brute.actors, start, state))


@settings(max_examples=100)
@given(any_conflicts(), st.data())
def test_v_is_monotone_and_holds_sum_to_one_or_nothing(conflict, data):
    graph = graph_model(conflict)
    state = data.draw(st.sampled_from(graph.codes().tolist()))
    concept = data.draw(st.sampled_from(CONCEPTS))
    rule = data.draw(st.sampled_from(RESPONSES))
    for actor in range(len(graph.actors)):
        held = hold(graph, actor, state, sanctions=sanctions(concept), responses=rule)
        masks = np.arange(held.game.size)
        for bit in 1 << np.arange(len(held.others)):
            assert np.all(held.game[masks | bit] >= held.game[masks])
        assert sum(held.shares().values()) == int(held.status == "held")
        assert (held.status == "content") == (held.temptation.size == 0)


@settings(max_examples=60)
@given(any_conflicts(), st.data())
def test_held_or_content_is_stable(conflict, data):
    concept = data.draw(st.sampled_from(CONCEPTS))
    verdicts = stability(conflict, concepts=(concept,))
    state = data.draw(st.sampled_from(graph_model(conflict).codes().tolist()))
    found = leverage(conflict, state=state, concept=concept)
    for name in found.actors:
        stable = state in verdicts.stable(concept, name)
        assert stable == (found.status[name] != "loose")


@settings(max_examples=60)
@given(any_conflicts(), st.data())
def test_balance_sums_to_nothing_and_asymmetry_turns_round(conflict, data):
    state = data.draw(st.sampled_from(graph_model(conflict).codes().tolist()))
    found = leverage(conflict, state=state)
    assert sum(found.balance.values()) == 0
    for one, row in found.asymmetry.items():
        assert found.balance[one] == sum(row.values())
        for other, share in row.items():
            assert share == -found.asymmetry[other][one]


@settings(max_examples=40)
@given(conflicts(), st.data())
def test_renaming_and_reordering_actors_only_permutes(conflict, data):
    order = data.draw(st.permutations(list(conflict.actors)))
    said = conflict.model_dump(mode="json", by_alias=True, exclude_none=True)
    new = dict(zip(conflict.actors, "wxyz", strict=False))

    def renamed(text):
        return re.sub(r"\b([abcd])\.", lambda found: new[found[1]] + ".", text)

    other = Conflict.model_validate(
        json.loads(renamed(json.dumps(said)))
        | {
            "actors": {new[name]: said["actors"][name] for name in order},
            "preferences": {
                new[name]: json.loads(renamed(json.dumps(said["preferences"][name])))
                for name in order
            },
        }
    )
    states = graph_model(conflict).codes().tolist()
    state, start = (data.draw(st.sampled_from(states)) for _ in range(2))
    concept = data.draw(st.sampled_from(CONCEPTS))
    was = leverage(conflict, state=state, start=start, concept=concept)
    now = leverage(other, state=state, start=start, concept=concept)
    for one in was.actors:
        assert now.status[new[one]] == was.status[one]
        assert now.part[new[one]] == was.part[one]
        assert now.way[new[one]] == was.way[one]
        assert now.balance[new[one]] == was.balance[one]
        for over, share in was.hold[one].items():
            assert now.hold[new[one]][new[over]] == share
            assert now.stake[new[one]][new[over]] == was.stake[one][over]


DUEL = {
    "id": "duel",
    "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
    "options": {"a.fight": "fights", "b.fight": "fights"},
    "preferences": {"a": ["not b.fight", "a.fight"], "b": ["not a.fight", "b.fight"]},
    "phases": [
        {"id": "war", "status_quo": ["a.fight", "b.fight"]},
        {"id": "attack", "status_quo": ["a.fight"]},
        {"id": "peace", "status_quo": []},
    ],
}


def test_a_truce_between_two_who_can_both_strike():
    found = leverage(Conflict.model_validate(DUEL), phase="peace")
    assert found.status == {"a": "held", "b": "held"}
    assert found.hold == {"a": {"b": 1}, "b": {"a": 1}}
    assert found.balance == {"a": 0, "b": 0}
    # a ranks: it alone fights, nobody, both, b alone.
    assert found.way == {"a": Fraction(5, 8), "b": Fraction(5, 8)}
    assert found.way_change == {"a": Fraction(-1, 4), "b": Fraction(1, 2)}
    assert found.start == 1
    # Leaving off alone is no improvement for a, so the truce is not brought about.
    assert found.reachable is False
    assert set(found.part.values()) == {0}


def test_a_line_over_the_phases():
    war, attack, peace = leverage_by_phase(Conflict.model_validate(DUEL))
    assert [one.phase for one in (war, attack, peace)] == ["war", "attack", "peace"]
    assert (war.start, war.reachable, war.way_change) == (None, None, None)
    assert attack.status == {"a": "content", "b": "loose"}
    assert attack.unanswered["b"] == (3,)
    (only,) = leverage_by_phase(Conflict.model_validate(DUEL | {"phases": [], "status_quo": []}))
    assert only.phase is None


def test_a_part_in_what_improvements_bring_about():
    found = leverage(Conflict.model_validate(DUEL), phase="peace", state=3, start=0)
    assert found.reachable is True
    assert found.part == {"a": Fraction(1, 2), "b": Fraction(1, 2)}
    same = leverage(Conflict.model_validate(DUEL), phase="peace", start=0)
    assert (same.reachable, set(same.part.values())) == (True, {0})


def test_a_start_that_cannot_be_in_this_phase():
    ruled_out = {"infeasible": ["a.fight and b.fight"], "start": ["a.fight", "b.fight"]}
    phases = [DUEL["phases"][0], DUEL["phases"][2] | ruled_out]
    found = leverage(Conflict.model_validate(DUEL | {"phases": phases}))
    assert (found.start, found.reachable, found.way_change) == (3, False, None)


def test_the_dictionary_is_plain_and_rounded():
    said = json.loads(json.dumps(leverage(Conflict.model_validate(DUEL)).as_dict()))
    assert said["actors"] == ["a", "b"]
    assert (said["case"], said["phase"], said["state"]) == ("duel", "peace", 0)
    assert (said["options"], said["states"]) == (["a.fight", "b.fight"], [])
    assert (said["start"], said["reachable"]) == (1, False)
    assert (said["temptation"], said["unanswered"]) == (
        {"a": [1], "b": [2]},
        {"a": [], "b": []},
    )
    assert said["asymmetry"] == {"a": {"b": 0.0}, "b": {"a": 0.0}}
    assert said["way_change"] == {"a": -0.25, "b": 0.5}
    assert said["status"] == {"a": "held", "b": "held"}
    assert said["hold"] == {"a": {"b": 1.0}, "b": {"a": 1.0}}
    assert said["way"] == {"a": 0.625, "b": 0.625}
    assert said["balance"] == {"a": 0.0, "b": 0.0}
    assert said["part"] == {"a": 0.0, "b": 0.0}
    assert said["stake"]["a"]["b"]["harm"] == 0.666667
    assert said["stake"]["a"]["b"]["credible_harm"] == 0.666667
    assert said["settings"] == {
        "concept": "seq",
        "responses": "sequences",
        "compared": "all",
        "ransom_counts": False,
        "baseline_stated": False,
    }
    (chain,) = said["chains"]["a"]
    assert chain["steps"] == [{"actor": "b", "from": 1, "to": 3, "improves": True}]
    assert (chain["hurts"], chain["enables"]) == ("b", [])
    assert (chain["temptation"], chain["group"], chain["escape"]) == (1, ["b"], None)
    costs = {name: chain[name] for name in ("gain", "fall", "loss")}
    assert costs == {
        "gain": {"steps": 1, "share": 0.333333},
        "fall": {"steps": 2, "share": 0.666667},
        "loss": {"steps": 1, "share": 0.333333},
    }


@pytest.mark.parametrize(
    ("asked", "error", "says"),
    [
        pytest.param({"concept": "sim"}, NotSupported, "has no sanctions", id="no sanctions"),
        pytest.param({"concept": "sec"}, UnknownName, "'seq'", id="concept"),
        pytest.param({"responses": "twice"}, UnknownName, "response rule", id="rule"),
        pytest.param({"phase": "pace"}, UnknownName, "'peace'", id="phase"),
        pytest.param({"state": ["a.figt"]}, UnknownName, "a.fight", id="option"),
        pytest.param({"state": 9}, CaseError, "no state 9", id="code"),
        pytest.param({"start": -1}, CaseError, "no state -1", id="start"),
        pytest.param({"start": 9}, CaseError, "no state 9", id="start beyond"),
        pytest.param({"baseline": 9}, CaseError, "no state 9", id="baseline"),
        pytest.param({"baseline": "peece"}, UnknownName, "peece", id="baseline by name"),
    ],
)
def test_errors_name_what_is_wrong(asked, error, says):
    with pytest.raises(error, match=says):
        leverage(Conflict.model_validate(DUEL), **asked)


def test_no_status_quo_and_an_infeasible_one():
    phases = [{"id": "war"}, {"id": "odd", "infeasible": ["not a.fight"]}]
    conflict = Conflict.model_validate(DUEL | {"phases": phases})
    with pytest.raises(CaseError, match="the phase 'war' has no status quo"):
        leverage(conflict, phase="war")
    with pytest.raises(CaseError, match=r"the state 2 \(b.fight taken\) is infeasible"):
        leverage(conflict, phase="odd", state="b.fight")


def test_what_was_asked_stands_in_the_settings():
    conflict = Conflict.model_validate(DUEL)
    found = leverage(conflict, concept="smr", responses="once-each", compared="others")
    assert found.settings == {
        "concept": "smr",
        "responses": "once-each",
        "compared": "others",
        "ransom_counts": False,
        "baseline_stated": False,
    }
    assert (found.concept, found.responses) == ("smr", "once-each")
    assert (found.case, found.phase, found.state, found.seed) == ("duel", "peace", 0, None)
    assert found.actors == ("a", "b")
    assert found.conflict == conflict.at("peace")
    assert found.way == {"a": Fraction(2, 3), "b": Fraction(2, 3)}


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"phase": "war"}, id="phase"),
        pytest.param({"state": 3}, id="state"),
        pytest.param({"start": 2}, id="start"),
        pytest.param({"concept": "gmr"}, id="concept"),
        pytest.param({"responses": "single"}, id="responses"),
        pytest.param({"compared": "others"}, id="compared"),
    ],
)
def test_two_answers_are_equal_only_where_the_question_is(otherwise):
    conflict = Conflict.model_validate(DUEL)
    assert leverage(conflict) == leverage(conflict)
    assert leverage(conflict) != leverage(conflict, **otherwise)


def test_in_graph_form_states_have_names():
    found = leverage(GRAPH, state="s", start="u")
    said = found.as_dict()
    assert (said["actors"], said["options"], said["states"]) == (["a", "b"], [], ["s", "t", "u"])
    assert (said["state"], said["start"]) == (0, 2)
    assert found.status == {"a": "held", "b": "content"}
    assert found.temptation["a"] == (1,)
    # The Boers move back to where Ada began, and gain by it.
    assert found.hold == {"a": {"b": 0}, "b": {"a": 1}}
    # From the third state two moves of the Boers lead there, and nobody moves twice in a row.
    assert found.reachable is False
    assert found.way == {"a": Fraction(1, 6), "b": Fraction(5, 6)}
    assert found.way_change == {"a": Fraction(-2, 3), "b": Fraction(1, 3)}


def test_settings_are_the_same_for_every_phase():
    conflict = Conflict.model_validate(DUEL)
    asked = {"concept": "gmr", "responses": "single", "compared": "others"}
    every = leverage_by_phase(conflict, **asked)
    assert every == tuple(leverage(conflict, phase=phase.id, **asked) for phase in conflict.phases)


def test_too_many_actors_are_refused():
    names = [f"actor{place}" for place in range(15)]
    conflict = Conflict.model_validate(
        {
            "actors": {name: {"name": name} for name in names},
            "options": {f"{name}.act": "acts" for name in names},
            "preferences": {name: [] for name in names},
        }
    )
    with pytest.raises(NotSupported, match="up to 14"):
        leverage(conflict, state=0)
