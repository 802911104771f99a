import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.backtest import backtest, paired_interval
from detente.analysis.settlement.bands import Calibration, band, conformal_quantile, score
from detente.analysis.settlement.calibrate import calibrate
from detente.analysis.settlement.models.compromise import compromise
from detente.analysis.settlement.models.registry import names
from detente.analysis.settlement.predictive import cell_of, predictive, strangeness
from detente.analysis.settlement.shipped import shipped
from detente.analysis.settlement.stakes import Stakes
from detente.case.formats.deu import read_deu
from detente.errors import UnknownName
from tests.analysis.settlement.past import invented
from tests.analysis.settlement.strategies import issues
from tests.shared import shared_file

DEU = "data/deu/deu3_odd_proposals.csv"


@given(st.lists(st.integers(0, 9), min_size=2, max_size=12), st.data())
def test_a_band_grows_to_hold_everything_once(weights, data):
    density = np.array(weights, float) + 0.1
    density /= density.sum()
    start = data.draw(st.integers(0, len(density) - 1))
    grown = strangeness(density, start)
    assert grown[start] == density[start]
    assert grown.max() == pytest.approx(1.0)
    # Away from the start a place is never reached before what lies on the way to it.
    assert list(grown[start:]) == sorted(grown[start:])
    assert list(grown[: start + 1]) == sorted(grown[: start + 1], reverse=True)


def test_a_band_grows_to_the_likelier_side_first():
    assert strangeness(np.array([0.4, 0.1, 0.2, 0.3]), 1).tolist() == pytest.approx(
        [0.5, 0.1, 0.7, 1.0]
    )


@settings(max_examples=40)
@given(issues(), st.floats(0, 1), st.floats(0, 1))
def test_a_band_holds_its_forecast_and_a_larger_one_holds_it(held, some, more):
    value = float(compromise(held))
    small, large = (band(held, value, q) for q in sorted((some, more)))
    assert large[0] <= small[0] <= value <= small[1] <= large[1]
    low, high = held.hull
    assert low - 1e-9 <= large[0]
    assert large[1] <= high + 1e-9


@settings(max_examples=40)
@given(issues(), st.floats(0, 100), st.floats(0.01, 1))
def test_an_outcome_is_in_the_band_when_its_score_is_below(held, outcome, quantile):
    low, high = held.hull
    value = float(compromise(held))
    if not low < high or not low <= outcome <= high:
        return
    step = float(high - low) / 100
    inside = band(held, value, quantile)
    if score(held, value, outcome) <= quantile:
        assert inside[0] - step <= outcome <= inside[1] + step


def test_a_density_sums_to_one_and_follows_the_scale():
    held = Stakes.from_issue(invented(1, seed=1)[0].issue)
    density = predictive(held)
    assert density.sum() == pytest.approx(1.0)
    wide = Stakes(held.actors, 1000 + 7 * held.position, held.capability, held.salience, 1000, 1700)
    assert predictive(wide) == pytest.approx(density)
    assert cell_of(wide, 1000 + 7 * 40.0) == cell_of(held, 40.0)


QUANTILES = [
    pytest.param([1, 2, 3, 4], 0.8, 4, 4, id="fourth of four"),
    pytest.param([4, 3, 2, 1], 0.5, 4, 3, id="third of four"),
    pytest.param([1, 2, 3, 4], 0.5, 1, 4, id="one group alone is one decision"),
    pytest.param([1, 2, 3], 0.8, 3, math.inf, id="too few to promise"),
]


@pytest.mark.parametrize(("scores", "level", "groups", "expected"), QUANTILES)
def test_the_conformal_quantile_rounds_up(scores, level, groups, expected):
    assert conformal_quantile(scores, level, groups=groups) == expected


def test_bands_from_one_half_of_invented_decisions_cover_the_other():
    calibration = calibrate(
        invented(300, seed=2), source="invented", models=["compromise"], levels=[0.8]
    )
    fresh = invented(300, seed=3)
    hits = []
    for decided in fresh:
        held = Stakes.from_issue(decided.issue)
        low, high = band(held, float(compromise(held)), calibration.quantile("compromise", 0.8))
        hits.append(low <= decided.outcome <= high)
    assert np.mean(hits) == pytest.approx(0.8, abs=0.06)
    assert calibration.groups == 150


def test_what_was_not_calibrated_is_named():
    assert Calibration("none", 0, 0, {}).quantile("compromise", 0.8) is None
    with pytest.raises(UnknownName, match="calibrated level"):
        shipped().quantile("compromise", 0.33)


def test_every_model_ships_with_a_calibration():
    assert set(shipped().quantiles) == set(names())


def test_the_shipped_numbers_follow_from_the_data_they_name():
    past = read_deu(shared_file(DEU))
    again = calibrate(past, source=shipped().source, models=["compromise", "weighted-median"])
    assert (again.issues, again.groups) == (shipped().issues, shipped().groups)
    for name, levels in again.quantiles.items():
        assert levels == pytest.approx(shipped().quantiles[name], abs=1e-4)


def test_bands_of_unseen_proposals_cover_and_are_narrower_than_a_constant_one():
    past = read_deu(shared_file(DEU))
    groups = sorted({decided.group for decided in past})
    covered, widths, constant = [], [], []
    for fold in range(5):
        test = {g for k, g in enumerate(groups) if k % 5 == fold}
        train = [d for d in past if d.group not in test]
        quantile = calibrate(train, source="t", models=["compromise"]).quantile("compromise", 0.8)
        errors = [abs(float(compromise(Stakes.from_issue(d.issue))) - d.outcome) for d in train]
        reach = conformal_quantile(errors, 0.8, groups=len(groups) - len(test))
        for decided in (d for d in past if d.group in test):
            held = Stakes.from_issue(decided.issue)
            value = float(compromise(held))
            low, high = band(held, value, quantile)
            covered.append(low <= decided.outcome <= high)
            widths.append(high - low)
            constant.append(min(100.0, value + reach) - max(0.0, value - reach))
    assert 0.76 <= np.mean(covered) <= 0.84
    assert np.mean(widths) < 0.9 * np.mean(constant)


def test_a_backtest_scores_every_model():
    told = backtest(invented(40, seed=5), resamples=200)
    base = told.models["compromise"]
    assert (base.difference, base.interval, base.n) == (0.0, (0.0, 0.0), 40)
    errors = [
        abs(float(compromise(Stakes.from_issue(d.issue))) - d.outcome) for d in invented(40, seed=5)
    ]
    assert base.mae == pytest.approx(np.mean(errors))
    assert base.rmse == pytest.approx(np.sqrt(np.mean(np.square(errors))))
    assert base.within10 == pytest.approx(np.mean(np.array(errors) <= 10))
    assert set(told.models) == set(names())
    assert told.models["procedural"].n < 40
    assert set(told.as_dict()["models"]["mean"]) == {
        "n",
        "mae",
        "rmse",
        "within5",
        "within10",
        "coverage",
        "width",
        "difference",
        "interval",
    }


def test_a_backtest_repeats_with_its_seed():
    past = invented(12, seed=6)
    assert backtest(past, resamples=50, seed=1) == backtest(past, resamples=50, seed=1)


def test_the_interval_draws_whole_groups():
    gap, groups = np.array([1.0, 1.0, -1.0, -1.0]), np.array([0, 0, 1, 1])
    assert paired_interval(gap, groups, resamples=500) == (-1.0, 1.0)
    assert paired_interval(np.ones(4), groups) == (1.0, 1.0)
