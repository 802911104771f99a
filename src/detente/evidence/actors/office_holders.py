"""Who held which office on a day, from a table that says until when it knows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from detente.evidence.actors.known_actor import KnownActor, slug
from detente.evidence.english import WORDS
from detente.evidence.english.offices import same_office
from detente.evidence.tables import lines

_AS_OF = "as of"
_UNKNOWN = "-"


@dataclass(frozen=True)
class Terms:
    """The holders of one office: each from a day on until the next one's day."""

    days: tuple[date, ...]
    holders: tuple[str, ...]

    def on(self, day: date) -> str:
        """Return the id of the holder on a day; empty where the table does not know."""
        n = bisect_right(self.days, day) - 1
        return self.holders[n] if n >= 0 else ""


@cache
def as_of() -> date:
    """Return the day until which the table knows.

    >>> as_of() >= date(2025, 11, 1)
    True
    """
    rows = (line.partition(": ") for line in lines(WORDS, "offices.txt"))
    return next(date.fromisoformat(told) for head, _, told in rows if head == _AS_OF)


@cache
def terms() -> Mapping[tuple[str, str], Terms]:
    """Return the holders of every office, by state and office.

    >>> terms()["uk", "prime minister"].on(date(1997, 5, 2))
    'tony-blair'
    """
    known: dict[tuple[str, str], Terms] = {}
    for line in lines(WORDS, "offices.txt"):
        head, _, told = line.partition(": ")
        state, _, office = head.partition(" ")
        if head != _AS_OF:
            pairs = [one.strip().split(" ", 1) for one in told.split(";")]
            names = tuple("" if name == _UNKNOWN else slug(name) for _, name in pairs)
            known[state, office] = Terms(tuple(date.fromisoformat(day) for day, _ in pairs), names)
    return MappingProxyType(known)


def holder(
    state: str, office: str, day: date | None, leaders: Iterable[KnownActor], named: Iterable[str]
) -> str:
    """Return the id of who holds an office of a state; empty where it is not known for sure.

    Parameters
    ----------
    state, office
        Whose office, and which.
    day
        The day of the text; without it only who is named in the text is known.
    leaders
        The leaders of the table of actors, by whose years offices outside this table are told.
    named
        Ids of those whom the text names: one of them who may hold the office goes before others.
    """
    mine = [one for one in leaders if one.state == state and same_office(one.role, office)]
    year = day.year if day else None
    spoken = set(named)
    there = [one for one in mine if one.id in spoken and one.holds(year)]
    if day is None:
        return there[-1].id if there else ""
    dated = next(
        (t for (of, its), t in terms().items() if of == state and same_office(its, office)), None
    )
    if dated is not None and dated.on(day) and day <= as_of():
        return dated.on(day)
    if there:
        return max(there, key=lambda one: one.start or 0).id
    if dated is not None or day > as_of():
        return ""
    sure = [one for one in mine if (one.start or 0) < day.year < (one.end or 9999)]
    return sure[0].id if len(sure) == 1 else ""
