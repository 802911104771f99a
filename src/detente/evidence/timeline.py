"""A timeline: what a text says happened when, in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    actors, told = SpanIndex(mentions), SpanIndex(claims)
    places = SpanIndex((start, end, number) for number, (start, end) in enumerate(sentences))
    governed = _governed(events)
    found = []
    for time in times:
        number = places.shortest(time.start)
        if time.interval is None or number is None:
            continue
        start, end = sentences[number]
        numbers = governed.get((time.start, time.end), ())
        found.append(
            TimelineEntry(
                interval=time.interval,
                when=time.text,
                told=time.told,
                text=text[start:end],
                start=start,
                end=end,
                sentence=number,
                actors=_actors([events[index] for index in numbers], actors, (start, end)),
                claim=told.shortest(time.start) or "",
                events=numbers,
            )
        )
    return tuple(
        sorted(
            found,
            key=lambda entry: (entry.interval.start, entry.interval.end, entry.start, entry.when),
        )
    )


def _governed(events: Sequence[Event]) -> dict[tuple[int, int], tuple[int, ...]]:
    """Return, by the extent of a time, the numbers of the events that it dates."""
    found: dict[tuple[int, int], tuple[int, ...]] = {}
    for number, event in enumerate(events):
        for time in (event.time, event.reported):
            if time is not None:
                place = (time.start, time.end)
                found[place] = (*found.get(place, ()), number)
    return found


def _actors(
    governed: Sequence[Event], mentions: SpanIndex[str], extent: tuple[int, int]
) -> tuple[str, ...]:
    """Return the actors of the governed events, or else all whom the sentence mentions."""
    named = [one.actor for event in governed for one in (*event.who, *event.whom) if one.actor] or [
        actor for _, _, actor in mentions.within(*extent)
    ]
    return tuple(dict.fromkeys(named))
