"""What is said around a deed: whether a deal holds it, and whether it was kept from the public."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.parties import Parties
from detente.evidence.english.stance import NOT_PUBLIC, WORD, stance_words
from detente.evidence.reading import Reading

_NEAR = 3
"""Sentences before and after a pledge in which it may be told that it was kept quiet."""
_WORDS_GIVEN = frozenset({"pledged", "threatened"})
"""Modes of acts that may be kept quiet."""


def deals(reading: Reading, deeds: Sequence[Deed]) -> frozenset[int]:
    """Return the places of deeds that their own sentence makes part of a deal."""
    return frozenset(
        deed.place
        for deed in deeds
        if deed.mode == "pledged"
        and reading.sentences
        and stance_words("deal") & _words(_sentence(reading, _number(reading, deed.place)))
    )


def hidden(reading: Reading, deeds: Sequence[Deed], sides: Parties) -> frozenset[int]:
    """Return the places of pledges that the text says were not told in the open.

    The word must stand in the pledge's sentence, or in one of the three after or before it that
    names who made the pledge.
    """
    return frozenset(
        deed.place
        for deed in deeds
        if deed.mode in _WORDS_GIVEN and _is_hidden(reading, deed, sides)
    )


def _is_hidden(reading: Reading, deed: Deed, sides: Parties) -> bool:
    """Say whether a pledge is told not to have been made in the open."""
    number = _number(reading, deed.place)
    first, last = max(number - _NEAR, 0), min(number + _NEAR + 1, len(reading.sentences))
    for near in range(first, last):
        line = reading.sentences[near]
        if _tells_of_secrecy(_sentence(reading, near)) and (
            near == number or deed.owner in sides.within(line.start, line.end)
        ):
            return True
    return False


def _tells_of_secrecy(sentence: str) -> bool:
    """Say whether a sentence, in small letters, tells that something was kept from the public."""
    return bool(NOT_PUBLIC.search(sentence) or _words(sentence) & stance_words("undisclosed"))


def _words(sentence: str) -> set[str]:
    """Return the words of a sentence in small letters."""
    return set(WORD.findall(sentence))


def _number(reading: Reading, place: int) -> int:
    """Return the number of the sentence that holds a place."""
    after = bisect_right(reading.sentences, place, key=lambda line: line.start)
    return max(after - 1, 0)


def _sentence(reading: Reading, number: int) -> str:
    """Return a sentence in small letters."""
    line = reading.sentences[number]
    return reading.text[line.start : line.end].lower()
