"""The days of coded events: written out, in digits, with a time of day, day or month first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import Final, Literal

Order = Literal["day-first", "month-first"]
"""What comes first in a day such as 03/04/2016."""

ORDERS: Final[tuple[Order, ...]] = ("day-first", "month-first")
YEARS: Final = (1800, 2100)
"""Events lie between these; a year outside is a slip."""

_MONTHS: Final = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_TIME: Final = r"(?:[T ][0-9]{1,2}:[0-9]{2}.*)?"
_ISO: Final = re.compile(rf"([0-9]{{4}})-([0-9]{{1,2}})-([0-9]{{1,2}}){_TIME}")
_DIGITS: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_SLASHED: Final = re.compile(rf"([0-9]{{1,2}})[/.-]([0-9]{{1,2}})[/.-]([0-9]{{4}}){_TIME}")
_WRITTEN: Final = re.compile(r"([0-9]{1,2})[ -]([A-Za-z]+)[ -]([0-9]{4})")
_AMERICAN: Final = re.compile(r"([A-Za-z]+) ([0-9]{1,2}),? ([0-9]{4})")


def event_day(text: str, order: Order | None = None) -> date:
    """Return the day that a cell says.

    Raises
    ------
    ValueError
        Saying why it is no day, so that it can stand after the words "is".

    Examples
    --------
    >>> event_day("2025-04-14T00:00:00Z"), event_day("14 April 2025")
    (datetime.date(2025, 4, 14), datetime.date(2025, 4, 14))
    >>> event_day("03/04/2016", "day-first")
    datetime.date(2016, 4, 3)
    """
    year, month, day = _parts(text, order)
    if not YEARS[0] <= year <= YEARS[1]:
        raise ValueError(f"in the year {year}, which no event here can be")
    with suppress(ValueError):
        return date(year, month, day)
    raise ValueError("no date")


def date_order(texts: Iterable[str]) -> Order | None:
    """Return what comes first in a column of days, where one of them proves it.

    >>> date_order(["03/04/2016", "14/04/2016"]), date_order(["03/04/2016"])
    ('day-first', None)
    """
    for text in texts:
        slashed = _SLASHED.fullmatch(text)
        if slashed and int(slashed[1]) > 12:
            return "day-first"
        if slashed and int(slashed[2]) > 12:
            return "month-first"
    return None


def slashed(text: str) -> bool:
    """Tell whether a day is written so that its order must be known.

    >>> slashed("3/4/2016"), slashed("2016-04-03")
    (True, False)
    """
    return _SLASHED.fullmatch(text) is not None


def _parts(text: str, order: Order | None) -> tuple[int, int, int]:
    """Return year, month and day."""
    if found := _ISO.fullmatch(text) or _DIGITS.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _WRITTEN.fullmatch(text):
        return int(found[3]), _month(found[2]), int(found[1])
    if found := _AMERICAN.fullmatch(text):
        return int(found[3]), _month(found[1]), int(found[2])
    if found := _SLASHED.fullmatch(text):
        first, second, year = map(int, found.groups())
        if first == second:
            return year, first, first
        if order is None:
            raise ValueError("a day that can be read day first or month first")
        return (year, second, first) if order == "day-first" else (year, first, second)
    raise ValueError("no date")


def _month(word: str) -> int:
    """Return a month by its name or the beginning of it; 0 for any other word."""
    begins = [n for n, name in enumerate(_MONTHS, 1) if name.startswith(word.lower())]
    return begins[0] if len(word) >= 3 and len(begins) == 1 else 0
