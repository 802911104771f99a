"""The same claim in several articles: counted once where it has one source, confirmed where two.

Two claims are the same when most of the content words of the shorter stand in the longer and no
number or negation sets them apart. They have the same original source when the innermost links of
their chains bear one name; then one repeats the other. With different innermost sources, neither
unnamed, each confirms the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal

from detente.evidence.claim import Claim
from detente.evidence.english.function_words import content_words
from detente.evidence.english.modality import NEGATION

SHARED: Final = 0.75
"""Share of the shorter claim's content words that the longer must hold."""
_FEWEST = 3
"""Content words of a claim that can be told from others."""
_COMMON = 50
"""Claims, or a twentieth of all, in which a word is too common to pair claims by."""

PairKind = Literal["repeats", "confirms"]


@dataclass(frozen=True)
class ClaimPair:
    """Two claims that say the same.

    Parameters
    ----------
    first, second
        Article (as the caller names it) and claim id.
    kind
        ``repeats`` for one original source, ``confirms`` for two.
    why
        The reason in words.
    """

    first: tuple[str, str]
    second: tuple[str, str]
    kind: PairKind
    why: str


@dataclass(frozen=True)
class _Compared:
    """A claim of an article with the words and numbers by which it is compared."""

    place: tuple[str, str]
    claim: Claim
    words: frozenset[str]
    numbers: frozenset[str]
    negated: bool


def duplicates(articles: Sequence[tuple[str, Mapping[str, Claim]]]) -> tuple[ClaimPair, ...]:
    """Return the pairs of claims that say the same in different articles.

    ``articles`` holds each article's name with its claims by id.

    >>> from detente.evidence.chain import Link
    >>> def claim(who, text):
    ...     return Claim(text=text, chain=(Link(name=who, type="person"),), grade="C3")
    >>> one = {"c1": claim("Dana Okoro", "The rebels left the northern city on Monday.")}
    >>> two = {"c1": claim("Ann Marsh", "On Monday the rebels left the city.")}
    >>> [(pair.kind, pair.why) for pair in duplicates([("a.txt", one), ("b.txt", two)])]
    [('confirms', 'Dana Okoro and Ann Marsh say so apart from each other')]
    """
    compared = [
        _compared(name, key, claim) for name, claims in articles for key, claim in claims.items()
    ]
    by_word: dict[str, list[int]] = {}
    for n, claim in enumerate(compared):
        for word in claim.words:
            by_word.setdefault(word, []).append(n)
    most = max(_COMMON, len(compared) // 20)
    candidates = {
        pair
        for numbers in by_word.values()
        if len(numbers) <= most
        for pair in combinations(numbers, 2)
    }
    return tuple(
        ClaimPair(first.place, second.place, *_kind(first.claim, second.claim))
        for first, second in ((compared[n], compared[m]) for n, m in sorted(candidates))
        if first.place[0] != second.place[0] and _say_the_same(first, second)
    )


def _compared(name: str, key: str, claim: Claim) -> _Compared:
    """Return a claim with what it is compared by."""
    numbers = frozenset(re.findall(r"\d+", claim.text))
    negated = NEGATION.search(claim.text) is not None
    return _Compared((name, key), claim, content_words(claim.text), numbers, negated)


def twice(articles: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of articles that are the same text, the one read first before the other.

    ``articles`` holds each article's name with the fingerprint of its text.

    >>> twice([("a.txt", "1f"), ("b.txt", "2e"), ("c.txt", "1f")])
    (('a.txt', 'c.txt'),)
    """
    first: dict[str, str] = {}
    pairs = []
    for name, mark in articles:
        if mark in first:
            pairs.append((first[mark], name))
        first.setdefault(mark, name)
    return tuple(pairs)


def _say_the_same(claim: _Compared, other: _Compared) -> bool:
    """Return whether two claims say the same."""
    fewest = min(len(claim.words), len(other.words))
    if fewest < _FEWEST or len(claim.words & other.words) < SHARED * fewest:
        return False
    if claim.numbers and other.numbers and claim.numbers != other.numbers:
        return False
    return claim.negated == other.negated


def _kind(first: Claim, second: Claim) -> tuple[PairKind, str]:
    """Return whether one claim repeats the other or confirms it, and why."""
    source, other = first.chain[0], second.chain[0]
    if source.name.casefold() == other.name.casefold():
        return "repeats", f"both come from {source.name}"
    if source.anonymous or other.anonymous:
        return "repeats", "a source that is not named may be the other's source too"
    hands = [{link.name for link in claim.chain} - {"the author"} for claim in (first, second)]
    shared = hands[0] & hands[1]
    if shared:
        return "repeats", f"both came through {', '.join(sorted(shared))}"
    return "confirms", f"{source.name} and {other.name} say so apart from each other"
