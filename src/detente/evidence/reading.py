"""Reading: an article becomes structure, actors, attributions, claims, events and takeaways.

Every stage is a pure function of what the stages before it found; the order is the one in
:func:`read_article`. Nothing here knows a network, a service or a model but the parser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from detente.errors import ReadingError
from detente.evidence.actors.actors import Actor, actors
from detente.evidence.actors.speakers import with_speakers
from detente.evidence.attribution.attribute import attributions
from detente.evidence.attribution.attribution import Attribution
from detente.evidence.chains.chains import authors, with_chains
from detente.evidence.chains.claims import AUTHOR_RULE, claims
from detente.evidence.claim import Claim
from detente.evidence.english.languages import ENGLISH
from detente.evidence.events.event import Event
from detente.evidence.events.extract import events_of, predicated
from detente.evidence.events.participants import KnownSpans
from detente.evidence.reading_document import ReadingDocument
from detente.evidence.source import Source
from detente.evidence.structure.article import Article, checked
from detente.evidence.structure.fetch import fetch
from detente.evidence.structure.language import in_english
from detente.evidence.structure.passage import Passage, Sentence, passages, sentences
from detente.evidence.structure.provenance import provenance
from detente.evidence.structure.segment import Block, segment
from detente.evidence.takeaways.citation import cited_spans
from detente.evidence.takeaways.make import Takeaway, takeaways
from detente.evidence.timeline import TimelineEntry, timeline


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
    blocks, sentences, actors, attributions, claims, events, timeline, takeaways
        What each stage found; every attribution has its chain of sources.
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
    claims: Mapping[str, Claim] = field(repr=False)
    events: tuple[Event, ...] = field(repr=False)
    timeline: tuple[TimelineEntry, ...] = field(repr=False)
    takeaways: tuple[Takeaway, ...] = field(repr=False)
    questions: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """Return the reading in the shape that ``detente read --json`` prints.

        >>> list(read_text("The guns fell silent.").as_dict())[:3]
        ['source', 'structure', 'sentences']
        """
        lines = [
            {"id": s.id, "start": s.start, "end": s.end, "text": self.text[s.start : s.end]}
            for s in self.sentences
        ]
        claimed = [
            {**dict(claim), "id": key, "told": claim.told()} for key, claim in self.claims.items()
        ]
        document = ReadingDocument.model_validate(
            {
                "source": {**dict(self.source), "path": self.path},
                "structure": self.blocks,
                "sentences": lines,
                "actors": self.actors,
                "attributions": self.attributions,
                "claims": claimed,
                "events": self.events,
                "timeline": self.timeline,
                "takeaways": self.takeaways,
                "questions": self.questions,
            }
        )
        return document.model_dump(mode="json", by_alias=True)


def read(path: str | Path, *, actors_file: Path | None = None, lang: str = "") -> Reading:
    """Return what is read from an article on disk: plain text, HTML or PDF.

    ``actors_file`` is a YAML list that adds to the table of actors. ``lang="en"`` says that the
    text is English where it does not look like it.

    Raises
    ------
    ReadingError
        When there is nothing there that can be read, or not in English.

    Examples
    --------
    >>> read("no/such/article.txt")
    Traceback (most recent call last):
    detente.errors.ReadingError: no/such/article.txt: there is no such file
    """
    return read_article(fetch(path), actors_file=actors_file, lang=lang)


def read_text(text: str, *, actors_file: Path | None = None, lang: str = "") -> Reading:
    """Return what is read from an article's text.

    >>> reading = read_text("The envoy said that the guns had fallen silent.")
    >>> [(claim.text, claim.told()) for claim in reading.claims.values()]
    [('that the guns had fallen silent', 'the author, citing envoy (unnamed)')]
    """
    return read_article(checked(Article(text)), actors_file=actors_file, lang=lang)


def read_many(
    paths: Sequence[str | Path], *, actors_file: Path | None = None, lang: str = ""
) -> Iterator[tuple[str, Reading | ReadingError]]:
    """Yield each path with what was read from it, or with the error; one never stops the rest.

    >>> [(path, type(found).__name__) for path, found in read_many(["no/such/article.txt"])]
    [('no/such/article.txt', 'ReadingError')]
    """
    for path in paths:
        try:
            yield str(path), read(path, actors_file=actors_file, lang=lang)
        except ReadingError as error:
            yield str(path), error


def read_article(article: Article, *, actors_file: Path | None = None, lang: str = "") -> Reading:
    """Return what is read from an article.

    Raises
    ------
    ReadingError
        When it is not in English, and ``lang`` does not say ``en``.

    Examples
    --------
    >>> read_article(Article("The guns fell silent.", path="note.txt")).path
    'note.txt'
    """
    text = article.text if lang == ENGLISH else in_english(article).text
    blocks = segment(text, article.record.get("title", ""))
    source = provenance(text, blocks, article.record)
    parts = passages(text, blocks)
    lines = sentences(parts)
    who = actors(parts, day=source.published, extra=actors_file)
    outermost = authors(source.author, source.outlet)
    attributed = with_chains(text, who, attributions(parts), outermost)
    who = with_speakers(text, who, attributed)
    claimed = claims(text, source_id(source), attributed, lines, outermost)
    events, entries = _events(text, parts, lines, who, claimed, source)
    return Reading(
        source=source,
        text=text,
        path=article.path,
        blocks=blocks,
        sentences=lines,
        actors=who,
        attributions=attributed,
        claims=claimed,
        events=events,
        timeline=entries,
        takeaways=takeaways(parts, lines, cited=cited_spans(attributed)),
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
    claimed: Mapping[str, Claim],
    source: Source,
) -> tuple[tuple[Event, ...], tuple[TimelineEntry, ...]]:
    """Return the events of an article and its timeline."""
    mentions = tuple((m.start, m.end, actor.id) for actor in who for m in actor.mentions)
    quotes = tuple(
        (*span, key)
        for key, claim in claimed.items()
        for span in filter(None, (quote.span for quote in claim.quotes))
        if not claim.note.endswith(AUTHOR_RULE)
    )
    docs = [(passage.doc, passage.block.start) for passage in parts]
    read = predicated(docs, source.published)
    events = events_of(read, known=KnownSpans(mentions, quotes))
    times = [time for _, told in read for time in told]
    extents = [(line.start, line.end) for line in lines]
    return events, timeline(text, extents, times, events, mentions=mentions, claims=quotes)
