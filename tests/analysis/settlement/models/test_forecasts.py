"""Forecasts worked by hand, a row each."""

import pytest

from detente.analysis.settlement.models.registry import settlement_model
from detente.analysis.settlement.stakes import Stakes
from tests.analysis.settlement.published import CARS

ROWS = [
    # The compromise: sum of c s x over sum of c s.
    ("compromise", [0, 100], [1, 1], [1, 1], 50.0, "an even match"),
    ("compromise", [0, 100], [1, 3], [1, 1], 75.0, "three to one in capability"),
    ("compromise", [0, 100], [1, 1], [1, 0.25], 20.0, "four to one in salience"),
    ("compromise", [0, 100], [1, 4], [1, 0.25], 50.0, "capability makes up for salience"),
    ("compromise", [0, 50, 100], [1, 1, 1], [1, 1, 0], 25.0, "the third does not care"),
    ("compromise", [0, 100], [1, 3], [0, 0], 75.0, "nobody cares, so capability weighs"),
    ("compromise", [10, 20, 60], [2, 1, 1], [0.5, 1, 1], 30.0, "three actors"),
    ("compromise", [60, 10, 20], [1, 2, 1], [1, 0.5, 1], 30.0, "the same in another order"),
    ("compromise", [30], [5], [0.1], 30.0, "one actor"),
    # Damped salience: s halfway to its mean.
    ("damped-salience", [0, 100], [1, 1], [1, 1], 50.0, "an even match"),
    ("damped-salience", [0, 100], [1, 1], [0, 1], 75.0, "who does not care counts half the mean"),
    ("damped-salience", [0, 100], [3, 1], [0, 1], 50.0, "and makes up for it by capability"),
    ("damped-salience", [0, 100], [1, 1], [0.2, 0.6], 62.5, "weights of 0.3 and 0.5"),
    ("damped-salience", [0, 50, 100], [1, 1, 1], [0, 0, 0.6], 75.0, "weights of 1, 1 and 4"),
    ("damped-salience", [0, 100], [1, 3], [0, 0], 75.0, "nobody cares"),
    # Unweighted.
    ("mean", [0, 100], [1, 9], [1, 0.1], 50.0, "two"),
    ("mean", [0, 0, 90], [9, 9, 1], [1, 1, 1], 30.0, "three"),
    ("mean", [70], [1], [0], 70.0, "one"),
    ("median", [0, 100], [1, 9], [1, 1], 50.0, "two: midway"),
    ("median", [0, 10, 100], [9, 1, 9], [1, 0, 1], 10.0, "three: the middle one"),
    ("median", [0, 10, 40, 100], [9, 1, 1, 9], [1, 1, 1, 1], 25.0, "four: midway of the inner two"),
    ("median", [5, 5, 5, 100], [1, 1, 1, 9], [1, 1, 1, 1], 5.0, "most at one point"),
    # The weighted median: half of the weight on each side.
    ("weighted-median", [0, 100], [1, 3], [1, 1], 100.0, "the stronger of two"),
    ("weighted-median", [0, 100], [1, 1], [1, 1], 50.0, "a tie is midway"),
    ("weighted-median", [0, 30, 100], [1, 1, 1], [1, 1, 1], 30.0, "the middle of three"),
    ("weighted-median", [0, 30, 100], [3, 1, 1], [1, 1, 1], 0.0, "a majority at the lower end"),
    ("weighted-median", [0, 30, 100], [2, 1, 1], [1, 1, 1], 15.0, "exactly half at the lower end"),
    ("weighted-median", [0, 30, 100], [1, 1, 2], [1, 1, 1], 65.0, "exactly half at the upper end"),
    ("weighted-median", [0, 30, 100], [1, 1, 4], [1, 1, 0.5], 65.0, "half by salience"),
    ("weighted-median", [0, 30, 100], [1, 9, 1], [1, 0, 1], 50.0, "the middle does not care"),
    ("weighted-median", [100, 0, 30], [1, 1, 1], [1, 1, 1], 30.0, "in any order"),
    ("weighted-median", [0, 100], [1, 3], [0, 0], 100.0, "nobody cares"),
    # Nash bargaining over a breakdown two scales below the best deal.
    ("nash-bargaining", [0, 100], [1, 1], [1, 1], 50.0, "an even match"),
    ("nash-bargaining", [20, 80], [2, 2], [0.5, 0.5], 50.0, "an even match further in"),
    ("nash-bargaining", [0, 50, 100], [1, 1, 1], [1, 1, 1], 50.0, "three in balance"),
    ("nash-bargaining", [40, 40, 40], [1, 2, 3], [1, 1, 1], 40.0, "all agree"),
    # Kalai and Smorodinsky: midrange, whoever has how much.
    ("kalai-smorodinsky", [0, 100], [1, 9], [1, 1], 50.0, "power plays no part"),
    ("kalai-smorodinsky", [10, 20, 90], [9, 9, 1], [1, 1, 0.1], 50.0, "nor do those between"),
    ("kalai-smorodinsky", [70, 70], [1, 2], [1, 1], 70.0, "all agree"),
    # Votes between positions: with two, chances are shares of the weight.
    ("probabilistic-condorcet", [0, 100], [1, 3], [1, 1], 75.0, "two"),
    ("probabilistic-condorcet", [0, 100], [1, 1], [0.5, 1], 200 / 3, "two, by salience"),
    ("probabilistic-condorcet", [0, 50, 100], [1, 1, 1], [1, 1, 1], 50.0, "three in balance"),
    ("probabilistic-condorcet", [30, 30], [1, 1], [1, 1], 30.0, "all agree"),
    # The group decision model: who is pressed comes over, and the median with it.
    ("scholz-code", [0, 100], [1, 9], [1, 1], 100.0, "the stronger of two has the median"),
    ("as-printed", [0, 100], [1, 9], [1, 1], 100.0, "the stronger of two has the median"),
    ("net-votes", [0, 100], [1, 9], [1, 1], 100.0, "the stronger of two has the median"),
    ("scholz-code", [40, 40, 40], [1, 2, 3], [1, 1, 1], 40.0, "all agree"),
    ("as-printed", [40, 40, 40], [1, 2, 3], [1, 1, 1], 40.0, "all agree"),
    ("net-votes", [40, 40, 40], [1, 2, 3], [1, 1, 1], 40.0, "all agree"),
    ("spatial", [40, 40, 40], [1, 2, 3], [1, 1, 1], 40.0, "all agree"),
    # The procedural model: from a reference point at 0, the first of the strongest proposes.
    ("procedural", [100, 0], [3, 1], [1, 1], 100.0, "a proposer with a majority of its own"),
    ("procedural", [90, 30, 10], [1.5, 1, 1], [1, 1, 1], 60.0, "as far as the pivot follows"),
    ("procedural", [90, 60, 10], [1.5, 1, 1], [1, 1, 1], 90.0, "the pivot follows all the way"),
    ("procedural", [0, 30, 90], [1.5, 1, 1], [1, 1, 1], 0.0, "a proposer who likes things as is"),
    ("procedural", [90, 0, 0], [1.5, 1, 1], [1, 1, 1], 0.0, "a majority does"),
]


@pytest.mark.parametrize(
    ("name", "x", "c", "s", "expected"),
    [pytest.param(*row[:-1], id=f"{row[0]}: {row[-1]}") for row in ROWS],
)
def test_a_forecast_is_what_the_hand_works_out(
    name: str, x: list[float], c: list[float], s: list[float], expected: float
) -> None:
    stakes = Stakes.from_lists(x, c, s, reference=0.0)
    assert float(settlement_model(name).forecast(stakes)) == pytest.approx(expected, abs=1e-5)


CAR_FORECASTS = [
    ("compromise", 7.390),
    ("damped-salience", 7.4306),
    ("mean", 6.7),
    ("weighted-median", 7.0),
    ("median", 7.0),
    ("kalai-smorodinsky", 7.0),
    ("scholz-code", 9.962),
]


@pytest.mark.parametrize(("name", "expected"), CAR_FORECASTS)
def test_forecasts_of_car_emissions(name: str, expected: float) -> None:
    assert float(settlement_model(name).forecast(CARS)) == pytest.approx(expected, abs=5e-4)
