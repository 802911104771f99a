"""The grammar of times: patterns by hand, each with what it means relative to a day.

Only what is capitalised as English does it counts as a month or a weekday, and "May" or "March"
alone never does: a month needs a day, a year, or a word such as "in" or "last" before it.
"""

from __future__ import annotations

import re

from detente.evidence.when import meaning
from detente.evidence.when.meaning import NUMBERS, ORDINALS, Meaning

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|"
    r"Aug(?:ust|\.)|Sept?(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]\d\d|20\d\d)"
_UNIT = r"(?:hour|day|week|fortnight|month|year|decade)"
_COUNT = r"(?:\d{1,4}|" + "|".join(NUMBERS) + r"|a couple of|a few|a dozen)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_PART = r"(?:(?P<part>early|mid|late|middle of|beginning of|end of)[ -](?:the )?(?:in )?)?"

_EARLY = r"(?i:(?P<early>early|mid|late)[ -])"
_BEFORE_MONTH = (
    r"(?:(?i:in|since|until|till|by|during|from|of|through|around|before|after|to|"
    r"last|next|this|between|and|for) (?:the )?)"
)

_BEFORE_YEAR = (
    r"(?:\b(?i:in|since|until|till|by|during|from|of|through|around|before|after|to|the|"
    r"and|between|for|year) |\()"
)
_COUNTED = (
    "people|troops|soldiers|civilians|men|women|fighters|refugees|prisoners|children|workers|"
    "others|dollars|euros|pounds|tons|tonnes|miles|kilometers|kilometres|km|square|meters|"
    "metres|homes|houses|families|migrants|protesters|rounds|missiles|tanks|vehicles|jobs|"
    "members|dead|inmates|police|officers|rebels|militants|additional|more"
)

#: Patterns, the longer kinds first; a later pattern never reads what an earlier one has read.
PATTERNS: tuple[tuple[str, re.Pattern[str], Meaning], ...] = (
    ("iso", re.compile(r"\b(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)\b"), meaning.iso),
    (
        "month-day",
        re.compile(
            rf"\b(?P<month>{_MONTH}) (?P<day>{_DAY})\b(?!,? ?\d{{3}}\b)(?:,? (?P<year>{_YEAR})\b)?"
        ),
        meaning.month_day,
    ),
    (
        "day-month",
        re.compile(rf"\b(?P<day>{_DAY})(?: of)? (?P<month>{_MONTH})\b(?:,? (?P<year>{_YEAR})\b)?"),
        meaning.month_day,
    ),
    (
        "month-year",
        re.compile(
            rf"\b(?i:{_PART})(?P<month>{_MONTH})(?:(?: and |[-–]| to )(?P<second>{_MONTH}))?"
            rf"(?:,? (?:of )?(?P<year>{_YEAR})\b|,? (?:of )?(?P<rel>(?:this|last|next) year)\b)"
        ),
        meaning.month_only,
    ),
    (
        "month",
        re.compile(
            rf"\b(?:{_BEFORE_MONTH}(?i:{_PART})|{_EARLY})(?P<month>{_MONTH})\b"
            rf"(?:(?: and |[-–]| to )(?P<second>{_MONTH})\b)?(?P<year>(?!))?(?! \d)"
        ),
        meaning.month_only,
    ),
    (
        "quarter",
        re.compile(
            rf"\b(?P<ordinal>{'|'.join(ORDINALS)}) (?P<piece>quarter|half) of "
            rf"(?:(?P<year>{_YEAR})|(?P<rel>this|last|next) year)\b",
            re.I,
        ),
        meaning.quarter,
    ),
    (
        "years",
        re.compile(
            rf"\b(?:(?:between|from) )?(?P<first>{_YEAR})(?: and | to |[-–])"
            rf"(?P<last>{_YEAR}|\d\d)\b"
        ),
        meaning.years,
    ),
    (
        "season",
        re.compile(
            rf"\b(?P<rel>last|this|next|the)? ?\b(?P<season>{_SEASON})(?: of)?"
            rf"(?: (?P<year>{_YEAR}))?\b"
        ),
        meaning.season,
    ),
    (
        "year",
        re.compile(
            rf"(?:{_BEFORE_YEAR}(?i:{_PART})|\b{_EARLY})(?P<year>{_YEAR})(?P<s>s)?\b"
            rf"(?![.,-]?\d|%)(?! (?:{_COUNTED})\b)"
        ),
        meaning.one_year,
    ),
    (
        "relative",
        re.compile(
            rf"\b(?i:{_PART})(?i:the )?(?P<rel>(?i:last|past|previous|this|current|next|coming|"
            rf"following)) (?P<unit>(?i:week|month|year|decade))\b"
        ),
        meaning.relative,
    ),
    (
        "ago",
        re.compile(rf"\b(?P<count>{_COUNT}) (?P<unit>{_UNIT})s? (?:ago|earlier)\b", re.I),
        meaning.ago,
    ),
    (
        "weekday",
        re.compile(rf"\b(?:(?P<rel>(?i:last|past|this|next|coming)) )?(?P<weekday>{_WEEKDAY})\b"),
        meaning.weekday,
    ),
    (
        "named-day",
        re.compile(r"\b(?P<name>today|yesterday|tomorrow|tonight)\b", re.I),
        meaning.named_day,
    ),
)

#: A length of time, which says how long or how soon and names no day.
DURATION = re.compile(
    rf"\b(?:(?P<edge>within|in|for|at least|after|over|during)\s)?(?:at least )?"
    rf"(?P<count>{_COUNT})[ -](?P<unit>{_UNIT})s?\b(?! old)(?: too (?:soon|late))?",
    re.I,
)
