"""Cuts of clauses: relative, participial, adverbial, joined, and outer ones that only grant."""

from __future__ import annotations

from collections.abc import Iterator

from detente.evidence.english.compression import (
    OPEN_QUESTIONS,
    THAT,
    WE,
    WEIGHTY,
    compression_words,
)
from detente.evidence.english.labels import (
    ANSWERED_NOUNS,
    CLAUSES_OF_WORDS,
    GRANTING_PARTS,
    PAIRING_LABELS,
)
from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.cut import Cut, below, contiguous, with_commas


def clauses(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield relative, participial and adverbial clauses; never conditions."""
    for index, label in enumerate(tree.deps):
        if label not in CLAUSES_OF_WORDS:
            continue
        tokens = frozenset(tree.subtree(index))
        if not contiguous(tokens) or tree.heads[index] in tokens - {index}:
            continue
        opens = {tree.lowers[token] for token in sorted(tokens)[:2]}
        if opens & compression_words("conditions") or (label == "advcl" and THAT in opens):
            continue
        if tree.infinitive(index) and not _is_spare_purpose(tree, index):
            continue
        first, last = min(tokens), max(tokens)
        set_off = first == 0 or tree.words[first - 1] == ","
        if label == "advcl":
            light = set_off and not opens & WEIGHTY
            yield Cut(below(tree, index), 0.3 if light else 0.6, "adverbial")
        elif set_off and last + 1 < len(tree):
            yield Cut(below(tree, index), 0.25, "aside")
        elif label == "relcl" and not _is_bound(tree, tree.heads[index]):
            yield Cut(below(tree, index), 0.8, "relative")


def _is_spare_purpose(tree: SyntaxTree, index: int) -> bool:
    """Say whether an infinitive tells a purpose, which its verb has an object without."""
    head = tree.heads[index]
    adverbial = tree.deps[index] == "advcl" and tree.tags[head].startswith("VB")
    return adverbial and tree.child(head, *ANSWERED_NOUNS) is not None


def _is_bound(tree: SyntaxTree, noun: int) -> bool:
    """Say whether a noun's meaning hangs on its clause: no one who, every state that, the only."""
    binding = compression_words("binding")
    return any(tree.lowers[word] in binding for word in (noun, *tree.children[noun]))


def joined(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield a second clause or a second verb that "and", "but" or a semicolon adds at the end."""
    for index, label in enumerate(tree.deps):
        if label != "conj" or not tree.tags[index].startswith("VB") or _is_paired(tree, index):
            continue
        tokens = frozenset(tree.subtree(index))
        head = tree.heads[index]
        conjunctions = {
            kid
            for kid in tree.children[head]
            if head < kid < index and tree.deps[kid] == "cc" and kid >= min(tokens) - 2
        }
        whole = tokens | conjunctions
        if contiguous(whole) and max(whole) >= len(tree) - 2:
            own = tree.child(index, "nsubj", "nsubjpass") is not None
            yield Cut(with_commas(tree, whole), 0.75 if own else 0.65, "joined clause")


def _is_paired(tree: SyntaxTree, index: int) -> bool:
    """Say whether a word before a clause makes a pair of it: "not only", "either"."""
    return any(
        tree.lowers[node] in compression_words("paired") and tree.deps[node] in PAIRING_LABELS
        for node in range(index)
    )


def matrix(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield an outer clause that only grants the inner one: "we now know that", "it has shown"."""
    for root, label in enumerate(tree.deps):
        if label != "ROOT" or tree.lemmas[root] not in compression_words("factive"):
            continue
        clause, subject = tree.child(root, "ccomp"), tree.child(root, "nsubj")
        if clause is None or subject is None or tree.child(root, "neg") is not None:
            continue
        inner = tree.child(clause, "nsubj", "nsubjpass")
        parts = {tree.deps[kid] for kid in tree.children[root]}
        if inner is None or not parts <= GRANTING_PARTS or _is_open(tree, clause):
            continue
        run = _granting(tree, subject, clause, inner)
        if run:
            cost = 0.01 if tree.lowers[subject] == WE else 0.04
            yield Cut(run, cost, "granted", run)


def _is_open(tree: SyntaxTree, clause: int) -> bool:
    """Say whether a clause is a question: "we know whether" grants nothing."""
    start = min(tree.subtree(clause))
    return tree.lowers[start] in OPEN_QUESTIONS or tree.tags[start].startswith("W")


def _granting(tree: SyntaxTree, subject: int, clause: int, inner: int) -> frozenset[int]:
    """Return the words that only grant: up to the clause, or up to its pronoun after a subject."""
    if tree.lowers[subject] == WE:
        mark = tree.child(clause, "mark")
        last = mark if mark is not None else min(tree.subtree(clause)) - 1
        return frozenset(range(last + 1))
    if tree.tags[inner] == "PRP" and not tree.children[inner]:
        return frozenset(range(max(tree.subtree(subject)) + 1, inner + 1))
    return frozenset()
