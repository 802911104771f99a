"""Cuts of clauses: relative, participial, adverbial, joined, and outer ones that only grant."""

from __future__ import annotations

from collections.abc import Iterator

from detente.evidence.english.compression import compression_words as words
from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.cut import Cut, below, contiguous, with_commas


def clauses(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield relative, participial and adverbial clauses; never conditions."""
    for index, dep in enumerate(tree.deps):
        if dep not in {"relcl", "acl", "advcl"}:
            continue
        tokens = frozenset(tree.subtree(index))
        if not contiguous(tokens) or tree.heads[index] in tokens - {index}:
            continue
        opens = {tree.lowers[token] for token in sorted(tokens)[:2]}
        if opens & words("conditions") or (dep == "advcl" and "that" in opens):
            continue
        if tree.infinitive(index) and not _spare(tree, index):
            continue
        first, last = min(tokens), max(tokens)
        set_off = first == 0 or tree.words[first - 1] == ","
        if dep == "advcl":
            weighty = opens & {"to", "so", "whereas", "while", "although", "though", "because"}
            yield Cut(below(tree, index), 0.3 if set_off and not weighty else 0.6, "adverbial")
        elif set_off and last + 1 < len(tree):
            yield Cut(below(tree, index), 0.25, "aside")
        elif not _bound(tree, tree.heads[index]) and dep == "relcl":
            yield Cut(below(tree, index), 0.8, "relative")


def _spare(tree: SyntaxTree, index: int) -> bool:
    """Say whether an infinitive tells a purpose, which its verb has an object without."""
    if tree.deps[index] != "advcl":
        return False
    head = tree.heads[index]
    return tree.tags[head].startswith("VB") and tree.child(head, "dobj", "nsubjpass") is not None


def _bound(tree: SyntaxTree, noun: int) -> bool:
    """Say whether a noun's meaning hangs on its clause: no one who, every state that, the only."""
    return any(
        tree.lowers[kid]
        in {
            "no",
            "any",
            "every",
            "all",
            "only",
            "each",
            "few",
            "those",
            "one",
            "what",
            "most",
            "some",
        }
        for kid in (noun, *tree.children[noun])
    )


def joined(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield a second clause or a second verb that "and", "but" or a semicolon adds at the end."""
    for index, dep in enumerate(tree.deps):
        if dep != "conj" or not tree.tags[index].startswith("VB"):
            continue
        if any(
            tree.lowers[node] in words("paired")
            for node in range(index)
            if tree.deps[node] in {"preconj", "advmod", "cc"}
        ):
            continue
        tokens = frozenset(tree.subtree(index))
        head = tree.heads[index]
        marks = frozenset(
            kid
            for kid in tree.children[head]
            if head < kid < index and tree.deps[kid] == "cc" and kid >= min(tokens) - 2
        )
        whole = tokens | marks
        if contiguous(whole) and max(whole) >= len(tree) - 2:
            own = tree.child(index, "nsubj", "nsubjpass") is not None
            yield Cut(with_commas(tree, whole), 0.75 if own else 0.65, "joined clause")


def matrix(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield an outer clause that only grants the inner one: "we now know that", "it has shown"."""
    for index, dep in enumerate(tree.deps):
        if dep != "ROOT" or tree.lemmas[index] not in words("factive"):
            continue
        clause = tree.child(index, "ccomp")
        subject = tree.child(index, "nsubj")
        if clause is None or subject is None or tree.child(index, "neg") is not None:
            continue
        inner = tree.child(clause, "nsubj", "nsubjpass")
        mark = tree.child(clause, "mark")
        if inner is None or not all(
            tree.deps[kid] in {"nsubj", "aux", "ccomp", "advmod", "punct", "cc", "advcl"}
            for kid in tree.children[index]
        ):
            continue
        start = min(tree.subtree(clause))
        if tree.lowers[start] in {"whether", "if"} or tree.tags[start].startswith("W"):
            continue  # "we know whether" grants nothing
        if tree.lowers[subject] == "we":
            last = mark if mark is not None else start - 1
            run = frozenset(range(last + 1))
            yield Cut(run, 0.01, "granted", run)
        elif tree.tags[inner] == "PRP" and not tree.children[inner]:
            first = max(tree.subtree(subject)) + 1
            run = frozenset(range(first, inner + 1))
            yield Cut(run, 0.04, "granted", run)
