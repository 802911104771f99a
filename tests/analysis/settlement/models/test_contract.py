"""What must hold of every model that the registry knows."""

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.bands import LEVELS
from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.models.registry import models, names
from detente.analysis.settlement.settlement import settlement
from detente.analysis.settlement.stakes import Stakes
from detente.analysis.settlement.talks import coordinates
from detente.analysis.settlement.uncertain import stakes_at
from tests.analysis.settlement.cases import ASSAD, UNSURE, crowd, moved, reordered
from tests.analysis.settlement.strategies import issues

EVERY = pytest.mark.parametrize("model", models(), ids=names())
ROUNDS = [pytest.param(one, id=one.name) for one in models() if one.rounds]
WEIGHING = ("compromise", "weighted-median", "nash-bargaining")
"""Models in which what counts is capability times salience, however it is split up."""
MIRRORED = (
    *WEIGHING,
    "damped-salience",
    "mean",
    "median",
    "kalai-smorodinsky",
    "probabilistic-condorcet",
)
"""Models whose tie rules do not prefer an end of the line."""
ORDERED = {"spatial": "of equal gains the first listed wins, as in the toolkit"}
"""Models that the order of the actors may change, and why."""


def named(*wanted: str) -> list[object]:
    """Return some models as parameters."""
    return [pytest.param(one, id=one.name) for one in models() if one.name in wanted]


def value(model: SettlementModel, stakes: Stakes) -> float:
    """Return a model's forecast of one issue."""
    return float(model.forecast(stakes))


@EVERY
@settings(max_examples=25)
@given(stakes=issues(most=5, reference=True))
def test_a_forecast_lies_between_the_outermost_positions(
    model: SettlementModel, stakes: Stakes
) -> None:
    ends = [*stakes.position, *([stakes.reference] if model.needs_reference else [])]
    assert min(ends) - 0.01 <= value(model, stakes) <= max(ends) + 0.01


@EVERY
@settings(max_examples=20)
@given(stakes=issues(most=5, reference=True))
def test_the_unit_of_capability_does_not_matter(model: SettlementModel, stakes: Stakes) -> None:
    scaled = replace(stakes, capability=stakes.capability * 8)
    assert value(model, scaled) == pytest.approx(value(model, stakes), abs=1e-6)


@EVERY
@settings(max_examples=20)
@given(stakes=issues(most=5, reference=True))
def test_the_unit_and_the_zero_of_the_line_do_not_matter(
    model: SettlementModel, stakes: Stakes
) -> None:
    # A factor of two and whole shifts leave every share of the line the same number.
    other = moved(stakes, factor=2.0, shift=64.0)
    assert value(model, other) == pytest.approx(2 * value(model, stakes) + 64, abs=1e-4)


@pytest.mark.parametrize("model", named(*(one for one in names() if one not in ORDERED)))
@settings(max_examples=20)
@given(stakes=issues(most=5, reference=True, distinct=True), chance=st.randoms())
def test_the_order_of_the_actors_does_not_matter(
    model: SettlementModel, stakes: Stakes, chance: random.Random
) -> None:
    order = list(range(len(stakes.actors)))
    chance.shuffle(order)
    other = reordered(stakes, order)
    assert value(model, other) == pytest.approx(value(model, stakes), abs=1e-4)


@pytest.mark.parametrize("model", named(*MIRRORED))
@settings(max_examples=25)
@given(stakes=issues(most=5))
def test_a_mirrored_line_has_the_mirrored_forecast(model: SettlementModel, stakes: Stakes) -> None:
    mirrored = moved(stakes, factor=-1.0, shift=100.0)
    assert value(model, mirrored) == pytest.approx(100 - value(model, stakes), abs=1e-4)


@pytest.mark.parametrize("model", named(*WEIGHING))
@settings(max_examples=25)
@given(stakes=issues(most=5))
def test_who_splits_in_two_weighs_the_same(model: SettlementModel, stakes: Stakes) -> None:
    halves = stakes.capability.copy()
    halves[0] /= 2
    split = Stakes.from_lists(
        [*stakes.position, stakes.position[0]],
        [*halves, halves[0]],
        [*stakes.salience, stakes.salience[0]],
    )
    assert value(model, split) == pytest.approx(value(model, stakes), abs=1e-4)


@pytest.mark.parametrize("model", named(*WEIGHING))
@settings(max_examples=25)
@given(stakes=issues(most=5), share=st.floats(0, 1))
def test_who_does_not_care_does_not_count(
    model: SettlementModel, stakes: Stakes, share: float
) -> None:
    low, high = (float(end) for end in stakes.hull)
    more = Stakes.from_lists(
        [*stakes.position, low + share * (high - low)],
        [*stakes.capability, 50.0],
        [*stakes.salience, 0.0],
    )
    assert value(model, more) == pytest.approx(value(model, stakes), abs=1e-4)


