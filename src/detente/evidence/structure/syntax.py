"""A parsed text as plain tuples, so that rules read it quickly and without spaCy's types."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from detente.evidence.english.labels import TO

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


@dataclass(frozen=True)
class SyntaxTree:
    """Tokens of one text, in order; every list has one entry a token.

    ``heads`` and ``children`` hold token numbers, counted from 0 within the tree; a root is its
    own head. ``starts`` and ``ends`` are character offsets into the text that was parsed.
    """

    words: tuple[str, ...]
    lowers: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)

    def child(self, index: int, *deps: str) -> int | None:
        """Return the first child whose dependency is one of ``deps``."""
        for child in self.children[index]:
            if self.deps[child] in deps:
                return child
        return None

    def infinitive(self, index: int) -> bool:
        """Say whether a token is an infinitive with "to"."""
        return self.tags[index] == "VB" and any(
            self.lowers[kid] == TO for kid in self.children[index]
        )

    def infinitives_below(self, index: int, labels: Collection[str] = ()) -> tuple[int, ...]:
        """Return the infinitives below and after a token, under some labels or under any."""
        return tuple(
            node
            for node in sorted(self.subtree(index))
            if node > index and (not labels or self.deps[node] in labels) and self.infinitive(node)
        )

    def at(self, place: int) -> int:
        """Return the token that holds a character, or the one before it."""
        return max(bisect_right(self.starts, place) - 1, 0)

    def text(self, start: int, end: int) -> str:
        """Return the words between two places, put together by their own spacing."""
        text, last = "", start
        for index in range(self.at(start), len(self)):
            if self.starts[index] >= end:
                break
            text += " " * max(self.starts[index] - last, 0) + self.words[index]
            last = self.ends[index]
        return text

    def subtree(self, index: int) -> Iterator[int]:
        """Yield the token and everything below it, in no set order."""
        stack = [index]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(self.children[node])

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield the heads above a token, nearest first."""
        while self.heads[index] != index:
            index = self.heads[index]
            yield index


def syntax_tree(tokens: Doc | Span, *, offset: int = 0) -> SyntaxTree:
    """Return the tokens of a parsed document, or of one sentence of it.

    ``offset`` is added to the character offsets: where the document starts in the whole text.
    The attributes are taken over as one array, which is several times faster than token by token.
    """
    from spacy.attrs import DEP, HEAD, IDX, LEMMA, ORTH, TAG

    rows = cast("Doc", tokens).to_array([ORTH, LEMMA, TAG, DEP, HEAD, IDX])
    strings = tokens.vocab.strings
    orths, lemmas, tags, deps = (
        tuple([strings[key] for key in rows[:, column].tolist()]) for column in range(4)
    )
    size = len(orths)
    heads = tuple(
        min(max(index + step, 0), size - 1)
        for index, step in enumerate(rows[:, 4].astype("int64").tolist())
    )
    starts = tuple(place + offset for place in rows[:, 5].tolist())
    return SyntaxTree(
        words=orths,
        lowers=tuple([word.lower() for word in orths]),
        lemmas=tuple([lemma.lower() for lemma in lemmas]),
        tags=tags,
        deps=deps,
        heads=heads,
        children=_children(heads),
        starts=starts,
        ends=tuple(start + len(word) for start, word in zip(starts, orths, strict=True)),
    )


def _children(heads: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Return the children of every token, in text order."""
    below: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            below[head].append(index)
    return tuple(tuple(row) for row in below)
