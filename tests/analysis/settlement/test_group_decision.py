import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.group_decision.group_decision import (
    group_decision,
    group_forecasts,
)
from detente.analysis.settlement.group_decision.variants import RULES
from detente.analysis.settlement.stakes import Stakes
from tests.analysis.settlement.literal_group import play
from tests.analysis.settlement.strategies import issues

# EU car emissions: years of delay (inputs from Scholz, Calbert and Smith 2011, Table 1).
CARS = Stakes(
    actors=("NL", "BE", "LU", "DE", "FR", "IT", "UK", "IE", "DK", "GR"),
    position=np.array([4, 7, 4, 4, 10, 10, 10, 7, 4, 7.0]),
    capability=np.array([0.08, 0.08, 0.03, 0.16, 0.16, 0.16, 0.16, 0.05, 0.05, 0.08]),
    salience=np.array([0.8, 0.4, 0.2, 0.8, 0.6, 0.6, 0.9, 0.1, 1.0, 0.7]),
    low=4.0,
    high=10.0,
)
MEDIANS = [8.416, 9.611, 9.962, 9.962, 9.962, 7.472, 8.825, 9.671]
MEANS = [7.461, 7.553, 7.590, 7.358, 7.349, 7.415, 7.510, 7.572]


@pytest.mark.parametrize(
    ("number", "median", "mean"),
    [
        pytest.param(k, *row, id=f"round {k}")
        for k, row in enumerate(zip(MEDIANS, MEANS, strict=True), start=1)
    ],
)
def test_scholz_code_gives_the_published_table(number, median, mean):
    entry = group_decision(CARS, rounds=8).rounds[number]
    assert (round(entry.median, 3), round(entry.mean, 3)) == (median, mean)


@settings(max_examples=60)
@given(issues(), st.sampled_from(sorted(RULES)), st.sampled_from([1.0, 0.5]))
def test_a_round_is_what_the_formulas_say(held, variant, q):
    span = float(np.ptp(held.position))
    told = group_decision(held, variant=variant, rounds=1, q=q)
    got = list(told.rounds[-1].positions.values())
    if span == 0:
        assert got == held.position.tolist()
        return
    rules = RULES[variant]
    expected = play(held.position, held.weight, held.salience, span, rules, q)
    assert got == pytest.approx(expected, abs=1e-6)


@settings(max_examples=40)
@given(issues(), st.sampled_from(sorted(RULES)), st.randoms(use_true_random=False))
def test_the_order_of_the_actors_changes_nothing(held, variant, chance):
    order = list(range(len(held.actors)))
    chance.shuffle(order)
    mixed = Stakes(
        tuple(held.actors[k] for k in order),
        held.position[order],
        held.capability[order],
        held.salience[order],
        held.low,
        held.high,
    )
    first, second = group_decision(held, variant=variant), group_decision(mixed, variant=variant)
    assert first.value == pytest.approx(second.value, abs=1e-9)
    assert dict(first.rounds[-1].positions) == pytest.approx(dict(second.rounds[-1].positions))


@settings(max_examples=40)
@given(issues(), st.sampled_from(sorted(RULES)))
def test_everybody_stays_within_the_hull(held, variant):
    for entry in group_decision(held, variant=variant, rounds=3).rounds:
        places = list(entry.positions.values())
        assert held.position.min() - 1e-9 <= min(places)
        assert max(places) <= held.position.max() + 1e-9


def test_many_draws_at_once_give_the_same_as_one_at_a_time():
    rng = np.random.default_rng(3)
    x, c, s = rng.uniform(0, 100, (70, 5)), rng.uniform(1, 9, (70, 5)), rng.uniform(0, 1, (70, 5))
    drawn = Stakes(tuple("abcde"), x, c, s, 0.0, 100.0)
    single = [
        group_decision(Stakes(tuple("abcde"), x[k], c[k], s[k], 0.0, 100.0)).value
        for k in range(70)
    ]
    assert group_forecasts(drawn).tolist() == single


def test_a_move_says_for_whom_and_why():
    move = group_decision(CARS, rounds=1).moves[0]
    assert (move.actor, move.to, move.kind) == ("BE", "FR", "compromise")


def test_belgiums_view_agrees_with_the_published_figure():
    # Fig. 7 of Scholz et al.: what Belgium expects from France, and France from Belgium.
    move = group_decision(CARS, rounds=1).moves[0]
    assert (move.own, move.other) == pytest.approx((-0.115, 0.243), abs=0.001)


def test_a_standstill_is_reported():
    told = group_decision(CARS, variant="as-printed", rounds=8)
    assert told.cycle is not None
    assert told.cycle.period == 1


def test_all_at_one_point_is_degenerate_and_settled():
    same = Stakes(("a", "b"), np.array([40.0, 40.0]), np.ones(2), np.ones(2), 0.0, 100.0)
    told = group_decision(same)
    assert told.value == 40.0
    assert told.degenerate == ("one-position",)
