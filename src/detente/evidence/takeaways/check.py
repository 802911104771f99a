"""Checks after compression: nothing invented, and nothing lost that changes the meaning."""

from __future__ import annotations

import re
from collections import Counter

from detente.evidence.english.compression import (
    ABBREVIATED,
    bare_name,
    qualifies,
)
from detente.evidence.english.labels import CORE, FINITE_OR_MODAL
from detente.evidence.structure.syntax import SyntaxTree

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NAME = re.compile(r"[^\W\d_][\w’'-]*", re.UNICODE)
_MARKS = frozenset({":", ";", "–", "—", "--", "(", "["})
"""Marks that set off what follows them."""


def sound(tree: SyntaxTree, kept: frozenset[int], free: frozenset[int] = frozenset()) -> bool:
    """Say whether the kept tokens still say what the sentence says of them.

    Every core argument, auxiliary, negation, number and hedge of a kept word must be kept with
    it, and at least one finite verb must stand; so a name, a number, a negation or a modality can
    go only with the whole phrase or clause that it belongs to. ``free`` are tokens that a cut has
    shown to be needless though they are core: a title, a granting outer clause.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["Norland did not leave on Monday."])))
    >>> sound(tree, frozenset({0, 1, 2, 3, 6})), sound(tree, frozenset({0, 1, 3, 6}))
    (True, False)
    """
    return (
        any(tree.tags[token] in FINITE_OR_MODAL for token in kept)
        and _keeps_marks(tree, kept)
        and _keeps_pairs(tree, kept)
        and _keeps_heads(tree, kept, free)
        and all(
            kid in kept or kid in free
            for token in kept
            for kid in tree.children[token]
            if _cannot_go(tree, kid)
        )
    )


def _keeps_marks(tree: SyntaxTree, kept: frozenset[int]) -> bool:
    """Say whether the mark that sets off a kept part is kept where the words before it are."""
    return all(
        not (tree.words[index - 1] in _MARKS and index - 1 not in kept and index - 2 in kept)
        for index in kept
        if index > 1 and tree.deps[index] != "punct"
    )


def _keeps_heads(tree: SyntaxTree, kept: frozenset[int], free: frozenset[int]) -> bool:
    """Say whether no kept word hangs on a word that is gone.

    One may, where the root itself is gone: the head of the clause that stands in its place.
    """
    hanging = sum(
        tree.heads[token] not in kept
        and tree.heads[token] not in free
        and tree.deps[token] != "punct"
        for token in kept
    )
    rooted = any(tree.heads[token] == token for token in kept)
    return hanging <= (0 if rooted else 1)


def _keeps_pairs(tree: SyntaxTree, kept: frozenset[int]) -> bool:
    """Say whether every "and" that is kept still joins two words that are kept."""
    for token in kept:
        if tree.deps[token] == "cc":
            beside = tree.children[tree.heads[token]]
            joined = [kid for kid in beside if tree.deps[kid] == "conj"]
            if joined and kept.isdisjoint(joined):
                return False
    return True


def _cannot_go(tree: SyntaxTree, kid: int) -> bool:
    """Say whether a word cannot go while its head stays."""
    return tree.deps[kid] in CORE or qualifies(tree.lowers[kid])


def numbers(text: str) -> Counter[str]:
    """Return the numbers of a text, each as often as it comes.

    >>> dict(numbers("2 of 1,000 and 2 more"))
    {'2': 2, '1,000': 1}
    """
    return Counter(_NUMBER.findall(text))


def names(text: str) -> Counter[str]:
    """Return the capitalised words of a text that do not open it.

    >>> dict(names("The envoy of Norland met Kerr's men."))
    {'Norland': 1, 'Kerr': 1}
    """
    words = _NAME.findall(text)
    return Counter(bare_name(word) for word in words[1:] if word[0].isupper())


def invented(line: str, source: str, *, granted: str = "") -> tuple[str, ...]:
    """Return the names and numbers of a line that stand neither in its source nor in ``granted``.

    ``granted`` holds what attribution adds: the names of those who said it.

    >>> invented("It was Kerr with 3 men.", "It was Kerr with 2 men.")
    ('3',)
    """
    known = f"{source} {granted}"
    counted, lower = numbers(known), known.lower().replace(".", "")
    short = {ABBREVIATED[name] for name in ABBREVIATED if name in known}
    known_names = names(f"x {known}").keys() | short
    strange = [number for number, times in numbers(line).items() if counted[number] < times]
    strange += [n for n in names(line) if n not in known_names and n.lower() not in lower]
    return tuple(strange)
