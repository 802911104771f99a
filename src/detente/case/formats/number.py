"""Numbers as spreadsheets write them: with a decimal point or comma, with groups of thousands."""

from __future__ import annotations

import re
from typing import Final

_PLAIN: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_SPACES: Final = " \u00a0\u2009\u202f'\u2019"
_GROUPED: Final = (
    # 1,234.5 and 1,234,567
    (
        re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[+-]?[0-9]{1,3}(?:,[0-9]{3}){2,}"),
        ",",
        ".",
    ),
    # 1.234,5 and 1.234.567
    (
        re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[+-]?[0-9]{1,3}(?:\.[0-9]{3}){2,}"),
        ".",
        ",",
    ),
    # 1 234 and 1 234,5
    (re.compile(rf"[+-]?[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+(?:,[0-9]+)?"), _SPACES, ","),
    (re.compile(rf"[+-]?[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+\.[0-9]+"), _SPACES, "."),
)
_COMMA: Final = re.compile(r"[+-]?(?:[0-9]+,[0-9]+|,[0-9]+)")
_UNCLEAR: Final = re.compile(r"[+-]?[1-9][0-9]{0,2},[0-9]{3}")


def number(text: str) -> float | None:
    """Return the number that a cell says, ``None`` where it says none.

    Digits are 0 to 9; what Python alone takes for a number (``1_0``, other scripts' digits) is
    none. ``nan`` and ``inf`` are what they say, so that they can be refused by name.

    Raises
    ------
    ValueError
        Where it may be either of two numbers: ``1,234``.

    Examples
    --------
    >>> number("0,8"), number("1.234,5"), number("1 234"), number("1,234.5"), number("1_0")
    (0.8, 1234.5, 1234.0, 1234.5, None)
    """
    if _PLAIN.fullmatch(text) or text.lstrip("+-").lower() in ("nan", "inf"):
        return float(text)
    if _UNCLEAR.fullmatch(text):
        whole, decimal = text.replace(",", ""), text.replace(",", ".")
        raise ValueError(f"may be {whole} or {decimal}")
    for form, groups, point in _GROUPED:
        if form.fullmatch(text):
            return float(re.sub(f"[{groups}]", "", text).replace(point, "."))
    return float(text.replace(",", ".")) if _COMMA.fullmatch(text) else None
