"""The kept words of a sentence as a line: spacing and punctuation mended, first letter large."""

from __future__ import annotations

import re

from detente.evidence.english.compression import INITIALS, SHORTER
from detente.evidence.english.labels import FINITE_OR_MODAL
from detente.evidence.structure.syntax import SyntaxTree


def render(tree: SyntaxTree, kept: frozenset[int], *, short: bool) -> str:
    """Return the kept words as a sentence: spacing and punctuation mended, first letter large.

    With ``short``, long names of well-known bodies are written by their initials.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["On Monday, the United Nations left."])))
    >>> render(tree, frozenset(range(3, len(tree))), short=True)
    'The UN left.'
    """
    text = ""
    order = [token for token in sorted(kept) if not _is_lone_comma(tree, kept, token)]
    for before, token in zip([None, *order], order, strict=False):
        if before is not None:
            glued = token == before + 1 and tree.ends[before] == tree.starts[token]
            text += "" if glued else " "
        text += tree.words[token]
    return tidy(text, short=short)


def _is_lone_comma(tree: SyntaxTree, kept: frozenset[int], token: int) -> bool:
    """Say whether a comma closed an aside that is gone, and now parts a subject from its verb."""
    after = token + 1
    return (
        tree.words[token] == ","
        and token - 1 not in kept
        and after in kept
        and tree.tags[after] in FINITE_OR_MODAL
    )


def tidy(text: str, *, short: bool) -> str:
    """Return a text with spaces and stops mended, initials without stops, and one full stop.

    >>> tidy("the U.S. , left", short=False)
    'The US, left.'
    """
    text = text.replace("''", '"').replace("``", '"')
    for pattern, plain in INITIALS + (SHORTER if short else ()):
        text = pattern.sub(plain, text)
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,.;:!?%’”)])", r"\1", text)
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    text = _balanced(text)
    text = re.sub(r"^[\s,;:–—-]+", "", text)
    text = re.sub(r"[\s,;:.–—-]+$", "", text)
    if text and text[-1] not in "?!":
        text = re.sub(r"[.,]+(?=[”\"’]?$)", "", text) + "."
    return text[:1].upper() + text[1:]


def _balanced(text: str) -> str:
    """Return a text without a quotation mark or bracket whose mate was left out."""
    for opening, closing in ("“”", "()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    return re.sub(r"\s+", " ", text).strip()
