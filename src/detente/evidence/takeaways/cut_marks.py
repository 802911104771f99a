"""Cuts of what marks set off: brackets, dashes, the place and agency that open a report."""

from __future__ import annotations

from collections.abc import Iterator

from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.cut import Cut

_DASHES = frozenset({"–", "—", "--"})
_DATELINE = 9
"""Tokens of a dateline at most: "NEW YORK (Agency, May 4) -"."""
_TAIL = 0.6
"""The share of a sentence that may follow a single dash as an aside; more is the sentence."""


def datelines(tree: SyntaxTree) -> Iterator[Cut]:
    """Yield the place and agency that open a report: "MOSCOW (Agency) -"."""
    if not (len(tree) and tree.words[0].isupper() and len(tree.words[0]) > 2):
        return
    for index in range(1, min(_DATELINE, len(tree))):
        if tree.words[index] in _DASHES | {"-"} and all(
            tree.deps[token] not in ("nsubj", "ROOT") or tree.tags[token].startswith("NNP")
            for token in range(index)
        ):
            yield Cut(frozenset(range(index + 1)), 0.0, "dateline")
            return


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
    marks = [index for index, word in enumerate(tree.words) if word in _DASHES]
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        yield Cut(frozenset(range(first, last + 1)), 0.1, "dash")
    if len(marks) % 2 and len(tree) - marks[-1] < _TAIL * len(tree):
        end = len(tree) - 1 if tree.words[-1] in ".!?" else len(tree)
        yield Cut(frozenset(range(marks[-1], end)), 0.3, "dash")
