"""A text cut into pieces at every edge of a quote, so that each piece knows its claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from detente.case.case import Case

_BREAK = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Piece:
    """Words of a text with the claims that quote them, and where they start, in characters."""

    text: str
    start: int
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Span:
    """The extent of a quote, end exclusive, and the claim that it belongs to."""

    start: int
    end: int
    claim: str


def paragraphs(case: Case, source: str) -> tuple[tuple[Piece, ...], ...]:
    """Return a source's text, paragraph by paragraph, in pieces; empty where none is kept.

    A quote that does not stand at its offsets marks nothing: it is never moved.
    """
    text = case.texts.get(source)
    if text is None:
        return ()
    spans = [
        Span(*one.span, name)
        for name, claim in case.evidence.claims.items()
        for one in claim.quotes
        if one.source == source and one.span and one.standing(text) == "stands"
    ]
    return tuple(tuple(pieces(text, start, end, spans)) for start, end in _extents(text))


def _extents(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each paragraph starts and ends; blank ones are passed over."""
    start = 0
    for gap in _BREAK.finditer(text):
        if text[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)


def pieces(text: str, start: int, end: int, spans: Sequence[Span]) -> Iterator[Piece]:
    """Yield an extent of a text, cut at every edge of a quote.

    >>> cut = pieces("abcdef", 0, 6, [Span(1, 4, "c1"), Span(3, 5, "c2")])
    >>> [(one.text, one.claims) for one in cut]
    [('a', ()), ('bc', ('c1',)), ('d', ('c1', 'c2')), ('e', ('c2',)), ('f', ())]
    """
    inside = [one for one in spans if one.start < end and one.end > start]
    edges = {start, end, *(edge for one in inside for edge in (one.start, one.end))}
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    for begin, stop in pairwise(cuts):
        claims = [one.claim for one in inside if one.start <= begin and stop <= one.end]
        yield Piece(text[begin:stop], begin, tuple(dict.fromkeys(claims)))
