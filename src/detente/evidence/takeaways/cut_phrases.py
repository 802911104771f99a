"""Cuts of appositives and of prepositional phrases that the core can do without."""

from __future__ import annotations

from collections.abc import Iterator

from detente.evidence.english.compression import (
    FRAMES,
    FREE_PREPOSITIONS,
    HELD_PREPOSITIONS,
    OBJECT_PREPOSITIONS,
    VERB_PREPOSITIONS,
    WITHOUT,
    compression_words,
)
from detente.evidence.english.labels import (
    BARE_VERB_TAGS,
    FRAMED_TAGS,
    LOSABLE_PHRASES,
    OPEN_ENDED_TAGS,
    PREDICATED_OBJECTS,
)
from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.cut import Cut, below, contiguous, with_commas

_YEAR = 4
"""Digits of a year."""


def phrases(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield prepositional phrases, appositives and asides that the core can do without."""
    for index, label in enumerate(tree.deps):
        if label not in LOSABLE_PHRASES:
            continue
        tokens = frozenset(tree.subtree(index))
        if not contiguous(tokens) or _guards(tree, tokens) or _is_open_ended(tree, tokens):
            continue
        if label == "appos":
            yield Cut(below(tree, index), 0.2, "appositive")
        elif not _is_needed(tree, index):
            yield Cut(below(tree, index), _cost(tree, index), "phrase")


def framed(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield "as part of the deal", "in response to a query" as runs of words.

    The parser often hangs what follows such a phrase on its noun, so its extent is read from the
    word classes: determiners, adjectives and nouns.
    """
    for index in range(len(tree) - 3):
        if tree.lowers[index : index + 3] not in FRAMES:
            continue
        first = end = index + 3
        while end < len(tree) and (
            tree.tags[end][:2] in FRAMED_TAGS or (end > first and tree.tags[end] in BARE_VERB_TAGS)
        ):
            end += 1  # a bare verb after a noun is a noun that was tagged wrongly
        if first < end < len(tree):
            run = frozenset(range(index, end))
            yield Cut(with_commas(tree, run), 0.3, "frame", run)


def _is_needed(tree: SyntaxTree, index: int) -> bool:
    """Say whether the word above a phrase cannot do without it."""
    head, word = tree.heads[index], tree.lowers[index]
    verb = tree.tags[head].startswith("VB")
    if tree.deps[index] == "npadvmod":
        return not verb
    after = min(max(tree.subtree(index)) + 1, len(tree) - 1)
    if index < head and tree.words[after] == ",":
        return False  # it opens the sentence
    counted = tree.tags[head] == "CD" or tree.words[head] == "%"
    if counted or tree.child(head, "nummod") is not None or word in HELD_PREPOSITIONS:
        return True
    if not verb:
        return False
    objects = any(tree.deps[kid] in PREDICATED_OBJECTS for kid in tree.children[head])
    if not objects and word not in FREE_PREPOSITIONS:
        return True
    return word in VERB_PREPOSITIONS and not _is_temporal(tree, index)


def _is_temporal(tree: SyntaxTree, index: int) -> bool:
    """Say whether a phrase tells a time."""
    return any(
        tree.lowers[node] in compression_words("times")
        or (tree.tags[node] == "CD" and len(tree.words[node]) == _YEAR)
        for node in tree.subtree(index)
    )


def _cost(tree: SyntaxTree, index: int) -> float:
    """Return what a phrase is worth: one set off by commas or a time little, others more."""
    end = max(tree.subtree(index)) + 1
    closed = end < len(tree) and tree.words[end] in (",", ".")
    if index == 0 or (tree.words[index - 1] == "," and closed):
        return 0.25
    if _is_temporal(tree, index):
        return 0.35
    head = tree.heads[index]
    if tree.deps[head] == "dobj" and tree.lowers[index] in OBJECT_PREPOSITIONS:
        return 0.8
    return 0.7 if tree.tags[head].startswith("VB") else 0.6


def _is_open_ended(tree: SyntaxTree, tokens: frozenset[int]) -> bool:
    """Say whether tokens end in a relative word, which opens what comes after them."""
    return tree.tags[max(tokens)] in OPEN_ENDED_TAGS


def _guards(tree: SyntaxTree, tokens: frozenset[int]) -> bool:
    """Say whether tokens hold a word whose loss would change how sure or how much."""
    guarding = WITHOUT | compression_words("conditions")
    return any(tree.deps[token] == "neg" or tree.lowers[token] in guarding for token in tokens)
