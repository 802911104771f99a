"""Structure: what each part of an article is, with offsets into the untouched text.

A block is a paragraph, a heading, the title and so on. The blocks of an article never overlap,
stand in text order, and hold every character that is not white space. What a block is decides
what may be read from it: claims and events come from the title, the deck and the body only; a
trailing list of takeaways is kept apart and is never evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from detente.evidence.english.function_words import content_words
from detente.evidence.english.layout import (
    BOILERPLATE,
    BYLINE,
    DATE,
    DATELINE,
    NOTE,
    TAKEAWAY_HEADING,
    is_heading_like,
    is_title_like,
)
from detente.evidence.structure.paragraphs import paragraphs

BlockKind = Literal[
    "title", "deck", "date", "byline", "heading", "paragraph", "note", "takeaway", "boilerplate"
]

EVIDENCE: Final[frozenset[BlockKind]] = frozenset({"title", "deck", "paragraph"})
"""Kinds of block from which evidence is read."""

_HEAD = 8
"""Blocks in which title, deck, date and byline are sought: longer heads are menus."""
_FIRST = 2
"""Paragraphs in which a dateline is sought."""
_LONGEST_DECK = 300
_LONGEST_TAKEAWAY = 240
"""Characters of a takeaway: two lines of 120."""
_TOLD_BEFORE = 0.75
"""Share of a trailing block's content words that the body holds where it repeats the body."""


@dataclass(frozen=True)
class Block:
    """One part of an article: its kind and where it stands.

    Parameters
    ----------
    kind
        What the part is.
    start, end
        Character offsets into the untouched text; ``text[start:end]`` has no outer white space.
    repeats
        Index of the earlier block with the same words (a deck printed twice), else ``None``.
    """

    kind: BlockKind
    start: int
    end: int
    repeats: int | None = None

    def of(self, text: str) -> str:
        """Return the words of the block.

        >>> Block("title", 2, 7).of("A truce at last")
        'truce'
        """
        return text[self.start : self.end]


def segment(text: str, title: str = "") -> tuple[Block, ...]:
    """Return the blocks of an article in text order.

    ``title`` is the one that the article's file tells; where there is one, no other words of the
    text are taken for it.

    >>> article = chr(10).join(["A truce at last", "May 4, 2016", "The guns fell silent."])
    >>> [block.kind for block in segment(article)]
    ['title', 'date', 'paragraph']
    """
    places = list(paragraphs(text))
    words = [text[start:end] for start, end in places]
    kinds = [_kind_alone(line) for line in words]
    if title:
        _mark_told_title(words, kinds, title)
    else:
        _mark_head(words, kinds)
    _mark_headings(words, kinds)
    _mark_takeaways(words, kinds)
    blocks = [Block(kind, *place) for kind, place in zip(kinds, places, strict=True)]
    return _without_dateline(text, _mark_repeats(words, blocks))


def _kind_alone(words: str) -> BlockKind:
    """Return the kind that the words tell by themselves."""
    if BOILERPLATE.fullmatch(words):
        return "boilerplate"
    if DATE.fullmatch(words):
        return "date"
    if BYLINE.fullmatch(words):
        return "byline"
    return "note" if NOTE.match(words) else "paragraph"


def _mark_head(words: Sequence[str], kinds: list[BlockKind]) -> None:
    """Mark title and deck among the first blocks: the title first, the deck before the date."""
    head = [i for i, kind in enumerate(kinds[:_HEAD]) if kind == "paragraph"]
    if len(head) < 2 or not is_title_like(words[head[0]]):
        return
    kinds[head[0]] = "title"
    furniture = [i for i, kind in enumerate(kinds[:_HEAD]) if kind in ("date", "byline")]
    last = max((i for i in furniture if i > head[0]), default=0)
    for i in head[1:]:
        if i < last and len(words[i]) <= _LONGEST_DECK:
            kinds[i] = "deck"


def _mark_told_title(words: Sequence[str], kinds: list[BlockKind], title: str) -> None:
    """Mark the block among the first that is the title told, if one is."""
    told = _plain(title)
    for i, line in enumerate(words[:_HEAD]):
        own = _plain(line)
        if own and kinds[i] == "paragraph" and (told.startswith(own) or own == told):
            kinds[i] = "title"
            return


def _plain(words: str) -> str:
    """Return words in small letters, blanks and marks as one blank."""
    return " ".join(re.findall(r"\w+", words.lower()))


def _without_dateline(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, the dateline before the first words of the report as one of its own."""
    parted = list(blocks)
    body = [i for i, block in enumerate(blocks) if block.kind == "paragraph"][:_FIRST]
    for i in body:
        block = blocks[i]
        match = DATELINE.match(text, block.start, block.end)
        if match is not None and match.end() < block.end:
            end = block.start + len(match[0].rstrip())
            opening = Block("date", block.start, end)
            parted[i : i + 1] = [opening, replace(block, start=match.end())]
            break
    return tuple(parted)


def _mark_headings(words: Sequence[str], kinds: list[BlockKind]) -> None:
    """Mark short lines without closing punctuation that stand above a paragraph."""
    for i in range(1, len(words) - 1):
        if kinds[i] == "paragraph" and is_heading_like(words[i], words[i + 1]):
            kinds[i] = "takeaway" if TAKEAWAY_HEADING.fullmatch(words[i].rstrip(":")) else "heading"


def _mark_takeaways(words: Sequence[str], kinds: list[BlockKind]) -> None:
    """Mark a list of takeaways: under a heading that says so, or trailing after a note.

    A trailing list is a run of three blocks or more to the end of the text, each a sentence or
    two of at most 240 characters whose content words nearly all stand in the body already.
    """
    for i in [i for i, kind in enumerate(kinds) if kind == "takeaway"]:
        for j in range(i + 1, len(words)):
            if kinds[j] != "paragraph" or len(words[j]) > _LONGEST_TAKEAWAY:
                break
            kinds[j] = "takeaway"
    notes = [i for i, kind in enumerate(kinds) if kind == "note"]
    if not notes:
        return
    tail = [i for i in range(notes[-1] + 1, len(words)) if kinds[i] in ("paragraph", "heading")]
    body = frozenset[str]().union(*(content_words(line) for line in words[: notes[-1]]))
    if len(tail) >= 3 and all(_is_told_before(words[i], body) for i in tail):
        for i in tail:
            kinds[i] = "takeaway"


def _is_told_before(words: str, body: frozenset[str]) -> bool:
    """Return whether a short block says nearly nothing that the body has not said."""
    own = content_words(words)
    return len(words) <= _LONGEST_TAKEAWAY and len(own & body) >= _TOLD_BEFORE * len(own)


def _mark_repeats(words: Sequence[str], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, a deck printed again after the date marked as a repeat of the first."""
    first: dict[str, int] = {}
    marked = []
    for i, (line, block) in enumerate(zip(words, blocks, strict=True)):
        earlier = first.setdefault(line, i)
        if earlier != i and blocks[earlier].kind in ("title", "deck"):
            block = replace(block, kind=blocks[earlier].kind, repeats=earlier)
        marked.append(block)
    return tuple(marked)