DEGENERATE = [
    pytest.param([40], [2], [0.5], 40.0, 40.0, id="one actor"),
    pytest.param([0], [2], [0.5], 0.0, 0.0, id="one actor at the lower end"),
    pytest.param([100], [2], [0.0], 100.0, 100.0, id="one actor who does not care"),
    pytest.param([40, 40], [1, 9], [0.5, 1], 40.0, 40.0, id="both at one point"),
    pytest.param([100, 100, 100], [1, 9, 3], [0, 0, 0], 100.0, 100.0, id="all at the upper end"),
    pytest.param([40, 60], [1, 2], [0, 0], 40.0, 60.0, id="nobody cares"),
    pytest.param([0, 100], [1, 1], [1, 1], 0.0, 100.0, id="an even match from end to end"),
    pytest.param([0, 100], [1, 1e9], [1, 1], 0.0, 100.0, id="a giant"),
    pytest.param([0, 100], [1, 1e-9], [1, 1], 0.0, 100.0, id="a dwarf"),
    pytest.param([0, 100], [1, 1], [1, 1e-9], 0.0, 100.0, id="one hardly cares"),
    pytest.param([50, 50 + 1e-9], [1, 1], [1, 1], 50.0, 50.1, id="hardly apart"),
    pytest.param([0, 0, 100], [1, 1, 2], [1, 1, 1], 0.0, 100.0, id="two against their equal"),
]


@EVERY
@pytest.mark.parametrize("reference", [0.0, 50.0, 100.0])
@pytest.mark.parametrize(("x", "c", "s", "low", "high"), DEGENERATE)
def test_a_degenerate_issue_has_a_forecast(
    model: SettlementModel,
    reference: float,
    x: list[float],
    c: list[float],
    s: list[float],
    low: float,
    high: float,
) -> None:
    ends = (min(low, reference), max(high, reference)) if model.needs_reference else (low, high)
    stakes = Stakes.from_lists(x, c, s, reference=reference)
    assert ends[0] - 1e-6 <= value(model, stakes) <= ends[1] + 1e-6


@EVERY
@pytest.mark.parametrize("place", [0.0, 40.0, 100.0])
@pytest.mark.parametrize("reference", [0.0, 40.0, 100.0])
def test_who_agree_already_settle_there(
    model: SettlementModel, place: float, reference: float
) -> None:
    stakes = Stakes.from_lists([place] * 3, [1, 2, 3], [0.2, 0.9, 0.5], reference=reference)
    assert value(model, stakes) == pytest.approx(place, abs=1e-9)


@EVERY
def test_many_draws_are_taken_as_one_issue_is(model: SettlementModel) -> None:
    shares = np.random.default_rng(1).random((4, 3))
    together = model.forecast(stakes_at(UNSURE, shares))
    assert together.shape == (4,)
    for k in range(4):
        [alone] = model.forecast(stakes_at(UNSURE, shares[[k]]))
        assert alone == pytest.approx(together[k])


@EVERY
def test_axes_before_the_actors_are_kept(model: SettlementModel) -> None:
    stakes = crowd(3, seed=1)
    grid = replace(
        stakes,
        position=np.tile(stakes.position, (2, 2, 1)),
        capability=np.tile(stakes.capability, (2, 2, 1)),
        salience=np.tile(stakes.salience, (2, 2, 1)),
        reference=5.0,
    )
    together = model.forecast(grid)
    assert together.shape == (2, 2)
    assert together == pytest.approx(value(model, replace(stakes, reference=5.0)))


@EVERY
def test_a_model_says_what_it_is(model: SettlementModel) -> None:
    assert model.name == model.name.lower().replace("_", "-")
    assert model.title.startswith("the ")
    assert any(mark.isdigit() for mark in model.citation) or "ours" in model.citation
    assert model.answers(None) is not model.needs_reference
    assert model.answers(0.0)


@EVERY
def test_the_shipped_calibration_of_a_model_grows_with_the_level(model: SettlementModel) -> None:
    assert model.calibration is not None
    assert tuple(model.calibration) == LEVELS
    quantiles = list(model.calibration.values())
    assert quantiles == sorted(quantiles)
    assert 0 < quantiles[0] < quantiles[-1] <= 1


@pytest.mark.parametrize("model", ROUNDS)
@pytest.mark.parametrize("rounds", [0, 1, 3])
def test_talks_are_played_for_as_many_rounds_as_asked(model: SettlementModel, rounds: int) -> None:
    talks = model.rounds(crowd(4, seed=2), rounds=rounds)
    assert [one.round for one in talks.rounds] == list(range(rounds + 1))
    assert talks.value == talks.rounds[-1].median
    assert set(talks.rounds[-1].positions) == {"a0", "a1", "a2", "a3"}
    assert {move.round for move in talks.moves} <= set(range(1, rounds + 1))


@pytest.mark.parametrize("model", ROUNDS)
@pytest.mark.parametrize("seed", range(5))
def test_talks_end_at_the_forecast(model: SettlementModel, seed: int) -> None:
    stakes = crowd(5, seed=seed)
    talks = model.rounds(stakes)
    assert coordinates(talks.value) == pytest.approx((value(model, stakes),))


@pytest.mark.parametrize("model", ROUNDS)
def test_every_move_starts_where_its_actor_stood_and_ends_where_it_stands(
    model: SettlementModel,
) -> None:
    talks = model.rounds(crowd(5, seed=3), rounds=4)
    assert talks.moves
    for move in talks.moves:
        assert move.start == talks.rounds[move.round - 1].positions[move.actor]
        assert move.end == talks.rounds[move.round].positions[move.actor]
        assert move.to != move.actor


@EVERY
def test_a_model_may_be_the_one_that_counts(model: SettlementModel) -> None:
    settled = settlement(ASSAD, model=model.name)
    assert (settled.model, settled.settings["model"]) == (model.name, model.name)
    assert settled.value == settled.forecast[model.name].value == settled.red_lines.value
    assert settled.pull.value == settled.value
    assert sum(settled.pull.pulls.values()) == pytest.approx(settled.value - settled.pull.base)
