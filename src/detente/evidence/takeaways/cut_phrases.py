"""Cuts of appositives and of prepositional phrases that the core can do without."""

from __future__ import annotations

from collections.abc import Iterator

from detente.evidence.english.compression import compression_words as words
from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.cut import Cut, below, contiguous


def phrases(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield prepositional phrases, appositives and asides that the core can do without."""
    for index, dep in enumerate(tree.deps):
        tokens = frozenset(tree.subtree(index))
        if not contiguous(tokens) or _guards(tree, tokens) or _asks(tree, tokens):
            continue
        if dep == "appos":
            yield Cut(below(tree, index), 0.2, "appositive")
        elif dep in {"npadvmod", "prep"} and index not in _needed(tree, index):
            yield Cut(below(tree, index), _phrase_cost(tree, index), "phrase")


def _needed(tree: SyntaxTree, index: int) -> tuple[int, ...]:
    """Return the preposition itself where its head cannot do without it."""
    head, word = tree.heads[index], tree.lowers[index]
    if tree.deps[index] == "npadvmod":
        return () if tree.tags[head].startswith("VB") else (index,)
    opening = index < head and (tree.words[min(max(tree.subtree(index)) + 1, len(tree) - 1)] == ",")
    if opening:
        return ()
    if tree.tags[head] == "CD" or tree.words[head] == "%" or tree.child(head, "nummod") is not None:
        return (index,)
    if word in {"of", "than", "as", "without", "by", "except", "like", "despite", "unlike"}:
        return (index,)
    verb = tree.tags[head].startswith("VB")
    objects = any(tree.deps[kid] in {"dobj", "nsubjpass", "attr"} for kid in tree.children[head])
    if verb and not objects and word not in {"during", "after", "before", "since", "amid"}:
        return (index,)
    if (
        verb
        and word in {"to", "against", "from", "into", "on", "with", "for"}
        and not _temporal(tree, index)
    ):
        return (index,)
    return ()


def _temporal(tree: SyntaxTree, index: int) -> bool:
    """Say whether a phrase tells a time."""
    return any(
        tree.lowers[node] in words("times")
        or (tree.tags[node] == "CD" and len(tree.words[node]) == 4)
        for node in tree.subtree(index)
    )


def _phrase_cost(tree: SyntaxTree, index: int) -> float:
    """Return what a phrase is worth: one set off by commas or a time little, others more."""
    end = max(tree.subtree(index)) + 1
    if index == 0 or (
        tree.words[index - 1] == "," and end < len(tree) and tree.words[end] in {",", "."}
    ):
        return 0.25
    if _temporal(tree, index):
        return 0.35
    head = tree.heads[index]
    if tree.deps[head] == "dobj" and tree.lowers[index] in {"on", "to", "for", "against", "from"}:
        return 0.8  # as likely a place of the verb
    return 0.6 if not tree.tags[head].startswith("VB") else 0.7


def _asks(tree: SyntaxTree, tokens: frozenset[int]) -> bool:
    """Say whether tokens end in a relative word, which opens what comes after them."""
    return tree.tags[max(tokens)] in {"WDT", "WP", "WRB", "WP$"}


def _guards(tree: SyntaxTree, tokens: frozenset[int]) -> bool:
    """Say whether tokens hold a word whose loss would change how sure or how much."""
    return any(
        tree.deps[token] == "neg"
        or tree.lowers[token] in {"not", "never", "without"}
        or tree.lowers[token] in words("conditions")
        for token in tokens
    )
