"""What an article says, where a briefing is on one: its takeaways and its timeline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from detente.briefing.finding import Carrier, Finding
from detente.evidence.reading import Reading
from detente.model import words


def told(reading: Reading, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield each takeaway of an article with the claims it is made of, then the timeline.

    None of it is a finding about the conflict: it is what was said, on whose word.
    """
    spans = {one.id: (one.start, one.end) for one in reading.sentences}
    for one in reading.takeaways:
        extents = [spans[name] for name in one.sentences if name in spans]
        yield Finding(
            "told",
            words.sentence(one.text),
            settings=settings,
            carriers=tuple(_carriers(reading, extents)),
        )
    if reading.timeline:
        yield Finding("told", _timeline(reading), settings=settings)


def _timeline(reading: Reading) -> str:
    """Return the dated entries, the earliest first."""
    entries = [f"{one.interval.code}: {one.text}" for one in reading.timeline]
    return "Timeline. " + " ".join(words.sentence(entry) for entry in entries)


def _carriers(reading: Reading, extents: list[tuple[int, int]]) -> Iterator[Carrier]:
    """Yield the claims whose words stand in some sentences, the longest chain first."""
    met = [
        name
        for name, claim in reading.claims.items()
        for quote in claim.quotes
        if any(quote.start < end and start < quote.end for start, end in extents)
    ]
    names = sorted(dict.fromkeys(met), key=lambda name: -len(reading.claims[name].chain))
    for name in names[:3]:
        claim = reading.claims[name]
        yield Carrier(f"claims.{name}", claim.text, f"On the word of {claim.told()}.", (name,))
