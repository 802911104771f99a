"""Numbers as they are written for people: shares, percentages, estimates."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, log10
from typing import Final

_PARTS = (
    "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"
)  # fmt: skip
_COUNTS = ("", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_MINUS: Final = "\u2212"
_STEPS: Final = 20
"""Into how many steps an estimate divides its scale at least."""


def share(value: Fraction) -> str:
    """Return a share in words where it has a common name, else with two decimals.

    >>> share(Fraction(2, 3)), share(Fraction(1, 2)), share(Fraction(1, 7))
    ('two thirds', 'half', 'a seventh')
    """
    if value == 1:
        return "all of it"
    if not 0 < value < 1 or value.denominator > 10:
        return f"{float(value):.2f}"
    part = _PARTS[value.denominator - 2]
    if part == "half":
        return part
    return f"{_COUNTS[value.numerator]} {part}{'s' if value.numerator > 1 else ''}"


def in_words(count: int) -> str:
    """Return a count in words up to ten, beyond that in figures.

    >>> in_words(2), in_words(12), in_words(1152)
    ('two', '12', '1,152')
    """
    words = ("no", "one", *_COUNTS[2:], "ten")
    return words[count] if 0 <= count < len(words) else f"{count:,}"


def out_of_ten(share: float) -> str:
    """Return a share as so many of ten, with words at its ends.

    >>> [out_of_ten(share) for share in (1.0, 0.97, 0.88, 0.04, 0.0)]
    ['every one', 'nearly every one', 'about nine of ten', 'hardly any', 'none']
    """
    if share in (0, 1):
        return "every one" if share else "none"
    tenths = round(share * 10)
    if tenths in (0, 10):
        return "nearly every one" if tenths else "hardly any"
    return f"about {in_words(tenths)} of ten"


def percent(value: Fraction | float) -> str:
    """Return a share as a whole percentage.

    >>> percent(0.931)
    '93%'
    """
    return f"{float(value) * 100:.0f}%"


def decimal(value: Fraction | float) -> str:
    """Return a number with at most two decimals, nothing superfluous and a real minus sign.

    >>> [decimal(value) for value in (2.0, 0.126, -0.5, -0.001)]
    ['2', '0.13', '−0.5', '0']
    """
    text = f"{float(value):.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text.replace("-", _MINUS)


def plus_or_minus(value: Fraction | float) -> str:
    """Return a number with its sign, zero with none.

    >>> [plus_or_minus(value) for value in (0.5, -0.5, 0)]
    ['+0.5', '−0.5', '0']
    """
    return f"+{decimal(value)}" if value > 0 else decimal(value)


def estimated(value: float, low: float, high: float) -> str:
    """Return an estimate on a scale from low to high, no finer than the scale bears.

    One unit of the last place is at most a twentieth of the scale: whole numbers where the scale
    is 20 units long or more.

    >>> estimated(49.26, 0, 100), estimated(4.926, 0, 10), estimated(0.4926, 0, 1)
    ('49', '4.9', '0.49')
    """
    places = max(0, ceil(log10(_STEPS / (high - low)) - 1e-9))
    # Adding zero turns a negative zero into zero.
    text = f"{round(value, places) + 0.0:.{places}f}"
    return (text.rstrip("0").rstrip(".") if places else text).replace("-", _MINUS)
