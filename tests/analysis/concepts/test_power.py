"""Levers: what a powerful actor's extra options change."""

from __future__ import annotations

import json

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
from tests.published import ELMIRA, PRISONERS
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


def test_what_cannot_be_a_lever_is_refused():
    with pytest.raises(CaseError, match="no option is called"):
        power(PRISONERS, ["one.dance"])
    with pytest.raises(CaseError, match="named twice"):
        power(PRISONERS, ["one.cooperate", "one.cooperate"])
    with pytest.raises(CaseError, match="ranks the states"):
        power(ELMIRA, [Lever("moe.fine", text="fines")])
    with pytest.raises(UnknownName, match="three"):
        power(PRISONERS, [Lever("one.cooperate", {"three": "two.cooperate"})])
    with pytest.raises(NotSupported, match="name 1 to 4"):
        power(PRISONERS, [])


def test_the_dictionary_is_plain():
    said = json.loads(json.dumps(power(PRISONERS, [REVENGE]).as_dict()))
    assert said["levers"] == ["one.revenge"]
    assert said["fixed"][1]["equilibria"]["nash"] == [6]
