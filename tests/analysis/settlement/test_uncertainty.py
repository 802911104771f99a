import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.analysis.settlement.models.registry import names, settlement_model
from detente.analysis.settlement.sample import sample
from detente.analysis.settlement.sobol import sobol
from detente.analysis.settlement.stakes import Stakes
from detente.analysis.settlement.uncertain import UncertainInput, stakes_at, uncertainties
from detente.compute import open_executor
from detente.model.issue import Issue

ISSUE = Issue.model_validate(
    {
        "reference": 10,
        "actors": {
            "a": {
                "position": 20,
                "capability": 5,
                "salience": 60,
                "ranges": {"position": (10, 40)},
            },
            "b": {
                "position": 70,
                "capability": 3,
                "salience": 40,
                "ranges": {"capability": (1, 3, 9), "salience": (10, 90)},
            },
            "c": {"position": 90, "capability": 6, "salience": 80},
        },
    }
)


@given(st.tuples(*[st.integers(0, 100)] * 3).map(sorted), st.floats(0, 1))
def test_a_triangular_quantile_inverts_the_distribution(bounds, share):
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


def test_what_has_no_range_never_moves():
    names = [unknown.name for unknown in uncertainties(ISSUE)]
    assert names == ["a.position", "b.capability", "b.salience"]
    drawn = stakes_at(ISSUE, np.random.default_rng(0).random((50, 3)))
    exact = Stakes.from_issue(ISSUE)
    assert (drawn.position[:, 1:] == exact.position[1:]).all()
    assert (drawn.capability[:, [0, 2]] == exact.capability[[0, 2]]).all()
    assert drawn.salience[:, 1].min() >= 0.1
    assert drawn.salience[:, 1].max() <= 0.9


def test_the_same_seed_gives_the_same_numbers_in_processes():
    here = sample(ISSUE, seed=7, draws=5000, models=["compromise", "scholz-code"])
    with open_executor("processes:2") as pool:
        there = sample(
            ISSUE, seed=7, draws=5000, models=["compromise", "scholz-code"], executor=pool
        )
    for name in here.values:
        assert here.values[name].tobytes() == there.values[name].tobytes()
    assert sample(ISSUE, seed=8, draws=5000).spread("compromise") != here.spread("compromise")


def test_draws_of_a_cancelled_run_are_the_first_of_the_whole():
    whole = sample(ISSUE, seed=7, draws=9000)
    calls = []
    some = sample(
        ISSUE,
        seed=7,
        draws=9000,
        progress=lambda done, of: calls.append((done, of)),
        cancelled=lambda: len(calls) == 2,
    )
    assert not some.complete
    assert calls == [(1, 5), (2, 5)]
    kept = some.values["compromise"]
    assert kept.tobytes() == whole.values["compromise"][: len(kept)].tobytes()
    assert some.as_dict()["draws"] == 4096


def test_spread_splits_into_inputs_and_models():
    told = sample(ISSUE, seed=1, draws=4000, models=["compromise", "mean", "weighted-median"])
    every = np.concatenate(list(told.values.values()))
    assert told.from_inputs + told.from_models == pytest.approx(every.var())
    low, high = told.spread("mean").band
    inside = (told.values["mean"] >= low) & (told.values["mean"] <= high)
    assert inside.mean() == pytest.approx(0.8, abs=0.01)


def test_a_model_that_needs_a_reference_is_left_out_without_one():
    bare = ISSUE.model_copy(update={"reference": None})
    told = sample(bare, seed=1, draws=100, models=["compromise", "procedural"])
    assert list(told.values) == ["compromise"]


@pytest.mark.parametrize("name", sorted(names()))
def test_every_model_takes_draws_as_it_takes_one_issue(name):
    held = stakes_at(ISSUE, np.random.default_rng(1).random((4, 3)))
    many = settlement_model(name).forecast(held)
    assert many.shape == (4,)
    for k in range(4):
        single = stakes_at(ISSUE, np.random.default_rng(1).random((4, 3))[[k]])
        assert float(settlement_model(name).forecast(single)[0]) == pytest.approx(float(many[k]))


def test_sobol_of_an_additive_forecast_is_known():
    # The plain mean adds: variances of (10, 40) and (0, 10) are as 9 to 1, without interaction.
    issue = Issue.model_validate(
        {
            "actors": {
                "a": {
                    "position": 20,
                    "capability": 1,
                    "salience": 50,
                    "ranges": {"position": (10, 40)},
                },
                "b": {
                    "position": 5,
                    "capability": 1,
                    "salience": 50,
                    "ranges": {"position": (0, 10)},
                },
            }
        }
    )
    told = sobol(issue, seed=3, model="mean", log2_draws=12)
    assert list(told.indices) == ["a.position", "b.position"]
    assert told.indices["a.position"].first == pytest.approx(0.9, abs=0.02)
    assert told.indices["a.position"].total == pytest.approx(0.9, abs=0.02)
    assert told.indices["b.position"].total == pytest.approx(0.1, abs=0.02)
    assert told.variance == pytest.approx((30**2 + 10**2) / 12 / 4, rel=0.02)


def test_nothing_uncertain_has_no_indices():
    sure = Issue.model_validate(
        {
            "actors": {
                "a": {"position": 20, "capability": 1, "salience": 50},
                "b": {"position": 60, "capability": 1, "salience": 50},
            }
        }
    )
    assert sobol(sure, seed=1).indices == {}
