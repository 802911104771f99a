"""Random orders against the laws that they are drawn from."""

from collections import Counter
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.analysis.sampling.order import (
    MOST_PARTIAL,
    SPREADS,
    check_spread,
    extensions,
    orders,
)
from detente.errors import CaseError, NotSupported, UnknownName

DRAWS = 40_000


def generator() -> np.random.Generator:
    return np.random.default_rng(5)


@given(st.integers(0, 99), st.integers(0, 6), st.floats(0.5, 1), st.sampled_from(SPREADS))
def test_every_draw_is_an_order_of_the_items(seed, items, confidence, spread):
    drawn = orders(np.random.default_rng(seed), 5, items, confidence, spread)
    assert drawn.shape == (5, items)
    assert all(sorted(one) == list(range(items)) for one in drawn.tolist())


@pytest.mark.parametrize("spread", SPREADS)
@pytest.mark.parametrize("items", [0, 1, 2, 5])
def test_what_is_certain_keeps_its_order(spread, items):
    drawn = orders(generator(), 200, items, 1.0, spread)
    assert drawn.tolist() == [list(range(items))] * 200


def inversions(order) -> int:
    return sum(a > b for k, a in enumerate(order) for b in order[k + 1 :])


@pytest.mark.parametrize("confidence", [0.5, 0.7, 0.95])
def test_mallows_draws_each_order_as_often_as_its_law_says(confidence):
    drawn = orders(generator(), DRAWS, 4, confidence, "mallows")
    counts = Counter(map(tuple, drawn.tolist()))
    phi = (1 - confidence) / confidence
    weight = {order: phi ** inversions(order) for order in permutations(range(4))}
    total = sum(weight.values())
    for order, one in weight.items():
        share = one / total
        assert abs(counts[order] / DRAWS - share) < 5 * (share * (1 - share) / DRAWS) ** 0.5


def test_two_statements_stand_right_as_often_as_one_is_confident():
    for spread in ("mallows", "swaps"):
        drawn = orders(generator(), DRAWS, 2, 0.8, spread)
        assert abs((drawn[:, 0] == 0).mean() - 0.8) < 0.01


def test_partial_orders_are_drawn_evenly_from_all_that_agree():
    pairs = [(0, 2), (1, 2)]
    drawn = extensions(generator(), DRAWS, 4, pairs)
    agree = [o for o in permutations(range(4)) if all(o.index(a) < o.index(b) for a, b in pairs)]
    counts = Counter(map(tuple, drawn.tolist()))
    assert set(counts) == set(agree)
    assert all(abs(one / DRAWS - 1 / len(agree)) < 0.01 for one in counts.values())


@pytest.mark.parametrize("confidence", [0.5, 0.8])
def test_swaps_draw_each_order_as_often_as_its_law_says(confidence):
    """Three items: the last pair changes places, then the first, each with its chance."""
    stay, swap = confidence, 1 - confidence
    law = {
        (0, 1, 2): stay * stay,
        (0, 2, 1): swap * stay,
        (1, 0, 2): stay * swap,
        (2, 0, 1): swap * swap,
    }
    counts = Counter(map(tuple, orders(generator(), DRAWS, 3, confidence, "swaps").tolist()))
    assert set(counts) == set(law)
    assert all(abs(counts[order] / DRAWS - share) < 0.01 for order, share in law.items())


@pytest.mark.parametrize(
    ("items", "pairs"),
    [
        pytest.param(3, [], id="nothing said"),
        pytest.param(3, [(2, 0)], id="one pair, against the stated order"),
        pytest.param(3, [(0, 1), (1, 2)], id="all said"),
        pytest.param(3, [(0, 1), (0, 1)], id="said twice"),
        pytest.param(4, [(0, 1), (2, 3)], id="two chains"),
        pytest.param(4, [(3, 0), (3, 1), (3, 2)], id="one above all"),
        pytest.param(1, [], id="one item"),
        pytest.param(0, [], id="no item"),
    ],
)
def test_extensions_are_drawn_evenly(items, pairs):
    drawn = Counter(map(tuple, extensions(generator(), 4_000, items, pairs).tolist()))
    agree = {
        order
        for order in permutations(range(items))
        if all(order.index(a) < order.index(b) for a, b in pairs)
    }
    assert set(drawn) == agree
    assert all(abs(count / 4_000 - 1 / len(agree)) < 0.04 for count in drawn.values())


@pytest.mark.parametrize(
    ("items", "pairs", "fault", "says"),
    [
        pytest.param(MOST_PARTIAL + 1, [], NotSupported, "16 at most", id="too many items"),
        pytest.param(2, [(0, 1), (1, 0)], CaseError, "circle", id="a circle of two"),
        pytest.param(3, [(0, 1), (1, 2), (2, 0)], CaseError, "circle", id="a circle of three"),
        pytest.param(2, [(0, 0)], CaseError, "circle", id="above itself"),
    ],
)
def test_what_has_no_extension_is_said(items, pairs, fault, says):
    with pytest.raises(fault, match=says):
        extensions(generator(), 1, items, pairs)


def test_as_many_items_as_may_be_are_drawn():
    chain = [(place, place + 1) for place in range(MOST_PARTIAL - 1)]
    assert extensions(generator(), 2, MOST_PARTIAL, chain).tolist() == [list(range(16))] * 2


def test_spreads_go_by_their_names():
    assert [check_spread(name) for name in ("mallows", "swaps")] == list(SPREADS)
    with pytest.raises(UnknownName, match="gauss"):
        check_spread("gauss")
