"""Times: what the grammar reads, seen from 29 March 2016, and the laws of intervals."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.evidence.when import find
from detente.evidence.when import interval as iv

TUESDAY = date(2016, 3, 29)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("on 2016-03-14", "2016-03-14"),
        ("on March 14, 2016", "2016-03-14"),
        ("on 14 March 2016", "2016-03-14"),
        ("on the 14th of March", "2016-03-14"),
        ("announced on March 14 that", "2016-03-14"),
        ("on Nov. 2 he came", "2015-11-02"),
        ("in January and February of this year", "2016-01-01/2016-02-29"),
        ("from March to June 2015", "2015-03-01/2015-06-30"),
        ("in May", "2015-05"),
        ("late March", "2016-03-22/2016-03-31"),
        ("last week", "2016-W12"),
        ("next month", "2016-04"),
        ("last year", "2015"),
        ("in 2015", "2015"),
        ("mid-2015", "2015-05-02/2015-08-30"),
        ("the 1990s", "199X"),
        ("between 2011 and 2015", "2011-01-01/2015-12-31"),
        ("the first half of last year", "2015-01-01/2015-06-30"),
        ("the third quarter of 2014", "2014-07-01/2014-09-30"),
        ("last summer", "2015-06-01/2015-08-31"),
        ("the spring of 2014", "2014-03-01/2014-05-31"),
        ("three days ago", "2016-03-26"),
        ("two years earlier", "2014"),
        ("on Sunday", "2016-03-27"),
        ("last Tuesday", "2016-03-22"),
        ("next Monday", "2016-04-04"),
        ("yesterday", "2016-03-28"),
    ],
)
def test_a_time_is_read_as_an_interval(text: str, code: str) -> None:
    (time,) = find(text, TUESDAY)
    assert time.interval is not None
    assert time.interval.code == code
    assert text[time.start : time.end] == time.text


@pytest.mark.parametrize(
    "text",
    [
        "We may march on the square",
        "May said so",
        "the Sun rose",
        "2,000 troops",
        "2000 troops left",
        "the 2000 people who fled",
        "a $2015 bill",
        "he was 24 years old",
        "February 30, 2016 never came"[:11],
        "in the fall of the city",
    ],
)
def test_false_friends_are_not_dates(text: str) -> None:
    assert [time for time in find(text, TUESDAY) if time.kind == "date"] == []


@pytest.mark.parametrize("text", ["within 24 hours", "a month too soon", "for three weeks"])
def test_a_length_of_time_is_a_duration(text: str) -> None:
    (time,) = find(text, TUESDAY)
    assert (time.kind, time.interval) == ("duration", None)


def test_what_is_told_as_to_come_lies_ahead() -> None:
    (back,) = find("on Friday", TUESDAY)
    (ahead,) = find("on Friday", TUESDAY, ahead=lambda place: place >= 0)
    assert back.interval == iv.day(date(2016, 3, 25))
    assert ahead.interval == iv.day(date(2016, 4, 1))


def test_without_a_base_only_what_names_its_year_is_read() -> None:
    assert find("last week and on Tuesday", None) == ()
    (time,) = find("on 14 March 2016, last week", None)
    assert time.interval == iv.day(date(2016, 3, 14))


@given(DAYS, DAYS)
def test_a_full_date_is_found_whatever_the_base(when: date, base: date) -> None:
    forms = [
        f"{when:%B} {when.day}, {when.year}",
        f"{when.day} {when:%B} {when.year}",
        when.isoformat(),
    ]
    for form in forms:
        (time,) = find(f"It began on {form} at dawn", base)
        assert time.interval == iv.day(when)
        assert time.text == form


@given(DAYS, st.integers(min_value=1, max_value=60))
def test_days_ago_count_back_from_the_base(base: date, steps: int) -> None:
    (time,) = find(f"{steps} days ago", base)
    assert time.interval == iv.day(base - timedelta(days=steps))


@given(DAYS)
def test_a_week_holds_its_day_and_is_seven_long(when: date) -> None:
    week = iv.week(when)
    assert week.contains(iv.day(when))
    assert (week.end - week.start).days == 6
    assert week.code == f"{when.isocalendar().year}-W{when.isocalendar().week:02d}"


@given(DAYS, st.integers(min_value=-30, max_value=30))
def test_months_run_on_across_years(when: date, steps: int) -> None:
    found = iv.month(when.year, when.month + steps)
    months = found.start.year * 12 + found.start.month - (when.year * 12 + when.month)
    assert months == steps
    assert (found.end + timedelta(days=1)).day == 1


@given(DAYS, st.sampled_from(["early", "mid", "late"]))
def test_a_part_lies_within_its_whole(when: date, which: str) -> None:
    for whole in (iv.month(when.year, when.month), iv.year(when.year)):
        assert whole.contains(iv.third(whole, which))


@settings(max_examples=200)
@given(
    st.text(
        alphabet=st.sampled_from("0123456789-/ .,MayMarchfallweeksagoinlast“٣十\n")
        | st.characters(),
        max_size=60,
    ),
    DAYS,
)
def test_any_text_is_read_and_times_stand_at_their_offsets(text: str, base: date) -> None:
    found = find(text, base, offset=3)
    for time in found:
        assert text[time.start - 3 : time.end - 3] == time.text
        assert time.interval is None or time.interval.start <= time.interval.end
    for one, other in itertools.pairwise(found):
        assert one.end <= other.start
