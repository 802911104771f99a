"""Cuts of single words: joining words, titles before names, adverbs of manner."""

from __future__ import annotations

from collections.abc import Iterator

from detente.evidence.english.compression import (
    ADVERB_ENDING,
    THE,
    UNPAIRED_AFTER,
    UNPAIRED_BEFORE,
    compression_words,
)
from detente.evidence.english.labels import NO_GROUP, OPENING_LABELS
from detente.evidence.english.names import surname
from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.cut import Cut, below

_LONGEST_JOINING = 4
"""Words of a phrase that only joins: "In addition to this"."""


def discourse(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield words that only join: "However," "In addition," "also"."""
    for index, word in enumerate(tree.lowers):
        if word not in compression_words("guarded") and _only_joins(tree, index):
            yield Cut(below(tree, index), 0.0, "discourse")
    if len(tree) and tree.deps[0] == "prep":
        tokens = frozenset(tree.subtree(0))
        joining = any(tree.lemmas[token] in compression_words("joining") for token in tokens)
        if len(tokens) <= _LONGEST_JOINING and joining:
            yield Cut(below(tree, 0), 0.0, "discourse")


def _only_joins(tree: SyntaxTree, index: int) -> bool:
    """Say whether a word only joins its sentence to the one before it."""
    label, word, kids = tree.deps[index], tree.lowers[index], tree.children[index]
    opening = compression_words("opening")
    opens = index == 0 and label in OPENING_LABELS and word in opening
    alone = label == "advmod" and all(tree.lowers[kid] in opening for kid in kids)
    if not (opens or (alone and word in compression_words("inside"))):
        return False
    before, after = tree.lowers[index - 1 : index], tree.lowers[index + 1 : index + 2]
    return UNPAIRED_BEFORE.isdisjoint(before) and UNPAIRED_AFTER.isdisjoint(after)


def titles(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield the titles before a name: "U.S. Secretary of State John Kerry" keeps the name."""
    listed = compression_words("titles")
    for index, tag in enumerate(tree.tags):
        bare = tree.lowers[index].strip(".")
        if tag != "NNP" or tree.deps[index] == "compound":
            continue
        before = (kid for kid in tree.children[index] if kid < index and tree.deps[kid] in NO_GROUP)
        run = {node for kid in before for node in tree.subtree(kid)}
        last = max((node for node in run if tree.lowers[node].strip(".") in listed), default=index)
        if last >= index or bare in listed | compression_words("bodies"):
            continue
        first = _with_owner(tree, index, min(run))
        title = frozenset(range(first, last + 1))
        yield Cut(title, 0.02, "title", title)
        if index - last > 1 and not _family_name_first(tree, last + 1, index):
            yield Cut(frozenset(range(first, index)), 0.03, "given name", title)


def _with_owner(tree: SyntaxTree, name: int, first: int) -> int:
    """Return the first word of a title, with the owner or the article before it."""
    owner = tree.child(name, "poss")
    if owner is not None and owner < first:
        first = min(tree.subtree(owner))
    article = first and tree.lowers[first - 1] == THE and tree.heads[first - 1] == name
    return first - 1 if article else first


def adverbs(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield adverbs of manner that carry no doubt, degree or negation."""
    guarded = compression_words("guarded")
    for index, label in enumerate(tree.deps):
        if label == "advmod" and tree.lowers[index].endswith(ADVERB_ENDING):
            words = {tree.lowers[node] for node in tree.subtree(index)}
            if guarded.isdisjoint(words):
                yield Cut(below(tree, index), 0.1, "adverb")


def _family_name_first(tree: SyntaxTree, first: int, last: int) -> bool:
    """Say whether a name's last word is not the family's: "Cho Se-hyung", "Kim Dae Jung"."""
    hyphen = any(tree.tags[word] == "HYPH" for word in range(first, last + 1))
    return hyphen or surname(" ".join(tree.words[first : last + 1])) != tree.words[last]
