"""What one actor's single moves do to another: worked out by hand, one row a case."""

from __future__ import annotations

from fractions import Fraction

import pytest

from detente.analysis.leverage.stake import Stake, stake, stakes
from tests.tables import model

HALF, THIRD = Fraction(1, 2), Fraction(1, 3)


def of_a(a: list[int], b: list[int], state: int = 0, **one_way: str) -> Stake:
    """Return a's stake in b where a has two options, and b none."""
    directions = {f"a.{name}": direction for name, direction in one_way.items()}
    return stake(model("a.x a.y", {"a": a, "b": b}, one_way=directions), 0, 1, state)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(of_a([0, 0, 0, 0], [0, 0, 0, 0]), Stake(), id="b does not care"),
        pytest.param(
            of_a([0, 0, 0, 0], [2, 1, 2, 0]),
            Stake(
                harm=Fraction(1),
                credible_harm=Fraction(1),
                harms_by=3,
                harms_credibly_by=3,
            ),
            id="the worst of two harms",
        ),
        pytest.param(
            of_a([1, 0, 1, 0], [2, 1, 2, 0]),
            Stake(harm=Fraction(1), harms_by=3),
            id="a would pay for either harm: neither is credible",
        ),
        pytest.param(
            of_a([1, 1, 1, 0], [2, 1, 2, 0]),
            Stake(harm=Fraction(1), credible_harm=HALF, harms_by=3, harms_credibly_by=1),
            id="a would pay for the worse harm: the lesser is credible",
        ),
        pytest.param(
            of_a([0, 0, 0, 0], [0, 1, 2, 3]),
            Stake(
                help=Fraction(1),
                credible_help=Fraction(1),
                helps_by=3,
                helps_credibly_by=3,
            ),
            id="help",
        ),
        pytest.param(
            of_a([2, 0, 3, 1], [1, 2, 0, 3]),
            Stake(
                harm=THIRD,
                help=2 * THIRD,
                credible_harm=THIRD,
                harms_by=2,
                helps_by=3,
                harms_credibly_by=2,
            ),
            id="a gains by harming and would pay for helping",
        ),
        pytest.param(
            of_a([0, 0, 0, 0], [1, 0, 0, 0]),
            Stake(harm=Fraction(1), credible_harm=Fraction(1), harms_by=1, harms_credibly_by=1),
            id="of equal harms the lowest code",
        ),
        pytest.param(
            of_a([0, 0, 0, 0], [2, 1, 2, 0], x="to-no", y="to-no"),
            Stake(),
            id="a cannot move from where nothing is taken",
        ),
        pytest.param(
            of_a([0, 0, 0, 0], [2, 1, 2, 0], state=3, x="to-no", y="to-yes"),
            Stake(
                help=Fraction(1),
                credible_help=Fraction(1),
                helps_by=2,
                helps_credibly_by=2,
            ),
            id="one option can be left, the other not",
        ),
        pytest.param(
            of_a([0, 0, -1, 0], [2, 1, -1, 0]),
            Stake(harm=Fraction(1), credible_harm=Fraction(1), harms_by=3, harms_credibly_by=3),
            id="an infeasible state is not moved to",
        ),
        pytest.param(
            of_a([0, 0, 0, 0], [0, 1, 2, 3], state=3),
            Stake(harm=Fraction(1), credible_harm=Fraction(1), harms_by=0, harms_credibly_by=0),
            id="the state numbered 0 is a state to go to",
        ),
    ],
)
def test_harm_and_help(found: Stake, expected: Stake) -> None:
    assert found == expected


def test_stakes_are_told_by_name_and_nobody_has_one_in_itself() -> None:
    graph = model("a.x b.y", {"a": [0, 1, 2, 3], "b": [0, 1, 0, 1], "c": [0, 0, 0, 0]})
    every = stakes(graph, 0)
    assert {name: list(row) for name, row in every.items()} == {
        "a": ["b", "c"],
        "b": ["a", "c"],
        "c": ["a", "b"],
    }
    assert every["b"]["a"] == stake(graph, 1, 0, 0)
    assert (every["b"]["a"].help, every["a"]["b"].help) == (2 * THIRD, 1)
    assert every["c"]["a"] == every["c"]["b"] == Stake()


def test_the_dictionary_holds_every_field() -> None:
    assert of_a([1, 1, 1, 0], [3, 2, 3, 0]).as_dict() == {
        "harm": 1.0,
        "help": 0.0,
        "credible_harm": 0.333333,
        "credible_help": 0.0,
        "harms_by": 3,
        "helps_by": None,
        "harms_credibly_by": 1,
        "helps_credibly_by": None,
    }
