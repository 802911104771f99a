"""Which groups reach a set of states: search and sweep against the literal definition."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import RESPONSES
from detente.analysis.leverage.groups import MOST_ACTORS, by_sweeping, check_actors, groups_reaching
from detente.analysis.leverage.reach import by_search
from detente.errors import NotSupported
from tests.brute import Brute
from tests.strategies import any_conflicts
from tests.tables import model


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


@pytest.mark.parametrize(
    ("group", "start", "goal", "rule", "winning"),
    [
        pytest.param((0, 1, 2), 0, 7, "sequences", [7], id="all three must act"),
        pytest.param((0, 1, 2), 0, 3, "sequences", [3, 7], id="two must act, a third may"),
        pytest.param((0, 1, 2), 1, 7, "sequences", [6, 7], id="one has acted"),
        pytest.param((0, 1, 2), 7, 7, "sequences", list(range(8)), id="nobody need act"),
        pytest.param((2, 0), 0, 5, "sequences", [3], id="a group of two, in its own order"),
        pytest.param((2, 0), 0, 4, "sequences", [1, 3], id="its first member has the first bit"),
        pytest.param((2, 0), 0, 7, "sequences", [], id="one that must act is not in the group"),
        pytest.param((0, 1, 2), 0, 3, "single", [], id="one move only"),
        pytest.param((0, 1, 2), 0, 2, "single", [2, 3, 6, 7], id="one move is enough"),
        pytest.param((0, 1, 2), 0, 7, "once-each", [7], id="once each is enough"),
        pytest.param((), 0, 7, "sequences", [], id="an empty group reaches nothing else"),
        pytest.param((), 7, 7, "sequences", [0], id="and is where it is"),
    ],
)
def test_which_groups_win(
    group: tuple[int, ...], start: int, goal: int, rule: str, winning: list[int]
) -> None:
    """Everybody gains by its own act, whatever others have done; going back pays nobody."""
    acted = [state.bit_count() for state in range(8)]
    graph = model("a.x b.y c.z", dict.fromkeys("abc", acted))
    wanted = np.arange(8) == goal
    for compute in (groups_reaching, by_sweeping):
        (game,) = compute(graph, group, [start], wanted, improving=True, rule=rule)
        assert np.flatnonzero(game).tolist() == winning


def test_where_a_search_would_list_too_much_whole_arrays_are_swept() -> None:
    options = [f"{actor}.x{place}" for actor in "abc" for place in range(5)]
    acted = [state.bit_count() for state in range(1 << len(options))]
    graph = model(" ".join(options), dict.fromkeys("abc", acted))
    group, goal = (0, 1, 2), np.arange(len(acted)) == 0b11111_11111
    assert by_search(graph, group, 0, goal, improving=False, most=1 << 12) is None
    (swept,) = groups_reaching(graph, group, [0], goal, improving=False)
    assert np.flatnonzero(swept).tolist() == [0b011, 0b111]
    searched = by_search(graph, group, 0, goal, improving=False, most=10**9)
    assert np.array_equal(swept, searched)


def test_too_many_actors_are_refused() -> None:
    names = [f"a{place}" for place in range(MOST_ACTORS + 1)]
    most = model("a0.x", dict.fromkeys(names[:-1], (0, 1)))
    check_actors(most)
    with pytest.raises(NotSupported, match="15 actors form too many groups"):
        check_actors(model("a0.x", dict.fromkeys(names, (0, 1))))
