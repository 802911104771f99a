"""Numbers as spreadsheets write them; what may be either of two is refused."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.case.formats.number import number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("12", 12, id="whole"),
        pytest.param("-0.5", -0.5, id="negative"),
        pytest.param("+3", 3, id="plus"),
        pytest.param(".5", 0.5, id="point-first"),
        pytest.param("5.", 5, id="point-last"),
        pytest.param("1e3", 1000, id="exponent"),
        pytest.param("0,8", 0.8, id="decimal-comma"),
        pytest.param(",8", 0.8, id="comma-first"),
        pytest.param("0,125", 0.125, id="decimal-comma-after-nought"),
        pytest.param("1234,567", 1234.567, id="decimal-comma-after-four"),
        pytest.param("1,234.5", 1234.5, id="english-thousands"),
        pytest.param("1,234,567", 1_234_567, id="english-millions"),
        pytest.param("1.234,5", 1234.5, id="german-thousands"),
        pytest.param("1.234.567", 1_234_567, id="german-millions"),
        pytest.param("1 234", 1234, id="space"),
        pytest.param("1\u00a0234,5", 1234.5, id="hard-space-and-comma"),
        pytest.param("1\u202f234.5", 1234.5, id="thin-space-and-point"),
        pytest.param("1'234", 1234, id="apostrophe"),
        pytest.param("1.234", 1.234, id="a-point-is-a-point"),
        pytest.param("1_0", None, id="underscore"),
        pytest.param("١٢", None, id="arabic-digits"),
        pytest.param("²", None, id="superscript"),
        pytest.param("1,2,3", None, id="a-list"),
        pytest.param("1,23,456", None, id="groups-of-two"),
        pytest.param("80%", None, id="per-cent"),
        pytest.param("0x10", None, id="hexadecimal"),
        pytest.param("", None, id="empty"),
        pytest.param("-", None, id="dash"),
        pytest.param("1e9999", None, id="exponent-of-four-digits"),
    ],
)
def test_numbers_are_read(text: str, expected: float | None) -> None:
    assert number(text) == expected


@pytest.mark.parametrize("text", ["1,234", "-12,345", "999,000"])
def test_what_may_be_either_of_two_is_refused(text: str) -> None:
    plain, decimal = text.replace(",", ""), text.replace(",", ".")
    with pytest.raises(ValueError, match=f"may be {plain} or {decimal}"):
        number(text)


def test_what_is_not_finite_is_read_so_that_it_can_be_refused_by_name() -> None:
    assert math.isnan(number("nan") or 0)
    assert number("-inf") == -math.inf
    assert number("1e999") == math.inf


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_python_prints_is_read_back(value: float) -> None:
    assert number(repr(value)) == value


@given(st.integers(1000, 10**12), st.sampled_from([",", "."]), st.integers(0, 99))
def test_thousands_with_decimals_are_read_in_both_spellings(
    whole: int, group: str, hundredths: int
) -> None:
    point = "." if group == "," else ","
    text = f"{whole:,}".replace(",", group) + f"{point}{hundredths:02}"
    assert number(text) == float(f"{whole}.{hundredths:02}")
