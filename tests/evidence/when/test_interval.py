"""Intervals: first and last day, how they are written, and their parts."""

from __future__ import annotations

from datetime import date

import pytest

from detente.evidence.when import Interval
from detente.evidence.when import interval as iv


def line(interval: Interval) -> str:
    """Return an interval as first and last day, fineness and ISO code."""
    about = ", about" if interval.approximate else ""
    return f"{interval.start} to {interval.end}: {interval.granularity} {interval.code}{about}"


@pytest.mark.parametrize(
    ("one", "words"),
    [
        pytest.param(
            iv.day(date(2016, 3, 14)), "2016-03-14 to 2016-03-14: day 2016-03-14", id="a day"
        ),
        pytest.param(
            iv.day(date(2016, 3, 14), approximate=True),
            "2016-03-14 to 2016-03-14: day 2016-03-14, about",
            id="about a day",
        ),
        pytest.param(
            iv.week(date(2016, 3, 24)), "2016-03-21 to 2016-03-27: week 2016-W12", id="thursday"
        ),
        pytest.param(
            iv.week(date(2016, 3, 21)), "2016-03-21 to 2016-03-27: week 2016-W12", id="monday"
        ),
        pytest.param(
            iv.week(date(2016, 3, 27)), "2016-03-21 to 2016-03-27: week 2016-W12", id="sunday"
        ),
        pytest.param(
            iv.week(date(2016, 1, 1)),
            "2015-12-28 to 2016-01-03: week 2015-W53",
            id="a week of the year before",
        ),
        pytest.param(iv.month(2016, 2), "2016-02-01 to 2016-02-29: month 2016-02", id="leap"),
        pytest.param(iv.month(2015, 2), "2015-02-01 to 2015-02-28: month 2015-02", id="no leap"),
        pytest.param(iv.month(2016, 12), "2016-12-01 to 2016-12-31: month 2016-12", id="december"),
        pytest.param(iv.month(2016, 13), "2017-01-01 to 2017-01-31: month 2017-01", id="the 13th"),
        pytest.param(iv.month(2016, 0), "2015-12-01 to 2015-12-31: month 2015-12", id="the 0th"),
        pytest.param(iv.month(2016, -11), "2015-01-01 to 2015-01-31: month 2015-01", id="back"),
        pytest.param(iv.year(2016), "2016-01-01 to 2016-12-31: year 2016", id="a year"),
        pytest.param(iv.year(987), "0987-01-01 to 0987-12-31: year 0987", id="an old year"),
        pytest.param(iv.decade(1990), "1990-01-01 to 1999-12-31: decade 199X", id="a decade"),
        pytest.param(
            iv.quarter(2014, 1),
            "2014-01-01 to 2014-03-31: quarter 2014-01-01/2014-03-31",
            id="first quarter",
        ),
        pytest.param(
            iv.quarter(2014, 4),
            "2014-10-01 to 2014-12-31: quarter 2014-10-01/2014-12-31",
            id="last quarter",
        ),
        pytest.param(
            iv.season(2014, 3),
            "2014-03-01 to 2014-05-31: season 2014-03-01/2014-05-31",
            id="spring",
        ),
        pytest.param(
            iv.season(2014, 6),
            "2014-06-01 to 2014-08-31: season 2014-06-01/2014-08-31",
            id="summer",
        ),
        pytest.param(
            iv.season(2014, 9),
            "2014-09-01 to 2014-11-30: season 2014-09-01/2014-11-30",
            id="autumn",
        ),
        pytest.param(
            iv.season(2014, 12),
            "2014-12-01 to 2015-02-28: season 2014-12-01/2015-02-28",
            id="winter runs on",
        ),
        pytest.param(
            iv.span(iv.month(2016, 3), iv.month(2016, 6)),
            "2016-03-01 to 2016-06-30: range 2016-03-01/2016-06-30",
            id="a range",
        ),
        pytest.param(
            iv.span(iv.month(2016, 6), iv.month(2016, 3)),
            "2016-03-01 to 2016-06-30: range 2016-03-01/2016-06-30",
            id="a range told the other way",
        ),
        pytest.param(
            iv.span(iv.day(date(2016, 3, 1), approximate=True), iv.month(2016, 3)),
            "2016-03-01 to 2016-03-31: range 2016-03-01/2016-03-31, about",
            id="a range from about a day",
        ),
        pytest.param(
            iv.third(iv.month(2016, 3), "early"),
            "2016-03-01 to 2016-03-10: range 2016-03-01/2016-03-10, about",
            id="early",
        ),
        pytest.param(
            iv.third(iv.month(2016, 3), "mid"),
            "2016-03-11 to 2016-03-20: range 2016-03-11/2016-03-20, about",
            id="mid",
        ),
        pytest.param(
            iv.third(iv.month(2016, 3), "late"),
            "2016-03-22 to 2016-03-31: range 2016-03-22/2016-03-31, about",
            id="late",
        ),
        pytest.param(
            iv.third(iv.day(date(2016, 3, 1)), "late"),
            "2016-03-01 to 2016-03-01: range 2016-03-01/2016-03-01, about",
            id="a part of one day",
        ),
    ],
)
def test_intervals_are_days_and_a_code(one: Interval, words: str) -> None:
    assert line(one) == words


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        pytest.param(iv.year(2016), iv.month(2016, 3), True, id="within"),
        pytest.param(iv.month(2016, 3), iv.year(2016), False, id="the other way"),
        pytest.param(iv.month(2016, 3), iv.month(2016, 3), True, id="itself"),
        pytest.param(iv.month(2016, 3), iv.week(date(2016, 3, 31)), False, id="over the end"),
        pytest.param(iv.month(2016, 3), iv.week(date(2016, 3, 1)), False, id="over the start"),
    ],
)
def test_one_interval_holds_another(one: Interval, other: Interval, holds: bool) -> None:
    assert one.contains(other) == holds


def test_intervals_are_ordered_by_their_first_day() -> None:
    march, week, day = iv.month(2016, 3), iv.week(date(2016, 3, 2)), iv.day(date(2016, 3, 1))
    assert sorted([march, week, day]) == [week, day, march]
