"""What an article says, where a briefing is on one: takeaways, acts spoken of, timeline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import shorten
from typing import Final

from detente.model import phrases
from detente.telling.briefing.statement import Statement

ACTS: Final[Mapping[str, str]] = {
    "pledged": "Pledged",
    "threatened": "Threatened",
    "demanded": "Demanded",
    "refused": "Refused",
}
"""Modalities of acts that a reader of a conflict looks for, and what they are headed by."""

_LONGEST: Final = 420


@dataclass(frozen=True)
class ArticleTakeaway:
    """The words of a takeaway of the article."""

    text: str


@dataclass(frozen=True)
class ActsSpokenOf:
    """The sentences of an article that speak of acts of one modality."""

    modality: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class DatedEntries:
    """The codes of dates with what happened then, the earliest first."""

    entries: tuple[tuple[str, str], ...]


def article_takeaway(about: ArticleTakeaway) -> Statement:
    """Return a takeaway as a sentence."""
    return Statement(phrases.sentence(about.text))


def acts(about: ActsSpokenOf) -> Statement:
    """Return what was pledged, threatened, demanded or refused, in the article's own sentences."""
    texts = [shorten(text, _LONGEST, placeholder=" …") for text in about.texts]
    return Statement(f"{ACTS[about.modality]}:", " ".join(map(phrases.sentence, texts)))


def timeline(about: DatedEntries) -> Statement:
    """Return the dated entries."""
    entries = [phrases.sentence(f"{date}: {text}") for date, text in about.entries]
    return Statement("Timeline:", " ".join(entries))
