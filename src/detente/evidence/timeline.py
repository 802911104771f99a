"""A timeline: what a text says happened when, in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.evidence.events.event import Event
from detente.evidence.when import Interval, Time


@dataclass(frozen=True)
class Entry:
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

    def as_dict(self) -> dict[str, object]:
        """Return the entry as JSON prints it."""
        return {
            "interval": self.interval.code,
            "granularity": self.interval.granularity,
            "approximate": self.interval.approximate,
            "when": self.when,
            "told": self.told,
            "text": self.text,
            "span": [self.start, self.end],
            "sentence": self.sentence,
            "actors": list(self.actors),
            "claim": self.claim or None,
            "events": list(self.events),
        }


def timeline(
    text: str,
    sentences: Sequence[tuple[int, int]],
    times: Iterable[Time],
    events: Sequence[Event],
    *,
    mentions: Iterable[tuple[int, int, str]] = (),
    claims: Iterable[tuple[int, int, str]] = (),
) -> tuple[Entry, ...]:
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
    mentions, claims = tuple(mentions), tuple(claims)
    found = []
    for time in times:
        number = _sentence(sentences, time.start)
        if time.interval is None or number is None:
            continue
        start, end = sentences[number]
        governed = tuple(
            index for index, event in enumerate(events) if time in (event.time, event.reported)
        )
        said = time.told
        found.append(
            Entry(
                interval=time.interval,
                when=time.text,
                told=said,
                text=text[start:end],
                start=start,
                end=end,
                sentence=number,
                actors=_actors(governed, events, mentions, (start, end)),
                claim=_claim(claims, time.start),
                events=governed,
            )
        )
    return tuple(
        sorted(
            found,
            key=lambda entry: (entry.interval.start, entry.interval.end, entry.start, entry.when),
        )
    )


def _sentence(sentences: Sequence[tuple[int, int]], place: int) -> int | None:
    """Return the number of the sentence that holds a place."""
    return next(
        (number for number, (start, end) in enumerate(sentences) if start <= place < end), None
    )


def _actors(
    governed: Sequence[int],
    events: Sequence[Event],
    mentions: Sequence[tuple[int, int, str]],
    extent: tuple[int, int],
) -> tuple[str, ...]:
    """Return the actors of the governed events, or else all whom the sentence mentions."""
    sides = [side for index in governed for side in (events[index].who, events[index].whom)]
    named = [one.actor for side in sides for one in side if one.actor]
    if not named:
        named = [
            actor
            for start, end, actor in sorted(mentions)
            if extent[0] <= start and end <= extent[1]
        ]
    return tuple(dict.fromkeys(named))


def _claim(claims: Sequence[tuple[int, int, str]], place: int) -> str:
    """Return the id of the narrowest claim that holds a place."""
    held = [(end - start, name) for start, end, name in claims if start <= place < end]
    return min(held)[1] if held else ""
