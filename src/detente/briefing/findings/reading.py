"""What an article says, where a briefing is on one: takeaways, acts spoken of, timeline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from detente.briefing.finding import Carrier, Finding
from detente.evidence.reading import Reading
from detente.telling.briefing.carriers import word_of
from detente.telling.briefing.reading import (
    ACTS,
    ActsSpokenOf,
    ArticleTakeaway,
    DatedEntries,
)

Extent = tuple[int, int]
"""Where some words begin and end in the text."""

_MOST_CLAIMS = 3


def findings(reading: Reading, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield each takeaway with the claims it is made of, then acts spoken of, then the timeline.

    None of it is a finding about the conflict: it is what was said, on whose word.
    """
    extents = {sentence.id: (sentence.start, sentence.end) for sentence in reading.sentences}
    for takeaway in reading.takeaways:
        sources = [extents[name] for name in takeaway.sentences if name in extents]
        yield Finding(
            "told",
            ArticleTakeaway(takeaway.text),
            key="takeaway",
            settings=settings,
            carriers=tuple(_claims(reading, sources)),
        )
    for modality in ACTS:
        starts = [event.start for event in reading.events if event.modality == modality]
        if starts:
            yield _acts(reading, modality, starts, settings)
    if reading.timeline:
        entries = tuple((entry.interval.code, entry.text) for entry in reading.timeline)
        yield Finding("told", DatedEntries(entries), key="dates", settings=settings)


def _acts(
    reading: Reading, modality: str, starts: Sequence[int], settings: Mapping[str, Any]
) -> Finding:
    """Return what was pledged, threatened, demanded or refused, in the sentences that say so."""
    extents = [
        (sentence.start, sentence.end)
        for sentence in reading.sentences
        if any(sentence.start <= start < sentence.end for start in starts)
    ]
    texts = tuple(reading.text[start:end].strip() for start, end in extents)
    claims = tuple(claim for extent in extents for claim in _claims(reading, [extent]))
    return Finding(
        "told",
        ActsSpokenOf(modality, texts),
        key=f"acts.{modality}",
        settings=settings,
        carriers=claims,
    )


def _claims(reading: Reading, extents: Sequence[Extent]) -> Iterator[Carrier]:
    """Yield the claims whose words stand in some sentences, the longest chain first."""
    names = [
        name
        for name, claim in reading.claims.items()
        if any(
            first < end and start < last
            for first, last in filter(None, (quote.span for quote in claim.quotes))
            for start, end in extents
        )
    ]
    for name in sorted(names, key=lambda name: -len(reading.claims[name].chain))[:_MOST_CLAIMS]:
        claim = reading.claims[name]
        yield Carrier(f"claims.{name}", claim.text, word_of(claim.told()), (name,))
