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
from typing import Literal

from detente.evidence.claim import Claim
from detente.evidence.english.function_words import content_words

SHARED = 0.75
"""Share of the shorter claim's content words that the longer must hold."""
_FEWEST = 3
_NOT = re.compile(r"\b(?:not|no|never|without|refus\w+|den(?:y|ie)\w*|reject\w*)\b|n[’']t\b", re.I)


@dataclass(frozen=True)
class ClaimPair:
    """Two claims that say the same.

    Parameters
    ----------
    first, second
        Article (as the caller numbers it) and claim id.
    kind
        ``repeats`` for one original source, ``confirms`` for two.
    why
        The reason in words.
    """

    first: tuple[str, str]
    second: tuple[str, str]
    kind: Literal["repeats", "confirms"]
    why: str


def duplicates(read: Sequence[tuple[str, Mapping[str, Claim]]]) -> tuple[ClaimPair, ...]:
    """Return the pairs of claims that say the same in different articles.

    ``read`` holds each article's name with its claims by id.
    """
    known = [
        (name, key, claim, content_words(claim.text))
        for name, claims in read
        for key, claim in claims.items()
    ]
    by_word: dict[str, list[int]] = {}
    for n, (*_, words) in enumerate(known):
        for word in words:
            by_word.setdefault(word, []).append(n)
    pairs = []
    for n, m in sorted(_candidates(by_word, known)):
        (one, key, first, words), (two, other, second, others) = known[n], known[m]
        if one != two and _same(first, words, second, others):
            kind, why = _kind(first, second)
            pairs.append(ClaimPair((one, key), (two, other), kind, why))
    return tuple(pairs)


def twice(read: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of articles that are the same text, the one read first before the other.

    ``read`` holds each article's name with the fingerprint of its text.
    """
    first: dict[str, str] = {}
    pairs = []
    for name, mark in read:
        if mark in first:
            pairs.append((first[mark], name))
        first.setdefault(mark, name)
    return tuple(pairs)


_Known = tuple[str, str, Claim, frozenset[str]]


def _candidates(
    by_word: Mapping[str, Sequence[int]], known: Sequence[_Known]
) -> set[tuple[int, int]]:
    """Return the pairs that share a word which is not in too many claims."""
    most = max(50, len(known) // 20)
    return {
        pair for numbers in by_word.values() if len(numbers) <= most
        for pair in combinations(numbers, 2)
    }  # fmt: skip


def _same(first: Claim, words: frozenset[str], second: Claim, others: frozenset[str]) -> bool:
    """Return whether two claims say the same."""
    fewest = min(len(words), len(others))
    if fewest < _FEWEST or len(words & others) < SHARED * fewest:
        return False
    numbers = [set(re.findall(r"\d+", claim.text)) for claim in (first, second)]
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return False
    return bool(_NOT.search(first.text)) == bool(_NOT.search(second.text))


def _kind(first: Claim, second: Claim) -> tuple[Literal["repeats", "confirms"], str]:
    """Return whether one claim repeats the other or confirms it, and why."""
    one, two = first.chain[0], second.chain[0]
    if one.name.casefold() == two.name.casefold():
        return "repeats", f"both come from {one.name}"
    if one.anonymous or two.anonymous:
        return "repeats", "a source that is not named may be the other's source too"
    hands = [{link.name for link in claim.chain} - {"the author"} for claim in (first, second)]
    shared = hands[0] & hands[1]
    if shared:
        return "repeats", f"both came through {', '.join(sorted(shared))}"
    return "confirms", f"{one.name} and {two.name} say so apart from each other"
