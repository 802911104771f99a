"""Finding times in a text: where they stand and which days they mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from detente.evidence.when.grammar import DURATION, PATTERNS
from detente.evidence.when.interval import Interval

_DIGIT_OR_WORD = re.compile(
    r"\d|day|week|month|year|decade|hour|spring|summer|autumn|winter|\bfall\b|tonight|tomorrow|"
    r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)

#: Stands in where no day is known; only times that do not depend on it are then kept.
_ANY = date(2000, 1, 1)


@dataclass(frozen=True)
class Time:
    """A time that a text tells: its words, where they stand, and the days they mean.

    ``kind`` is ``date`` with an interval, or ``duration`` (a length such as "within 24 hours"),
    which has none. ``rule`` names the pattern that read it. ``told`` is true where the time is that
    of the telling ("said on Monday"), which only a parse can show.
    """

    text: str
    start: int
    end: int
    kind: Literal["date", "duration"]
    interval: Interval | None
    rule: str
    told: bool = False


def find(
    text: str,
    base: date | None,
    *,
    offset: int = 0,
    ahead: Callable[[int], bool] | None = None,
) -> tuple[Time, ...]:
    """Return the times told in a text, in order, never overlapping.

    ``base`` is the day that relative times are counted from, the article's date; without it only
    what names its year is read. ``ahead`` says of a character place whether what stands there is
    told as to come, which decides between last and next Tuesday. ``offset`` is added to offsets.
    """
    if not _DIGIT_OR_WORD.search(text):
        return ()
    found: list[Time] = []
    covered = bytearray(len(text))
    for rule, pattern, meaning in PATTERNS:
        for match in pattern.finditer(text):
            if any(covered[match.start() : match.end()]):
                continue
            day = base or _ANY
            try:
                interval = meaning(match, day, ahead is not None and ahead(match.start()))
            except (ValueError, OverflowError):
                interval = None  # a year beyond the calendar
            if interval is None or (base is None and not _absolute(match)):
                continue
            found.append(_time(match, interval, rule, offset))
            covered[match.start() : match.end()] = b"\1" * len(match[0])
    found.extend(
        _time(match, None, "duration", offset)
        for match in DURATION.finditer(text)
        if not any(covered[match.start() : match.end()])
    )
    return tuple(sorted(found, key=lambda time: time.start))


def _absolute(match: re.Match[str]) -> bool:
    """Say whether a match names its own year."""
    groups = match.groupdict()
    return bool(groups.get("year") or groups.get("y") or groups.get("first"))


def _time(match: re.Match[str], interval: Interval | None, rule: str, offset: int) -> Time:
    """Return the time for a match."""
    kind: Literal["date", "duration"] = "duration" if interval is None else "date"
    start, end = match.span()
    return Time(match[0], start + offset, end + offset, kind, interval, rule)
