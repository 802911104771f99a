"""Dates as exactly as they are known: to the day, the month or the year.

Written as in the Extended Date/Time Format, level 0 (ISO 8601-2:2019): ``2016-02-27``,
``2016-02``, ``2016``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

_PART = re.compile(r"(\d{4})(?:-(\d{2}))?")


@dataclass(frozen=True)
class PartDate:
    """A month, or a year where no month is known.

    >>> str(PartDate(2016, 2)), str(PartDate(2016))
    ('2016-02', '2016')
    """

    year: int
    month: int | None = None

    def __str__(self) -> str:
        """Return the date as it is written."""
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}"


def first_day(when: date | PartDate) -> date:
    """Return the first day that a date may mean.

    >>> first_day(PartDate(2016, 2)).isoformat()
    '2016-02-01'
    """
    if isinstance(when, date):
        return when
    return date(when.year, 1 if when.month is None else when.month, 1)


def last_day(when: date | PartDate) -> date:
    """Return the last day that a date may mean.

    >>> last_day(PartDate(2016, 2)).isoformat(), last_day(PartDate(2016)).isoformat()
    ('2016-02-29', '2016-12-31')
    """
    if isinstance(when, date):
        return when
    month = 12 if when.month is None else when.month
    return date(when.year, month, monthrange(when.year, month)[1])


def _read(value: Any) -> date | PartDate:
    """Return a date, reading it from what a file or a program may hold."""
    if isinstance(value, date | PartDate):
        return date(value.year, value.month, value.day) if isinstance(value, date) else value
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    part = _PART.fullmatch(text.strip())
    try:
        if part is None:
            return date.fromisoformat(text.strip())
        found = PartDate(int(part[1]), int(part[2]) if part[2] else None)
        first_day(found)
    except ValueError:
        mend = "write it as 2016-02-27, as 2016-02, or as 2016"
        raise ValueError(f"{value!r} is not a date; {mend}") from None
    return found


def _written(when: date | PartDate) -> date | str | int:
    """Return a date as a file holds it."""
    if isinstance(when, date):
        return when
    return when.year if when.month is None and when.year > 999 else str(when)


AnyDate = Annotated[
    date | PartDate,
    BeforeValidator(_read),
    PlainSerializer(_written, return_type=Any),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "format": "date"},
                {"type": "string", "pattern": r"^\d{4}(-\d{2})?$"},
                {"type": "integer", "minimum": 1, "maximum": 9999},
            ]
        }
    ),
]
"""A date to the day, the month or the year."""
