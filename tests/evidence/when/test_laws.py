"""Times: what the grammar reads, seen from 29 March 2016, and the laws of intervals."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.evidence.when import find
from detente.evidence.when import interval as iv

TUESDAY = date(2016, 3, 29)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


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
