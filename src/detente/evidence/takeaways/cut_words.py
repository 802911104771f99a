"""Cuts of single words and marked-off pieces: joining words, datelines, brackets, titles."""

from __future__ import annotations

from collections.abc import Iterator

from detente.evidence.english.compression import compression_words as words
from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.cut import Cut, below, with_commas

#: Heads of phrases that frame an act without being part of it.
_FRAMES = frozenset(
    {
        ("as", "part", "of"),
        ("in", "response", "to"),
        ("in", "line", "with"),
        ("in", "light", "of"),
        ("in", "addition", "to"),
        ("in", "connection", "with"),
        ("in", "accordance", "with"),
    }
)


def discourse(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield words that only join: "However," "In addition," "also"."""
    for index, lower in enumerate(tree.lowers):
        dep = tree.deps[index]
        opening = index == 0 and dep in {"cc", "advmod", "mark", "intj"}
        inside = dep == "advmod" and not any(
            tree.lowers[kid] not in words("opening") for kid in tree.children[index]
        )
        paired = (index > 0 and tree.lowers[index - 1] in {"but", "not", "only"}) or (
            index + 1 < len(tree) and tree.lowers[index + 1] in {"far", "much", "many", "as"}
        )
        if (
            ((lower in words("inside") and inside) or (lower in words("opening") and opening))
            and not paired
            and lower not in words("guarded")
        ):
            yield Cut(below(tree, index), 0.0, "discourse")
        if dep == "prep" and index == 0:
            tokens = frozenset(tree.subtree(index))
            if len(tokens) <= 4 and any(tree.lemmas[token] in words("joining") for token in tokens):
                yield Cut(below(tree, index), 0.0, "discourse")


def datelines(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield the place and agency that open a report: "MOSCOW (Agency) -"."""
    for index in range(1, min(9, len(tree))):
        if (
            tree.words[index] in {"-", "–", "—", "--"}
            and tree.words[0].isupper()
            and len(tree.words[0]) > 2
            and all(
                tree.deps[token] not in {"nsubj", "ROOT"} or tree.tags[token].startswith("NNP")
                for token in range(index)
            )
        ):
            yield Cut(frozenset(range(index + 1)), 0.0, "dateline")
            return


def framed(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield "as part of the deal", "in response to a query" as runs of words.

    The parser often hangs what follows such a phrase on its noun, so its extent is read from the
    word classes: determiners, adjectives and nouns.
    """
    for index in range(len(tree) - 3):
        if tree.lowers[index : index + 3] in _FRAMES:
            end = index + 3
            while end < len(tree) and (
                tree.tags[end][:2] in {"DT", "PR", "JJ", "NN", "CD", "PO"}
                or (end > index + 3 and tree.tags[end] in {"VB", "VBP"})
            ):
                end += 1  # a bare verb after a noun is a noun that was tagged wrongly
            if end > index + 3 and end < len(tree):
                run = frozenset(range(index, end))
                yield Cut(with_commas(tree, run), 0.3, "frame", run)


def brackets(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield what stands in brackets."""
    opened: int | None = None
    for index, word in enumerate(tree.words):
        if word in "([":
            opened = index
        elif word in ")]" and opened is not None:
            yield Cut(frozenset(range(opened, index + 1)), 0.05, "bracket")
            opened = None


def dashes(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield an aside between two dashes, and what follows a single one."""
    marks = [index for index, word in enumerate(tree.words) if word in {"–", "—", "--"}]
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        yield Cut(frozenset(range(first, last + 1)), 0.1, "dash")
    if len(marks) % 2 and len(tree) - marks[-1] < 0.6 * len(tree):
        end = len(tree) - 1 if tree.words[-1] in ".!?" else len(tree)
        yield Cut(frozenset(range(marks[-1], end)), 0.3, "dash")


def titles(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield the titles before a name: "U.S. Secretary of State John Kerry" keeps the name."""
    for index, tag in enumerate(tree.tags):
        if tag != "NNP" or tree.deps[index] == "compound":
            continue
        before = [
            kid
            for kid in tree.children[index]
            if kid < index and tree.deps[kid] in {"compound", "amod", "nmod"}
        ]
        run = frozenset(node for kid in before for node in tree.subtree(kid))
        last = max(
            (node for node in run if tree.lowers[node].strip(".") in words("titles")), default=None
        )
        if (
            last is None
            or tree.lowers[index].strip(".") in words("titles") | words("bodies")
            or last > index
        ):
            continue
        owner = tree.child(index, "poss")
        first = min(run)
        if owner is not None and owner < first:
            first = min(tree.subtree(owner))
        if first and tree.lowers[first - 1] == "the" and tree.heads[first - 1] == index:
            first -= 1
        title = frozenset(range(first, last + 1))
        yield Cut(title, 0.02, "title", title)
        if index - last > 1:
            yield Cut(frozenset(range(first, index)), 0.03, "given name", title)


def adverbs(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield adverbs of manner that carry no doubt, degree or negation."""
    for index, dep in enumerate(tree.deps):
        if (
            dep == "advmod"
            and tree.lowers[index].endswith("ly")
            and not (words("guarded") & {tree.lowers[node] for node in tree.subtree(index)})
        ):
            yield Cut(below(tree, index), 0.1, "adverb")
