"""Every operator on moves, held against loops over single moves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.graph.graph import GraphModel, graph_model, option_model
from detente.analysis.graph.moves import bottom, top
from detente.analysis.graph.sweep import combinations, sweep
from detente.model.conflict import Conflict
from tests.brute import Brute
from tests.strategies import any_conflicts, conflicts


@settings(max_examples=90)
@given(conflict=any_conflicts(), seed=st.integers(0, 2**16))
def test_operators_equal_brute_force(conflict: Conflict, seed: int) -> None:
    graph, slow = graph_model(conflict), Brute(conflict)
    size = graph.feasible.size
    for kind in (np.uint8, np.int64, np.float64):
        values = np.random.default_rng(seed).integers(0, 9, size).astype(kind)
        for actor, name in enumerate(slow.actors):
            best, least = graph.moves.best(actor, values), graph.moves.least(actor, values)
            improved = graph.moves.least_improving(actor, values)
            for s in range(size):
                if s not in slow.states:
                    assert best[s] == bottom(values)
                    assert least[s] == improved[s] == top(values)
                    continue
                near, better = slow.moves(name, s), slow.improvements(name, s)
                assert best[s] == max(values[q] for q in {s, *near})
                assert least[s] == min(values[q] for q in {s, *near})
                assert improved[s] == min(values[q] for q in {s, *better})
                assert graph.moves.targets(actor, s).tolist() == sorted(near)
                assert graph.moves.improvements(actor, s).tolist() == sorted(better)


@settings(max_examples=60)
@given(conflict=conflicts(), seed=st.integers(0, 2**16))
def test_other_ranks_make_other_improvements(conflict: Conflict, seed: int) -> None:
    graph = graph_model(conflict)
    graph.moves.prepare()
    other = np.where(
        graph.feasible, np.random.default_rng(seed).integers(0, 4, graph.rank.shape), -1
    )
    changed = graph.with_rank(other.astype(np.int32))
    values = np.arange(graph.feasible.size)
    for actor in range(len(graph.actors)):
        improved = changed.moves.least_improving(actor, values)
        for s in graph.codes().tolist():
            better = changed.moves.improvements(actor, s)
            assert improved[s] == min([s, *better.tolist()])
            assert (changed.rank[actor, better] > changed.rank[actor, s]).all()


@pytest.mark.parametrize("direction", ["both", "to-yes", "to-no"])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.int32, np.int64, np.float64])
@pytest.mark.parametrize("place", range(9))
def test_a_sweep_pairs_each_state_with_its_partner(
    place: int, kind: type[np.number], direction: str
) -> None:
    values = np.random.default_rng(place).integers(0, 99, 1 << 9).astype(kind)
    for pick, one in ((np.minimum, min), (np.maximum, max)):
        swept = values.copy()
        sweep(swept, place, direction, pick)
        for s in range(values.size):
            fixed = direction == ("to-no", "to-yes")[s >> place & 1]
            partner = values[s] if fixed else values[s ^ 1 << place]
            assert swept[s] == one(values[s], partner)


def test_combinations_ascend() -> None:
    assert combinations([1, 3]).tolist() == [0, 2, 8, 10]
    assert combinations([]).tolist() == [0]


def large(options: int, owners: int, one_way: int, seed: int) -> GraphModel:
    """Return a random model in option form, some options one-way, a tenth infeasible."""
    dice = np.random.default_rng(seed)
    actors = [f"a{owner}" for owner in range(owners)]
    names = [f"{actors[owner]}.x{k}" for k, owner in enumerate(dice.integers(0, owners, options))]
    directions = ["both"] * options
    for place in dice.choice(options, one_way, replace=False):
        directions[place] = dice.choice(["to-yes", "to-no"])
    feasible = dice.random(1 << options) > 0.1
    rank = np.where(feasible, dice.integers(0, 40, (owners, 1 << options)), -1).astype(np.int32)
    return option_model(actors, names, directions=directions, feasible=feasible, rank=rank)


@pytest.mark.parametrize(
    ("options", "owners", "one_way"),
    [
        pytest.param(17, 5, 0, id="many states, several chunks"),
        pytest.param(14, 4, 6, id="one-way options"),
        pytest.param(11, 1, 3, id="one actor owns all: one cell"),
        pytest.param(12, 2, 0, id="cells too few to step through"),
    ],
)
def test_large_models_equal_a_pass_over_every_move(options: int, owners: int, one_way: int) -> None:
    graph = large(options, owners, one_way, seed=options)
    values = np.random.default_rng(1).integers(0, 200, 1 << options).astype(np.uint8)
    codes = np.arange(1 << options)
    yes = sum(1 << k for k, way in enumerate(graph.moves.directions) if way == "to-yes")
    no = sum(1 << k for k, way in enumerate(graph.moves.directions) if way == "to-no")
    for actor in range(owners):
        rank = graph.rank[actor]
        least, improved = values.copy(), values.copy()
        for change in combinations(graph.moves.places[actor])[1:]:
            target = codes ^ change
            legal = graph.feasible[target] & (change & (codes & yes | ~codes & no) == 0)
            reached = np.where(legal, values[target], 255)
            least = np.minimum(least, reached)
            improved = np.minimum(improved, np.where(rank[target] > rank, reached, 255))
        at = graph.feasible
        assert (graph.moves.least(actor, values)[at] == least[at]).all()
        assert (graph.moves.least_improving(actor, values)[at] == improved[at]).all()


@settings(max_examples=40)
@given(conflict=any_conflicts(), seed=st.integers(0, 2**16))
def test_rows_are_worked_each_on_its_own(conflict: Conflict, seed: int) -> None:
    graph = graph_model(conflict)
    dice = np.random.default_rng(seed)
    values = dice.integers(0, 9, (3, graph.feasible.size))
    everyone = range(len(graph.actors))
    for actor in everyone:
        for operator in ("best", "least", "least_improving"):
            act = getattr(graph.moves, operator)
            rows = [act(actor, row).tolist() for row in values]
            assert act(actor, values).tolist() == rows
    groups = [[actor for actor in everyone if actor != left] for left in (0, 1, 9)]
    for improving in (False, True):
        together = graph.moves.spread(groups, values, improving=improving)
        for group, row, spread in zip(groups, values, together, strict=True):
            alone = graph.moves.spread([group], row[None], improving=improving)[0]
            assert spread.tolist() == alone.tolist()
