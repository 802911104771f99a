"""A timeline: what a text says happened when, in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from detente.evidence.events.event import Event
from detente.evidence.structure.spans import Offsets, SpanIndex
from detente.evidence.when import Interval, Time


@dataclass(frozen=True)
class TimelineEntry:
    """One dated thing: when, the sentence that tells it, who is in it, and on whose word.

    ``told`` is true where only the day on which it was said or reported is known. ``start`` and
    ``end`` are the extent of the words, ``sentence`` the number of the sentence they stand in,
    ``events`` numbers into the events that the time governs.
    """

    interval: Interval
    when: str
    told: bool
    text: str
    start: int
    end: int
    sentence: int
    actors: tuple[str, ...]
    claim: str
    events: tuple[int, ...]

    @property
    def span(self) -> Offsets:
        """Return where the words stand."""
        return self.start, self.end


def timeline(
    text: str,
    sentences: Sequence[tuple[int, int]],
    times: Iterable[Time],
    events: Sequence[Event],
    *,
    mentions: Iterable[tuple[int, int, str]] = (),
    claims: Iterable[tuple[int, int, str]] = (),
) -> tuple[TimelineEntry, ...]:
    """Return an entry for every dated time of a text, the earliest first.

    Parameters
    ----------
    text
        The untouched text, to which every extent refers.
    sentences
        Extents of the sentences, in order.
    times
        Times found in them; durations, which name no day, are left out.
    events
        Events as :func:`detente.evidence.events.extract` returns them.
    mentions, claims
        (start, end, id) of actors and of claims.
    """
    actors, claimed = SpanIndex(mentions), SpanIndex(claims)
    numbered = SpanIndex((start, end, number) for number, (start, end) in enumerate(sentences))
    dated = _dated(events)
    entries = []
    for time in times:
        number = numbered.shortest(time.start)
        if time.interval is None or number is None:
            continue
        start, end = sentences[number]
        dates = dated.get(time.span, ())
        entries.append(
            TimelineEntry(
                interval=time.interval,
                when=time.text,
                told=time.told,
                text=text[start:end],
                start=start,
                end=end,
                sentence=number,
                actors=_actors([events[index] for index in dates], actors, (start, end)),
                claim=claimed.shortest(time.start) or "",
                events=dates,
            )
        )
    return tuple(sorted(entries, key=_order))


def _order(entry: TimelineEntry) -> tuple[date, date, int, str]:
    """Return what orders entries: the earliest first, then by place."""
    return entry.interval.start, entry.interval.end, entry.start, entry.when


def _dated(events: Sequence[Event]) -> dict[Offsets, tuple[int, ...]]:
    """Return, by the place of a time, the numbers of the events that it dates."""
    dated: dict[Offsets, tuple[int, ...]] = {}
    for number, event in enumerate(events):
        for time in (event.time, event.reported):
            if time is not None:
                dated[time.span] = (*dated.get(time.span, ()), number)
    return dated


def _actors(
    events: Sequence[Event], mentions: SpanIndex[str], sentence: Offsets
) -> tuple[str, ...]:
    """Return the actors of the dated events, or else all whom the sentence mentions."""
    sides = (side for event in events for side in (*event.who, *event.whom))
    named = [side.actor for side in sides if side.actor]
    return tuple(dict.fromkeys(named or (actor for _, _, actor in mentions.within(*sentence))))
