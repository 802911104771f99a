"""Leverage against its definitions, read off literally, and its laws."""

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.leverage import leverage
from detente.analysis.settings import RESPONSES
from tests.brute_leverage import BruteLeverage
from tests.strategies import any_conflicts

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
