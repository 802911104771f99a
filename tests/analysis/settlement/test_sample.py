"""Draws of uncertain inputs, and what they do to forecasts."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.analysis.settlement.models.registry import settlement_model
from detente.analysis.settlement.sample import CHUNK, sample
from detente.analysis.settlement.sobol import sobol
from detente.analysis.settlement.stakes import Stakes
from detente.analysis.settlement.uncertain import UncertainInput, stakes_at, uncertainties
from detente.compute import open_executor
from detente.errors import DataError, UnknownName
from detente.model.issue import Issue
from tests.analysis.settlement.cases import ASSAD, UNSURE

QUANTILES = [
    pytest.param((10, 40), [10, 17.5, 25, 40], id="uniform"),
    pytest.param((25, 25), [25, 25, 25, 25], id="uniform over nothing"),
    pytest.param((0, 50, 100), [0, 35.355339, 50, 100], id="triangular, even"),
    pytest.param((0, 0, 100), [0, 13.397460, 29.289322, 100], id="triangular from its peak down"),
    pytest.param((0, 100, 100), [0, 50, 70.710678, 100], id="triangular up to its peak"),
    pytest.param((30, 30, 30), [30, 30, 30, 30], id="triangular over nothing"),
]


@pytest.mark.parametrize(("bounds", "expected"), QUANTILES)
def test_quantiles_by_hand(bounds: tuple[float, ...], expected: list[float]) -> None:
    told = UncertainInput("a", "position", bounds).quantile(np.array([0.0, 0.25, 0.5, 1.0]))
    assert told == pytest.approx(expected)


@given(st.tuples(*[st.integers(0, 100)] * 3).map(sorted), st.floats(0, 1))
def test_a_triangular_quantile_inverts_the_distribution(bounds: list[int], share: float) -> None:
    low, mode, high = map(float, bounds)
    value = float(UncertainInput("a", "position", (low, mode, high)).quantile(np.array(share)))
    assert low - 1e-9 <= value <= high + 1e-9
    if low < high:
        if value < mode:
            back = (value - low) ** 2 / ((high - low) * (mode - low))
        elif high > mode:
            back = 1 - (high - value) ** 2 / ((high - low) * (high - mode))
        else:
            back = 1.0
        assert back == pytest.approx(share, abs=1e-6)


def test_uncertain_inputs_are_named_in_the_order_of_the_issue() -> None:
    names = [unknown.name for unknown in uncertainties(UNSURE)]
    assert names == ["a.position", "b.capability", "b.salience"]


def test_what_has_no_range_never_moves() -> None:
    drawn = stakes_at(UNSURE, np.random.default_rng(0).random((50, 3)))
    exact = Stakes.from_issue(UNSURE)
    assert (drawn.position[:, 1:] == exact.position[1:]).all()
    assert (drawn.capability[:, [0, 2]] == exact.capability[[0, 2]]).all()
    assert (drawn.salience[:, [0, 2]] == exact.salience[[0, 2]]).all()
    assert (drawn.actors, drawn.reference) == (exact.actors, 10.0)


def test_shares_become_values_of_each_input() -> None:
    drawn = stakes_at(UNSURE, np.array([[0.0, 0.0, 0.0], [1.0, 1.0, 1.0], [0.5, 0.0, 0.25]]))
    assert drawn.position[:, 0].tolist() == [10, 40, 25]
    assert drawn.capability[:, 1].tolist() == [1, 9, 1]
    # Salience is drawn of a hundred and told of one.
    assert drawn.salience[:, 1] == pytest.approx([0.1, 0.9, 0.3])


def test_an_issue_without_ranges_is_the_same_in_every_draw() -> None:
    sure = UNSURE.model_copy(update={"actors": {"c": UNSURE.actors["c"]}})
    drawn = stakes_at(sure, np.empty((4, 0)))
    assert drawn.position.tolist() == [[90.0]] * 4
    told = sample(sure, seed=1, draws=4)
    assert told.values["compromise"].tolist() == [90.0] * 4
    assert (told.from_inputs, told.from_models) == (0.0, 0.0)


def test_the_same_seed_gives_the_same_numbers_in_processes() -> None:
    models = ["compromise", "scholz-code"]
    here = sample(UNSURE, seed=7, draws=5000, models=models)
    with open_executor("processes:2") as pool:
        there = sample(UNSURE, seed=7, draws=5000, models=models, executor=pool)
    for name in here.values:
        assert here.values[name].tobytes() == there.values[name].tobytes()
    assert here == there
    assert sample(UNSURE, seed=8, draws=5000).spread("compromise") != here.spread("compromise")


def test_draws_of_a_cancelled_run_are_the_first_of_the_whole() -> None:
    whole = sample(UNSURE, seed=7, draws=9000)
    calls: list[tuple[int, int]] = []
    some = sample(
        UNSURE,
        seed=7,
        draws=9000,
        progress=lambda done, of: calls.append((done, of)),
        cancelled=lambda: len(calls) == 2,
    )
    assert whole.complete
    assert not some.complete
    assert calls == [(1, 5), (2, 5)]
    kept = some.values["compromise"]
    assert kept.tobytes() == whole.values["compromise"][: len(kept)].tobytes()
    assert some.as_dict()["draws"] == 2 * CHUNK


SIZES = [1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK]


@pytest.mark.parametrize("draws", SIZES)
def test_as_many_draws_are_made_as_asked(draws: int) -> None:
    assert len(sample(UNSURE, seed=1, draws=draws).values["compromise"]) == draws


def test_a_longer_run_begins_with_the_shorter_one() -> None:
    short, long = (sample(UNSURE, seed=3, draws=draws) for draws in (CHUNK, 3 * CHUNK))
    assert (long.values["compromise"][:CHUNK] == short.values["compromise"]).all()


def test_spread_splits_into_inputs_and_models() -> None:
    told = sample(UNSURE, seed=1, draws=4000, models=["compromise", "mean", "weighted-median"])
    every = np.concatenate(list(told.values.values()))
    assert told.from_inputs + told.from_models == pytest.approx(every.var())
    low, high = told.spread("mean").band
    inside = (told.values["mean"] >= low) & (told.values["mean"] <= high)
    assert inside.mean() == pytest.approx(0.8, abs=0.01)


def test_a_spread_is_the_mean_deviation_median_and_middle_of_the_draws() -> None:
    told = sample(UNSURE, seed=1, draws=2000, level=0.5)
    drawn, spread = told.values["compromise"], told.spread("compromise")
    assert (spread.mean, spread.sd) == (drawn.mean(), drawn.std())
    assert spread.median == np.median(drawn)
    assert spread.band == pytest.approx(tuple(np.quantile(drawn, [0.25, 0.75])))


def test_the_mean_of_positions_is_drawn_as_its_ranges_say() -> None:
    # The mean moves by a third of a's position, which is even from 10 to 40.
    drawn = sample(UNSURE, seed=2, draws=20_000, models=["mean"]).values["mean"]
    assert drawn.min() >= (10 + 70 + 90) / 3
    assert drawn.max() <= (40 + 70 + 90) / 3
    assert drawn.mean() == pytest.approx((25 + 70 + 90) / 3, abs=0.1)
    assert drawn.std() == pytest.approx(30 / np.sqrt(12) / 3, abs=0.05)


def test_each_draw_is_the_forecast_of_its_stakes() -> None:
    told = sample(UNSURE, seed=5, draws=3, models=["median", "compromise"])
    [seed] = np.random.SeedSequence(5).spawn(1)
    stakes = stakes_at(UNSURE, np.random.default_rng(seed).random((3, 3)).T)
    for name, drawn in told.values.items():
        assert drawn.tolist() == settlement_model(name).forecast(stakes).tolist()


def test_models_are_taken_once_by_any_name() -> None:
    told = sample(UNSURE, seed=1, draws=5, models=["bdm", "group-decision", "mean"])
    assert list(told.values) == ["scholz-code", "mean"]
    with pytest.raises(UnknownName):
        sample(UNSURE, seed=1, draws=5, models=["nobody"])


def test_a_model_that_needs_a_reference_is_left_out_without_one_and_that_is_seen() -> None:
    bare = UNSURE.model_copy(update={"reference": None})
    told = sample(bare, seed=1, draws=100, models=["compromise", "procedural"])
    assert list(told.values) == ["compromise"]
    assert told.settings["models"] == ["compromise", "procedural"]
    with pytest.raises(DataError, match="the model procedural needs a reference point"):
        sample(bare, seed=1, draws=100, models=["procedural"])


def test_a_sample_is_plain_data_and_says_what_made_it() -> None:
    told = sample(UNSURE, seed=1, draws=10, level=0.9, case="talks", issue_id="i")
    plain = json.loads(json.dumps(told.as_dict()))
    assert (plain["case"], plain["seed"], plain["draws"], plain["level"]) == ("talks", 1, 10, 0.9)
    assert plain["settings"] == {
        "issue": "i",
        "draws": 10,
        "models": ["compromise"],
        "level": 0.9,
        "chunk": CHUNK,
    }
    assert set(plain["models"]["compromise"]) == {"mean", "sd", "median", "band"}
    assert set(plain["variance"]) == {"from_inputs", "from_models"}


def ranged(**ranges: tuple[float, ...]) -> Issue:
    """Return an issue of two equal actors at 20 and 5, their positions uncertain."""
    at = {"a": 20, "b": 5}
    return Issue.model_validate(
        {
            "actors": {
                name: {
                    "position": place,
                    "capability": 1,
                    "salience": 50,
                    "ranges": {"position": ranges[name]} if name in ranges else {},
                }
                for name, place in at.items()
            }
        }
    )


def test_sobol_of_an_additive_forecast_is_known() -> None:
    # The plain mean adds: variances of (10, 40) and (0, 10) are as 9 to 1, without interaction.
    told = sobol(ranged(a=(10, 40), b=(0, 10)), seed=3, model="mean", log2_draws=12)
    assert list(told.indices) == ["a.position", "b.position"]
    assert told.indices["a.position"].first == pytest.approx(0.9, abs=0.02)
    assert told.indices["a.position"].total == pytest.approx(0.9, abs=0.02)
    assert told.indices["b.position"].first == pytest.approx(0.1, abs=0.02)
    assert told.indices["b.position"].total == pytest.approx(0.1, abs=0.02)
    assert told.variance == pytest.approx((30**2 + 10**2) / 12 / 4, rel=0.02)


def test_sobol_of_an_interaction_leaves_more_in_total_than_alone() -> None:
    told = sobol(UNSURE, seed=3, log2_draws=12)
    assert sum(index.first for index in told.indices.values()) < 1
    for index in told.indices.values():
        assert index.total >= index.first - 0.02
    totals = [index.total for index in told.indices.values()]
    assert totals == sorted(totals, reverse=True)


ONE_INPUT = [
    pytest.param("a.position", ranged(a=(10, 40)), 1.0, id="the only one carries all"),
    pytest.param("a.position", ranged(a=(20, 20)), 0.0, id="a range of nothing carries nothing"),
]


@pytest.mark.parametrize(("name", "issue", "share"), ONE_INPUT)
def test_sobol_of_one_uncertain_input(name: str, issue: Issue, share: float) -> None:
    told = sobol(issue, seed=1, model="mean", log2_draws=8)
    assert told.indices[name].total == pytest.approx(share, abs=0.02)
    assert told.indices[name].first == pytest.approx(share, abs=0.05)


def test_of_inputs_that_carry_as_much_the_first_by_name_comes_first() -> None:
    told = sobol(ranged(b=(5, 5), a=(20, 20)), seed=1, model="mean", log2_draws=3)
    assert list(told.indices) == ["a.position", "b.position"]


def test_nothing_uncertain_has_no_indices() -> None:
    told = sobol(ranged(), seed=1)
    assert (told.indices, told.variance) == ({}, 0.0)


def test_sobol_is_plain_data_and_says_what_made_it() -> None:
    told = sobol(ASSAD, seed=1, model="bdm", log2_draws=4, case="talks", issue_id="i")
    plain = json.loads(json.dumps(told.as_dict()))
    assert plain["settings"] == {"issue": "i", "model": "scholz-code", "log2_draws": 4}
    assert (plain["case"], plain["seed"], plain["model"]) == ("talks", 1, "scholz-code")
    assert set(plain["indices"]["patron.position"]) == {"first", "total"}
    assert told == sobol(ASSAD, seed=1, model="bdm", log2_draws=4, case="talks", issue_id="i")
    assert told != sobol(ASSAD, seed=2, model="bdm", log2_draws=4, case="talks", issue_id="i")
