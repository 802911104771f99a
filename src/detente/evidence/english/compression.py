"""Compression: the words of a sentence that takeaways treat alike."""

from __future__ import annotations

from detente.evidence.english import WORDS
from detente.evidence.tables import words_by_section


def compression_words(section: str) -> frozenset[str]:
    """Return one section of the table of words by which sentences are shortened.

    >>> "however" in compression_words("opening")
    True
    """
    return words_by_section(WORDS, "takeaways_words.txt")[section]
