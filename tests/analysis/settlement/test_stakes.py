"""What an issue says as arrays: weights, ends, and what makes it degenerate."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.analysis.settlement.golden_section import highest_point
from detente.analysis.settlement.median import median_of
from detente.analysis.settlement.stakes import Stakes
from detente.analysis.settlement.utility import breakdown_utility, no_reference, utility
from detente.errors import DataError
from detente.model.issue import Issue
from tests.analysis.settlement.cases import ASSAD
from tests.analysis.settlement.strategies import issues


def test_an_issue_becomes_arrays_in_the_order_of_its_actors() -> None:
    stakes = Stakes.from_issue(ASSAD)
    assert stakes.actors == ("gov", "patron", "rebels", "sponsor")
    assert stakes.position.tolist() == [0, 45, 100, 80]
    assert stakes.capability.tolist() == [60, 90, 50, 70]
    assert stakes.salience.tolist() == [0.95, 0.8, 0.95, 0.6]
    assert (stakes.low, stakes.high, stakes.reference) == (0.0, 100.0, 0.0)


def test_the_ends_of_the_line_are_those_of_the_scale() -> None:
    actors = {"a": {"position": 1500, "capability": 1, "salience": 50}}
    stakes = Stakes.from_issue(Issue(scale={2000: "up", 1000: "down", 1500: ""}, actors=actors))
    assert (stakes.low, stakes.high, stakes.reference) == (1000.0, 2000.0, None)


def test_lists_leave_capability_and_salience_at_one() -> None:
    stakes = Stakes.from_lists([1, 2])
    assert stakes.actors == ("a0", "a1")
    assert stakes.capability.tolist() == stakes.salience.tolist() == [1, 1]
    assert (stakes.low, stakes.high, stakes.reference) == (0.0, 100.0, None)


WEIGHTS = [
    pytest.param([1, 1], [1, 1], [0.5, 0.5], id="even"),
    pytest.param([1, 3], [1, 1], [0.25, 0.75], id="capability"),
    pytest.param([1, 1], [0.2, 0.6], [0.25, 0.75], id="salience"),
    pytest.param([3, 1], [0.2, 0.6], [0.5, 0.5], id="both"),
    pytest.param([3, 1], [1, 0], [1, 0], id="one does not care"),
    pytest.param([3, 1], [0, 0], [0.75, 0.25], id="nobody cares: capability alone"),
    pytest.param([7], [0.1], [1], id="one actor"),
]


@pytest.mark.parametrize(("capability", "salience", "weight"), WEIGHTS)
def test_weight_is_capability_times_salience(
    capability: list[float], salience: list[float], weight: list[float]
) -> None:
    stakes = Stakes.from_lists([0.0] * len(weight), capability, salience)
    assert stakes.weight == pytest.approx(weight)


def test_weights_of_draws_are_those_of_each_draw() -> None:
    drawn = Stakes(
        ("a", "b"),
        np.zeros((3, 2)),
        np.array([[1.0, 3.0], [1.0, 1.0], [3.0, 1.0]]),
        np.array([[1.0, 1.0], [0.2, 0.6], [0.0, 0.0]]),
        0.0,
        100.0,
    )
    assert drawn.weight == pytest.approx(np.array([[0.25, 0.75], [0.25, 0.75], [0.75, 0.25]]))


@given(issues())
def test_weights_sum_to_one_and_the_hull_holds_every_position(stakes: Stakes) -> None:
    assert stakes.weight.sum() == pytest.approx(1)
    low, high = stakes.hull
    assert low == min(stakes.position)
    assert high == max(stakes.position)


DEGENERATE = [
    pytest.param([40], [0.5], ("one-actor",), id="one actor"),
    pytest.param([40], [0], ("one-actor", "no-salience"), id="one actor who does not care"),
    pytest.param([40, 40], [1, 1], ("one-position",), id="one point"),
    pytest.param([40, 40], [0, 0], ("one-position", "no-salience"), id="one point, nobody cares"),
    pytest.param([40, 60], [0, 0], ("no-salience",), id="nobody cares"),
    pytest.param([40, 60], [0, 1e-9], (), id="somebody hardly cares"),
    pytest.param([40, 40, 40 + 1e-9], [1, 1, 1], (), id="hardly apart"),
    pytest.param([40, 60], [1, 1], (), id="ordinary"),
]


@pytest.mark.parametrize(("x", "salience", "kinds"), DEGENERATE)
def test_what_makes_an_issue_degenerate_is_said(
    x: list[float], salience: list[float], kinds: tuple[str, ...]
) -> None:
    assert Stakes.from_lists(x, salience=salience).degeneracies == kinds


@given(issues(), st.floats(0, 1))
def test_damping_keeps_the_mean_of_salience_and_narrows_its_range(
    stakes: Stakes, share: float
) -> None:
    damped = stakes.damped(share)
    assert damped.salience.mean() == pytest.approx(stakes.salience.mean())
    assert np.ptp(damped.salience) == pytest.approx((1 - share) * np.ptp(stakes.salience))
    assert damped.position is stakes.position


UTILITIES = [
    pytest.param(0.0, "linear", [1.0, 0.6, 0.0], id="at the lower end"),
    pytest.param(40.0, "linear", [0.6, 1.0, 0.4], id="at the middle one"),
    pytest.param(40.0, "quadratic", [0.84, 1.0, 0.64], id="by the square"),
    pytest.param(100.0, "quadratic", [0.0, 0.64, 1.0], id="by the square, at the upper end"),
]


@pytest.mark.parametrize(("place", "loss", "expected"), UTILITIES)
def test_utility_falls_with_distance(place: float, loss: str, expected: list[float]) -> None:
    stakes = Stakes.from_lists([0, 40, 100])
    assert utility(stakes, np.asarray(place), loss=loss) == pytest.approx(expected)


def test_distance_is_a_share_of_the_scale() -> None:
    narrow = Stakes.from_lists([4, 10], low=4, high=10)
    assert utility(narrow, np.asarray(7.0)) == pytest.approx([0.5, 0.5])


def test_a_breakdown_is_worth_a_number_or_the_reference() -> None:
    stakes = Stakes.from_lists([0, 40, 100], reference=20.0)
    assert breakdown_utility(stakes, -2.0, "linear").tolist() == [-2, -2, -2]
    assert breakdown_utility(stakes, "reference", "linear") == pytest.approx([0.8, 0.8, 0.2])
    assert breakdown_utility(stakes, "reference", "quadratic") == pytest.approx([0.96, 0.96, 0.36])
    with pytest.raises(DataError, match=r"Say what holds if the talks fail \(reference\)"):
        breakdown_utility(Stakes.from_lists([0]), "reference", "linear")
    assert str(no_reference("it")).startswith("it needs a reference point")


PEAKS = [
    pytest.param(3.0, 0.0, 10.0, 3.0, id="inside"),
    pytest.param(-5.0, 0.0, 10.0, 0.0, id="below: the lower bound"),
    pytest.param(50.0, 0.0, 10.0, 10.0, id="above: the upper bound"),
    pytest.param(4.0, 4.0, 4.0, 4.0, id="no room"),
    pytest.param(1e6, 0.0, 2e6, 1e6, id="a wide line"),
]


@pytest.mark.parametrize(("peak", "low", "high", "expected"), PEAKS)
def test_the_highest_point_is_found(peak: float, low: float, high: float, expected: float) -> None:
    told = highest_point(lambda x: -np.abs(x - peak), np.asarray(low), np.asarray(high))
    assert float(told) == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_the_highest_points_of_many_draws_are_found_at_once() -> None:
    peaks = np.array([1.0, 5.0, 9.0])
    told = highest_point(lambda x: -((x - peaks) ** 2), np.zeros(3), np.full(3, 10.0))
    assert told == pytest.approx(peaks, abs=1e-6)


MEDIANS = [
    pytest.param([1, 2, 3], [0.2, 0.2, 0.6], (3, 3, 3), id="the last holds most"),
    pytest.param([1, 2, 3], [0.5, 0.2, 0.3], (1, 1.5, 2), id="exactly half"),
    pytest.param([1, 2, 3], [0.2, 0.3, 0.5], (2, 2.5, 3), id="exactly half above"),
    pytest.param([3, 1, 2], [0.3, 0.5, 0.2], (1, 1.5, 2), id="not in order"),
    pytest.param([1, 2, 3], [0.5, 0.0, 0.5], (1, 2, 3), id="nothing in the middle"),
    pytest.param([1, 1, 3], [0.25, 0.25, 0.5], (1, 2, 3), id="half at one point"),
    pytest.param([1, 2], [0.5 + 1e-13, 0.5 - 1e-13], (1, 1.5, 2), id="half but for rounding"),
    pytest.param([1, 2], [0.5 + 1e-9, 0.5 - 1e-9], (1, 1, 1), id="a hair over half"),
    pytest.param([7], [1.0], (7, 7, 7), id="one"),
]


@pytest.mark.parametrize(("x", "weight", "expected"), MEDIANS)
def test_a_weighted_median_by_each_rule_for_ties(
    x: list[float], weight: list[float], expected: tuple[float, float, float]
) -> None:
    told = [
        float(median_of(np.array(x, float), np.array(weight), ties=rule))
        for rule in ("lower", "midpoint", "upper")
    ]
    assert told == pytest.approx(expected)
