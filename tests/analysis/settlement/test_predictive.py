"""The density of outcomes, and bands that grow from a point."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.predictive import CELLS, cell_of, predictive, strangeness
from detente.analysis.settlement.stakes import Stakes
from tests.analysis.settlement.cases import moved
from tests.analysis.settlement.strategies import issues


def literal_density(stakes: Stakes) -> list[float]:
    """Return the density cell by cell, as the module's docstring says it."""
    low, high = min(stakes.position), max(stakes.position)
    place = [100 * (x - low) / (high - low) for x in stakes.position]
    mean = sum(stakes.salience) / len(place)
    votes = [c * (s + mean) / 2 for c, s in zip(stakes.capability, stakes.salience, strict=True)]
    weight = [vote / sum(votes) for vote in votes]
    centre = sum(w * x for w, x in zip(weight, place, strict=True))
    spread = math.sqrt(sum(w * (x - centre) ** 2 for w, x in zip(weight, place, strict=True)))

    def bell(at: float, middle: float, width: float) -> float:
        return math.exp(-(((at - middle) / width) ** 2) / 2)

    bumps = [
        sum(w * bell(cell, x, 5) for w, x in zip(weight, place, strict=True)) for cell in range(101)
    ]
    bells = [bell(cell, centre, 0.8 * spread + 1) for cell in range(101)]
    return [
        0.4 * bump / sum(bumps) + 0.6 * one / sum(bells)
        for bump, one in zip(bumps, bells, strict=True)
    ]


@settings(max_examples=40)
@given(issues().filter(lambda stakes: np.ptp(stakes.position) > 0))
def test_the_density_is_what_its_definition_says(stakes: Stakes) -> None:
    density = predictive(stakes)
    assert density == pytest.approx(literal_density(stakes), abs=1e-12)
    assert density.sum() == pytest.approx(1)
    assert density.min() > 0


def test_the_density_follows_the_scale() -> None:
    stakes = Stakes.from_lists([0, 30, 100], [1, 2, 3], [0.1, 0.9, 0.5])
    wide = moved(stakes, factor=7.0, shift=1000.0)
    assert predictive(wide) == pytest.approx(predictive(stakes))


def test_outcomes_are_likely_at_positions_and_near_the_compromise() -> None:
    density = predictive(Stakes.from_lists([0, 100], [1, 3]))
    assert density[100] > density[90]
    assert density[0] > density[10]
    assert density[75] > density[50] > density[25]


def literal_growth(density: list[float], start: int) -> list[float]:
    """Return the mass of the band when it reaches each cell, trying every stretch each time."""
    reached = {start: density[start]}
    mass, low, high = density[start], start, start
    while len(reached) < len(density):
        down = [density[low - k : low] for k in range(1, low + 1)]
        up = [density[high + 1 : high + 1 + k] for k in range(1, len(density) - high)]
        ranked = [
            (sum(one) / len(one), side, -len(one))
            for side, one in [(1, one) for one in down] + [(0, one) for one in up]
        ]
        best = max(mean for mean, _, _ in ranked)
        near = [one for one in ranked if one[0] >= best * (1 - 1e-12)]
        _, side, length = max(near, key=lambda one: (one[1], one[2]))
        for _ in range(-length):
            cell = low - 1 if side else high + 1
            low, high = min(low, cell), max(high, cell)
            mass += density[cell]
            reached[cell] = mass
    return [reached[cell] for cell in range(len(density))]


@given(st.lists(st.integers(0, 9), min_size=1, max_size=10), st.data())
def test_a_band_grows_as_its_definition_says(weights: list[int], data: st.DataObject) -> None:
    # Distinct powers of two keep the means of stretches apart.
    density = [float(w) + 2.0 ** -(k + 4) for k, w in enumerate(weights)]
    start = data.draw(st.integers(0, len(density) - 1))
    grown = strangeness(np.array(density), start)
    assert grown.tolist() == pytest.approx(literal_growth(density, start))


@given(st.lists(st.integers(0, 9), min_size=2, max_size=12), st.data())
def test_a_band_grows_to_hold_everything_once(weights: list[int], data: st.DataObject) -> None:
    density = np.array(weights, float) + 0.1
    density /= density.sum()
    start = data.draw(st.integers(0, len(density) - 1))
    grown = strangeness(density, start)
    assert grown[start] == density[start]
    assert grown.max() == pytest.approx(1.0)
    # Away from the start a place is never reached before what lies on the way to it.
    assert list(grown[start:]) == sorted(grown[start:])
    assert list(grown[: start + 1]) == sorted(grown[: start + 1], reverse=True)


GROWTH = [
    pytest.param([0.4, 0.1, 0.2, 0.3], 1, [0.5, 0.1, 0.7, 1.0], id="the likelier side first"),
    pytest.param([0.25] * 4, 1, [0.5, 0.25, 0.75, 1.0], id="of equal sides the lower"),
    pytest.param([0.5, 0.1, 0.4], 0, [0.5, 0.6, 1.0], id="from the lower end"),
    pytest.param([0.5, 0.1, 0.4], 2, [1.0, 0.5, 0.4], id="from the upper end"),
    pytest.param([0.1, 0.2, 0.1, 0.6], 1, [1.0, 0.2, 0.3, 0.9], id="over a dip to a peak"),
    pytest.param([1.0], 0, [1.0], id="a single cell"),
]


@pytest.mark.parametrize(("density", "start", "expected"), GROWTH)
def test_growth_by_hand(density: list[float], start: int, expected: list[float]) -> None:
    assert strangeness(np.array(density), start).tolist() == pytest.approx(expected)


PLACES = [
    pytest.param(0.0, 0, id="the lowest position"),
    pytest.param(200.0, 100, id="the highest position"),
    pytest.param(100.0, 50, id="midway"),
    pytest.param(-50.0, 0, id="below all positions"),
    pytest.param(900.0, 100, id="above all positions"),
    pytest.param(2.9, 1, id="rounded down"),
    pytest.param(3.1, 2, id="rounded up"),
]


@pytest.mark.parametrize(("place", "cell"), PLACES)
def test_a_place_falls_in_a_cell(place: float, cell: int) -> None:
    assert cell_of(Stakes.from_lists([0, 50, 200], high=500), place) == cell
    assert CELLS == 101
