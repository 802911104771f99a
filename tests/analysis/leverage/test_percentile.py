"""Whose way a state goes: worked out by hand, and the laws of a percentile."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.graph.graph import graph_model
from detente.analysis.leverage.percentile import percentile, percentiles
from tests.strategies import any_conflicts
from tests.tables import model


@pytest.mark.parametrize(
    ("ranks", "state", "of_all", "of_others"),
    [
        pytest.param([0, 1, 2, 3], 3, "7/8", "1", id="the best of four"),
        pytest.param([0, 1, 2, 3], 0, "1/8", "0", id="the worst of four"),
        pytest.param([0, 1, 2, 3], 1, "3/8", "1/3", id="the second worst"),
        pytest.param([0, 0, 0, 0], 2, "1/2", "1/2", id="all alike"),
        pytest.param([1, 1, 0, 0], 0, "3/4", "5/6", id="a tie at the top"),
        pytest.param([1, 1, 0, 0], 3, "1/4", "1/6", id="a tie at the bottom"),
        pytest.param([0, 1, 1, 2], 1, "1/2", "1/2", id="a tie in the middle"),
        pytest.param([0, -1, -1, 1], 3, "3/4", "1", id="infeasible states do not count"),
        pytest.param([-1, -1, 0, -1], 2, "1/2", "1/2", id="the only state there is"),
    ],
)
def test_the_share_ranked_below(ranks: list[int], state: int, of_all: str, of_others: str) -> None:
    graph = model("a.x a.y", {"a": ranks})
    assert percentile(graph, 0, state) == Fraction(of_all)
    assert percentile(graph, 0, state, compared="all") == Fraction(of_all)
    assert percentile(graph, 0, state, compared="others") == Fraction(of_others)


@settings(max_examples=60)
@given(any_conflicts())
def test_over_all_states_the_average_is_a_half(conflict):
    graph = graph_model(conflict)
    for actor in range(len(graph.actors)):
        for compared in ("all", "others"):
            shares = [
                percentile(graph, actor, state, compared=compared)
                for state in graph.codes().tolist()
            ]
            assert sum(shares) == Fraction(len(shares), 2)


@settings(max_examples=60)
@given(any_conflicts(), st.data())
def test_a_state_preferred_has_the_larger_share(conflict, data):
    graph = graph_model(conflict)
    states = st.sampled_from(graph.codes().tolist())
    one, other = data.draw(states), data.draw(states)
    for actor, rank in enumerate(graph.rank):
        for compared in ("all", "others"):
            of_one, of_other = (
                percentile(graph, actor, state, compared=compared) for state in (one, other)
            )
            assert (of_one > of_other) == bool(rank[one] > rank[other])


def test_every_actors_is_told_by_name() -> None:
    graph = model("a.x b.y", {"a": [0, 1, 2, 3], "b": [1, 0, 0, 0]})
    assert percentiles(graph, 0) == {"a": Fraction(1, 8), "b": Fraction(7, 8)}
    assert percentiles(graph, 0, compared="others") == {"a": 0, "b": 1}
