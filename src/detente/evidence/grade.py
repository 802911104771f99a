"""The Admiralty code: how reliable a source is, and how credible what it says."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""Letters for the source (NATO AJP-2.1; STANAG 2511)."""

CREDIBILITY = {
    "1": "confirmed",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""Figures for what it says (NATO AJP-2.1; STANAG 2511)."""

Grade = Annotated[str, Field(pattern=r"^[A-F][1-6]$", examples=["B2", "C3"])]
"""A letter A-F for the source and a figure 1-6 for the information."""


def in_words(grade: str) -> str:
    """Return a grade in words.

    >>> in_words("B2")
    'usually reliable source; probably true'
    """
    letter, figure = grade[0], grade[1]
    source = "source whose " if letter == "F" else ""
    reliability = RELIABILITY[letter] + ("" if letter == "F" else " source")
    return f"{source}{reliability}; {CREDIBILITY[figure]}"
