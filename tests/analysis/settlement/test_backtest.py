"""Every model's record on past decisions."""

import json

import numpy as np
import pytest

from detente.analysis.settlement.backtest import ModelRecord, backtest, paired_interval
from detente.analysis.settlement.bands import Calibration
from detente.analysis.settlement.models.compromise import compromise
from detente.analysis.settlement.models.registry import names
from detente.analysis.settlement.stakes import Stakes
from tests.analysis.settlement.past import invented, simple

# The compromise says 75, the mean 50, the weighted median 100.
FOUR = [simple(outcome, name=str(outcome)) for outcome in (75.0, 80.0, 65.0, 45.0)]


def test_errors_by_hand() -> None:
    record = backtest(FOUR, resamples=50).models["compromise"]
    assert record.n == 4
    assert record.mae == pytest.approx((0 + 5 + 10 + 30) / 4)
    assert record.rmse == pytest.approx(np.sqrt((0 + 25 + 100 + 900) / 4))
    assert (record.within5, record.within10) == (0.5, 0.75)
    assert (record.difference, record.interval) == (0.0, (0.0, 0.0))


def test_differences_are_from_the_compromise() -> None:
    models = backtest(FOUR, resamples=50).models
    assert models["mean"].mae == pytest.approx((25 + 30 + 15 + 5) / 4)
    assert models["mean"].difference == pytest.approx(7.5)
    low, high = models["mean"].interval
    assert low < 7.5 < high


def test_coverage_and_width_are_those_of_the_bands() -> None:
    everything = Calibration("all", 4, 4, {name: {0.8: 1.0} for name in names()})
    record = backtest(FOUR, calibration=everything, resamples=5).models["compromise"]
    assert (record.coverage, record.width) == (1.0, 100.0)
    nothing = Calibration("none", 4, 4, {name: {0.8: 0.0} for name in names()})
    record = backtest(FOUR, calibration=nothing, resamples=5).models["compromise"]
    assert (record.coverage, record.width) == (0.25, 0.0)


def test_a_model_counts_the_issues_it_can_answer() -> None:
    mixed = [*FOUR, simple(100.0, name="r", reference=0.0)]
    models = backtest(mixed, resamples=20).models
    assert (models["procedural"].n, models["mean"].n) == (1, 5)
    assert models["procedural"].mae == 0.0
    assert models["procedural"].difference == pytest.approx(-25.0)
    assert "procedural" not in backtest(FOUR, resamples=5).models


def test_a_backtest_scores_every_model() -> None:
    past = invented(40, seed=5)
    record = backtest(past, resamples=200)
    assert tuple(record.models) == names()
    errors = [abs(float(compromise(Stakes.from_issue(d.issue))) - d.outcome) for d in past]
    assert record.models["compromise"].mae == pytest.approx(np.mean(errors))
    assert record.models["procedural"].n < 40


def test_a_backtest_is_plain_data_and_says_what_made_it() -> None:
    record = backtest(FOUR, level=0.9, resamples=7, seed=3)
    plain = json.loads(json.dumps(record.as_dict()))
    assert plain["settings"] == {
        "level": 0.9,
        "calibration": "DEU III, odd-numbered proposals",
        "resamples": 7,
    }
    assert plain["seed"] == 3
    assert set(plain["models"]["mean"]) == set(ModelRecord.__dataclass_fields__)


def test_a_backtest_repeats_with_its_seed() -> None:
    past = invented(12, seed=6)
    one, same, other = (backtest(past, resamples=50, seed=seed) for seed in (1, 1, 2))
    assert one == same
    assert one.models["mean"].interval != other.models["mean"].interval


INTERVALS = [
    pytest.param([1, 1, -1, -1], [0, 0, 1, 1], (-1.0, 1.0), id="two groups, whole"),
    pytest.param([1, 1, 1, 1], [0, 1, 2, 3], (1.0, 1.0), id="no difference between groups"),
    pytest.param([1, -1, 1, -1], [0, 0, 1, 1], (0.0, 0.0), id="groups that cancel"),
    pytest.param([5], [7], (5.0, 5.0), id="one decision"),
    pytest.param([1, 1, 4], ["a", "a", "b"], (1.0, 4.0), id="groups by name, unequal"),
]


@pytest.mark.parametrize(("gap", "groups", "expected"), INTERVALS)
def test_the_interval_draws_whole_groups(
    gap: list[float], groups: list[object], expected: tuple[float, float]
) -> None:
    told = paired_interval(np.array(gap, float), np.array(groups), resamples=500)
    assert told == pytest.approx(expected)


def test_the_interval_is_that_of_the_normal_law_for_many_groups() -> None:
    gap = np.random.default_rng(1).normal(2.0, 3.0, 400)
    low, high = paired_interval(gap, np.arange(400), resamples=4000)
    reach = 1.96 * gap.std() / 20
    assert low == pytest.approx(gap.mean() - reach, abs=0.05)
    assert high == pytest.approx(gap.mean() + reach, abs=0.05)
