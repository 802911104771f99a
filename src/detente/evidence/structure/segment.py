"""Structure: what each part of an article is, with offsets into the untouched text.

A block is a paragraph, a heading, the title and so on. The blocks of an article never overlap,
stand in text order, and hold every character that is not white space. What a block is decides
what may be read from it: claims and events come from the title, the deck and the body only; a
trailing list of takeaways is kept apart and is never evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from detente.evidence.structure.segment_rules import (
    BOILERPLATE,
    BYLINE,
    DATE,
    NOTE,
    TAKEAWAY_HEADING,
    content_words,
    is_heading_like,
    is_title_like,
)

Kind = Literal[
    "title", "deck", "date", "byline", "heading", "paragraph", "note", "takeaway", "boilerplate"
]

EVIDENCE: frozenset[Kind] = frozenset({"title", "deck", "paragraph"})
"""Kinds of block from which evidence is read."""


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

    kind: Kind
    start: int
    end: int
    repeats: int | None = None

    def of(self, text: str) -> str:
        """Return the words of the block."""
        return text[self.start : self.end]


_LINE = r"[^\n\r\x0b\x0c\x85\u2028\u2029]"
_BREAK = r"(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
_CHUNK = re.compile(rf"(?:{_LINE}*\S{_LINE}*(?:{_BREAK}|\Z))+")


def segment(text: str) -> tuple[Block, ...]:
    """Return the blocks of an article in text order.

    >>> article = chr(10).join(["A truce at last", "May 4, 2016", "The guns fell silent."])
    >>> [block.kind for block in segment(article)]
    ['title', 'date', 'paragraph']
    """
    blocks = [Block("paragraph", start, end) for start, end in pieces(text)]
    words = [block.of(text) for block in blocks]
    kinds: list[Kind] = [_alone(word) for word in words]
    _mark_head(words, kinds)
    _mark_headings(words, kinds)
    _mark_takeaways(words, kinds)
    marked = [replace(block, kind=kind) for block, kind in zip(blocks, kinds, strict=True)]
    return _mark_repeats(words, marked)


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each paragraph: a line, or the lines of a hard-wrapped paragraph."""
    chunk: list[tuple[int, int]] = []
    at = 0
    for line in [*text.splitlines(keepends=True), ""]:
        inner = line.strip()
        if inner:
            start = at + line.index(inner)
            chunk.append((start, start + len(inner)))
        elif chunk:
            yield from _joined(text, chunk)
            chunk = []
        at += len(line)


def _joined(text: str, lines: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Return the lines between two blank ones, as one paragraph where they are hard-wrapped."""
    if _hard_wrapped([text[a:b] for a, b in lines]):
        lines = [(lines[0][0], lines[-1][1])]
    return [piece for start, end in lines for piece in _divided(text, start, end)]


LONGEST = 3000
"""Characters of a paragraph; a longer one is read in parts, so that memory stays flat."""


def _divided(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a paragraph, or the parts of a very long one, cut after a sentence or a word."""
    while end - start > LONGEST:
        room = text[start : start + LONGEST]
        cut = max(room.rfind(stop) + 1 for stop in (". ", "? ", "! ", ".” ", '." ', "。"))
        cut = cut if cut > LONGEST // 2 else room.rfind(" ") + 1 or LONGEST
        part = room[:cut].rstrip()
        if part:
            yield start, start + len(part)
        start += cut
        start += len(text[start:end]) - len(text[start:end].lstrip())
    if start < end:
        yield start, end


def _hard_wrapped(lines: Sequence[str]) -> bool:
    """Return whether the lines look like one paragraph broken at a fixed width."""
    if len(lines) < 2:
        return False
    full = lines[:-1]
    widths = [len(line) for line in full]
    if max(widths) > 100 or min(widths) < 0.6 * max(widths) or max(widths) < 50:
        return False
    broken = sum(not re.search(r"[.!?:][\"”’')]*$", line) for line in full)
    return 2 * broken > len(full)


def _alone(words: str) -> Kind:
    """Return the kind that the words tell by themselves."""
    if BOILERPLATE.fullmatch(words):
        return "boilerplate"
    if DATE.fullmatch(words):
        return "date"
    if BYLINE.fullmatch(words):
        return "byline"
    return "note" if NOTE.match(words) else "paragraph"


def _mark_head(words: Sequence[str], kinds: list[Kind]) -> None:
    """Mark title and deck among the first blocks: the title first, the deck before the date."""
    head = [i for i in range(min(len(words), 8)) if kinds[i] == "paragraph"]
    if len(head) < 2 or not is_title_like(words[head[0]]):
        return
    kinds[head[0]] = "title"
    furniture = [i for i in range(min(len(words), 8)) if kinds[i] in ("date", "byline")]
    last = max((i for i in furniture if i > head[0]), default=0)
    for i in head[1:]:
        if i < last and len(words[i]) <= 300:
            kinds[i] = "deck"


def _mark_headings(words: Sequence[str], kinds: list[Kind]) -> None:
    """Mark short lines without closing punctuation that stand above a paragraph."""
    for i in range(1, len(words) - 1):
        if kinds[i] == "paragraph" and is_heading_like(words[i], words[i + 1]):
            kinds[i] = "takeaway" if TAKEAWAY_HEADING.fullmatch(words[i].rstrip(":")) else "heading"


def _mark_takeaways(words: Sequence[str], kinds: list[Kind]) -> None:
    """Mark a list of takeaways: under a heading that says so, or trailing after a note.

    A trailing list is a run of three blocks or more to the end of the text, each a sentence or
    two of at most 240 characters whose content words nearly all stand in the body already.
    """
    for i in [i for i, kind in enumerate(kinds) if kind == "takeaway"]:
        for j in range(i + 1, len(words)):
            if kinds[j] != "paragraph" or len(words[j]) > 240:
                break
            kinds[j] = "takeaway"
    notes = [i for i, kind in enumerate(kinds) if kind == "note"]
    if not notes:
        return
    tail = [i for i in range(notes[-1] + 1, len(words)) if kinds[i] in ("paragraph", "heading")]
    body = set().union(*(content_words(words[i]) for i in range(notes[-1])), set[str]())
    if len(tail) >= 3 and all(_told_before(words[i], body) for i in tail):
        for i in tail:
            kinds[i] = "takeaway"


def _told_before(words: str, body: set[str]) -> bool:
    """Return whether a short block says nearly nothing that the body has not said."""
    own = content_words(words)
    return len(words) <= 240 and len(own & body) >= 0.75 * len(own)


def _mark_repeats(words: Sequence[str], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, a deck printed again after the date marked as a repeat of the first."""
    first: dict[str, int] = {}
    out = []
    for i, (word, block) in enumerate(zip(words, blocks, strict=True)):
        earlier = first.setdefault(word, i)
        if earlier != i and blocks[earlier].kind in ("title", "deck"):
            block = replace(block, kind=blocks[earlier].kind, repeats=earlier)
        out.append(block)
    return tuple(out)
