import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.models.compromise import compromise
from detente.analysis.settlement.models.mean import mean
from detente.analysis.settlement.models.median import median
from detente.analysis.settlement.models.weighted_median import weighted_median
from detente.analysis.settlement.stakes import Stakes
from tests.analysis.settlement.strategies import issues
from tests.analysis.settlement.test_group_decision import CARS


def test_the_compromise_on_car_emissions():
    assert float(compromise(CARS)) == pytest.approx(7.390, abs=5e-4)


@given(issues())
def test_the_compromise_is_the_weighted_sum(held):
    cs = [c * s for c, s in zip(held.capability, held.salience, strict=True)]
    expected = sum(w * x for w, x in zip(cs, held.position, strict=True)) / sum(cs)
    assert float(compromise(held)) == pytest.approx(expected)


@given(issues())
def test_the_weighted_median_beats_every_other_position(held):
    w, x = held.weight, held.position

    def disutility(y):
        return float(np.sum(w * np.abs(x - y)))

    least = min(disutility(y) for y in x)
    for ties in ("lower", "upper", "midpoint"):
        assert disutility(weighted_median(held, ties=ties)) == pytest.approx(least, abs=1e-9)


def test_ties_of_the_median_are_named():
    even = Stakes(("a", "b"), np.array([20.0, 60.0]), np.ones(2), np.ones(2), 0.0, 100.0)
    told = [float(weighted_median(even, ties=ties)) for ties in ("lower", "midpoint", "upper")]
    assert told == [20.0, 40.0, 60.0]


@settings(max_examples=50)
@given(issues(), st.sampled_from([compromise, weighted_median, mean, median]))
def test_a_forecast_lies_within_the_hull_and_ignores_the_unit_of_capability(held, model):
    low, high = held.hull
    value = float(model(held))
    assert low - 1e-9 <= value <= high + 1e-9
    other = Stakes(held.actors, held.position, held.capability * 7.3, held.salience, 0.0, 100.0)
    assert float(model(other)) == pytest.approx(value)


@given(issues(), st.sampled_from([compromise, weighted_median]))
def test_moving_towards_the_top_never_lowers_the_forecast(held, model):
    moved = held.position.copy()
    moved[0] = min(100.0, moved[0] + 10)
    other = Stakes(held.actors, moved, held.capability, held.salience, 0.0, 100.0)
    assert float(model(other)) >= float(model(held)) - 1e-9


def test_nobody_cares_so_capability_weighs():
    idle = Stakes(("a", "b"), np.array([0.0, 100.0]), np.array([1.0, 3.0]), np.zeros(2), 0, 100)
    assert float(compromise(idle)) == 75.0
