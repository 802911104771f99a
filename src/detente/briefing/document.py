"""A briefing laid out: parts in order, each of paragraphs, lists, tables, findings and pictures.

Every way of rendering walks the same parts, so that all say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from detente.briefing.briefing import Briefing, Illustration
from detente.briefing.drafts import SAID, open_questions
from detente.briefing.finding import Finding, Section
from detente.telling import page
from detente.telling.briefing.sources import source_line

Length = Literal["short", "default", "full"]

_WHY: Final[tuple[Section, ...]] = ("deal", "leverage", "way", "claims", "change", "getting")
_AFTER: Final[tuple[Section, ...]] = ("settlement", "history")


@dataclass(frozen=True)
class Paragraphs:
    """Paragraphs of text."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Item:
    """An entry of a list: what stands first and is marked, the rest, and ids that it refers to."""

    text: str
    lead: str = ""
    refs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Items:
    """A list; ``numbered`` where the order counts."""

    entries: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Grid:
    """A table; the first cell of a row names it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Findings:
    """Findings under a heading of their own, with the pictures that show them."""

    key: Section
    heading: str
    findings: tuple[Finding, ...]
    pictures: tuple[Illustration, ...]


Block = Paragraphs | Items | Grid | Findings


@dataclass(frozen=True)
class Part:
    """A part of a briefing under its heading.

    ``boxed`` where it explains words; ``folded`` where a page shows it only when it is asked for.
    """

    key: str
    heading: str
    blocks: tuple[Block, ...]
    boxed: bool = False
    folded: bool = False


@dataclass(frozen=True)
class Document:
    """A briefing laid out.

    Parameters
    ----------
    facts
        What stands under the title: as of when, by whom, how it may be passed on, its status.
    parts
        In order.
    claims
        The ids of the claims whose words stand at the end, in order.
    """

    briefing: Briefing
    length: Length
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    claims: tuple[str, ...]


def document(briefing: Briefing, length: Length = "default", *, drawn: bool = False) -> Document:
    """Return a briefing laid out, short, as usual or in full.

    Parameters
    ----------
    drawn
        Whether pictures are drawn. Where they are not, their tables stand in what is full alone.
    """
    shown = briefing if drawn or length == "full" else replace(briefing, pictures=())
    parts = [one for one in _parts(shown, length) if any(one.blocks)]
    if briefing.draft:
        parts = list(_as_draft(parts, briefing))
    return Document(briefing, length, _facts(briefing), tuple(parts), _claims(briefing, length))


def _as_draft(parts: Sequence[Part], briefing: Briefing) -> Iterator[Part]:
    """Yield the parts of a draft: what is said and what is open, then what would follow, folded."""
    yield from (one for one in parts if one.key in SAID)
    asked = tuple(Item(one) for one in open_questions(briefing.summary))
    if asked:
        yield Part("open", page.OPEN, (Items(asked),))
    yield Part("if", page.IF_RIGHT, (Paragraphs((page.IF_RIGHT_NOTE,)),))
    yield from (replace(one, folded=True) for one in parts if one.key not in SAID)


def _facts(briefing: Briefing) -> tuple[tuple[str, str], ...]:
    """Return what stands under the title."""
    head = briefing.head
    return (
        ("As of", page.as_of(head.as_of)),
        ("Author", head.author or page.UNNAMED),
        ("Handling", head.handling or page.UNMARKED),
        ("Status", page.STATUS[briefing.status]),
    )


def _parts(briefing: Briefing, length: Length) -> Iterator[Part]:
    """Yield every part, also those in which nothing stands."""
    whole = length != "short"
    yield Part("source", page.SOURCE, (Paragraphs((source_line(briefing.head.sources),)),))
    if whole:
        yield from _sections(briefing, length, ("told",))
    yield _bottom_line(briefing)
    yield Part("since", page.SINCE, _items(Item(one) for one in briefing.since))
    yield _watch(briefing)
    yield _options(briefing)
    yield Part("unknown", page.UNKNOWN, _items(Item(one) for one in briefing.unknown))
    if whole:
        yield from _sections(briefing, length, _WHY)
    boxed = tuple(Item(text, lead=term) for term, text in page.TERMS.items())
    yield Part("terms", page.HOW_TO_READ, (Items(boxed),), boxed=True)
    yield _actors(briefing)
    yield _timeline(briefing)
    if whole:
        yield from _sections(briefing, length, _AFTER)
        yield Part("method", page.METHOD, (Paragraphs(briefing.method),))
        yield _confidence(briefing, length)


def _sections(briefing: Briefing, length: Length, sections: tuple[Section, ...]) -> Iterator[Part]:
    """Yield some sections of findings, each as a part."""
    for key in sections:
        findings = tuple(
            one
            for one in briefing.findings
            if one.section == key and (length == "full" or not one.annex)
        )
        pictures = tuple(one for one in briefing.pictures if one.section == key)
        if findings or pictures:
            block = Findings(key, page.SECTIONS[key], findings, pictures)
            yield Part(key, page.SECTIONS[key], (block,))


def _bottom_line(briefing: Briefing) -> Part:
    """Return the bottom line: judgements with their if or their count, and their weak link."""
    lines = tuple(Item(one.takeaway, refs=(one.id,)) for one in briefing.takeaways)
    return Part("short", page.BOTTOM_LINE, (Items(lines, numbered=True),) if lines else ())


def _watch(briefing: Briefing) -> Part:
    """Return what to watch for."""
    return Part(
        "watch", page.WATCH, _items(Item(one.answer, lead=one.breach) for one in briefing.watch)
    )


def _options(briefing: Briefing) -> Part:
    """Return what is open to the side that is named."""
    heading = page.options_for(briefing.side)
    if briefing.side and not briefing.options:
        return Part("options", heading, (Paragraphs((page.NO_OPTION,)),))
    return Part("options", heading, _items(Item(one.text) for one in briefing.options))


def _actors(briefing: Briefing) -> Part:
    """Return who is who."""
    lines = tuple(
        Item(one.text, lead=f"{one.name} ({one.kind})" if one.kind else one.name)
        for one in briefing.actors
    )
    return Part("actors", page.ACTORS, (Items(lines),))


def _timeline(briefing: Briefing) -> Part:
    """Return what happened when."""
    rows = tuple((one.date, one.text, one.cited) for one in briefing.timeline)
    return Part("timeline", page.TIMELINE, (Grid(page.TIMELINE_COLUMNS, rows),) if rows else ())


def _confidence(briefing: Briefing, length: Length) -> Part:
    """Return how sure each finding is; only those of the bottom line unless all is told."""
    told = briefing.findings if length == "full" else briefing.takeaways
    width = len(page.CONFIDENCE_COLUMNS) - (length != "full")
    rows = tuple(
        (
            one.id,
            str(one.confidence.level),
            one.weak_link,
            one.survival.says if one.survival else "",
            ", ".join(one.confidence.links),
        )[:width]
        for one in told
        if one.confidence
    )
    columns = page.CONFIDENCE_COLUMNS[:width]
    return Part("confidence", page.CONFIDENCE, (Grid(columns, rows),) if rows else ())


def _claims(briefing: Briefing, length: Length) -> tuple[str, ...]:
    """Return the claims whose words stand at the end: all in full, else those of what is told."""
    if length == "short":
        return ()
    if length == "full":
        return tuple(briefing.claims)
    cited = {
        name
        for one in briefing.findings
        if not one.annex
        for name in (*one.claims_for, *one.claims_against)
    }
    dated = {one.cited for one in briefing.timeline}
    return tuple(name for name in briefing.claims if name in cited | dated)


def _items(items: Iterator[Item]) -> tuple[Block, ...]:
    """Return a list, or nothing where it is empty."""
    told = tuple(items)
    return (Items(told),) if told else ()
