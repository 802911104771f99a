"""Equilibria and the shortest ways to them: worked out by hand, one row a case."""

from __future__ import annotations

import numpy as np
import pytest

from detente.analysis.evolution.goal import Goal, distances, goals
from detente.analysis.graph.graph import GraphModel
from tests.tables import model

UPWARD = [state.bit_count() for state in range(8)]
# Everybody gains by its own act, whatever others have done.
CLIMB = model("a.x b.y c.z", {"a": UPWARD, "b": UPWARD, "c": UPWARD})
# The same, but no act can be taken back.
RATCHET = model(
    "a.x b.y c.z",
    {"a": UPWARD, "b": UPWARD, "c": UPWARD},
    one_way={"a.x": "to-yes", "b.y": "to-yes", "c.z": "to-yes"},
)
# a does not gain by acting; b and c do.
HALFWAY = model("a.x b.y c.z", {"a": [0] * 8, "b": UPWARD, "c": UPWARD})


def found(
    graph: GraphModel, start: int, states: list[int], *, most_goals: int = 9, most_paths: int = 9
) -> tuple[Goal, ...]:
    """Return some states as goals, whether they are equilibria or not."""
    legal, improving = (distances(graph, start, improving=one) for one in (False, True))
    wanted = np.array(states, dtype=np.int64)
    return goals(legal, improving, wanted, most_goals=most_goals, most_paths=most_paths)


def movers(paths: tuple) -> list[str]:
    """Return who moves in each path, in order, as one word."""
    return ["".join("abc"[step.actor] for step in path) for path in paths]


@pytest.mark.parametrize(
    ("graph", "start", "state", "fewest", "paths", "fewest_improving", "improving_paths"),
    [
        pytest.param(CLIMB, 0, 1, 1, ["a"], 1, ["a"], id="one move"),
        pytest.param(CLIMB, 0, 3, 2, ["ab", "ba"], 2, ["ab", "ba"], id="two, in either order"),
        pytest.param(
            CLIMB,
            0,
            7,
            3,
            ["abc", "acb", "bac", "bca", "cab", "cba"],
            3,
            ["abc", "acb", "bac", "bca", "cab", "cba"],
            id="three, in every order",
        ),
        pytest.param(
            CLIMB,
            7,
            0,
            3,
            ["abc", "acb", "bac", "bca", "cab", "cba"],
            None,
            [],
            id="back: by no improvements",
        ),
        pytest.param(CLIMB, 5, 5, 0, [""], 0, [""], id="the start itself"),
        pytest.param(CLIMB, 1, 2, 2, ["ab", "ba"], None, [], id="one back and one on"),
        pytest.param(RATCHET, 7, 0, None, [], None, [], id="no way back at all"),
        pytest.param(RATCHET, 1, 3, 1, ["b"], 1, ["b"], id="on is possible"),
        pytest.param(
            HALFWAY,
            0,
            7,
            3,
            ["abc", "acb", "bac", "bca", "cab", "cba"],
            None,
            [],
            id="one of three does not gain by its move",
        ),
        pytest.param(HALFWAY, 1, 7, 2, ["bc", "cb"], 2, ["bc", "cb"], id="it has moved already"),
    ],
)
def test_the_shortest_ways(
    graph: GraphModel,
    start: int,
    state: int,
    fewest: int | None,
    paths: list[str],
    fewest_improving: int | None,
    improving_paths: list[str],
) -> None:
    (goal,) = found(graph, start, [state])
    assert (goal.state, goal.fewest, goal.fewest_improving) == (state, fewest, fewest_improving)
    assert movers(goal.paths) == paths
    assert movers(goal.improving_paths) == improving_paths
    assert not goal.capped
    for path in goal.paths + goal.improving_paths:
        places = [start, *(step.target for step in path)]
        assert [step.source for step in path] == places[:-1]
        assert places[-1] == state
    assert all(step.improves for path in goal.improving_paths for step in path)


@pytest.mark.parametrize(
    ("state", "most", "given", "capped"),
    [
        pytest.param(7, 6, 6, False, id="as many as there are"),
        pytest.param(7, 5, 5, True, id="one fewer"),
        pytest.param(7, 1, 1, True, id="one"),
        pytest.param(7, 0, 0, True, id="none"),
        pytest.param(1, 1, 1, False, id="there is but one"),
    ],
)
def test_no_more_ways_than_were_asked_for(state: int, most: int, given: int, capped: bool) -> None:
    (goal,) = found(CLIMB, 0, [state], most_paths=most)
    assert (len(goal.paths), len(goal.improving_paths), goal.capped) == (given, given, capped)


def test_it_says_so_where_only_the_legal_ways_are_too_many() -> None:
    (goal,) = found(HALFWAY, 0, [7], most_paths=5)
    assert (len(goal.paths), goal.improving_paths, goal.capped) == (5, (), True)


@pytest.mark.parametrize(
    ("states", "most", "order"),
    [
        pytest.param([7, 1, 3], 9, [1, 3, 7], id="nearest first"),
        pytest.param([4, 2, 1], 9, [1, 2, 4], id="of those as near, the lowest code"),
        pytest.param([7, 3, 1], 2, [1, 3], id="the two nearest"),
        pytest.param([6, 0], 9, [0, 6], id="the start is nearest"),
        pytest.param([], 9, [], id="none"),
    ],
)
def test_the_nearest_come_first(states: list[int], most: int, order: list[int]) -> None:
    assert [goal.state for goal in found(CLIMB, 0, states, most_goals=most)] == order


def test_what_cannot_be_reached_comes_last() -> None:
    assert [goal.state for goal in found(RATCHET, 1, [0, 2, 7])] == [7, 0, 2]


def test_the_dictionary_is_plain() -> None:
    (goal,) = found(HALFWAY, 0, [1])
    assert goal.as_dict(("ada", "ben", "cid")) == {
        "state": 1,
        "fewest": 1,
        "fewest_improving": None,
        "paths": [[{"actor": "ada", "from": 0, "to": 1, "improves": False}]],
        "improving_paths": [],
        "capped": False,
    }
