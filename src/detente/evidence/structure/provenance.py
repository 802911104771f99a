"""Provenance: title, author, outlet and date of an article, from its structure and its file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from detente.evidence.english.layout import BYLINE_OPENING, BYLINE_OUTLET, DATELINE, DAYS, VIA
from detente.evidence.english.times import month_number
from detente.evidence.source import Source, fingerprint
from detente.evidence.structure.segment import Block, BlockKind


def provenance(text: str, blocks: Sequence[Block], record: Mapping[str, str]) -> Source:
    """Return the source that an article is, as far as it tells.

    ``record`` holds what the file itself tells (title, author, outlet, date, url); it yields to
    what stands in the text, but for the title, which it knows best.

    >>> from detente.evidence.structure.segment import segment
    >>> text = chr(10).join(["A truce at last", "By Jane Roe, The Daily Post", "It is quiet."])
    >>> source = provenance(text, segment(text), {"date": "May 4, 2016"})
    >>> source.title, source.author, source.outlet, str(source.published)
    ('A truce at last', 'Jane Roe', 'The Daily Post', '2016-05-04')
    """
    author, outlet = _author_and_outlet(_first_of(text, blocks, "byline"))
    dates = [_on_one_line(block, text) for block in blocks if block.kind == "date"]
    days = (day_of(words) for words in (*dates, record.get("date", "")))
    day = next((told for told in days if told is not None), None)
    return Source(
        title=record.get("title", "") or _first_of(text, blocks, "title"),
        author=author or record.get("author", ""),
        outlet=outlet or record.get("outlet", "") or _agency(dates),
        published=day,
        via=_via(text, blocks),
        url=record.get("url", ""),
        sha256=fingerprint(text),
    )


def _first_of(text: str, blocks: Sequence[Block], kind: BlockKind) -> str:
    """Return the words of the first block of a kind, on one line."""
    return next((_on_one_line(block, text) for block in blocks if block.kind == kind), "")


def _on_one_line(block: Block, text: str) -> str:
    """Return the words of a block on one line."""
    return re.sub(r"\s+", " ", block.of(text))


def _agency(dates: Sequence[str]) -> str:
    """Return the agency that a dateline names in brackets."""
    lines = (DATELINE.match(f"{words} ") for words in dates)
    return next((one["agency"] or one["outlet"] for one in lines if one and one.lastgroup), "")


def _author_and_outlet(byline: str) -> tuple[str, str]:
    """Return author and outlet of a byline ("By Jane Roe, The Daily Post")."""
    names = BYLINE_OPENING.sub("", byline).strip()
    author, *outlet = BYLINE_OUTLET.split(names, maxsplit=1)
    return author.strip(" ,|"), outlet[0].strip(" ,|") if outlet else ""


def _via(text: str, blocks: Sequence[Block]) -> str:
    """Return where the article was adapted or reprinted from."""
    for block in blocks:
        if block.kind == "note":
            match = VIA.search(re.sub(r"\s+", " ", block.of(text)))
            if match is not None:
                return match.group(1)
    return ""


def day_of(words: str) -> date | None:
    """Return the day that a date line names, or ``None``.

    >>> day_of("March 29, 2016")
    datetime.date(2016, 3, 29)
    """
    for pattern in DAYS:
        match = pattern.search(words)
        if match is None:
            continue
        month = int(match["m"]) if match["m"].isdigit() else month_number(match["m"])
        try:
            return date(int(match["y"]), month, int(match["d"]))
        except ValueError:
            continue
    return None
