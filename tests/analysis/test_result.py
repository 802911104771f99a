"""What every result has in common: header, equality, hash, one line of itself."""

from dataclasses import dataclass, replace

import numpy as np
import pytest
from numpy.typing import NDArray

from detente.analysis.result import Result, same
from detente.version import __version__


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Counted(Result):
    """A result of the tests' own."""

    numbers: NDArray[np.int64]

    def answer(self) -> dict[str, object]:
        """Return the numbers."""
        return {"numbers": self.numbers.tolist()}


@dataclass(frozen=True, eq=False)
class Pair:
    """A part of a result, which does not compare itself."""

    part: object


ONE = Counted(
    case="chicken", phase="p", state=3, seed=7, settings={"draws": 2}, numbers=np.array([1, 2])
)


def test_what_made_the_answer_stands_before_it() -> None:
    assert list(ONE.as_dict().items()) == [
        ("case", "chicken"),
        ("phase", "p"),
        ("state", 3),
        ("settings", {"draws": 2}),
        ("seed", 7),
        ("version", __version__),
        ("numbers", [1, 2]),
    ]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"case": "elmira"}, id="case"),
        pytest.param({"phase": None}, id="phase"),
        pytest.param({"state": 2}, id="state"),
        pytest.param({"settings": {"draws": 3}}, id="settings"),
        pytest.param({"seed": 8}, id="seed"),
        pytest.param({"version": "0"}, id="version"),
        pytest.param({"numbers": np.array([1, 3])}, id="a number"),
        pytest.param({"numbers": np.array([1])}, id="a shape"),
    ],
)
def test_results_are_equal_only_where_every_field_is(change: dict[str, object]) -> None:
    again = replace(ONE, numbers=ONE.numbers.copy(), settings=dict(ONE.settings))
    assert again == ONE
    assert hash(again) == hash(ONE)
    assert replace(ONE, **change) != ONE


def test_a_result_of_another_kind_is_another() -> None:
    assert Result() != ONE
    assert Result() == Result()
    with pytest.raises(NotImplementedError, match="Result does not say"):
        Result().as_dict()


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        pytest.param({"a": np.arange(2)}, {"a": np.arange(2)}, True, id="arrays in a mapping"),
        pytest.param({"a": np.arange(2)}, {"b": np.arange(2)}, False, id="other keys"),
        pytest.param((1, np.arange(2)), (1, np.arange(2)), True, id="arrays in a tuple"),
        pytest.param((1,), (1, 2), False, id="tuples of two lengths"),
        pytest.param(np.arange(2), [0, 1], True, id="an array and a list"),
        pytest.param("a", "b", False, id="texts"),
        pytest.param(Pair(np.arange(2)), Pair(np.arange(2)), True, id="arrays in a data class"),
        pytest.param(Pair(np.arange(2)), Pair(np.arange(3)), False, id="data classes"),
        pytest.param(Pair(1), (1,), False, id="a data class and a tuple"),
        pytest.param(ONE, replace(ONE, seed=8), False, id="results in a result"),
    ],
)
def test_values_are_compared_with_arrays_in_them(one: object, other: object, equal: bool) -> None:
    assert same(one, other) is equal


def test_a_line_says_what_made_it_and_no_more_than_fits() -> None:
    assert repr(ONE) == "<Counted of chicken, phase='p', state=3, seed=7, draws=2>"
    assert str(ONE) == repr(ONE)
    long = repr(replace(ONE, settings={"changes": "x" * 500}))
    assert len(long) < 201
    assert long.endswith("…>")
