"""What-ifs: both sides are what the analyses say, and the differences are all told."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.solve import stability
from detente.analysis.graph.start import focused
from detente.analysis.leverage.leverage import leverage
from detente.analysis.whatif.difference import Difference
from detente.analysis.whatif.whatif import whatif
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.change import apply
from tests.strategies import any_conflicts, conflicts
from tests.syria import SYRIA


@settings(max_examples=40)
@given(conflict=any_conflicts(), data=st.data())
def test_no_change_makes_no_difference(conflict, data):
    state = data.draw(st.sampled_from(stability(conflict).codes().tolist()))
    asked = whatif(conflict, [], state=state)
    assert asked.differences == ()
    assert asked.before.as_dict() == asked.after.as_dict()


@settings(max_examples=60)
@given(conflict=conflicts(options=5), data=st.data())
def test_both_sides_are_what_the_analyses_say(conflict, data):
    state = data.draw(st.sampled_from(stability(conflict).codes().tolist()))
    actor = data.draw(st.sampled_from(list(conflict.actors)))
    option = data.draw(st.sampled_from(list(conflict.options)))
    changes = [f"add {actor} first: not {option}"]
    asked = whatif(conflict, changes, state=state)
    changed = apply(conflict, changes)
    then = stability(changed)
    for concept in then.concepts:
        old = set(stability(conflict).equilibria(concept).tolist())
        new = set(then.equilibria(concept).tolist())
        assert (set(asked.won[concept]), set(asked.lost[concept])) == (new - old, old - new)
    expected = leverage(changed, state=state).as_dict()
    assert asked.after.leverage is not None
    assert asked.after.leverage.as_dict() == expected


@settings(max_examples=40)
@given(conflict=conflicts(options=5), data=st.data())
def test_a_change_undone_makes_no_difference(conflict, data):
    state = data.draw(st.sampled_from(stability(conflict).codes().tolist()))
    actor = data.draw(st.sampled_from(list(conflict.actors)))
    option = data.draw(st.sampled_from(list(conflict.options)))
    one = conflict.preferences[actor]
    path = f"preferences.{actor}"
    if one.ranking is not None or one.weights is not None:
        path, place = f"{path}.foremost", len(one.foremost) + 1
    else:
        place = len(one.statements) + 1
    asked = whatif(conflict, [f"add {actor}: {option}", f"drop {path}[{place}]"], state=state)
    assert asked.differences == ()


@pytest.mark.parametrize("scenario", SYRIA.scenarios, ids=lambda one: one.id)
def test_a_scenario_is_its_changes(scenario):
    named = whatif(SYRIA, scenario.id)
    listed = whatif(SYRIA, list(scenario.changes), phase=scenario.phase)
    assert named.title == scenario.title
    assert named.differences == listed.differences
    assert json.loads(json.dumps(named.as_dict()))["after"] == listed.after.as_dict()


def test_scenarios_and_changes_mix():
    mixed = whatif(SYRIA, ["no-pledge", "bar us.strike"])
    assert (mixed.scenario, mixed.phase) == ("no-pledge", "truce")
    assert mixed.changes == ("drop pledges.curb", "bar us.strike")


@pytest.mark.parametrize(
    ("scenario", "kind", "actors", "others"),
    [
        pytest.param("no-pledge", "equilibrium", ("russia",), (), id="no pledge: Russia leaves"),
        pytest.param(
            "strikes-for-pledge", "hold", ("us",), ("russia",), id="strikes: a hold rises"
        ),
        pytest.param("no-return", "hold", ("russia",), ("us",), id="no return: a hold falls"),
    ],
)
def test_the_syrian_what_ifs_say(scenario, kind, actors, others):
    found = whatif(SYRIA, scenario).differences
    (one,) = (d for d in found if (d.kind, d.actors, d.others) == (kind, actors, others))
    assert (one.before < one.after) == (scenario == "strikes-for-pledge")


BASED = apply(SYRIA, ["baseline truce: mid-2015"])


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(
            "baseline truce: campaign",
            {("russia", "kerry", "compels", True, False), ("us", "russia", "pays", "price", True)},
            id="what counts as normal: pressure turns into a part, a price into an exchange",
        ),
        pytest.param(
            "bind pledges.curb nobody",
            {("us", "russia", "gives", "price", False)},
            id="nobody bound: a part is no reason to stay any more",
        ),
        pytest.param("drop preferences.iran[5]", set(), id="nothing of it"),
    ],
)  # fmt: skip
def test_the_cells_that_a_change_wins_and_loses(change, expected):
    found = whatif(BASED, change, phase="truce").differences
    cells = {
        (*one.actors, *one.others, one.cell, one.before, one.after)
        for one in found
        if one.kind == "cell"
    }
    assert expected <= cells
    assert bool(cells) == bool(expected)


def test_a_baseline_keeps_its_name_where_it_can_be():
    found = whatif(BASED, "no-pledge")
    for side in (found.before, found.after):
        assert side.leverage.baseline_phase.id == "mid-2015"
        assert side.leverage.baseline_phase.title == SYRIA.phase("mid-2015").title


def test_what_another_phase_rules_out_does_not_stand_in_the_way():
    asked = whatif(SYRIA, "force russia.offensive", phase="campaign")
    assert asked.after.leverage is not None
    with pytest.raises(CaseError):
        apply(SYRIA, ["force russia.offensive"])


def test_a_state_that_can_no_longer_be():
    asked = whatif(SYRIA, "bar us.curb", phase="truce")
    assert asked.differences[0] == Difference(kind="feasible", before=True, after=False)
    assert asked.as_dict()["after"]["status"] == {}
    assert asked.as_dict()["after"]["path"] is None
    assert asked.after.furthest() == ()
    assert asked.lost["seq"]


def test_without_an_actor_states_keep_their_codes():
    asked = whatif(SYRIA, "remove kerry", phase="truce")
    kept = {SYRIA.code(("us.curb",))}
    assert kept <= set(asked.before.stability.equilibria("seq").tolist()) - set(asked.lost["seq"])
    assert not asked.won["seq"]


def test_what_was_asked_stands_in_the_settings():
    found = whatif(SYRIA, "no-pledge", start=["us.curb"], concept="gmr", responses="single")
    assert (found.case, found.phase, found.seed) == ("syria-2016", "truce", None)
    assert found.settings == {
        "changes": ["no-pledge"],
        "start": SYRIA.code(("us.curb",)),
        "concept": "gmr",
        "responses": "single",
    }
    assert list(found.as_dict()) == [
        *("case", "phase", "state", "settings", "seed", "version", "scenario", "title"),
        *("changes", "before", "after", "won", "lost", "differences"),
    ]


def test_titles_of_several_scenarios_are_joined():
    found = whatif(SYRIA, ["no-pledge", "strikes"])
    titles = {one.id: one.title for one in SYRIA.scenarios}
    assert found.scenario == "no-pledge + strikes"
    assert found.title == f"{titles['no-pledge']}; {titles['strikes']}"


def test_the_phase_asked_for_goes_before_the_scenarios_own():
    assert whatif(SYRIA, "no-pledge", phase="campaign").phase == "campaign"
    assert whatif(SYRIA, "bar us.strike").phase == SYRIA.focus or SYRIA.phases[-1].id


def test_the_same_question_has_the_same_answer():
    one, other = (whatif(SYRIA, "no-pledge") for _ in range(2))
    assert one.differences == other.differences
    assert one.before.as_dict() == other.before.as_dict()


def test_focused_changes_nothing_in_its_phase():
    for phase in SYRIA.phases:
        again = leverage(focused(SYRIA, phase.id)).as_dict()
        assert again == leverage(SYRIA, phase=phase.id).as_dict()


@pytest.mark.parametrize(
    ("changes", "options", "fault"),
    [
        pytest.param("no-pledg", {}, UnknownName, id="no such scenario"),
        pytest.param("bar us.strik", {}, UnknownName, id="no such option"),
        pytest.param("frob us", {}, CaseError, id="no such verb"),
        pytest.param(["frob us", "drop x"], {}, CaseError, id="no such change"),
        pytest.param("force us.arm and us.curb", {}, CaseError, id="no state left"),
        pytest.param("bar us.strike", {"concept": "nash"}, NotSupported, id="nobody responds"),
        pytest.param("bar us.strike", {"phase": "war"}, UnknownName, id="no such phase"),
        pytest.param("bar us.strike", {"state": 1 << 11}, CaseError, id="no such state"),
    ],
)
def test_what_cannot_be_asked_is_said(changes, options, fault):
    with pytest.raises(fault):
        whatif(SYRIA, changes, **options)
