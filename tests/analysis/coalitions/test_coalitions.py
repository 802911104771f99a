"""Coalitions against their definitions read off literally, and the Elmira conflict in print."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.coalitions.coalition_path import coalition_path
from detente.analysis.coalitions.coalitions import coalition_equilibria, coalitions
from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.solve import stability
from detente.errors import CaseError, UnknownName
from detente.telling.tell import tell
from tests.brute_coalition import BruteCoalition
from tests.published import ELMIRA
from tests.strategies import any_conflicts
from tests.syria import SYRIA

NUMBERED = stability(ELMIRA).codes().tolist()


def numbers(codes) -> list[int]:
    """Return states by their numbers in print, from 1."""
    return [NUMBERED.index(code) + 1 for code in codes]


@settings(max_examples=80)
@given(any_conflicts(), st.data())
def test_equals_the_literal_definitions(conflict, data):
    brute = BruteCoalition(conflict)
    state = data.draw(st.sampled_from(brute.states))
    found = coalitions(conflict, state=state)
    assert set(found.among) == set(brute.groups(brute.actors))
    for concept in STANDARD:
        told = {block.members for block in found.blocks[concept]}
        expected = {g for g in brute.groups(brute.actors) if not brute.holds(concept, g, state)}
        assert told == expected, concept


@settings(max_examples=30)
@given(any_conflicts(), st.sampled_from(STANDARD))
def test_equilibria_are_the_states_that_hold(conflict, concept):
    brute = BruteCoalition(conflict)
    groups = brute.groups(brute.actors)
    expected = [s for s in brute.states if all(brute.holds(concept, g, s) for g in groups)]
    assert list(coalition_equilibria(conflict, concept=concept)) == expected


@settings(max_examples=60)
@given(any_conflicts(), st.data())
def test_a_coalition_of_one_equals_its_actor(conflict, data):
    """Under CSEQ too where the others answer one by one; with two actors, always."""
    told = stability(conflict)
    state = data.draw(st.sampled_from(told.codes().tolist()))
    for actor in conflict.actors:
        found = coalitions(conflict, state=state, among=[[actor]])
        single = coalitions(conflict, state=state, blocs=[])
        for concept in STANDARD:
            stays = state in told.stable(concept, actor)
            alone = {block.members for block in single.blocks[concept]}
            assert ((actor,) not in alone) == stays
            if concept != "seq" or len(conflict.actors) == 2:
                assert found.holds[concept] == stays


@settings(max_examples=40)
@given(any_conflicts(), st.data())
def test_nash_within_smr_and_seq_within_gmr(conflict, data):
    state = data.draw(st.sampled_from(stability(conflict).codes().tolist()))
    blocks = coalitions(conflict, state=state).blocks
    leaves = {concept: {one.members for one in blocks[concept]} for concept in STANDARD}
    assert leaves["gmr"] <= leaves["smr"] <= leaves["nash"]
    assert leaves["gmr"] <= leaves["seq"] <= leaves["nash"]


@settings(max_examples=40)
@given(any_conflicts(), st.data())
def test_members_gain_and_the_path_is_theirs(conflict, data):
    brute = BruteCoalition(conflict)
    state = data.draw(st.sampled_from(brute.states))
    for block in coalitions(conflict, state=state, concepts=["nash"]).blocks["nash"]:
        assert set(block.targets) == brute.improves(block.members, state)
        assert all(gain > 0 for gain in block.gains.values())
        here = state
        for step in block.path:
            (mover,) = step.members
            assert mover in block.members
            assert step.source == here
            assert step.target in brute.moves(mover, here)
            here = step.target
        assert here == block.target


@pytest.mark.parametrize(
    ("concept", "alone", "together"),
    [
        # Kilgour et al. 2001: with MoE and Uniroyal as a coalition, state 7 is lost.
        pytest.param("nash", [5, 6, 7, 10, 11, 12], [5, 6, 10, 11, 12], id="nash"),
        pytest.param("gmr", [1, 4, 5, 6, 7, 10, 11, 12], [1, 4, 5, 6, 10, 11, 12], id="gmr"),
        pytest.param("smr", [1, 4, 5, 6, 7, 10, 11, 12], [1, 4, 5, 6, 10, 11, 12], id="smr"),
        pytest.param("seq", [5, 6, 7, 10, 11, 12], [5, 6, 10, 11, 12], id="seq"),
    ],
)
def test_elmira_loses_state_7(concept, alone, together):
    stands = stability(ELMIRA).equilibria(concept).tolist()
    pair = coalition_equilibria(ELMIRA, concept=concept, among=[["moe", "uniroyal"]])
    assert numbers(stands) == alone
    assert [one for one in alone if one in numbers(pair)] == together
    assert 7 not in numbers(coalition_equilibria(ELMIRA, concept=concept))


def test_the_elmira_coalition_gains_by_the_way_from_1_to_7_to_10():
    found = coalitions(ELMIRA, state=NUMBERED[6], among=[["moe", "uniroyal"]])
    (block,) = found.blocks["seq"]
    assert numbers([block.target]) == [10]
    assert set(block.gains) == {"moe", "uniroyal"}
    path = coalition_path(ELMIRA, start=NUMBERED[0], state=NUMBERED[9])
    assert [numbers([step.source, step.target]) for step in path.steps] == [[1, 7], [7, 10]]
    assert [step.members for step in path.steps] == [("local",), ("moe", "uniroyal")]
    assert tell(path)[1].startswith("Ministry of the Environment and Uniroyal together")
    json.dumps(path.as_dict())


def test_no_way_is_said():
    lost = coalition_path(ELMIRA, start=NUMBERED[4], state=NUMBERED[0])
    assert lost.steps is None
    assert lost.as_dict()["steps"] is None
    assert "do not lead" in tell(lost)[0]
    assert coalition_path(ELMIRA, start=NUMBERED[0], state=NUMBERED[0]).steps == ()


def test_blocs_move_as_one():
    found = coalitions(ELMIRA, state=NUMBERED[6], blocs=[["moe", "uniroyal"]])
    assert found.among == (("moe", "uniroyal"), ("local",))
    assert found.blocks["nash"][0].members == ("moe", "uniroyal")
    assert len(found.blocks["nash"][0].path) == 1
    assert found.as_dict()["blocks"]["nash"][0]["path"][0]["actor"] == "moe+uniroyal"


@settings(max_examples=40)
@given(any_conflicts(), st.sampled_from(STANDARD))
def test_blocs_of_one_are_the_actors(conflict, concept):
    expected = stability(conflict).equilibria(concept).tolist()
    assert list(coalition_equilibria(conflict, concept=concept, blocs=[])) == expected


def test_russia_and_the_united_states_leave_the_campaign_together():
    found = coalitions(SYRIA, phase="campaign")
    assert found.smallest("seq")[0].members == ("russia", "us")
    assert not found.holds["gmr"]
    assert coalitions(SYRIA, phase="truce").holds["seq"]
    assert any("Russia and the United States together" in one for one in tell(found))
    json.dumps(found.as_dict())


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        pytest.param({"among": [[]]}, CaseError, id="names nobody"),
        pytest.param({"among": [["moe", "z"]]}, UnknownName, id="no such actor"),
        pytest.param({"blocs": [["moe", "local"], ["local"]]}, CaseError, id="overlap"),
        pytest.param({"concepts": ["core"]}, UnknownName, id="no such concept"),
        pytest.param({"state": None}, CaseError, id="no state"),
    ],
)
def test_what_cannot_be_asked_is_said(options, fault):
    with pytest.raises(fault):
        coalitions(ELMIRA, **({"state": NUMBERED[0]} | options))


def test_the_answer_as_plain_data():
    found = coalitions(ELMIRA, state=NUMBERED[6], among=[["uniroyal", "moe"]], concepts=["nash"])
    assert found.settings == {"concepts": ["nash"], "blocs": False, "among": [["moe", "uniroyal"]]}
    plain = found.as_dict()
    assert list(plain) == [
        *("case", "phase", "state", "settings", "seed", "version"),
        *("holds", "blocks"),
    ]
    assert plain["holds"] == {"nash": False}
    assert [one["members"] for one in plain["blocks"]["nash"]] == [["moe", "uniroyal"]]
