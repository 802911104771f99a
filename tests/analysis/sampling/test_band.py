"""Bands against print, and how they behave at their ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.analysis.sampling.band import wilson


@pytest.mark.parametrize(
    ("hits", "draws", "band"),
    [
        # Newcombe 1998, Statistics in Medicine 17, table I, method 3.
        pytest.param(81, 263, (0.2553, 0.3662), id="81 of 263"),
        pytest.param(15, 148, (0.0624, 0.1605), id="15 of 148"),
        pytest.param(0, 20, (0.0, 0.1611), id="0 of 20"),
        pytest.param(1, 29, (0.0061, 0.1718), id="1 of 29"),
    ],
)
def test_bands_are_wilsons(hits, draws, band):
    assert tuple(round(one, 4) for one in wilson(hits, draws)) == band


@pytest.mark.parametrize(
    ("hits", "draws", "level", "band"),
    [
        pytest.param(0, 0, 0.95, (0.0, 1.0), id="no draws: nothing is known"),
        pytest.param(0, 100, 0.95, (0.0, 0.037), id="never"),
        pytest.param(100, 100, 0.95, (0.963, 1.0), id="always"),
        pytest.param(50, 100, 0.5, (0.466, 0.534), id="half the time, a narrow band"),
        pytest.param(50, 100, 0.99, (0.375, 0.625), id="half the time, a wide one"),
        pytest.param(1, 1, 0.95, (0.207, 1.0), id="once in one"),
    ],
)
def test_bands_at_their_ends(hits, draws, level, band):
    found = wilson(hits, draws, level=level)
    assert tuple(round(one, 3) for one in found) == band


@given(st.integers(1, 500), st.data(), st.floats(0.5, 0.99))
def test_a_band_holds_its_share_and_turns_with_it(draws, data, level):
    hits = data.draw(st.integers(0, draws))
    low, high = wilson(hits, draws, level=level)
    assert 0 <= low <= hits / draws + 1e-12
    assert hits / draws - 1e-12 <= high <= 1
    turned = wilson(draws - hits, draws, level=level)
    assert turned == pytest.approx((1 - high, 1 - low))


@given(st.integers(1, 100), st.data())
def test_more_draws_make_a_narrower_band(draws, data):
    hits = data.draw(st.integers(0, draws))
    few, many = wilson(hits, draws), wilson(10 * hits, 10 * draws)
    assert many[1] - many[0] < few[1] - few[0]
