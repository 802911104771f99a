"""What an article says, where a briefing is on one: takeaways, acts spoken of, timeline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten
from typing import Any, Final

from detente.briefing.finding import Carrier, Finding
from detente.evidence.events import Event
from detente.evidence.reading import Reading
from detente.model import phrases

_WORDS: Final = {
    "pledged": "Pledged",
    "threatened": "Threatened",
    "demanded": "Demanded",
    "refused": "Refused",
}
"""Modalities of acts that a reader of a conflict looks for, and what they are headed by."""
_LONGEST: Final = 420


def told(reading: Reading, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield each takeaway with the claims it is made of, then acts spoken of, then the timeline.

    None of it is a finding about the conflict: it is what was said, on whose word.
    """
    spans = {one.id: (one.start, one.end) for one in reading.sentences}
    for one in reading.takeaways:
        extents = [spans[name] for name in one.sentences if name in spans]
        yield Finding(
            "told",
            phrases.sentence(one.text),
            settings=settings,
            carriers=tuple(_carriers(reading, extents)),
        )
    for modality in _WORDS:
        spoken = [one for one in reading.events if one.modality == modality]
        if spoken:
            yield _acts(reading, modality, spoken, settings)
    if reading.timeline:
        yield Finding("told", _timeline(reading), settings=settings)


def _acts(
    reading: Reading, modality: str, spoken: Sequence[Event], settings: Mapping[str, Any]
) -> Finding:
    """Return what was pledged, threatened, demanded or refused, in the sentences that say so."""
    extents = [
        (line.start, line.end)
        for line in reading.sentences
        if any(line.start <= one.start < line.end for one in spoken)
    ]
    texts = [reading.text[start:end].strip() for start, end in extents]
    said = " ".join(phrases.sentence(shorten(text, _LONGEST, placeholder=" …")) for text in texts)
    carriers = tuple(one for extent in extents for one in _carriers(reading, [extent]))
    return Finding("told", f"{_WORDS[modality]}: {said}", settings=settings, carriers=carriers)


def _timeline(reading: Reading) -> str:
    """Return the dated entries, the earliest first."""
    entries = [f"{one.interval.code}: {one.text}" for one in reading.timeline]
    return "Timeline. " + " ".join(phrases.sentence(entry) for entry in entries)


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
