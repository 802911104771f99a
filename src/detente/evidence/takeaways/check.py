"""Checks after compression: nothing invented, and nothing lost that changes the meaning."""

from __future__ import annotations

import re
from collections import Counter

from detente.evidence.english.compression import compression_words as words
from detente.evidence.structure.syntax import SyntaxTree

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NAME = re.compile(r"[^\W\d_][\w’'-]*", re.UNICODE)
_CORE = frozenset(
    {
        "nsubj",
        "nsubjpass",
        "dobj",
        "auxpass",
        "aux",
        "attr",
        "xcomp",
        "acomp",
        "prt",
        "agent",
        "neg",
        "ccomp",
        "expl",
        "pobj",
        "pcomp",
        "nummod",
        "poss",
        "csubj",
        "oprd",
        "dative",
        "quantmod",
        "case",
    }
)


def sound(tree: SyntaxTree, kept: frozenset[int], free: frozenset[int] = frozenset()) -> bool:
    """Say whether the kept tokens still say what the sentence says of them.

    Every core argument, auxiliary, negation, number and hedge of a kept word must be kept with
    it, and at least one finite verb must stand; so a name, a number, a negation or a modality can
    go only with the whole phrase or clause that it belongs to. ``free`` are tokens that a cut has
    shown to be needless though they are core: a title, a granting outer clause.
    """
    finite = any(tree.tags[token] in {"VBZ", "VBP", "VBD", "MD"} for token in kept)
    whole = _joints(tree, kept) and _coordinated(tree, kept) and _rooted(tree, kept, free)
    return (
        finite
        and whole
        and all(
            kid in kept or kid in free
            for token in kept
            for kid in tree.children[token]
            if _belongs(tree, kid)
        )
    )


def _joints(tree: SyntaxTree, kept: frozenset[int]) -> bool:
    """Say whether the mark that sets off a kept part is kept where the words before it are."""
    return all(
        not (tree.words[index - 1] in _MARKS and index - 1 not in kept and index - 2 in kept)
        for index in kept
        if index > 1 and tree.deps[index] != "punct" and tree.words[index - 1] in _MARKS
    )


def _rooted(tree: SyntaxTree, kept: frozenset[int], free: frozenset[int]) -> bool:
    """Say whether no kept word hangs on a word that is gone.

    One may, where the root itself is gone: the head of the clause that stands in its place.
    """
    loose = [
        token
        for token in kept
        if tree.heads[token] not in kept
        and tree.heads[token] not in free
        and tree.deps[token] != "punct"
    ]
    rooted = any(tree.heads[token] == token for token in kept)
    return len(loose) <= (0 if rooted else 1)


def _coordinated(tree: SyntaxTree, kept: frozenset[int]) -> bool:
    """Say whether every "and" that is kept still joins two words that are kept."""
    return all(
        any(tree.deps[kid] == "conj" and kid in kept for kid in tree.children[tree.heads[token]])
        or not any(tree.deps[kid] == "conj" for kid in tree.children[tree.heads[token]])
        for token in kept
        if tree.deps[token] == "cc"
    )


_MARKS = frozenset({":", ";", "–", "—", "--", "(", "["})


def _belongs(tree: SyntaxTree, kid: int) -> bool:
    """Say whether a word cannot go while its head stays."""
    lower = tree.lowers[kid]
    return (
        tree.deps[kid] in _CORE
        or lower in words("negations")
        or lower in words("modals")
        or lower in words("hedges")
        or lower in {"if", "unless", "whether"}
    )


def numbers(text: str) -> Counter[str]:
    """Return the numbers of a text, each as often as it comes."""
    return Counter(_NUMBER.findall(text))


def names(text: str) -> Counter[str]:
    """Return the capitalised words of a text that do not open it."""
    found = list(_NAME.finditer(text))
    return Counter(_bare(match[0]) for match in found[1:] if match[0][0].isupper())


def _bare(word: str) -> str:
    """Return a word without the possessive."""
    return re.sub(r"['’]s?$", "", word)


def invented(line: str, source: str, *, granted: str = "") -> tuple[str, ...]:
    """Return the names and numbers of a line that stand neither in its source nor in ``granted``.

    ``granted`` holds what attribution adds: the names of those who said it.
    """
    known = source + " " + granted
    known_names = set(names("x " + known)) | {
        _ABBREVIATED.get(name, name) for name in _LONG if name in known
    }
    strange = [number for number, times in numbers(line).items() if numbers(known)[number] < times]
    strange += [
        name
        for name in names(line)
        if name not in known_names and name.lower() not in known.lower().replace(".", "")
    ]
    return tuple(strange)


_ABBREVIATED = {
    "United States": "US",
    "United Nations": "UN",
    "European Union": "EU",
    "United Kingdom": "UK",
}
_LONG = tuple(_ABBREVIATED)


def negations(text: str) -> int:
    """Return how many words of negation a text holds."""
    found = re.findall(r"n['’]t\b|\bcannot\b|[\w’']+", text.lower())
    return sum(word in words("negations") or word.endswith(("n't", "n’t")) for word in found)
