"""Days as tables of events write them; what is unclear or cannot be is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.case.formats.event_dates import ORDERS, date_order, event_day, slashed

DAY = date(2016, 3, 14)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2016-03-14", id="iso"),
        pytest.param("2016-3-14", id="iso-short"),
        pytest.param("2016-03-14T00:00:00Z", id="timestamp"),
        pytest.param("2016-03-14 00:00:00", id="timestamp-with-a-space"),
        pytest.param("2016-03-14 00:00:00.000", id="timestamp-of-ucdp"),
        pytest.param("2016-03-14T23:59:59.123+02:00", id="timestamp-with-a-zone"),
        pytest.param("20160314", id="digits"),
        pytest.param("14 March 2016", id="words"),
        pytest.param("14-March-2016", id="hyphens"),
        pytest.param("14 Mar 2016", id="short-month"),
        pytest.param("14-MAR-2016", id="capitals"),
        pytest.param("March 14, 2016", id="american-words"),
        pytest.param("14/03/2016", id="day-first"),
        pytest.param("14.03.2016", id="day-first-with-points"),
        pytest.param("14/3/2016 0:00", id="with-a-time-of-day"),
    ],
)
def test_days_are_read(text: str) -> None:
    assert event_day(text, "day-first") == DAY


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("2015-02-29", "no date", id="no-such-day"),
        pytest.param("2015-13-01", "no date", id="no-such-month"),
        pytest.param("03/14/2016", "no date", id="month-first-in-a-column-of-day-first"),
        pytest.param("March 2016", "no date", id="no-day"),
        pytest.param("14 M 2016", "no date", id="no-month-begins-so-shortly"),
        pytest.param("14 Ju 2016", "no date", id="two-letters"),
        pytest.param("14 Soon 2016", "no date", id="no-month"),
        pytest.param("14/03/16", "no date", id="a-year-of-two-digits"),
        pytest.param("٢٠١٦-٠٣-١٤", "no date", id="other-digits"),
        pytest.param("2016-03-14x", "no date", id="something-after-it"),
        pytest.param("", "no date", id="empty"),
        pytest.param("0025-08-19", "in the year 25, which no event here can be", id="year-25"),
        pytest.param("20990101", None, id="far-but-possible"),
        pytest.param("2101-01-01", "in the year 2101", id="too-far"),
    ],
)
def test_what_is_no_day_says_why(text: str, why: str | None) -> None:
    if why is None:
        assert event_day(text, "day-first")
        return
    with pytest.raises(ValueError, match=why):
        event_day(text, "day-first")


def test_a_day_of_either_order_is_refused_without_one() -> None:
    with pytest.raises(ValueError, match="day first or month first"):
        event_day("03/04/2016")
    assert event_day("04/04/2016") == date(2016, 4, 4)


@given(st.dates(date(1800, 1, 1), date(2100, 12, 31)), st.sampled_from(ORDERS))
def test_a_day_is_read_back_in_every_spelling(day: date, order: str) -> None:
    first, second = (day.day, day.month) if order == "day-first" else (day.month, day.day)
    for text in (day.isoformat(), day.strftime("%Y%m%d"), f"{first}/{second}/{day.year:04}"):
        assert event_day(text, order) == day


@given(st.lists(st.dates(date(1900, 1, 1), date(2100, 12, 31)), max_size=20))
def test_an_order_is_proven_only_by_a_day_above_twelve(days: list[date]) -> None:
    texts = [f"{one.day:02}/{one.month:02}/{one.year}" for one in days]
    proven = any(one.day > 12 for one in days)
    assert date_order(texts) == ("day-first" if proven else None)
    assert all(map(slashed, texts))
