"""Times: months, weekdays, numbers and units, and the patterns in which a text tells them.

Only what is capitalised as English does it counts as a month or a weekday, and "May" or "March"
alone never does: a month needs a day, a year, or a word such as "in" or "last" before it.
"""

from __future__ import annotations

import re
from typing import Final, Literal

Third = Literal["early", "mid", "late"]
"""A third of a stretch of time."""

MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""The months in their order."""

MONTH_NUMBERS: Final = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
"""1-12 for every name of a month and its abbreviations."""

WEEKDAYS: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
"""The days of the week in their order."""

CALENDAR: Final = frozenset((*MONTHS, *WEEKDAYS))
"""Names that are written as names are, and name no one."""

UNITS: Final = frozenset({"day", "week", "month", "year", "decade", "hour", "today", "yesterday"})
"""Nouns of time that are nobody's name."""

NUMBERS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2, "few": 3,
    "several": 3, "dozen": 12,
}  # fmt: skip
"""The numbers that words mean."""

VAGUE_COUNTS: Final = frozenset({"a few", "several", "a couple of", "few"})
"""Words for a number that is not meant exactly."""

ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
"""The places that ordinals mean."""

STEPS: Final = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
    "following": 1,
}  # fmt: skip
"""How many units back or ahead a word counts."""

YEAR_STEPS: Final = {f"{word} year": step for word, step in STEPS.items()}
"""The same before "year"."""

NAMED_DAYS: Final = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
"""Days from the day of the text."""

SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month of each season of the northern year."""

PARTS: Final[dict[str, Third]] = {
    "early": "early", "beginning of": "early", "mid": "mid", "middle of": "mid", "late": "late",
    "end of": "late",
}  # fmt: skip
"""The thirds of a stretch that words mean."""

QUARTER: Final = "quarter"
"""The word for a fourth of a year, where "half" is the other."""

TO_COME: Final = frozenset({"will", "shall", "'ll", "’ll"})
"""Auxiliaries under which a time is counted forwards."""

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

PATTERNS: Final = {
    "iso": re.compile(r"\b(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)\b"),
    "month-day": re.compile(
        rf"\b(?P<month>{_MONTH}) (?P<day>{_DAY})\b(?!,? ?\d{{3}}\b)(?:,? (?P<year>{_YEAR})\b)?"
    ),
    "day-month": re.compile(
        rf"\b(?P<day>{_DAY})(?: of)? (?P<month>{_MONTH})\b(?:,? (?P<year>{_YEAR})\b)?"
    ),
    "month-year": re.compile(
        rf"\b(?i:{_PART})(?P<month>{_MONTH})(?:(?: and |[-–]| to )(?P<second>{_MONTH}))?"
        rf"(?:,? (?:of )?(?P<year>{_YEAR})\b|,? (?:of )?(?P<rel>(?:this|last|next) year)\b)"
    ),
    "month": re.compile(
        rf"\b(?:{_BEFORE_MONTH}(?i:{_PART})|{_EARLY})(?P<month>{_MONTH})\b"
        rf"(?:(?: and |[-–]| to )(?P<second>{_MONTH})\b)?(?P<year>(?!))?(?! \d)"
    ),
    "quarter": re.compile(
        rf"\b(?P<ordinal>{'|'.join(ORDINALS)}) (?P<piece>quarter|half) of "
        rf"(?:(?P<year>{_YEAR})|(?P<rel>this|last|next) year)\b",
        re.IGNORECASE,
    ),
    "years": re.compile(
        rf"(?<![-–/.\w])(?:(?:between|from) )?(?P<first>{_YEAR})"
        rf"(?: and | to |[-–])(?P<last>{_YEAR}|\d\d)\b(?![-–/]\d)"
    ),
    "season": re.compile(
        rf"\b(?:(?P<rel>last|this|next|the) )?(?P<season>{_SEASON})(?: of)?"
        rf"(?: (?P<year>{_YEAR}))?\b"
    ),
    "year": re.compile(
        rf"(?:{_BEFORE_YEAR}(?i:{_PART})|\b{_EARLY})(?P<year>{_YEAR})(?P<s>s)?\b"
        rf"(?![.,-]?\d|%)(?! (?:{_COUNTED})\b)"
    ),
    "relative": re.compile(
        rf"\b(?i:{_PART})(?i:the )?(?P<rel>(?i:last|past|previous|this|current|next|coming|"
        rf"following)) (?P<unit>(?i:week|month|year|decade))\b"
    ),
    "ago": re.compile(
        rf"\b(?P<count>{_COUNT}) (?P<unit>{_UNIT})s? (?:ago|earlier)\b", re.IGNORECASE
    ),
    "weekday": re.compile(
        rf"\b(?:(?P<rel>(?i:last|past|this|next|coming)) )?(?P<weekday>{_WEEKDAY})\b"
    ),
    "named-day": re.compile(rf"\b(?P<name>{'|'.join(NAMED_DAYS)})\b", re.IGNORECASE),
}
"""Patterns by name, the longer kinds first; a later one never reads what an earlier one has."""

NUMBERED: Final = re.compile(
    r"\b(?:directives?|regulations?|resolutions?|decisions?|files?|documents?|cases?|rules?|bills?"
    r"|orders?|laws?|articles?|sections?|numbers?|no\.|nos\.|#)\s*(?:nos?\.?\s*)?$",
    re.IGNORECASE,
)
"""What stands before a number that names a paper, and is no year."""

UNTIL: Final = re.compile(r"\b(?:until|till|by|before|starting|from)\s+$", re.IGNORECASE)
"""What stands before a day that is still to come."""

DURATION: Final = re.compile(
    rf"\b(?:(?P<edge>within|in|for|at least|after|over|during)\s)?(?:at least )?"
    rf"(?P<count>{_COUNT})[ -](?P<unit>{_UNIT})s?\b(?! old)(?: too (?:soon|late))?",
    re.IGNORECASE,
)
"""A length of time, which says how long or how soon and names no day."""

TELLS_TIME: Final = re.compile(
    r"\d|day|week|fortnight|month|year|decade|hour|spring|summer|autumn|winter|\bfall\b|tonight|"
    r"tomorrow|"
    r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
"""What a text holds at least where one of the patterns can fit."""

CALENDAR_WORD: Final = re.compile(
    rf"{_WEEKDAY}|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:19|20)\d\d|yesterday|today|tomorrow|tonight"
)
"""One word that dates what it stands under."""


def month_number(name: str) -> int:
    """Return 1-12 for a month's name or abbreviation, 0 for any other word.

    >>> month_number("Sept."), month_number("October"), month_number("Marching")
    (9, 10, 0)
    """
    return MONTH_NUMBERS.get(name.lower().rstrip("."), 0)


def count(text: str) -> int:
    """Return the number that a numeral or words mean.

    >>> count("14"), count("three"), count("a couple of"), count("a dozen")
    (14, 3, 2, 12)
    """
    words = text.lower().split()
    if words[0].isdigit():
        return int(words[0])
    return NUMBERS.get(words[1] if len(words) > 1 and words[0] == "a" else words[0], 1)


def ordinal(text: str) -> int:
    """Return the number at the head of an ordinal.

    >>> ordinal("14th"), ordinal("3")
    (14, 3)
    """
    return int(text.rstrip("stndrh"))
