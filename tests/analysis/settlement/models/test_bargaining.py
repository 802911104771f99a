"""Bargaining solutions: against a fine grid, and worked by hand over a reference point."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.models.compromise import compromise
from detente.analysis.settlement.models.kalai_smorodinsky import kalai_smorodinsky
from detente.analysis.settlement.models.nash_bargaining import nash_bargaining
from detente.analysis.settlement.stakes import Stakes
from detente.errors import DataError
from tests.analysis.settlement.strategies import issues


@settings(max_examples=40)
@given(issues(), st.sampled_from(["linear", "quadratic"]), st.sampled_from([-1.0, -0.25, -5.0]))
def test_nash_bargaining_is_the_best_place_on_a_fine_grid(
    stakes: Stakes, loss: str, breakdown: float
) -> None:
    grid = np.linspace(*stakes.hull, 2001)
    away = np.abs(stakes.position[:, np.newaxis] - grid) / 100
    worth = 1 - (away if loss == "linear" else away**2)
    product = (stakes.weight[:, np.newaxis] * np.log(worth - breakdown)).sum(axis=0)
    settled = float(nash_bargaining(stakes, breakdown=breakdown, loss=loss))
    nearest = int(np.abs(grid - settled).argmin())
    assert product[nearest] >= product.max() - 1e-6


@settings(max_examples=40)
@given(issues())
def test_a_dreadful_breakdown_makes_nash_bargaining_the_compromise(stakes: Stakes) -> None:
    settled = float(nash_bargaining(stakes, breakdown=-1e6))
    assert settled == pytest.approx(float(compromise(stakes)), abs=0.05)


# Over a reference point r, with linear loss, an actor at a and one at b above it gain
# 2a - r - y and y - r; weights w and v divide what there is to gain at y = r + 2 v (a - r).
OVER_A_REFERENCE = [
    pytest.param([20, 80], [1, 1], 0.0, 20.0, id="even: the nearer one gets its wish"),
    pytest.param([20, 80], [1, 3], 0.0, 30.0, id="three to one: further up"),
    pytest.param([20, 80], [1, 9], 0.0, 36.0, id="nine to one: nearly all of the gain"),
    pytest.param([20, 80], [9, 1], 0.0, 20.0, id="the nearer one is stronger"),
    pytest.param([80, 20], [1, 1], 100.0, 80.0, id="even, from the upper end"),
    pytest.param([20, 80], [1, 1], 20.0, 20.0, id="one stands at the reference: it would lose"),
    pytest.param([20, 80], [1, 1], 50.0, 50.0, id="the reference between them: no deal"),
    pytest.param([60, 60], [1, 2], 10.0, 60.0, id="both want the same"),
]


@pytest.mark.parametrize(("x", "c", "reference", "expected"), OVER_A_REFERENCE)
def test_nash_bargaining_divides_the_gain_over_the_reference(
    x: list[float], c: list[float], reference: float, expected: float
) -> None:
    stakes = Stakes.from_lists(x, c, reference=reference)
    settled = nash_bargaining(stakes, breakdown="reference", loss="linear")
    assert float(settled) == pytest.approx(expected, abs=1e-3)


# Shares of one's hope: (2a - r - y) / (a - r) and (y - r) / (b - r) are equal.
EQUAL_SHARES = [
    pytest.param([20, 80], 0.0, 32.0, id="the nearer one gives more"),
    pytest.param([80, 20], 100.0, 68.0, id="the same from the upper end"),
    pytest.param([40, 60], 0.0, 48.0, id="both far from the reference"),
    pytest.param([60, 60], 10.0, 60.0, id="both want the same"),
    pytest.param([20, 80], 20.0, 20.0, id="one stands at the reference: nothing to hope for"),
    pytest.param([20, 80], 50.0, 50.0, id="the reference between them: no deal"),
]


@pytest.mark.parametrize(("x", "reference", "expected"), EQUAL_SHARES)
def test_kalai_smorodinsky_gives_equal_shares_of_the_hope(
    x: list[float], reference: float, expected: float
) -> None:
    stakes = Stakes.from_lists(x, reference=reference)
    settled = kalai_smorodinsky(stakes, breakdown="reference")
    assert float(settled) == pytest.approx(expected, abs=1e-3)


@given(issues(), st.sampled_from([0.0, -1.0, 0.5]))
def test_kalai_smorodinsky_under_a_constant_breakdown_is_the_midrange(
    stakes: Stakes, breakdown: float
) -> None:
    low, high = stakes.hull
    settled = float(kalai_smorodinsky(stakes, breakdown=breakdown))
    assert settled == pytest.approx(float(low + high) / 2, abs=1e-6)


@settings(max_examples=40)
@given(issues(reference=True))
def test_nobody_is_worse_off_than_at_the_reference(stakes: Stakes) -> None:
    away = np.abs(stakes.position - stakes.reference)
    for model in (nash_bargaining, kalai_smorodinsky):
        settled = float(model(stakes, breakdown="reference"))
        assert (np.abs(stakes.position - settled) <= away + 1e-3).all()


@pytest.mark.parametrize("model", [nash_bargaining, kalai_smorodinsky])
def test_a_reference_must_be_named_where_it_is_asked_for(model: object) -> None:
    with pytest.raises(DataError, match="this model needs a reference point"):
        model(Stakes.from_lists([20, 80]), breakdown="reference")


def test_a_reference_that_is_not_asked_for_does_not_matter() -> None:
    bare, named = (Stakes.from_lists([10, 80], [1, 2], reference=r) for r in (None, 5.0))
    for model in (nash_bargaining, kalai_smorodinsky):
        assert float(model(bare)) == float(model(named))


def test_draws_that_have_no_deal_stay_and_the_others_settle() -> None:
    both = Stakes.from_lists([0, 0], reference=20.0)
    drawn = Stakes(
        both.actors,
        np.array([[40.0, 80.0], [20.0, 80.0], [0.0, 80.0]]),
        np.ones((3, 2)),
        np.ones((3, 2)),
        0.0,
        100.0,
        20.0,
    )
    told = nash_bargaining(drawn, breakdown="reference", loss="linear")
    assert told == pytest.approx([40.0, 20.0, 20.0], abs=1e-3)
    told = kalai_smorodinsky(drawn, breakdown="reference")
    assert told[1:].tolist() == [20.0, 20.0]
