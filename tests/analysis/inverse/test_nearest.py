"""The nearest ranking against every ranking within reach, tried one by one."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.inverse.nearest import nearest
from detente.analysis.inverse.need import Need, Requirement

MOST = 2


def need(*requirements: list[tuple[int, ...]], met: bool = False) -> Need:
    """Return a need of the first of some states."""
    return Need(
        0, 0, tuple(Requirement(ways[0][0], tuple(ways)) for ways in requirements), met, None
    )


def fits(rank, wanted: Need, keep) -> bool:
    meets = all(one.met(rank, wanted.state) for one in wanted.requirements)
    return meets and all(rank[better] > rank[worse] for better, worse in keep)


def cost(rank, first, measure: str) -> tuple[int, ...]:
    """Return what a ranking costs: states changed, then ranks; or ranks alone."""
    moved = np.abs(np.array(rank) - first)
    total = int(moved.sum())
    return (int(np.count_nonzero(moved)), total) if measure == "fewest" else (total,)


def cheapest(first, wanted: Need, keep, measure: str):
    """Return the least cost of all rankings in which no state moves by more than so many ranks."""
    reach = [range(int(one) - MOST, int(one) + MOST + 1) for one in first]
    costs = [cost(rank, first, measure) for rank in product(*reach) if fits(rank, wanted, keep)]
    return min(costs, default=None)


WAYS = st.lists(
    st.lists(st.integers(1, 3), min_size=1, max_size=2, unique=True).map(
        lambda w: tuple(sorted(w))
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=120)
@given(
    st.lists(st.integers(0, 3), min_size=4, max_size=4),
    st.lists(WAYS, min_size=1, max_size=3),
    st.sampled_from(["fewest", "smallest"]),
    st.lists(st.permutations(range(4)).map(lambda four: tuple(four[:2])), max_size=2),
)
def test_no_ranking_within_reach_is_nearer(rank, ways, measure, keep):
    first, wanted = np.array(rank, dtype=np.int32), need(*ways)
    found = nearest(first, wanted, measure=measure, most=MOST, keep=tuple(keep))
    expected = cheapest(first, wanted, keep, measure)
    if found is None:
        assert expected is None
        return
    assert fits(found, wanted, keep)
    assert np.abs(found - first).max() <= MOST
    assert cost(found, first, measure) == expected


@pytest.mark.parametrize(
    ("rank", "wanted", "options", "expected"),
    [
        pytest.param([2, 1, 0], need([(1,)]), {}, [2, 1, 0], id="met already, if not said so"),
        pytest.param(
            [0, 1, 2, 3],
            need([(1,)], [(2,)], [(3,)]),
            {},
            [3, 1, 2, 3],
            id="fewest: the state itself goes up",
        ),
        pytest.param(
            [0, 5, 1, 1],
            need([(1,), (2,), (3,)]),
            {"measure": "smallest"},
            None,
            id="smallest: the cheapest of three ways",
        ),
        pytest.param(
            [0, 3, 1, 1, 1],
            need([(1,), (2, 3)]),
            {"keep": ((4, 0),)},
            [0, 0, 1, 1, 1],
            id="fewest: one state by three, not two states by one",
        ),
        pytest.param([0, 3], need([(1,)]), {"most": 1}, None, id="not within the limit"),
        pytest.param([0, 2], need([(1,)]), {"most": 1}, [1, 1], id="both move to meet"),
        pytest.param([0, 1], need([(1,)]), {"most": 0}, None, id="nothing may move"),
        pytest.param(
            [0, 1], need([(1,)]), {"keep": ((1, 0),)}, None, id="what is kept stands in the way"
        ),
        pytest.param(
            [0, 1, 0, 0],
            need([(1,), (2, 3)]),
            {"keep": ((1, 0),)},
            [0, 1, 0, 0],
            id="what is kept leaves another way",
        ),
    ],
)
def test_rankings_worked_out_by_hand(rank, wanted: Need, options, expected) -> None:
    first = np.array(rank, dtype=np.int32)
    found = nearest(first, wanted, **options)
    if expected is None and "measure" in options:
        assert cost(found, first, "smallest") == (1,)
        return
    assert (None if found is None else found.tolist()) == expected
    assert first.tolist() == rank


@pytest.mark.parametrize(
    ("rank", "wanted", "keep", "least"),
    [
        pytest.param([0, 1, 2], need([(1,)]), (), 1, id="either comes to meet the other"),
        pytest.param([0, 3, 0], need([(1,)]), (), 3, id="the farther the dearer"),
        pytest.param([1, 0, 0], need([(1,)]), ((1, 2),), 1, id="a pair that is to be parted"),
        pytest.param([1, 0, 2], need([(1,)]), ((1, 2),), 3, id="a pair that is to be turned"),
        pytest.param([0, 1, 1], need([(1, 2)]), (), 1, id="one rise serves two"),
        pytest.param(
            [0, 3, 1, 1, 1],
            need([(1,), (2, 3)]),
            ((4, 0),),
            2,
            id="two states by one, not one state by three",
        ),
    ],
)
def test_how_much_it_takes_where_rankings_are_level(rank, wanted: Need, keep, least: int) -> None:
    first = np.array(rank, dtype=np.int32)
    found = nearest(first, wanted, measure="smallest", keep=keep)
    assert cost(found, first, "smallest") == (least,)


def test_what_is_met_stays_the_very_same() -> None:
    rank = np.array([0, 1], dtype=np.int32)
    assert nearest(rank, need([(1,)], met=True)) is rank


def test_states_that_are_not_compared_keep_their_ranks() -> None:
    first = np.array([0, 4, -1, 7, 2], dtype=np.int32)
    found = nearest(first, need([(1,)]))
    assert found is not None
    assert found[[2, 3, 4]].tolist() == [-1, 7, 2]
