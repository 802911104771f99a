"""States picked by what is done in them, by who would stay and by who gains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente import states, tell
from detente.analysis.graph.graph import graph_model
from detente.errors import CaseError, UnknownName
from detente.model.conflict import Conflict
from tests.brute import Brute
from tests.strategies import conflicts


@given(conflicts(), st.data())
def test_what_is_picked_meets_every_condition_and_nothing_else_does(
    conflict: Conflict, data: st.DataObject
) -> None:
    slow, graph = Brute(conflict), graph_model(conflict)
    names = list(conflict.options)
    yes = data.draw(st.lists(st.sampled_from(names), max_size=2))
    no = data.draw(st.lists(st.sampled_from(names), max_size=2))
    actor = data.draw(st.sampled_from(slow.actors))
    start = data.draw(st.sampled_from(slow.states))
    better, equilibria = data.draw(st.booleans()), data.draw(st.booleans())
    found = states(
        conflict, state=start, yes=yes, no=no, equilibria=equilibria,
        better=[actor] if better else [], concept="gmr",
    )  # fmt: skip
    expected = [
        code
        for code in slow.states
        if all(code & conflict.bits[name] for name in yes)
        and not any(code & conflict.bits[name] for name in no)
        and (not better or slow.prefers(actor, code, start))
        and (
            not equilibria
            or all(code in slow.stable("gmr", one, "sequences") for one in slow.actors)
        )
    ]
    assert found.codes.tolist() == sorted(expected)
    assert found.total == len(slow.states)
    row = graph.rank[graph.actor(actor)]
    assert found.rank[actor].tolist() == [int(row[code]) for code in found.codes]


@given(conflicts(), st.data())
def test_reachable_states_are_those_that_improvements_lead_to(
    conflict: Conflict, data: st.DataObject
) -> None:
    slow = Brute(conflict)
    start = data.draw(st.sampled_from(slow.states))
    reached, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        for actor in slow.actors:
            for code in slow.improvements(actor, here) - reached:
                reached.add(code)
                waiting.append(code)
    assert set(states(conflict, state=start, reachable=True).codes.tolist()) == reached


def test_a_state_is_told_with_its_names_and_who_would_leave() -> None:
    told = tell(states("prisoners-dilemma", concept="nash"))
    assert told[0] == "4 of the 4 states are as asked for."
    assert told[2] == "1: the first prisoner keeps silent. Would leave: the first prisoner."
    assert tell(states("syria-2016", yes=["us.curb"], equilibria=True))[1] == (
        "8: the United States makes its allies stop the flow of weapons (what stands). "
        "Would leave: nobody."
    )
    assert tell(states("chicken", yes=["one.swerve"], no=["one.swerve"])) == (
        "None of the 4 states is as asked for.",
    )
    assert tell(states("chicken", yes=["one.swerve"], equilibria=True, concept="nash"))[0] == (
        "1 of the 4 states is as asked for."
    )


def test_plain_data_give_each_state_whole() -> None:
    (row,) = states("syria-2016", yes=["us.curb"], equilibria=True, better=[]).answer()["states"]
    assert (row["state"], row["taken"], row["marks"]) == (8, ["us.curb"], ["status quo truce"])
    assert (row["equilibrium"], row["leaves"]) == (True, [])
    assert row["rank"]["russia"] == 12


@pytest.mark.parametrize(
    ("asked", "fault", "told"),
    [
        pytest.param({"yes": ["one.swrve"]}, UnknownName, "'one.swerve'", id="option"),
        pytest.param({"better": ["oen"]}, UnknownName, "'one'", id="actor"),
        pytest.param({"concept": "nesh"}, UnknownName, "'nash'", id="concept"),
        pytest.param({"reachable": True}, CaseError, "has no status quo", id="nothing stands"),
        pytest.param({"state": 9}, CaseError, "no state 9", id="state"),
    ],
)
def test_what_cannot_be_picked_is_told(asked: dict, fault: type[Exception], told: str) -> None:
    asked = {"better": ["one"]} | asked if "state" in asked else asked
    with pytest.raises(fault, match=told):
        states("chicken", **asked)
