"""Bands, and the calibration that they come from."""

import json
import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.bands import (
    LEVELS,
    Calibration,
    band,
    conformal_quantile,
    score,
)
from detente.analysis.settlement.calibrate import calibrate
from detente.analysis.settlement.models.compromise import compromise
from detente.analysis.settlement.models.registry import names
from detente.analysis.settlement.shipped import shipped
from detente.analysis.settlement.stakes import Stakes
from detente.errors import UnknownName
from tests.analysis.settlement.past import invented, simple
from tests.analysis.settlement.strategies import issues


@settings(max_examples=40)
@given(issues(), st.floats(0, 1), st.floats(0, 1))
def test_a_band_holds_its_forecast_and_a_larger_one_holds_it(
    stakes: Stakes, some: float, more: float
) -> None:
    value = float(compromise(stakes))
    small, large = (band(stakes, value, quantile) for quantile in sorted((some, more)))
    assert large[0] <= small[0] <= value <= small[1] <= large[1]
    low, high = stakes.hull
    assert low - 1e-9 <= large[0]
    assert large[1] <= high + 1e-9


@settings(max_examples=40)
@given(issues(), st.floats(0, 100), st.floats(0.01, 1))
def test_an_outcome_is_in_the_band_when_its_score_is_below(
    stakes: Stakes, outcome: float, quantile: float
) -> None:
    low, high = stakes.hull
    value = float(compromise(stakes))
    if not low < high or not low <= outcome <= high:
        return
    step = float(high - low) / 100
    inside = band(stakes, value, quantile)
    if score(stakes, value, outcome) <= quantile:
        assert inside[0] - step <= outcome <= inside[1] + step
    elif score(stakes, value, outcome) > quantile + 1e-9:
        assert not inside[0] + step < outcome < inside[1] - step


BANDS = [
    pytest.param([0, 100], 50.0, 1.0, (0.0, 100.0), id="everything"),
    pytest.param([0, 100], 50.0, math.inf, (0.0, 100.0), id="too few decisions: everything"),
    pytest.param([0, 100], 50.0, 0.0, (50.0, 50.0), id="nothing but the forecast"),
    pytest.param([0, 100], 130.0, 1.0, (0.0, 130.0), id="a forecast beyond the positions"),
    pytest.param([0, 100], -30.0, 0.0, (-30.0, -30.0), id="a forecast below, no band"),
    pytest.param([40, 40], 40.0, 0.5, (40.0, 40.0), id="all at one point"),
    pytest.param([40, 40], 45.0, 0.5, (40.0, 45.0), id="all at one point, another forecast"),
    pytest.param([40, 40], 35.0, 0.5, (35.0, 40.0), id="all at one point, one below"),
    pytest.param([0, 50, 100], 50.0, 0.5, (24.0, 63.0), id="half of the mass"),
]


@pytest.mark.parametrize(("x", "forecast", "quantile", "expected"), BANDS)
def test_bands_by_hand(
    x: list[float], forecast: float, quantile: float, expected: tuple[float, float]
) -> None:
    assert band(Stakes.from_lists(x), forecast, quantile) == pytest.approx(expected)


def test_a_band_stands_on_the_scale_of_its_issue() -> None:
    low, high = band(Stakes.from_lists([4, 7, 10], low=0, high=20), 7.0, 0.5)
    assert (low, high) == pytest.approx((4 + 6 * 0.24, 4 + 6 * 0.63))


def test_an_outcome_at_the_forecast_is_least_strange_and_one_point_is_not_strange() -> None:
    stakes = Stakes.from_lists([0, 50, 100])
    told = [score(stakes, 50.0, outcome) for outcome in (50, 60, 100)]
    assert told == sorted(told)
    assert 0 < told[0] < 0.1
    assert score(Stakes.from_lists([40, 40]), 40.0, 70.0) == 0.0


QUANTILES = [
    pytest.param([1, 2, 3, 4], 0.8, 4, 4, id="fourth of four"),
    pytest.param([4, 3, 2, 1], 0.5, 4, 3, id="third of four"),
    pytest.param([1, 2, 3, 4], 0.5, 1, 4, id="one group alone is one decision"),
    pytest.param([1, 2, 3], 0.8, 3, math.inf, id="too few to promise"),
    pytest.param([1, 2, 3], 0.75, 3, 3, id="just enough"),
    pytest.param([5], 0.5, 1, 5, id="one decision, half of which"),
    pytest.param([2, 2, 2, 9], 0.5, 4, 2, id="ties"),
]


@pytest.mark.parametrize(("scores", "level", "groups", "expected"), QUANTILES)
def test_the_conformal_quantile_rounds_up(
    scores: list[float], level: float, groups: int, expected: float
) -> None:
    assert conformal_quantile(scores, level, groups=groups) == expected


@given(
    st.lists(st.integers(0, 50), min_size=1, max_size=20),
    st.integers(1, 19),
    st.integers(1, 30),
)
def test_the_quantile_is_the_least_score_with_enough_at_or_below(
    scores: list[int], twentieths: int, groups: int
) -> None:
    share = Fraction(twentieths, 20) * (1 + Fraction(1, groups))
    enough = [s for s in scores if Fraction(sum(t <= s for t in scores), len(scores)) >= share]
    told = conformal_quantile(scores, twentieths / 20, groups=groups)
    assert told == min(enough, default=math.inf)


