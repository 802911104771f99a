"""Numbers for people: common shares by name, whole percentages, estimates no finer than a scale."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.telling.numbers import decimal, estimated, percent, plus_or_minus, share


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1), "all of it"),
        (Fraction(1, 2), "half"),
        (Fraction(1, 3), "a third"),
        (Fraction(2, 3), "two thirds"),
        (Fraction(3, 4), "three quarters"),
        (Fraction(4, 5), "four fifths"),
        (Fraction(5, 6), "five sixths"),
        (Fraction(6, 7), "six sevenths"),
        (Fraction(7, 8), "seven eighths"),
        (Fraction(8, 9), "eight ninths"),
        (Fraction(9, 10), "nine tenths"),
        (Fraction(1, 10), "a tenth"),
        (Fraction(1, 11), "0.09"),
        (Fraction(), "0.00"),
        (Fraction(3, 2), "1.50"),
        (Fraction(-1, 2), "-0.50"),
    ],
)
def test_shares_by_name(value: Fraction, text: str) -> None:
    assert share(value) == text


@given(st.fractions(0, 1, max_denominator=10))
def test_a_share_is_told_by_a_name_that_is_its_own(value: Fraction) -> None:
    others = {Fraction(a, b) for b in range(1, 11) for a in range(1, b + 1)} - {value}
    assert share(value) not in {share(other) for other in others}


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0%"), (0.004, "0%"), (0.006, "1%"), (Fraction(2, 3), "67%"), (1, "100%"), (1.2, "120%")],
)
def test_percentages_are_whole(value: Fraction | float, text: str) -> None:
    assert percent(value) == text


@pytest.mark.parametrize(
    ("value", "text", "signed"),
    [
        (0, "0", "0"),
        (-0.001, "0", "0"),
        (0.001, "0", "+0"),
        (1 / 3, "0.33", "+0.33"),
        (-0.5, "−0.5", "−0.5"),
        (10, "10", "+10"),
        (100.5, "100.5", "+100.5"),
        (-1234.567, "−1234.57", "−1234.57"),
        (Fraction(-1, 6), "−0.17", "−0.17"),
    ],
)
def test_decimals_say_nothing_superfluous(value: Fraction | float, text: str, signed: str) -> None:
    assert decimal(value) == text
    assert plus_or_minus(value) == signed


@given(st.floats(-1e6, 1e6))
def test_a_decimal_is_the_number_within_half_a_hundredth(value: float) -> None:
    assert abs(float(decimal(value).replace("−", "-")) - value) <= 0.005 + 1e-9


@pytest.mark.parametrize(
    ("value", "low", "high", "text"),
    [
        (49.26, 0, 100, "49"),
        (49.5, 0, 20, "50"),
        (4.926, 0, 19.9, "4.9"),
        (4.0, 0, 10, "4"),
        (0.4926, 0, 1, "0.49"),
        (0.04926, 0, 0.1, "0.049"),
        (-0.3, -1, 1, "−0.3"),
        (-0.04, 0, 10, "0"),
        (1900.7, 1900, 2000, "1901"),
    ],
)
def test_estimates_are_no_finer_than_their_scale(
    value: float, low: float, high: float, text: str
) -> None:
    assert estimated(value, low, high) == text


@given(st.floats(0, 1), st.floats(-1e3, 1e3), st.floats(1e-3, 1e3))
def test_an_estimate_is_within_a_fortieth_of_the_scale(
    part: float, low: float, width: float
) -> None:
    value = low + part * width
    text = estimated(value, low, low + width)
    assert abs(float(text.replace("−", "-")) - value) <= width / 40 * (1 + 1e-6)
