"""What each pattern of a time means: from a match to an interval, seen from a day.

Every meaning takes the match, the day that relative times are counted from, and whether the words
are told as to come; it returns nothing where the words name no day that exists.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from detente.evidence.english.times import (
    NAMED_DAYS,
    ORDINALS,
    PARTS,
    QUARTER,
    SEASONS,
    STEPS,
    UNTIL,
    VAGUE_COUNTS,
    WEEKDAYS,
    YEAR_STEPS,
    count,
    month_number,
    ordinal,
)
from detente.evidence.when import interval as iv
from detente.evidence.when.interval import Interval

Meaning = Callable[[re.Match[str], date, bool], Interval | None]

_LOOSE = 31
"""Days on the wrong side of the text's date that a date without a year may lie: a month, since
newspapers write "on March 30" on the 29th of that year and mean tomorrow."""


def _group(match: re.Match[str], name: str) -> str:
    """Return a group of a match in small letters; empty where the pattern lacks it."""
    return (match.groupdict().get(name) or "").lower()


def _part_of(match: re.Match[str], whole: Interval) -> Interval:
    """Return the early, middle or late part where the match names one."""
    name = _group(match, "part") or _group(match, "early")
    return iv.third(whole, PARTS[name]) if name else whole


def _day(year: int, month: int, number: int) -> Interval | None:
    """Return a day, or nothing where the month has no such day."""
    try:
        return iv.day(date(year, month, number))
    except ValueError:
        return None


def nearest_year(month: int, number: int, base: date, *, ahead: bool) -> int:
    """Return the year that a date without one most likely means, seen from a day.

    What is told as past lies at or before the day, what is told as to come after it; a date up to
    a month on the wrong side is taken as told loosely.

    >>> nearest_year(12, 24, date(2016, 3, 29), ahead=False)
    2015
    """
    offset = (month - base.month) * 31 + number - base.day
    if ahead:
        return base.year + (1 if offset < -_LOOSE else 0)
    return base.year - (1 if offset > _LOOSE else 0)


def month_day(match: re.Match[str], base: date, ahead: bool) -> Interval | None:
    """Read "March 14", "14 March 2016"."""
    month, number = month_number(match["month"]), ordinal(match["day"])
    year = int(match["year"] or nearest_year(month, number, base, ahead=ahead))
    return _day(year, month, number)


def iso(match: re.Match[str], _base: date, _ahead: bool) -> Interval | None:
    """Read "2016-03-14"."""
    return _day(*(int(group) for group in match.group("y", "m", "d")))


def month_only(match: re.Match[str], base: date, ahead: bool) -> Interval | None:
    """Read "in March 2016", "last March", "January and February of this year"."""
    month, relative_year = month_number(match["month"]), _group(match, "rel")
    if match["year"]:
        year = int(match["year"])
    elif relative_year:
        year = base.year + YEAR_STEPS[relative_year]
    else:
        year = nearest_year(month, 15, base, ahead=ahead)
    first = _part_of(match, iv.month(year, month))
    second = _group(match, "second")
    return iv.span(first, iv.month(year, month_number(second))) if second else first


def one_year(match: re.Match[str], _base: date, _ahead: bool) -> Interval | None:
    """Read "2015", "mid-2015", "the 1990s"."""
    number = int(match["year"])
    return _part_of(match, iv.decade(number) if match["s"] else iv.year(number))


def years(match: re.Match[str], _base: date, _ahead: bool) -> Interval | None:
    """Read "between 2011 and 2015", "2011-15"."""
    first, last = match["first"], match["last"]
    return iv.span(iv.year(int(first)), iv.year(int(first[: 4 - len(last)] + last)))


_SHIFTED: Final[Mapping[str, Callable[[date, int], Interval]]] = {
    "day": lambda base, steps: iv.day(base + timedelta(days=steps)),
    "week": lambda base, steps: iv.week(base + timedelta(weeks=steps)),
    "fortnight": lambda base, steps: iv.week(base + timedelta(weeks=2 * steps)),
    "month": lambda base, steps: iv.month(base.year, base.month + steps),
    "year": lambda base, steps: iv.year(base.year + steps),
    "decade": lambda base, steps: iv.decade((base.year // 10 + steps) * 10),
}
"""The calendar unit that lies some steps from the one that holds a day."""


def relative(match: re.Match[str], base: date, _ahead: bool) -> Interval | None:
    """Read "last week", "this year", "next month"."""
    steps = STEPS[_group(match, "rel")]
    return _part_of(match, _SHIFTED[_group(match, "unit")](base, steps))


def ago(match: re.Match[str], base: date, _ahead: bool) -> Interval | None:
    """Read "three days ago", "two weeks earlier"; hours count as today."""
    unit, steps = _group(match, "unit"), count(match["count"])
    if unit == "hour":
        return iv.day(base - timedelta(hours=steps))
    back = _SHIFTED[unit](base, -steps)
    vague = _group(match, "count") in VAGUE_COUNTS
    return Interval(back.start, back.end, back.granularity, approximate=vague)


def weekday(match: re.Match[str], base: date, ahead: bool) -> Interval | None:
    """Read "on Tuesday", "last Friday", "next Monday"."""
    number = WEEKDAYS.index(match["weekday"].lower())
    step = STEPS.get(_group(match, "rel"), 0)
    back = (base.weekday() - number) % 7
    ahead = ahead or (step == 0 and UNTIL.search(match.string, 0, match.start()) is not None)
    if step > 0 or (ahead and step == 0):
        return iv.day(base + timedelta(days=(number - base.weekday()) % 7 or 7))
    return iv.day(base - timedelta(days=back or (7 if step < 0 else 0)))


def named_day(match: re.Match[str], base: date, _ahead: bool) -> Interval | None:
    """Read "today", "yesterday", "tomorrow"."""
    return iv.day(base + timedelta(days=NAMED_DAYS[_group(match, "name")]))


def season(match: re.Match[str], base: date, _ahead: bool) -> Interval | None:
    """Read "last summer", "the spring of 2015", "winter 2014"."""
    first, step = SEASONS[match["season"]], STEPS.get(_group(match, "rel"))
    if match["year"]:
        return iv.season(int(match["year"]), first)
    if step is None:
        return None  # "the fall of the city"
    this = iv.season(base.year, first)
    if (step < 0 and this.end >= base) or (step > 0 and this.start <= base):
        return iv.season(base.year + step, first)
    return this


def quarter(match: re.Match[str], base: date, _ahead: bool) -> Interval | None:
    """Read "the first quarter of 2016", "the second half of last year"."""
    which = ORDINALS[_group(match, "ordinal")]
    year = int(match["year"] or base.year + STEPS[_group(match, "rel")])
    if _group(match, "piece") == QUARTER:
        return iv.quarter(year, which)
    return iv.span(iv.month(year, 6 * which - 5), iv.month(year, 6 * which)) if which <= 2 else None


MEANINGS: Final[Mapping[str, Meaning]] = {
    "iso": iso,
    "month-day": month_day,
    "day-month": month_day,
    "month-year": month_only,
    "month": month_only,
    "quarter": quarter,
    "years": years,
    "season": season,
    "year": one_year,
    "relative": relative,
    "ago": ago,
    "weekday": weekday,
    "named-day": named_day,
}
"""What each pattern of :data:`detente.evidence.english.times.PATTERNS` means."""
