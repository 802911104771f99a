"""Which groups reach a set of states: search and sweep against the literal definition."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import RESPONSES
from detente.analysis.leverage.groups import by_sweeping, groups_reaching
from detente.analysis.leverage.reach import by_search
from tests.brute import Brute
from tests.strategies import any_conflicts


@settings(max_examples=120)
@given(any_conflicts(), st.data(), st.sampled_from(RESPONSES), st.booleans())
def test_search_and_sweep_equal_the_definition(conflict, data, rule, improving):
    brute, graph = Brute(conflict), graph_model(conflict)
    starts = data.draw(st.lists(st.sampled_from(brute.states), min_size=1, max_size=3))
    goals = data.draw(st.sets(st.sampled_from(brute.states)))
    goal = np.isin(np.arange(graph.feasible.size), list(goals))
    group = tuple(range(len(graph.actors)))
    expected = [
        [
            start in goals
            or not goals.isdisjoint(
                brute.reached(
                    tuple(name for place, name in enumerate(brute.actors) if mask >> place & 1),
                    start,
                    rule,
                    improving=improving,
                )
            )
            for mask in range(1 << len(group))
        ]
        for start in starts
    ]
    for compute in (groups_reaching, by_sweeping):
        found = compute(graph, group, starts, goal, improving=improving, rule=rule)
        assert found.tolist() == expected


@settings(max_examples=60)
@given(any_conflicts(), st.data())
def test_a_search_gives_up_or_is_right(conflict, data):
    brute, graph = Brute(conflict), graph_model(conflict)
    start = data.draw(st.sampled_from(brute.states))
    goal = np.zeros(graph.feasible.size, dtype=bool)
    goal[data.draw(st.sampled_from(brute.states))] = True
    group = tuple(range(len(graph.actors)))
    most = data.draw(st.integers(0, 60))
    found = by_search(graph, group, start, goal, improving=False, most=most)
    whole = groups_reaching(graph, group, [start], goal, improving=False)[0]
    assert found is None or np.array_equal(found, whole)
    everything = by_search(graph, group, start, goal, improving=False, most=10**9)
    assert np.array_equal(everything, whole)
