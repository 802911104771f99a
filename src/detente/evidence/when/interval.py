"""A stretch of days with the fineness it was told in: a day, a week, a month, a year, a range."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from detente.evidence.english.times import Third

Granularity = Literal["day", "week", "month", "season", "quarter", "year", "decade", "range"]


@dataclass(frozen=True, order=True)
class Interval:
    """From the first to the last day, both included.

    ``granularity`` is how finely the text told it; ``approximate`` is true for "mid-2015" or
    "about two weeks ago".

    >>> month(2016, 4).code
    '2016-04'
    >>> week(date(2016, 3, 24)).code
    '2016-W12'
    """

    start: date
    end: date
    granularity: Granularity
    approximate: bool = False

    @property
    def code(self) -> str:
        """Return the interval in ISO 8601: ``2016-03-14``, ``2016-W12``, ``2016-04``, ``2015``.

        A decade is ``199X`` and any other stretch ``first/last``; both follow the extended
        format of ISO 8601-2 (2019).
        """
        if self.granularity == "day":
            return self.start.isoformat()
        if self.granularity == "week":
            year, number, _ = self.start.isocalendar()
            return f"{year}-W{number:02d}"
        if self.granularity == "month":
            return f"{self.start:%Y-%m}"
        if self.granularity == "year":
            return f"{self.start.year:04d}"
        if self.granularity == "decade":
            return f"{self.start.year // 10:03d}X"
        return f"{self.start.isoformat()}/{self.end.isoformat()}"

    def contains(self, other: Interval) -> bool:
        """Say whether another interval lies wholly within this one.

        >>> year(2016).contains(month(2016, 4)), month(2016, 4).contains(year(2016))
        (True, False)
        """
        return self.start <= other.start and other.end <= self.end


def day(when: date, *, approximate: bool = False) -> Interval:
    """Return one day.

    >>> day(date(2016, 3, 14)).code
    '2016-03-14'
    """
    return Interval(when, when, "day", approximate)


def week(inside: date) -> Interval:
    """Return the week, Monday to Sunday, that holds a day.

    >>> week(date(2016, 3, 24)).start
    datetime.date(2016, 3, 21)
    """
    monday = inside - timedelta(days=inside.weekday())
    return Interval(monday, monday + timedelta(days=6), "week")


def month(year: int, number: int) -> Interval:
    """Return a month; numbers beyond 1-12 run on into the years before and after.

    >>> month(2016, 14).code
    '2017-02'
    """
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Interval(date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month")


def year(number: int) -> Interval:
    """Return a calendar year.

    >>> year(2015).code
    '2015'
    """
    return Interval(date(number, 1, 1), date(number, 12, 31), "year")


def decade(first: int) -> Interval:
    """Return the ten years from a first one.

    >>> decade(1990).code
    '199X'
    """
    return Interval(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def quarter(number: int, which: int) -> Interval:
    """Return the first to fourth quarter of a year.

    >>> quarter(2016, 2).code
    '2016-04-01/2016-06-30'
    """
    return _months(number, 3 * which - 2, 3, "quarter")


def season(number: int, first: int) -> Interval:
    """Return the three months of a season that begins in a month; winter runs into the next year.

    >>> season(2015, 12).code
    '2015-12-01/2016-02-29'
    """
    return _months(number, first, 3, "season")


def _months(number: int, first: int, length: int, granularity: Granularity) -> Interval:
    """Return some months of a year in a row."""
    last = month(number, first + length - 1)
    return Interval(month(number, first).start, last.end, granularity)


def span(first: Interval, last: Interval) -> Interval:
    """Return the range from the start of one interval to the end of another.

    >>> span(year(2011), year(2015)).code
    '2011-01-01/2015-12-31'
    """
    start, end = min(first.start, last.start), max(first.end, last.end)
    return Interval(start, end, "range", first.approximate or last.approximate)


def third(whole: Interval, which: Third) -> Interval:
    """Return the early, middle or late third of an interval, as an approximate range.

    >>> third(month(2016, 4), "mid").code
    '2016-04-11/2016-04-20'
    """
    days = (whole.end - whole.start).days + 1
    length = max(days // 3, 1)
    offset = {"early": 0, "mid": length, "late": days - length}[which]
    start = whole.start + timedelta(days=offset)
    return Interval(start, start + timedelta(days=length - 1), "range", approximate=True)
