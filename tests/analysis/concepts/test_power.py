"""Levers: what a powerful actor's extra options change."""

from __future__ import annotations

import json
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.lever import Lever
from detente.analysis.concepts.power import power
from detente.analysis.concepts.registry import STANDARD
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.conflict import Conflict
from detente.telling.tell import tell
from tests.brute import Brute
from tests.published import PRISONERS
from tests.shelling import SHELLING
from tests.strategies import conflicts, graph_conflicts

REVENGE = Lever("one.revenge", {"two": "two.cooperate"}, text="swears revenge on traitors")


def test_a_lever_wins_what_its_owner_prefers():
    found = power(PRISONERS, [REVENGE])
    assert {one.used: one.stability.equilibria("nash").tolist() for one in found.fixed} == {
        (): [0],
        ("one.revenge",): [6],
    }
    # Two keeps silent and one talks: what one likes best.
    assert found.won["nash"] == (2,)
    assert found.base(6) == 2
    assert "swears revenge" in tell(found)[0]


def test_an_idle_lever_makes_no_difference():
    found = power(PRISONERS, [Lever("one.shout", text="shouts")])
    assert set(found.won.values()) == set(found.lost.values()) == {()}
    assert tell(found) == ("That Prisoner one shouts would make no difference to what can hold.",)


@settings(max_examples=30)
@given(conflict=conflicts(), data=st.data())
def test_without_and_with_equal_brute_force(conflict, data):
    lever = data.draw(st.sampled_from(list(conflict.options)))
    try:
        found = power(conflict, [lever])
    except CaseError:
        # Not using it leaves no state.
        return
    said = conflict.model_dump(mode="json", by_alias=True)
    barred = Conflict.model_validate(said | {"infeasible": [*said["infeasible"], lever]})
    for told, slow in ((found.without, Brute(barred)), (found.full, Brute(conflict))):
        for concept in STANDARD:
            assert told.equilibria(concept).tolist() == slow.equilibria(concept)
    for concept in STANDARD:
        bare = set(Brute(barred).equilibria(concept))
        full = {found.base(code) for code in Brute(conflict).equilibria(concept)}
        assert set(found.won[concept]) == full - bare
        assert set(found.lost[concept]) == bare - full


@settings(max_examples=1)
@given(conflict=graph_conflicts())
def test_states_without_options_have_no_levers(conflict):
    with pytest.raises(NotSupported, match="lists states"):
        power(conflict, ["a.x"])


@settings(max_examples=30)
@given(conflict=conflicts(actors=3, options=5), data=st.data())
def test_each_setting_held_fixed_equals_brute_force(conflict, data):
    """A setting is the conflict in which each lever is barred or forced; without states, none."""
    levers = data.draw(
        st.lists(st.sampled_from(list(conflict.options)), min_size=1, max_size=2, unique=True)
    )
    try:
        found = power(conflict, levers)
    except CaseError:
        return
    said = conflict.model_dump(mode="json", by_alias=True)
    told = {one.used: one.stability for one in found.fixed}
    for taken in product((False, True), repeat=len(levers)):
        used = tuple(lever for lever, use in zip(levers, taken, strict=True) if use)
        barred = [f"not {lever}" if lever in used else lever for lever in levers]
        fixed = said | {"infeasible": [*said["infeasible"], *barred]}
        if not feasible(conflict, levers, used):
            assert used not in told
            continue
        slow = Brute(Conflict.model_validate(fixed))
        for concept in STANDARD:
            assert told[used].equilibria(concept).tolist() == slow.equilibria(concept)
    assert list(told) == sorted(told, key=lambda used: [lever in used for lever in levers])


def feasible(conflict: Conflict, levers: list[str], used: tuple[str, ...]) -> bool:
    """Return whether some state has just these of the levers."""
    return any(
        all((lever in conflict.taken(state)) == (lever in used) for lever in levers)
        for state in Brute(conflict).states
    )


SIDES = Lever("one.side", text="sides with two"), Lever("two.side", text="sides with one")


