"""What a briefing on a draft may count: what the article says, and not what would follow from it.

Nothing that follows from beliefs which nobody has accepted is a finding. So the bottom line of a
draft is made of the article's own words; what the model would imply is told below, under an if.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from textwrap import shorten
from typing import Final

from detente.briefing.finding import Finding

SAID: Final = ("source", "short", "since", "told", "timeline")
"""The parts of a briefing that rest on the article alone."""

_OPEN: Final = "Open questions:"

_LONGEST: Final = 140
"""No line of a bottom line is longer."""


def said(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what an article says, each with its line for the bottom line; dates stand apart."""
    return tuple(
        replace(one, takeaway=shorten(one.sentence, _LONGEST, placeholder=" …"))
        for one in findings
        if one.section == "told" and one.key != "dates"
    )


def open_questions(summary: str) -> tuple[str, ...]:
    r"""Return what a draft leaves open, as its summary lists it.

    >>> open_questions("A draft.\nOpen questions:\n- Who mediates?\n- Why? Answer: Peace.")
    ('Who mediates?',)
    """
    lines = summary.partition(_OPEN)[2].splitlines()
    asked = [line.strip().removeprefix("- ") for line in lines]
    return tuple(one for one in asked if one and "Answer: " not in one)
