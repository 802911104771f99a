"""What is said of a finding: a sentence, and the same in a line to take away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.model import phrases

TAKEAWAY_LENGTH: Final = 140
"""The most characters that a takeaway may have."""

_EVERYDAY: Final = frozenset({"The", "It", "A", "An", "No", "Nobody", "Improvements"})


@dataclass(frozen=True)
class Statement:
    """A finding in plain words; ``takeaway`` is empty for one that is not to be taken away."""

    sentence: str
    takeaway: str = ""


def takeaway(*lines: str) -> str:
    """Return the first of some lines that is short enough, as a sentence; empty where none is.

    >>> takeaway("the guns fall silent " * 9, "the guns fall silent")
    'The guns fall silent.'
    >>> takeaway("")
    ''
    """
    sentences = [phrases.sentence(line) for line in lines if line]
    return next((one for one in sentences if len(one) <= TAKEAWAY_LENGTH), "")


def uncapitalised(text: str) -> str:
    """Return a text without the capital of its first word, where that is an everyday word.

    >>> uncapitalised("The guns fall silent")
    'the guns fall silent'
    >>> uncapitalised("Russia bombs")
    'Russia bombs'
    """
    everyday = text.partition(" ")[0] in _EVERYDAY
    return text[0].lower() + text[1:] if everyday else text
