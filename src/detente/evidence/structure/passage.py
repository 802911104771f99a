"""Passages and sentences: the parsed parts of an article from which evidence is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from detente.evidence.structure.parse import parse
from detente.evidence.structure.segment import EVIDENCE, Block
from detente.evidence.structure.spans import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Doc

DEEPEST: Final = 150
"""Words from a root to the last that hangs from it; what nests deeper is no prose."""


@dataclass(frozen=True)
class Passage:
    """A block from which evidence is read, with its parse.

    Parameters
    ----------
    block
        Kind and place of the block.
    doc
        The parsed words; a token stands at ``block.start + token.idx`` in the article.
    """

    block: Block
    doc: Doc

    def offsets(self, first: int, last: int) -> Offsets:
        """Return where the tokens from ``first`` to ``last``, both included, stand."""
        end = self.doc[last]
        return self.block.start + self.doc[first].idx, self.block.start + end.idx + len(end)


@dataclass(frozen=True)
class Sentence:
    """One sentence of a passage.

    Parameters
    ----------
    id
        ``s1``, ``s2`` and so on in text order.
    passage
        Index of its passage.
    first, last
        Its first and last token in the passage, both included.
    start, end
        Character offsets into the untouched text.
    """

    id: str
    passage: int
    first: int
    last: int
    start: int
    end: int


def passages(text: str, blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """Parse the blocks from which evidence is read.

    A deck printed again is left out, and so is a block whose parse nests too deep for prose.

    >>> from detente.evidence.structure.segment import segment
    >>> text = "The guns fell silent. It rained."
    >>> (part,) = passages(text, segment(text))
    >>> len(part.doc)
    8
    """
    kept = [block for block in blocks if block.kind in EVIDENCE and block.repeats is None]
    docs = parse(_on_one_line(block.of(text)) for block in kept)
    pairs = zip(kept, docs, strict=True)
    return tuple(Passage(block, doc) for block, doc in pairs if _depth(doc) <= DEEPEST)


def _on_one_line(words: str) -> str:
    """Return words of the same length on one line: a line's end within a paragraph is a blank."""
    return re.sub(r"[^\S ]", " ", words)


def _depth(doc: Doc) -> int:
    """Return how deep the parse of a passage nests."""
    depth: dict[int, int] = {}
    for token in doc:
        path = []
        while token.i not in depth and token.head.i != token.i:
            path.append(token.i)
            token = token.head
        base = depth.setdefault(token.i, 0)
        for n, i in enumerate(reversed(path), 1):
            depth[i] = base + n
    return max(depth.values(), default=0)


def sentences(parts: Sequence[Passage]) -> tuple[Sentence, ...]:
    """Return the sentences of all passages, numbered in text order.

    >>> from detente.evidence.structure.segment import segment
    >>> text = "The guns fell silent. It rained."
    >>> [text[line.start : line.end] for line in sentences(passages(text, segment(text)))]
    ['The guns fell silent.', 'It rained.']
    """
    numbered: list[Sentence] = []
    for index, passage in enumerate(parts):
        for first, last in _bounds(passage.doc):
            start, end = passage.offsets(first, last)
            numbered.append(Sentence(f"s{len(numbered) + 1}", index, first, last, start, end))
    return tuple(numbered)


_CLOSERS = re.compile(r"[\"”’')\].,;:!?…\s]+")


def _bounds(doc: Doc) -> list[tuple[int, int]]:
    """Return first and last token of each sentence; stray closing marks join the one before."""
    bounds: list[tuple[int, int]] = []
    for sent in doc.sents:
        lower = doc[sent.start].text[:1].islower()
        if bounds and (lower or _CLOSERS.fullmatch(sent.text)):
            bounds[-1] = (bounds[-1][0], sent.end - 1)
        else:
            bounds.append((sent.start, sent.end - 1))
    return bounds
