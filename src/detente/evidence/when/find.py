"""Finding times in a text: where they stand and which days they mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from detente.evidence.english.times import DURATION, NUMBERED, PATTERNS, TELLS_TIME
from detente.evidence.structure.spans import Offsets
from detente.evidence.when.interval import Interval
from detente.evidence.when.meaning import MEANINGS

_ANY_DAY = date(2000, 1, 1)
"""Stands in where no day is known; only times that do not depend on it are then kept."""

_NUMERIC = frozenset({"iso", "years", "year"})
"""Patterns that fit the number of a paper too."""


@dataclass(frozen=True)
class Time:
    """A time that a text tells.

    Parameters
    ----------
    text, start, end
        Its words and where they stand.
    kind
        ``date`` with an interval, or ``duration`` (a length such as "within 24 hours") without.
    interval
        The days it means.
    rule
        Name of the pattern that read it.
    told
        Whether it is the time of the telling ("said on Monday"), which only a parse can show.
    """

    text: str
    start: int
    end: int
    kind: Literal["date", "duration"]
    interval: Interval | None
    rule: str
    told: bool = False

    @property
    def span(self) -> Offsets:
        """Return where the words stand."""
        return self.start, self.end


def find(
    text: str,
    base: date | None,
    *,
    offset: int = 0,
    ahead: Callable[[int], bool] | None = None,
) -> tuple[Time, ...]:
    """Return the times told in a text, in order, never overlapping.

    Parameters
    ----------
    text
        The words to search.
    base
        The day that relative times are counted from, the article's date; without it only what
        names its year is read.
    offset
        Added to every place.
    ahead
        Says of a place in ``text`` whether what stands there is told as to come, which decides
        between last and next Tuesday.

    Examples
    --------
    >>> [time.interval.code for time in find("They met last Friday.", date(2016, 3, 29))]
    ['2016-03-25']
    """
    if not TELLS_TIME.search(text):
        return ()
    times: list[Time] = []
    covered = bytearray(len(text))
    for rule, pattern in PATTERNS.items():
        for match in pattern.finditer(text):
            if any(covered[match.start() : match.end()]):
                continue
            interval = _interval(rule, match, base, ahead)
            if interval is not None:
                times.append(_time(match, interval, rule, offset))
                covered[match.start() : match.end()] = b"\1" * len(match[0])
    times.extend(
        _time(match, None, "duration", offset)
        for match in DURATION.finditer(text)
        if not any(covered[match.start() : match.end()])
    )
    return tuple(sorted(times, key=lambda time: time.start))


def _interval(
    rule: str, match: re.Match[str], base: date | None, ahead: Callable[[int], bool] | None
) -> Interval | None:
    """Return the days that a match means; ``None`` where it names none, or none without a base."""
    groups = match.groupdict()
    if base is None and not (groups.get("year") or groups.get("y") or groups.get("first")):
        return None
    if rule in _NUMERIC and NUMBERED.search(match.string, 0, match.start()):
        return None
    to_come = ahead is not None and ahead(match.start())
    try:
        return MEANINGS[rule](match, base or _ANY_DAY, to_come)
    except (ValueError, OverflowError):
        return None  # a year beyond the calendar


def _time(match: re.Match[str], interval: Interval | None, rule: str, offset: int) -> Time:
    """Return the time for a match."""
    kind: Literal["date", "duration"] = "duration" if interval is None else "date"
    start, end = match.span()
    return Time(match[0], start + offset, end + offset, kind, interval, rule)
