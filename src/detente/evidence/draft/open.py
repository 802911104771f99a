"""What is said around a deed: whether a deal holds it, and whether it was kept from the public."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.parties import Parties
from detente.evidence.draft.words import among

if TYPE_CHECKING:
    from detente.evidence.reading import Reading

_NOT_PUBLIC = re.compile(
    r"\b(?:than (?:what )?(?:has|had|was|is) (?:been )?(?:made public|announced|disclosed|admitted)"
    r"|(?:not|never) (?:been )?(?:made public|announced|disclosed|published|admitted)"
    r"|behind closed doors|in private)\b"
)
_NEAR = 3


def deals(reading: Reading, told: Sequence[Deed]) -> frozenset[int]:
    """Return the places of deeds that their own sentence makes part of a deal."""
    found = set()
    for deed in told:
        if deed.mode == "pledged":
            words = set(re.findall(r"[a-z-]+", _sentence(reading, deed.place).lower()))
            if words & among("deal"):
                found.add(deed.place)
    return frozenset(found)


def hidden(reading: Reading, told: Sequence[Deed], sides: Parties) -> frozenset[int]:
    """Return the places of pledges that the text says were not told in the open.

    The word must stand in the pledge's sentence, or in one of the three after or before it that
    names who made the pledge.
    """
    found = set()
    for deed in told:
        if deed.mode in {"pledged", "threatened"}:
            number = _number(reading, deed.place)
            for near in range(max(number - _NEAR, 0), number + _NEAR + 1):
                if near < len(reading.sentences) and _says_hidden(reading, near):
                    line = reading.sentences[near]
                    if near == number or deed.owner in sides.within(line.start, line.end):
                        found.add(deed.place)
    return frozenset(found)


def _says_hidden(reading: Reading, number: int) -> bool:
    """Say whether a sentence tells that something was kept from the public."""
    line = reading.sentences[number]
    text = reading.text[line.start : line.end].lower()
    return bool(
        _NOT_PUBLIC.search(text) or set(re.findall(r"[a-z-]+", text)) & among("undisclosed")
    )


def _number(reading: Reading, place: int) -> int:
    """Return the number of the sentence that holds a place."""
    after = bisect_right(reading.sentences, place, key=lambda line: line.start)
    return max(after - 1, 0)


def _sentence(reading: Reading, place: int) -> str:
    """Return the sentence that holds a place."""
    if not reading.sentences:
        return ""
    line = reading.sentences[_number(reading, place)]
    return reading.text[line.start : line.end]