def test_bands_from_one_half_of_invented_decisions_cover_the_other() -> None:
    made = calibrate(invented(300, seed=2), source="invented", models=["compromise"], levels=[0.8])
    hits = []
    for decided in invented(300, seed=3):
        stakes = Stakes.from_issue(decided.issue)
        found = made.band("compromise", 0.8, stakes, float(compromise(stakes)))
        assert found is not None
        hits.append(found[0] <= decided.outcome <= found[1])
    assert np.mean(hits) == pytest.approx(0.8, abs=0.06)


def test_bands_of_unseen_groups_are_narrower_than_a_constant_one() -> None:
    past = invented(200, seed=4)
    covered, widths, constant = [], [], []
    for fold in range(4):
        train = [one for one in past if int(one.group[1:]) % 4 != fold]
        made = calibrate(train, source="t", models=["compromise"])
        errors = [
            abs(float(compromise(Stakes.from_issue(one.issue))) - one.outcome) for one in train
        ]
        reach = conformal_quantile(errors, 0.8, groups=75)
        for one in (one for one in past if int(one.group[1:]) % 4 == fold):
            stakes = Stakes.from_issue(one.issue)
            value = float(compromise(stakes))
            low, high = made.band("compromise", 0.8, stakes, value) or (0, 0)
            covered.append(low <= one.outcome <= high)
            widths.append(high - low)
            constant.append(min(100.0, value + reach) - max(0.0, value - reach))
    assert 0.75 <= np.mean(covered) <= 0.9
    assert np.mean(widths) < np.mean(constant)


def test_calibration_counts_decisions_and_groups() -> None:
    made = calibrate(invented(30, seed=1, per_group=3), source="invented")
    assert (made.source, made.issues, made.groups) == ("invented", 30, 10)
    assert tuple(made.quantiles) == names()
    assert all(tuple(levels) == LEVELS for levels in made.quantiles.values())
    for levels in made.quantiles.values():
        assert list(levels.values()) == sorted(levels.values())


def test_a_model_learns_from_the_issues_it_can_answer() -> None:
    past = invented(60, seed=8)
    able = [one for one in past if one.issue.reference is not None]
    models = ["procedural", "mean"]
    whole, part = (calibrate(some, source="", models=models) for some in (past, able))
    assert whole.quantiles["procedural"] == part.quantiles["procedural"]
    assert whole.quantiles["mean"] != part.quantiles["mean"]
    assert (whole.issues, part.issues) == (60, 40)


def test_a_model_that_can_answer_nothing_is_left_uncalibrated() -> None:
    made = calibrate([simple(30.0)], source="one", models=["procedural", "mean"])
    assert tuple(made.quantiles) == ("mean",)
    assert made.band("procedural", 0.5, Stakes.from_lists([0, 100]), 50.0) is None


def test_scores_become_quantiles_one_by_one() -> None:
    past = [simple(outcome, name=str(outcome)) for outcome in (60.0, 70.0, 75.0, 90.0)]
    made = calibrate(past, source="four", models=["compromise"], levels=[0.5])
    stakes = Stakes.from_issue(past[0].issue)
    scores = sorted(score(stakes, 75.0, one.outcome) for one in past)
    assert made.quantile("compromise", 0.5) == scores[2]


def test_what_was_not_calibrated_has_no_band_and_an_unknown_level_is_named() -> None:
    bare = Calibration("none", 0, 0, {})
    assert bare.quantile("compromise", 0.8) is None
    assert bare.band("compromise", 0.8, Stakes.from_lists([0, 100]), 50.0) is None
    with pytest.raises(
        UnknownName, match=r"no calibrated level is called '0.33'. Did you mean '0.9'"
    ):
        shipped().quantile("compromise", 0.33)


def test_what_ships_is_of_all_models_and_plain_data() -> None:
    made = shipped()
    assert set(made.quantiles) == set(names())
    plain = json.loads(json.dumps(made.as_dict()))
    assert (plain["issues"], plain["groups"]) == (180, 68)
    assert plain["quantiles"]["compromise"] == {"0.5": 0.5423, "0.8": 0.7815, "0.9": 0.9638}


SHIPPED = [
    ("damped-salience", 0.5, 0.5177),
    ("mean", 0.9, 0.9597),
    ("weighted-median", 0.8, 0.7496),
    ("median", 0.5, 0.4822),
    ("nash-bargaining", 0.5, 0.5922),
    ("kalai-smorodinsky", 0.8, 0.8701),
    ("probabilistic-condorcet", 0.5, 0.5076),
    ("scholz-code", 0.5, 0.5198),
    ("as-printed", 0.9, 1.0),
    ("net-votes", 0.8, 0.7549),
    ("spatial", 0.8, 0.7649),
    ("procedural", 0.9, 0.9509),
]


@pytest.mark.parametrize(("model", "level", "quantile"), SHIPPED)
def test_the_shipped_numbers_stay(model: str, level: float, quantile: float) -> None:
    assert shipped().quantile(model, level) == quantile
