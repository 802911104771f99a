"""Which readings are tried: all where they are few; else those near the analyst's, and a sample."""

from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.analysis.readings.design import design

SIZES = st.lists(st.integers(1, 5), max_size=6)


def distance(reading):
    """Return in how many answers a reading differs from the analyst's."""
    return sum(answer != 0 for answer in reading)


@given(SIZES, st.integers(1, 400), st.integers(0, 9))
def test_the_readings_that_are_tried(sizes, most, seed):
    found = design(sizes, most=most, seed=seed)
    assert found.of == prod(sizes)
    assert len(set(found.readings)) == len(found.readings) == min(most, found.of)
    assert all(
        0 <= answer < size
        for row in found.readings
        for answer, size in zip(row, sizes, strict=True)
    )
    assert found.readings[0] == (0,) * len(sizes)
    assert found.sampled is (found.of > most)
    assert sum(found.expansion()) == pytest.approx(
        len(found.readings) if found.near == len(found.readings) else found.of
    )
    if found.sampled:
        chosen = found.readings[: found.near]
        assert [distance(one) for one in chosen] == sorted(distance(one) for one in chosen)
        assert max(map(distance, chosen)) <= 2
        every = [one for one in product(*map(range, sizes)) if distance(one) <= 2]
        if len(every) <= most:
            assert sorted(chosen) == sorted(every)
        else:
            assert found.near == most
            singles = [one for one in every if distance(one) <= 1]
            assert len(singles) > most or set(singles) <= set(chosen)
    else:
        assert found.readings == tuple(product(*map(range, sizes)))


@given(SIZES, st.integers(1, 60), st.integers(0, 9))
def test_the_same_seed_gives_the_same_readings(sizes, most, seed):
    assert design(sizes, most=most, seed=seed) == design(sizes, most=most, seed=seed)


def test_another_seed_draws_others():
    drawn = [design([4] * 8, most=400, seed=seed) for seed in (1, 2)]
    assert drawn[0].readings[: drawn[0].near] == drawn[1].readings[: drawn[1].near]
    assert drawn[0].readings != drawn[1].readings


def test_more_readings_than_can_be_counted_are_not_enumerated():
    found = design([3] * 60, most=500, seed=0)
    assert (len(found.readings), found.near, found.of) == (500, 500, 3**60)
    assert [distance(one) for one in found.readings[:121]] == [0, *[1] * 120]
    assert {distance(one) for one in found.readings[121:]} == {2}
    wide = design([1000, 1000], most=500, seed=0)
    assert {distance(one) for one in wide.readings} == {0, 1}


def test_what_is_drawn_stands_for_the_rest():
    found = design([10] * 4, most=1000, seed=3)
    near = 1 + 4 * 9 + 6 * 81
    assert found.near == near
    assert found.expansion()[:near] == (1.0,) * near
    assert found.expansion()[-1] == pytest.approx((10**4 - near) / (1000 - near))
    assert all(distance(one) > 2 for one in found.readings[near:])
