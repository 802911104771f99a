"""Draws side by side are solved as they are one by one."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import RESPONSES
from detente.analysis.sampling.batch import AT_ONCE, batch_size, stacked
from detente.errors import NotSupported
from tests.shelling import SHELLING
from tests.strategies import any_conflicts


@settings(max_examples=40)
@given(any_conflicts(), st.integers(0, 99), st.sampled_from(RESPONSES))
def test_draws_side_by_side_are_solved_as_one_by_one(conflict, seed, rule):
    graph = graph_model(conflict)
    rng = np.random.default_rng(seed)
    rank = rng.integers(0, 5, (4, *graph.rank.shape)).astype(np.int32)
    rank[:, :, ~graph.feasible] = -1
    together = stability_of(stacked(graph, rank), responses=rule)
    for place, one in enumerate(rank):
        alone = stability_of(graph.with_rank(one), responses=rule)
        for concept in STANDARD:
            wide = together.verdict(concept).reshape(len(graph.actors), 4, -1)
            assert (wide[:, place] == alone.verdict(concept)).all()


@pytest.mark.parametrize(
    ("states", "draws", "size"),
    [
        pytest.param(8, 1, 1, id="one draw"),
        pytest.param(8, 2, 2, id="two"),
        pytest.param(8, 3, 2, id="three: two, then one"),
        pytest.param(8, 64, 64, id="a power of two"),
        pytest.param(8, 63, 32, id="one less"),
        pytest.param(AT_ONCE // 4, 64, 4, id="as many as fit"),
        pytest.param(AT_ONCE // 4 + 1, 64, 2, id="one state too many for four"),
        pytest.param(AT_ONCE, 64, 1, id="states of one fill it"),
        pytest.param(AT_ONCE * 2, 64, 1, id="more than fill it"),
    ],
)
def test_how_many_draws_are_solved_in_one_go(states, draws, size):
    graph = graph_model(SHELLING)
    wide = replace(graph, feasible=np.ones(states, dtype=bool))
    assert batch_size(wide, draws) == size


def test_states_stand_draw_after_draw():
    graph = graph_model(SHELLING)
    rank = np.stack([graph.rank, graph.rank[:, ::-1]])
    wide = stacked(graph, np.ascontiguousarray(rank))
    assert wide.feasible.size == 2 * graph.feasible.size
    assert wide.rank[:, :8].tolist() == graph.rank.tolist()
    assert wide.rank[:, 8:].tolist() == graph.rank[:, ::-1].tolist()
    assert wide.moves.targets(0, 8).tolist() == [9]


def test_moves_of_another_kind_are_refused():
    graph = replace(graph_model(SHELLING), moves=object())
    with pytest.raises(NotSupported, match="moves given as object cannot be sampled"):
        stacked(graph, graph.rank[None])
