"""Times: which words name a time, which days they mean, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.evidence.lines import ahead_lines, time_lines, undated_lines

DAYS = [
    pytest.param(
        "on 2016-03-14",
        ["2016-03-14 = 2016-03-14 (iso)"],
        id="year first",
    ),
    pytest.param(
        "on March 14, 2016",
        ["March 14, 2016 = 2016-03-14 (month-day)"],
        id="month day year",
    ),
    pytest.param(
        "on March 14",
        ["March 14 = 2016-03-14 (month-day)"],
        id="month day",
    ),
    pytest.param(
        "on 14 March",
        ["14 March = 2016-03-14 (day-month)"],
        id="day month",
    ),
    pytest.param(
        "on the 14th of March",
        ["14th of March = 2016-03-14 (day-month)"],
        id="the 14th of",
    ),
    pytest.param(
        "on March 1st",
        ["March 1st = 2016-03-01 (month-day)"],
        id="1st",
    ),
    pytest.param(
        "on the 22nd of March",
        ["22nd of March = 2016-03-22 (day-month)"],
        id="22nd",
    ),
    pytest.param(
        "on 3rd March 2016",
        ["3rd March 2016 = 2016-03-03 (day-month)"],
        id="3rd",
    ),
    pytest.param(
        "on March 04",
        ["March 04 = 2016-03-04 (month-day)"],
        id="a leading zero",
    ),
    pytest.param(
        "on Sept. 2",
        ["Sept. 2 = 2015-09-02 (month-day)"],
        id="abbreviated",
    ),
    pytest.param(
        "on Sept 2, 2015",
        [],
        id="four letters",
    ),
    pytest.param(
        "on February 30, 2015",
        [],
        id="a day that is none",
    ),
    pytest.param(
        "on 29 February 2016",
        ["29 February 2016 = 2016-02-29 (day-month)"],
        id="leap day",
    ),
    pytest.param(
        "on 29 February 2015",
        ["February 2015 = 2015-02 (month-year)"],
        id="no leap day",
    ),
    pytest.param(
        "on March 14,000 men left",
        [],
        id="day and a sum",
    ),
    pytest.param(
        "on March 14 2,000 men left",
        ["March 14 = 2016-03-14 (month-day)"],
        id="day and a number",
    ),
    pytest.param(
        "on March 14 and April 2",
        ["March 14 = 2016-03-14 (month-day)", "April 2 = 2016-04-02 (month-day)"],
        id="two days",
    ),
    pytest.param(
        "on March 14 and 15",
        ["March 14 = 2016-03-14 (month-day)"],
        id="two days of a month",
    ),
    pytest.param(
        "on march 14",
        [],
        id="small month",
    ),
    pytest.param(
        "on May 3",
        ["May 3 = 2015-05-03 (month-day)"],
        id="May with a day",
    ),
    pytest.param(
        "March 3 was cold",
        ["March 3 = 2016-03-03 (month-day)"],
        id="March first in a line",
    ),
]

NEAREST = [
    pytest.param(
        "on April 20",
        ["April 20 = 2016-04-20 (month-day)"],
        id="a month ahead is loosely this year",
    ),
    pytest.param(
        "on May 5",
        ["May 5 = 2015-05-05 (month-day)"],
        id="more than a month ahead is last year",
    ),
    pytest.param(
        "on April 29",
        ["April 29 = 2016-04-29 (month-day)"],
        id="the edge: thirty-one days",
    ),
    pytest.param(
        "on April 30",
        ["April 30 = 2015-04-30 (month-day)"],
        id="the edge: one more",
    ),
    pytest.param(
        "on January 2",
        ["January 2 = 2016-01-02 (month-day)"],
        id="before",
    ),
]

AHEAD = [
    pytest.param(
        "on April 20",
        ["April 20 = 2016-04-20 (month-day)"],
        id="ahead",
    ),
    pytest.param(
        "on December 5",
        ["December 5 = 2016-12-05 (month-day)"],
        id="far ahead",
    ),
    pytest.param(
        "on March 1",
        ["March 1 = 2016-03-01 (month-day)"],
        id="a month back is loosely this year",
    ),
    pytest.param(
        "on February 20",
        ["February 20 = 2017-02-20 (month-day)"],
        id="more than a month back is next year",
    ),
    pytest.param(
        "on Friday",
        ["Friday = 2016-04-01 (weekday)"],
        id="friday",
    ),
    pytest.param(
        "on Tuesday",
        ["Tuesday = 2016-04-05 (weekday)"],
        id="tuesday itself",
    ),
    pytest.param(
        "last Friday",
        ["last Friday = 2016-03-25 (weekday)"],
        id="last friday stays last",
    ),
    pytest.param(
        "past Friday",
        ["past Friday = 2016-03-25 (weekday)"],
        id="past friday stays past",
    ),
    pytest.param(
        "in May",
        ["in May = 2016-05 (month)"],
        id="in May",
    ),
    pytest.param(
        "in January",
        ["in January = 2017-01 (month)"],
        id="in January",
    ),
]

MONTHS = [
    pytest.param(
        "in May",
        ["in May = 2015-05 (month)"],
        id="in May",
    ),
    pytest.param(
        "in May 2014",
        ["May 2014 = 2014-05 (month-year)"],
        id="in May with a year",
    ),
    pytest.param(
        "May of 2014",
        ["May of 2014 = 2014-05 (month-year)"],
        id="May of a year",
    ),
    pytest.param(
        "in May of last year",
        ["May of last year = 2015-05 (month-year)"],
        id="of last year",
    ),
    pytest.param(
        "in June this year",
        ["June this year = 2016-06 (month-year)"],
        id="this year",
    ),
    pytest.param(
        "in May next year",
        ["May next year = 2017-05 (month-year)"],
        id="next year",
    ),
    pytest.param(
        "in January and February of this year",
        ["January and February of this year = 2016-01-01/2016-02-29 (month-year)"],
        id="two months",
    ),
    pytest.param(
        "from March to June 2015",
        ["March to June 2015 = 2015-03-01/2015-06-30 (month-year)"],
        id="two months of a year",
    ),
    pytest.param(
        "between January and February",
        ["between January and February = 2016-01-01/2016-02-29 (month)"],
        id="two months without a year",
    ),
    pytest.param(
        "in January–February 2016",
        ["January–February 2016 = 2016-01-01/2016-02-29 (month-year)"],
        id="joined by a dash",
    ),
    pytest.param(
        "since December",
        ["since December = 2015-12 (month)"],
        id="since December",
    ),
    pytest.param(
        "late March",
        ["late March = 2016-03-22/2016-03-31, about (month)"],
        id="late March",
    ),
    pytest.param(
        "in mid-March",
        ["in mid-March = 2016-03-11/2016-03-20, about (month)"],
        id="mid-March",
    ),
    pytest.param(
        "in the middle of March",
        ["in the middle of March = 2016-03-11/2016-03-20, about (month)"],
        id="the middle of",
    ),
    pytest.param(
        "by the end of March",
        ["by the end of March = 2016-03-22/2016-03-31, about (month)"],
        id="the end of",
    ),
    pytest.param(
        "at the beginning of May 2014",
        ["beginning of May 2014 = 2014-05-01/2014-05-10, about (month-year)"],
        id="beginning of a month with a year",
    ),
    pytest.param(
        "May said so",
        [],
        id="May alone",
    ),
    pytest.param(
        "they march on",
        [],
        id="march",
    ),
    pytest.param(
        "in May 3 men left",
        ["May 3 = 2015-05-03 (month-day)"],
        id="in May 3",
    ),
]

YEARS = [
    pytest.param(
        "in 2015",
        ["in 2015 = 2015 (year)"],
        id="in",
    ),
    pytest.param(
        "since 2011",
        ["since 2011 = 2011 (year)"],
        id="since",
    ),
    pytest.param(
        "in the 1990s",
        ["the 1990s = 199X (year)"],
        id="a decade",
    ),
    pytest.param(
        "mid-2015",
        ["mid-2015 = 2015-05-02/2015-08-30, about (year)"],
        id="mid",
    ),
    pytest.param(
        "in the late 1990s",
        ["the late 1990s = 1996-09-01/1999-12-31, about (year)"],
        id="late a decade",
    ),
    pytest.param(
        "early 2015",
        ["early 2015 = 2015-01-01/2015-05-01, about (year)"],
        id="early",
    ),
    pytest.param(
        "between 2011 and 2015",
        ["between 2011 and 2015 = 2011-01-01/2015-12-31 (years)"],
        id="two years",
    ),
    pytest.param(
        "from 2011 to 2015",
        ["from 2011 to 2015 = 2011-01-01/2015-12-31 (years)"],
        id="from to",
    ),
    pytest.param(
        "in 2011-15",
        ["2011-15 = 2011-01-01/2015-12-31 (years)"],
        id="short",
    ),
    pytest.param(
        "2011–2015",
        ["2011–2015 = 2011-01-01/2015-12-31 (years)"],
        id="a long dash",
    ),
    pytest.param(
        "2015-2011",
        ["2015-2011 = 2011-01-01/2015-12-31 (years)"],
        id="the other way",
    ),
    pytest.param(
        "the pact (2015)",
        ["(2015 = 2015 (year)"],
        id="in brackets",
    ),
    pytest.param(
        "2000 troops",
        [],
        id="a number of men",
    ),
    pytest.param(
        "the 2000 people",
        [],
        id="a number of men, the",
    ),
    pytest.param(
        "a $2015 bill",
        [],
        id="a sum",
    ),
    pytest.param(
        "in 2,000 cases",
        [],
        id="a number with a comma",
    ),
    pytest.param(
        "of 2015.5 tons",
        [],
        id="a decimal",
    ),
    pytest.param(
        "of 2015%",
        [],
        id="per cent",
    ),
    pytest.param(
        "in 1599",
        [],
        id="too old",
    ),
    pytest.param(
        "in 1600",
        ["in 1600 = 1600 (year)"],
        id="old",
    ),
    pytest.param(
        "in 2100",
        [],
        id="too far",
    ),
    pytest.param(
        "2015 was cold",
        [],
        id="alone",
    ),
    pytest.param(
        "the year 2015",
        ["year 2015 = 2015 (year)"],
        id="the year",
    ),
]

RELATIVE = [
    pytest.param(
        "last week",
        ["last week = 2016-W12 (relative)"],
        id="last week",
    ),
    pytest.param(
        "this week",
        ["this week = 2016-W13 (relative)"],
        id="this week",
    ),
    pytest.param(
        "next week",
        ["next week = 2016-W14 (relative)"],
        id="next week",
    ),
    pytest.param(
        "in the past month",
        ["the past month = 2016-02 (relative)"],
        id="the past month",
    ),
    pytest.param(
        "in the coming month",
        ["the coming month = 2016-04 (relative)"],
        id="the coming month",
    ),
    pytest.param(
        "in the following year",
        ["the following year = 2017 (relative)"],
        id="the following year",
    ),
    pytest.param(
        "in the previous decade",
        ["the previous decade = 200X (relative)"],
        id="the previous decade",
    ),
    pytest.param(
        "in the current decade",
        ["the current decade = 201X (relative)"],
        id="the current decade",
    ),
    pytest.param(
        "late last year",
        ["late last year = 2015-09-02/2015-12-31, about (relative)"],
        id="late last year",
    ),
    pytest.param(
        "early next month",
        ["early next month = 2016-04-01/2016-04-10, about (relative)"],
        id="early next month",
    ),
    pytest.param(
        "at the end of last week",
        ["end of last week = 2016-03-26/2016-03-27, about (relative)"],
        id="the end of last week",
    ),
    pytest.param(
        "Last week it fell",
        ["Last week = 2016-W12 (relative)"],
        id="capital",
    ),
    pytest.param(
        "yesterday",
        ["yesterday = 2016-03-28 (named-day)"],
        id="yesterday",
    ),
    pytest.param(
        "Today it fell",
        ["Today = 2016-03-29 (named-day)"],
        id="Today",
    ),
    pytest.param(
        "tonight",
        ["tonight = 2016-03-29 (named-day)"],
        id="tonight",
    ),
    pytest.param(
        "tomorrow",
        ["tomorrow = 2016-03-30 (named-day)"],
        id="tomorrow",
    ),
    pytest.param(
        "on the last day",
        [],
        id="last day is none",
    ),
]

AGO = [
    pytest.param(
        "three days ago",
        ["three days ago = 2016-03-26 (ago)"],
        id="days",
    ),
    pytest.param(
        "a day ago",
        ["a day ago = 2016-03-28 (ago)"],
        id="one",
    ),
    pytest.param(
        "two weeks earlier",
        ["two weeks earlier = 2016-W11 (ago)"],
        id="weeks",
    ),
    pytest.param(
        "a fortnight ago",
        ["a fortnight ago = 2016-W11 (ago)"],
        id="a fortnight",
    ),
    pytest.param(
        "two fortnights ago",
        ["two fortnights ago = 2016-W09 (ago)"],
        id="two fortnights",
    ),
    pytest.param(
        "5 months ago",
        ["5 months ago = 2015-10 (ago)"],
        id="months",
    ),
    pytest.param(
        "four months ago",
        ["four months ago = 2015-11 (ago)"],
        id="across a year",
    ),
    pytest.param(
        "two years ago",
        ["two years ago = 2014 (ago)"],
        id="years",
    ),
    pytest.param(
        "a decade ago",
        ["a decade ago = 200X (ago)"],
        id="a decade",
    ),
    pytest.param(
        "six hours ago",
        ["six hours ago = 2016-03-29 (ago)"],
        id="hours",
    ),
    pytest.param(
        "30 hours ago",
        ["30 hours ago = 2016-03-28 (ago)"],
        id="a day of hours",
    ),
    pytest.param(
        "a few days ago",
        ["a few days ago = 2016-03-26, about (ago)"],
        id="a few",
    ),
    pytest.param(
        "several weeks ago",
        ["several weeks ago = 2016-W10, about (ago)"],
        id="several",
    ),
    pytest.param(
        "a couple of weeks ago",
        ["a couple of weeks ago = 2016-W11, about (ago)"],
        id="a couple of",
    ),
    pytest.param(
        "a dozen years ago",
        ["a dozen years ago = 2004 (ago)"],
        id="a dozen",
    ),
    pytest.param(
        "earlier this week",
        ["this week = 2016-W13 (relative)"],
        id="earlier this",
    ),
]

WEEKDAYS = [
    pytest.param(
        "on Sunday",
        ["Sunday = 2016-03-27 (weekday)"],
        id="on",
    ),
    pytest.param(
        "on Tuesday",
        ["Tuesday = 2016-03-29 (weekday)"],
        id="the day itself",
    ),
    pytest.param(
        "last Tuesday",
        ["last Tuesday = 2016-03-22 (weekday)"],
        id="last of the day itself",
    ),
    pytest.param(
        "last Friday",
        ["last Friday = 2016-03-25 (weekday)"],
        id="last",
    ),
    pytest.param(
        "this past Friday",
        ["past Friday = 2016-03-25 (weekday)"],
        id="past",
    ),
    pytest.param(
        "next Monday",
        ["next Monday = 2016-04-04 (weekday)"],
        id="next",
    ),
    pytest.param(
        "next Tuesday",
        ["next Tuesday = 2016-04-05 (weekday)"],
        id="next of the day itself",
    ),
    pytest.param(
        "this coming Friday",
        ["coming Friday = 2016-04-01 (weekday)"],
        id="coming",
    ),
    pytest.param(
        "on Monday and Friday",
        ["Monday = 2016-03-28 (weekday)", "Friday = 2016-03-25 (weekday)"],
        id="two",
    ),
    pytest.param(
        "on sunday",
        [],
        id="small",
    ),
    pytest.param(
        "the Sun rose",
        [],
        id="the Sun",
    ),
]

PAPERS = [
    pytest.param("directive 2018–23–51", [], id="a number in three parts"),
    pytest.param("file 2019-44-03 was closed", [], id="no such month"),
    pytest.param("rule 14-05-12", [], id="two digits"),
    pytest.param("directive 2018-23 stands", [], id="a paper's number"),
    pytest.param("Resolution No. 2015-16 stands", [], id="with its sign"),
    pytest.param("resolution 2254 of 2015", ["of 2015 = 2015 (year)"], id="the year after it"),
    pytest.param("in 2015-16", ["2015-16 = 2015-01-01/2016-12-31 (years)"], id="years"),
    pytest.param("SC/2015-16", [], id="after a stroke"),
]

UNTIL = [
    pytest.param("until Monday", ["Monday = 2016-04-04 (weekday)"], id="until"),
    pytest.param("by Thursday", ["Thursday = 2016-03-31 (weekday)"], id="by"),
    pytest.param("before Tuesday", ["Tuesday = 2016-04-05 (weekday)"], id="the day itself"),
    pytest.param("by last Thursday", ["last Thursday = 2016-03-24 (weekday)"], id="by last"),
    pytest.param("on Thursday", ["Thursday = 2016-03-24 (weekday)"], id="on"),
]

SEASONS = [
    pytest.param(
        "last summer",
        ["last summer = 2015-06-01/2015-08-31 (season)"],
        id="last summer",
    ),
    pytest.param(
        "last winter",
        ["last winter = 2015-12-01/2016-02-29 (season)"],
        id="last winter is the one that ended",
    ),
    pytest.param(
        "last spring",
        ["last spring = 2015-03-01/2015-05-31 (season)"],
        id="last spring",
    ),
    pytest.param(
        "next spring",
        ["next spring = 2017-03-01/2017-05-31 (season)"],
        id="next spring",
    ),
    pytest.param(
        "next summer",
        ["next summer = 2016-06-01/2016-08-31 (season)"],
        id="next summer",
    ),
    pytest.param(
        "this spring",
        ["this spring = 2016-03-01/2016-05-31 (season)"],
        id="this spring",
    ),
    pytest.param(
        "this autumn",
        ["this autumn = 2016-09-01/2016-11-30 (season)"],
        id="this autumn",
    ),
    pytest.param(
        "in the spring of 2014",
        ["the spring of 2014 = 2014-03-01/2014-05-31 (season)"],
        id="of a year",
    ),
    pytest.param(
        "in winter 2014",
        ["winter 2014 = 2014-12-01/2015-02-28 (season)"],
        id="with a year",
    ),
    pytest.param(
        "in the fall of 2014",
        ["the fall of 2014 = 2014-09-01/2014-11-30 (season)"],
        id="fall of a year",
    ),
    pytest.param(
        "in the spring",
        [],
        id="without more",
    ),
    pytest.param(
        "the fall of the city",
        [],
        id="a fall",
    ),
]

QUARTERS = [
    pytest.param(
        "in the first quarter of 2014",
        ["first quarter of 2014 = 2014-01-01/2014-03-31 (quarter)"],
        id="first quarter",
    ),
    pytest.param(
        "in the fourth quarter of 2014",
        ["fourth quarter of 2014 = 2014-10-01/2014-12-31 (quarter)"],
        id="fourth quarter",
    ),
    pytest.param(
        "in the 2nd quarter of 2014",
        ["2nd quarter of 2014 = 2014-04-01/2014-06-30 (quarter)"],
        id="2nd quarter",
    ),
    pytest.param(
        "in the third quarter of last year",
        ["third quarter of last year = 2015-07-01/2015-09-30 (quarter)"],
        id="of last year",
    ),
    pytest.param(
        "in the first half of 2014",
        ["first half of 2014 = 2014-01-01/2014-06-30 (quarter)"],
        id="first half",
    ),
    pytest.param(
        "in the second half of this year",
        ["second half of this year = 2016-07-01/2016-12-31 (quarter)"],
        id="second half",
    ),
    pytest.param(
        "in the second half of next year",
        ["second half of next year = 2017-07-01/2017-12-31 (quarter)"],
        id="of next year",
    ),
    pytest.param(
        "in the third half of 2014",
        ["of 2014 = 2014 (year)"],
        id="third half",
    ),
    pytest.param(
        "in the first quarter",
        [],
        id="a quarter alone",
    ),
]

LENGTHS = [
    pytest.param(
        "within 24 hours",
        ["within 24 hours = a length (duration)"],
        id="within",
    ),
    pytest.param(
        "for three weeks",
        ["for three weeks = a length (duration)"],
        id="for",
    ),
    pytest.param(
        "in two days",
        ["in two days = a length (duration)"],
        id="in",
    ),
    pytest.param(
        "after a month",
        ["after a month = a length (duration)"],
        id="after",
    ),
    pytest.param(
        "a two-week pause",
        ["two-week = a length (duration)"],
        id="hyphen",
    ),
    pytest.param(
        "a month too soon",
        ["a month too soon = a length (duration)"],
        id="too soon",
    ),
    pytest.param(
        "at least a month",
        ["at least a month = a length (duration)"],
        id="at least",
    ),
    pytest.param(
        "he was 24 years old",
        [],
        id="old is none",
    ),
    pytest.param(
        "4000 days",
        ["4000 days = a length (duration)"],
        id="longer than a year",
    ),
    pytest.param(
        "for weeks",
        [],
        id="none",
    ),
]

UNDATED = [
    pytest.param(
        "on 2016-03-14",
        ["2016-03-14 = 2016-03-14 (iso)"],
        id="year first",
    ),
    pytest.param(
        "in 2015",
        ["in 2015 = 2015 (year)"],
        id="a year",
    ),
    pytest.param(
        "in May 2014",
        ["May 2014 = 2014-05 (month-year)"],
        id="month and year",
    ),
    pytest.param(
        "from 2011 to 2015",
        ["from 2011 to 2015 = 2011-01-01/2015-12-31 (years)"],
        id="years",
    ),
    pytest.param(
        "on March 14",
        [],
        id="no year",
    ),
    pytest.param(
        "last week",
        [],
        id="relative",
    ),
    pytest.param(
        "on Tuesday",
        [],
        id="weekday",
    ),
    pytest.param(
        "in May of last year",
        [],
        id="last year's month",
    ),
    pytest.param(
        "in the spring of 2014",
        ["the spring of 2014 = 2014-03-01/2014-05-31 (season)"],
        id="a season with a year",
    ),
    pytest.param(
        "last spring",
        [],
        id="a season without",
    ),
    pytest.param(
        "within 24 hours",
        ["within 24 hours = a length (duration)"],
        id="a length",
    ),
    pytest.param(
        "in the 1990s",
        ["the 1990s = 199X (year)"],
        id="a decade",
    ),
]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        *DAYS,
        *NEAREST,
        *MONTHS,
        *YEARS,
        *RELATIVE,
        *AGO,
        *WEEKDAYS,
        *PAPERS,
        *UNTIL,
        *SEASONS,
        *QUARTERS,
        *LENGTHS,
    ],
)
def test_times_are_read(text: str, times: list[str]) -> None:
    assert time_lines(text) == times


@pytest.mark.parametrize(("text", "times"), AHEAD)
def test_what_is_to_come_lies_ahead(text: str, times: list[str]) -> None:
    assert ahead_lines(text) == times


@pytest.mark.parametrize(("text", "times"), UNDATED)
def test_without_a_day_only_what_names_its_year_is_read(text: str, times: list[str]) -> None:
    assert undated_lines(text) == times
