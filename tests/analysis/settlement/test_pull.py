"""Each actor's pull on a forecast, and the critical risk between any two."""

import json
from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.models.registry import settlement_model
from detente.analysis.settlement.pull import EXACT, pull
from detente.analysis.settlement.risk import critical_risk
from detente.analysis.settlement.stakes import Stakes
from detente.errors import DataError
from tests.analysis.settlement.cases import crowd
from tests.analysis.settlement.strategies import issues

GAMES = ["compromise", "weighted-median", "mean", "damped-salience", "kalai-smorodinsky"]


def shapley(stakes: Stakes, name: str, base: float) -> list[float]:
    """Return Shapley values by their definition, over all orders of joining."""
    n, model = len(stakes.actors), settlement_model(name)
    orders, totals = list(permutations(range(n))), np.zeros(n)
    for order in orders:
        inside, before = np.zeros(n, dtype=bool), base
        for actor in order:
            inside[actor] = True
            after = float(
                model.forecast(replace(stakes, position=np.where(inside, stakes.position, base)))
            )
            totals[actor] += after - before
            before = after
    return (totals / len(orders)).tolist()


@settings(max_examples=20)
@given(issues(most=4), st.sampled_from(GAMES))
def test_pulls_are_shapley_values_and_sum_to_the_distance_from_the_base(
    stakes: Stakes, name: str
) -> None:
    told = pull(stakes, model=name, base=30.0)
    assert list(told.pulls.values()) == pytest.approx(shapley(stakes, name, 30.0), abs=1e-5)
    assert sum(told.pulls.values()) == pytest.approx(told.value - 30.0, abs=1e-5)


PULLS = [
    pytest.param("compromise", [0, 100], [1, 1], None, [-25, 25], id="an even match"),
    pytest.param("compromise", [0, 100], [1, 3], None, [-12.5, 37.5], id="three to one"),
    pytest.param("compromise", [0, 100], [1, 3], 0.0, [0, 75], id="from the lower end"),
    pytest.param("mean", [0, 100], [1, 3], 0.0, [0, 50], id="the mean knows no weights"),
    pytest.param("median", [0, 40, 100], [1, 1, 1], 40.0, [0, 0, 0], id="where all end anyway"),
    pytest.param("weighted-median", [0, 100], [1, 3], 0.0, [0, 100], id="one decides alone"),
    pytest.param("compromise", [70], [2], None, [0], id="one actor"),
]


@pytest.mark.parametrize(("model", "x", "c", "base", "expected"), PULLS)
def test_pulls_by_hand(
    model: str, x: list[float], c: list[float], base: float | None, expected: list[float]
) -> None:
    told = pull(Stakes.from_lists(x, c), model=model, base=base)
    assert list(told.pulls.values()) == pytest.approx(expected)


def test_the_base_is_the_plain_mean_unless_told() -> None:
    stakes = Stakes.from_lists([0, 30, 90], [9, 1, 1])
    told = pull(stakes)
    assert told.base == 40.0
    assert told.settings["base"] is None
    assert pull(stakes, base=10.0).base == pull(stakes, base=10.0).settings["base"] == 10.0


HOW = [
    pytest.param("compromise", EXACT + 5, "closed form", None, id="closed form"),
    pytest.param("mean", EXACT, "every coalition", None, id="few enough for every coalition"),
    pytest.param("mean", EXACT + 1, "40 random orders", 7, id="one too many"),
]


@pytest.mark.parametrize(("model", "n", "how", "seed"), HOW)
def test_how_pulls_are_found_is_recorded(model: str, n: int, how: str, seed: int | None) -> None:
    told = pull(crowd(n, seed=2), model=model, orders=40, seed=7, case="talks", issue_id="i")
    assert (told.settings["how"], told.seed) == (how, seed)
    plain = json.loads(json.dumps(told.as_dict()))
    assert plain["settings"] == {
        "issue": "i",
        "model": model,
        "base": None,
        "how": how,
        "orders": 40,
    }
    assert (plain["case"], plain["model"], set(plain["pulls"])) == (
        "talks",
        model,
        {f"a{k}" for k in range(n)},
    )


def test_random_orders_give_the_exact_pulls_of_an_additive_game() -> None:
    stakes = crowd(12, seed=2)
    told = pull(stakes, model="damped-salience", orders=40)
    weight = stakes.capability * (stakes.salience + stakes.salience.mean())
    exact = weight / weight.sum() * (stakes.position - told.base)
    assert list(told.pulls.values()) == pytest.approx(exact.tolist())


