"""What each pattern of a time means: from a match to an interval, seen from a day.

Every meaning takes the match, the day that relative times are counted from, and whether the words
are told as to come; it returns nothing where the words name no day that exists.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from detente.evidence.when import interval as iv
from detente.evidence.when.interval import Interval

Meaning = Callable[[re.Match[str], date, bool], Interval | None]

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "couple": 2,
    "few": 3,
    "several": 3,
    "dozen": 12,
}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}


def month_number(name: str) -> int:
    """Return 1-12 for a month's name or abbreviation."""
    stem = name.lower().rstrip(".")[:3]
    return next(index for index, full in enumerate(MONTHS, 1) if full.startswith(stem))


def count(text: str) -> int:
    """Return the number that a numeral or a word such as "three" or "a couple of" means."""
    words = text.lower().split()
    if words[0].isdigit():
        return int(words[0])
    return NUMBERS.get(words[1] if len(words) > 1 and words[0] == "a" else words[0], 1)


def _which_part(match: re.Match[str], whole: Interval) -> Interval:
    """Return the early, middle or late part where the match names one."""
    groups = match.groupdict()
    name = groups.get("part") or groups.get("early")
    if not name:
        return whole
    names = {"middle of": "mid", "beginning of": "early", "end of": "late"}
    return iv.part(whole, names.get(name.lower(), name.lower()))


def _safe_day(year: int, month: int, number: int) -> Interval | None:
    """Return a day, or nothing where the month has no such day."""
    try:
        return iv.day(date(year, month, number))
    except ValueError:
        return None


def _number(text: str) -> int:
    """Return the number at the head of "14th"."""
    return int(text.rstrip("stndrh"))


def nearest_year(month: int, number: int, base: date, *, ahead: bool) -> int:
    """Return the year that a date without one most likely means, seen from a day.

    What is told as past lies at or before the day, what is told as to come after it; a date up to
    a month on the wrong side is taken as told loosely.
    """
    offset = (month - base.month) * 31 + number - base.day
    if ahead:
        return base.year + (1 if offset < -31 else 0)
    return base.year - (1 if offset > 31 else 0)


def month_day(match: re.Match[str], base: date, ahead: bool) -> Interval | None:
    """Read "March 14", "14 March 2016"."""
    month, number = month_number(match["month"]), _number(match["day"])
    told = match["year"]
    year = int(told) if told else nearest_year(month, number, base, ahead=ahead)
    return _safe_day(year, month, number)


def iso(match: re.Match[str], _base: date, _ahead: bool) -> Interval | None:
    """Read "2016-03-14"."""
    return _safe_day(*(int(part) for part in match.group("y", "m", "d")))


def month_only(match: re.Match[str], base: date, ahead: bool) -> Interval | None:
    """Read "in March 2016", "last March", "January and February of this year"."""
    month = month_number(match["month"])
    told, shift = match["year"], (match.groupdict().get("rel") or "").lower()
    if told:
        year = int(told)
    elif "last year" in shift:
        year = base.year - 1
    elif "next year" in shift:
        year = base.year + 1
    elif "this year" in shift:
        year = base.year
    else:
        year = nearest_year(month, 15, base, ahead=ahead)
    found = _which_part(match, iv.month(year, month))
    second = match.groupdict().get("second")
    return iv.span(found, iv.month(year, month_number(second))) if second else found


def one_year(match: re.Match[str], _base: date, _ahead: bool) -> Interval | None:
    """Read "2015", "mid-2015", "the 1990s"."""
    number = int(match["year"])
    whole = iv.decade(number) if match["s"] else iv.year(number)
    return _which_part(match, whole)


def years(match: re.Match[str], _base: date, _ahead: bool) -> Interval | None:
    """Read "between 2011 and 2015", "2011-15"."""
    first, last = match["first"], match["last"]
    return iv.span(iv.year(int(first)), iv.year(int(first[: 4 - len(last)] + last)))


def _shifted(base: date, unit: str, steps: int) -> Interval:
    """Return the calendar unit that lies some steps from the one that holds a day."""
    if unit == "day":
        return iv.day(base + timedelta(days=steps))
    if unit in {"week", "fortnight"}:
        return iv.week(base + timedelta(weeks=steps * (2 if unit == "fortnight" else 1)))
    if unit == "month":
        return iv.month(base.year, base.month + steps)
    if unit == "decade":
        return iv.decade((base.year // 10 + steps) * 10)
    return iv.year(base.year + steps)


def relative(match: re.Match[str], base: date, _ahead: bool) -> Interval | None:
    """Read "last week", "this year", "next month"."""
    step = {
        "last": -1,
        "past": -1,
        "previous": -1,
        "this": 0,
        "current": 0,
        "next": 1,
        "coming": 1,
        "following": 1,
    }
    steps = step[match["rel"].lower()]
    return _which_part(match, _shifted(base, match["unit"].lower(), steps))


def ago(match: re.Match[str], base: date, _ahead: bool) -> Interval | None:
    """Read "three days ago", "two weeks earlier"; hours count as today."""
    unit, steps = match["unit"].lower(), count(match["count"])
    if unit == "hour":
        return iv.day(base - timedelta(hours=steps))
    if not base.year - (steps * {"year": 1, "decade": 10}.get(unit, 0)) > 0:
        return None
    found = _shifted(base, unit, -steps)
    vague = match["count"].lower() in {"a few", "several", "a couple of", "few"}
    return Interval(found.start, found.end, found.granularity, approximate=vague)


def weekday(match: re.Match[str], base: date, ahead: bool) -> Interval | None:
    """Read "on Tuesday", "last Friday", "next Monday"."""
    number = WEEKDAYS.index(match["weekday"].lower())
    rel = (match["rel"] or "").lower()
    back = (base.weekday() - number) % 7
    if rel in {"next", "coming"} or (ahead and rel not in {"last", "past"}):
        return iv.day(base + timedelta(days=(number - base.weekday()) % 7 or 7))
    return iv.day(base - timedelta(days=back or (7 if rel in {"last", "past"} else 0)))


def named_day(match: re.Match[str], base: date, _ahead: bool) -> Interval | None:
    """Read "today", "yesterday", "tomorrow"."""
    steps = {"yesterday": -1, "tomorrow": 1}.get(match["name"].lower(), 0)
    return iv.day(base + timedelta(days=steps))


def season(match: re.Match[str], base: date, _ahead: bool) -> Interval | None:
    """Read "last summer", "the spring of 2015", "winter 2014"."""
    name, rel = match["season"], (match["rel"] or "").lower()
    if match["year"]:
        return iv.season(int(match["year"]), name)
    if rel in {"", "the"}:
        return None
    found = iv.season(base.year, name)
    if rel == "last" and found.end >= base:
        found = iv.season(base.year - 1, name)
    if rel == "next" and found.start <= base:
        found = iv.season(base.year + 1, name)
    return found


def quarter(match: re.Match[str], base: date, _ahead: bool) -> Interval | None:
    """Read "the first quarter of 2016", "the second half of last year"."""
    which = ORDINALS[match["ordinal"].lower()]
    told = match["year"]
    rel = (match["rel"] or "").lower()
    number = int(told) if told else base.year + {"last": -1, "next": 1}.get(rel, 0)
    if match["piece"].lower() == "quarter":
        return iv.quarter(number, which)
    if which > 2:
        return None
    return iv.span(iv.month(number, 6 * which - 5), iv.month(number, 6 * which))