def test_settings_that_leave_no_state_are_left_out():
    said = PRISONERS.model_dump(mode="json", by_alias=True)
    one_way = Conflict.model_validate(said | {"infeasible": ["one.cooperate and two.cooperate"]})
    found = power(one_way, ["one.cooperate", "two.cooperate"])
    assert [one.used for one in found.fixed] == [(), ("two.cooperate",), ("one.cooperate",)]


def test_base_codes_leave_the_levers_out():
    found = power(PRISONERS, SIDES)
    assert found.levers == ("one.side", "two.side")
    assert [found.base(code) for code in (0b0011, 0b0111, 0b1010, 0b1100)] == [3, 3, 2, 0]
    assert len(found.fixed) == 4


def test_what_was_asked_stands_before_the_answer():
    found = power(PRISONERS, [REVENGE, "two.cooperate"], concepts=["seq"], responses="single")
    assert found.settings == {
        "levers": [
            {
                "option": "one.revenge",
                "wants": {"two": "two.cooperate"},
                "text": "swears revenge on traitors",
            },
            {"option": "two.cooperate", "wants": {}, "text": ""},
        ],
        "concepts": ["seq"],
        "responses": "single",
    }
    assert (found.case, found.phase, found.state) == ("prisoners-dilemma", None, None)
    assert list(found.conflict.options) == ["one.cooperate", "two.cooperate", "one.revenge"]
    assert power(SHELLING, ["rhys.pay"], phase="war").phase == "war"


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"levers": ["two.cooperate"]}, id="levers"),
        pytest.param({"concepts": ["nash"]}, id="concepts"),
        pytest.param({"responses": "single"}, id="responses"),
    ],
)
def test_two_answers_are_equal_only_where_the_question_is(otherwise):
    usual = {"levers": ["one.cooperate"]}
    assert power(PRISONERS, **usual) == power(PRISONERS, **usual)
    assert power(PRISONERS, **usual) != power(PRISONERS, **(usual | otherwise))


@pytest.mark.parametrize(
    ("levers", "asked", "error", "says"),
    [
        pytest.param([], {}, NotSupported, "0 levers: name 1 to 4", id="none"),
        pytest.param(
            [Lever(f"one.x{place}", text="acts") for place in range(5)],
            {},
            NotSupported,
            "5 levers: name 1 to 4",
            id="too many",
        ),
        pytest.param(
            ["one.cooperate", "one.cooperate"], {}, CaseError, "named twice", id="one twice"
        ),
        pytest.param(["one.dance"], {}, CaseError, "no option is called", id="no such option"),
        pytest.param(["one.cooperate"], {"phase": "war"}, UnknownName, "phase", id="phase"),
        pytest.param(["one.cooperate"], {"concepts": ["sec"]}, UnknownName, "'seq'", id="concept"),
        pytest.param(["one.cooperate"], {"responses": "twice"}, UnknownName, "rule", id="rule"),
    ],
)
def test_errors_name_what_is_wrong(levers, asked, error, says):
    with pytest.raises(error, match=says):
        power(PRISONERS, levers, **asked)


def test_as_many_levers_as_may_be_named():
    levers = [Lever(f"one.x{place}", text="acts") for place in range(4)]
    assert len(power(PRISONERS, levers, concepts=["nash"]).fixed) == 16


def test_the_dictionary_is_plain():
    said = json.loads(json.dumps(power(PRISONERS, [REVENGE]).as_dict()))
    assert said["levers"] == ["one.revenge"]
    assert said["fixed"][1]["equilibria"]["nash"] == [6]
    assert said["fixed"][0]["used"] == []
    assert list(said)[6:] == ["levers", "without", "with", "fixed", "won", "lost"]
    assert (said["won"]["nash"], said["lost"]["nash"]) == ([2], [])
    assert said["with"]["equilibria"]["nash"] == [0, 6]
    assert said["without"]["equilibria"]["nash"] == [0]