def test_random_orders_come_near_every_coalition() -> None:
    stakes = crowd(EXACT, seed=3)
    twelve = Stakes.from_lists(
        [*stakes.position, 50.0, 50.0],
        [*stakes.capability, 1e-9, 1e-9],
        [*stakes.salience, 1e-9, 1e-9],
    )
    exact = pull(stakes, model="weighted-median", base=50.0)
    drawn = pull(twelve, model="weighted-median", base=50.0, orders=2000)
    for actor, share in exact.pulls.items():
        assert drawn.pulls[actor] == pytest.approx(share, abs=1.5)
    assert sum(drawn.pulls.values()) == pytest.approx(drawn.value - 50.0)


def test_random_orders_repeat_with_their_seed() -> None:
    stakes = crowd(12, seed=4)
    one, same, other = (pull(stakes, model="median", orders=6, seed=s) for s in (1, 1, 2))
    assert one == same
    assert dict(one.pulls) != dict(other.pulls)


@given(issues(most=4), st.floats(0, 20))
def test_pull_is_monotone_in_the_position(stakes: Stakes, more: float) -> None:
    higher = stakes.position.copy()
    higher[0] = min(100.0, higher[0] + more)
    one, two = (pull(each, base=0.0) for each in (stakes, replace(stakes, position=higher)))
    assert two.pulls["a0"] >= one.pulls["a0"] - 1e-9


RISKS = [
    pytest.param([20, 70], 0.0, "linear", 0.5, 0.5, id="a breakdown as bad as the worst deal"),
    pytest.param([20, 70], -1.0, "linear", 0.25, 0.25, id="a worse one is risked less"),
    pytest.param([20, 70], 0.75, "linear", 1.0, 1.0, id="a good one is risked always"),
    pytest.param([20, 70], 0.0, "quadratic", 0.25, 0.25, id="by the square"),
    pytest.param([40, 40], 0.0, "linear", 0.0, 0.0, id="at one point nothing is risked"),
    pytest.param([0, 100], 0.0, "linear", 1.0, 1.0, id="from end to end"),
    pytest.param([20, 70], 1.0, "linear", 1.0, 1.0, id="a breakdown as good as one's wish"),
    pytest.param([40, 40], 1.0, "linear", 0.0, 0.0, id="as good, but nothing to gain"),
]


@pytest.mark.parametrize(("x", "breakdown", "loss", "first", "second"), RISKS)
def test_critical_risk_by_hand(
    x: list[float], breakdown: float, loss: str, first: float, second: float
) -> None:
    told = critical_risk(Stakes.from_lists(x), breakdown=breakdown, loss=loss)
    assert told.risk["a0"] == {"a1": pytest.approx(first)}
    assert told.risk["a1"] == {"a0": pytest.approx(second)}
    assert told.yields("a0", "a1") is None


# A breakdown falls back to 0: it costs one at 20 only a fifth, one at 70 seven tenths.
FALL_BACK = [
    pytest.param([20, 70], 1.0, 0.5 / 0.7, "a1", id="who fears it more gives way"),
    pytest.param([70, 20], 0.5 / 0.7, 1.0, "a0", id="in either order"),
    pytest.param([0, 70], 1.0, 1.0, None, id="one stands where talks fall back to"),
    pytest.param([50, 50], 0.0, 0.0, None, id="both want the same"),
]


@pytest.mark.parametrize(("x", "first", "second", "yields"), FALL_BACK)
def test_who_gives_way_over_a_reference(
    x: list[float], first: float, second: float, yields: str | None
) -> None:
    told = critical_risk(Stakes.from_lists(x, reference=0.0), breakdown="reference")
    assert told.risk["a0"]["a1"] == pytest.approx(first)
    assert told.risk["a1"]["a0"] == pytest.approx(second)
    assert told.yields("a0", "a1") == told.yields("a1", "a0") == yields


@given(issues(), st.sampled_from([0.0, -1.0, 0.5]))
def test_risks_are_chances_and_fall_as_a_breakdown_gets_worse(
    stakes: Stakes, breakdown: float
) -> None:
    one, worse = (critical_risk(stakes, breakdown=b).risk for b in (breakdown, breakdown - 0.5))
    for actor, against in one.items():
        assert actor not in against
        for other, chance in against.items():
            assert 0 <= worse[actor][other] <= chance + 1e-12 <= 1 + 1e-9


def test_a_risk_over_a_reference_needs_one_and_is_plain_data() -> None:
    with pytest.raises(DataError, match="needs a reference point"):
        critical_risk(Stakes.from_lists([0, 1]), breakdown="reference")
    told = critical_risk(Stakes.from_lists([20, 70]), case="talks", issue_id="i")
    plain = json.loads(json.dumps(told.as_dict()))
    assert plain["settings"] == {"issue": "i", "breakdown": 0.0, "loss": "linear"}
    assert (plain["case"], plain["risk"]) == ("talks", {"a0": {"a1": 0.5}, "a1": {"a0": 0.5}})
