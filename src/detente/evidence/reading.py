"""Reading: an article becomes structure, actors, attributions, claims, events and takeaways.

Every stage is a pure function of what the stages before it found; the order is the one in
:func:`read_text`. Nothing here knows a network, a service or a model but the parser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from detente.errors import ReadingError
from detente.evidence.actors.actors import Actor, actors
from detente.evidence.attribution.attribute import attributions
from detente.evidence.attribution.attribution import Attribution
from detente.evidence.chain import Link
from detente.evidence.chains.claims import claims
from detente.evidence.chains.read import Reader
from detente.evidence.claim import Claim
from detente.evidence.source import Source
from detente.evidence.structure.article import Article, checked
from detente.evidence.structure.fetch import fetch
from detente.evidence.structure.passage import Passage, Sentence, passages, sentences
from detente.evidence.structure.provenance import provenance
from detente.evidence.structure.segment import Block, segment
from detente.evidence.structure.syntax import syntax_tree

if TYPE_CHECKING:
    from detente.evidence.events import Event
    from detente.evidence.takeaways import Takeaway
    from detente.evidence.timeline import TimelineEntry


@dataclass(frozen=True)
class Reading:
    """What was read from one article.

    Parameters
    ----------
    source
        Title, author, outlet, date and fingerprint.
    text
        The untouched text, to which every offset refers.
    path
        The file as the user named it; empty for a text handed in.
    blocks, sentences, actors, attributions, chains, claims, events, timeline, takeaways
        What each stage found; ``chains`` holds one chain an attribution, innermost link first.
    questions
        What a person should ask of the article, since it does not tell.
    """

    source: Source
    text: str = field(repr=False)
    path: str
    blocks: tuple[Block, ...] = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    actors: tuple[Actor, ...] = field(repr=False)
    attributions: tuple[Attribution, ...] = field(repr=False)
    chains: tuple[tuple[Link, ...], ...] = field(repr=False)
    claims: Mapping[str, Claim] = field(repr=False)
    events: tuple[Event, ...] = field(repr=False)
    timeline: tuple[TimelineEntry, ...] = field(repr=False)
    takeaways: tuple[Takeaway, ...] = field(repr=False)
    questions: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """Return the reading in the shape that ``detente read --json`` prints."""
        from detente.evidence.reading_json import as_dict

        return as_dict(self)


def read(path: str | Path, *, actors_file: Path | None = None) -> Reading:
    """Return what is read from an article on disk: plain text, HTML or PDF.

    ``actors_file`` is a YAML list that adds to the table of actors.

    Raises
    ------
    ReadingError
        When there is nothing there that can be read.
    """
    return read_article(fetch(path), actors_file=actors_file)


def read_text(text: str, *, actors_file: Path | None = None) -> Reading:
    """Return what is read from an article's text."""
    return read_article(checked(Article(text)), actors_file=actors_file)


def read_many(
    paths: Sequence[str | Path], *, actors_file: Path | None = None
) -> Iterator[tuple[str, Reading | ReadingError]]:
    """Yield each path with what was read from it, or with the error; one never stops the rest."""
    for path in paths:
        try:
            yield str(path), read(path, actors_file=actors_file)
        except ReadingError as error:
            yield str(path), error


def read_article(article: Article, *, actors_file: Path | None = None) -> Reading:
    """Return what is read from an article."""
    text = article.text
    blocks = segment(text)
    source = provenance(text, blocks, article.record)
    parts = passages(text, blocks)
    lines = sentences(parts)
    year = source.published.year if source.published else None
    who = actors(parts, year=year, extra=actors_file)
    found = attributions(parts)
    reader = Reader(text, who, found, source.author, source.outlet)
    chains = reader.chains()
    said = claims(text, source_id(source), found, chains, lines, reader.authors())
    events, timeline = _events(text, parts, lines, who, said, source)
    return Reading(
        source=source,
        text=text,
        path=article.path,
        blocks=blocks,
        sentences=lines,
        actors=who,
        attributions=found,
        chains=chains,
        claims=said,
        events=events,
        timeline=timeline,
        takeaways=_takeaways(parts, lines, found, chains),
        questions=(),
    )


def source_id(source: Source) -> str:
    """Return the id that claims give a source: the first letters of its fingerprint.

    >>> source_id(Source(sha256="ab" * 32))
    'sabababab'
    """
    return f"s{source.sha256[:8]}"


def _events(
    text: str,
    parts: Sequence[Passage],
    lines: Sequence[Sentence],
    who: Sequence[Actor],
    said: Mapping[str, Claim],
    source: Source,
) -> tuple[tuple[Event, ...], tuple[TimelineEntry, ...]]:
    """Return the events of an article and its timeline."""
    from detente.evidence.events import KnownSpans, extract, times_of
    from detente.evidence.timeline import timeline

    mentions = tuple((m.start, m.end, actor.id) for actor in who for m in actor.mentions)
    told = tuple(
        (q.start, q.end, key)
        for key, claim in said.items()
        for q in claim.quotes
        if not claim.note.endswith("sentence.author")
    )
    docs = [(part.doc, part.block.start) for part in parts]
    events = extract(docs, known=KnownSpans(mentions, told), published=source.published)
    times = [
        time
        for doc, start in docs
        if len(doc)
        for time in times_of(doc, syntax_tree(doc, offset=start), source.published)
    ]
    extents = [(line.start, line.end) for line in lines]
    return events, timeline(text, extents, times, events, mentions=mentions, claims=told)


_MOST = 1200
"""Sentences that takeaways are chosen from; what matters stands before."""


def _takeaways(
    parts: Sequence[Passage],
    lines: Sequence[Sentence],
    found: Sequence[Attribution],
    chains: Sequence[tuple[Link, ...]],
) -> tuple[Takeaway, ...]:
    """Return the takeaways of an article, each with whose word it is."""
    from detente.evidence.takeaways import CitedSpan, takeaways
    from detente.evidence.takeaways.citation import short

    told = [
        CitedSpan(start, end, short(chain))
        for one, chain in zip(found, chains, strict=True)
        if one.kind in ("asserts", "reports") and one.inside is None and short(chain)
        for start, end in one.content
    ]
    return takeaways(parts, lines[:_MOST], told=told)
