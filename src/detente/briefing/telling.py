"""Numbers, shares and moves in the words of a briefing."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from detente.analysis.concepts.degrees import heading
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.walk import Step
from detente.model import phrases
from detente.model.conflict import Conflict

_PARTS = (
    "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"
)  # fmt: skip
_COUNTS = ("", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def share(value: Fraction) -> str:
    """Return a share in words where it has a common name, else with two decimals.

    >>> share(Fraction(2, 3)), share(Fraction(1, 2)), share(Fraction(1, 7))
    ('two thirds', 'half', 'a seventh')
    """
    if value == 1:
        return "all of it"
    if not 0 < value < 1 or value.denominator > 10:
        return f"{float(value):.2f}"
    part = _PARTS[value.denominator - 2]
    if part == "half":
        return part
    return f"{_COUNTS[value.numerator]} {part}{'s' if value.numerator > 1 else ''}"


def percent(value: Fraction | float) -> str:
    """Return a share as a whole percentage.

    >>> percent(0.931)
    '93%'
    """
    return f"{float(value) * 100:.0f}%"


def concepts(names: Sequence[str]) -> str:
    """Return concepts as a list."""
    return phrases.listed([heading(name) for name in names])


def way(conflict: Conflict, graph: GraphModel, steps: Sequence[Step]) -> str:
    """Return moves one after another: who does what, then who does what."""
    return ", then ".join(
        f"{conflict.actors[graph.actors[one.actor]].name} "
        f"{phrases.move(conflict, one.source, one.target)}"
        for one in steps
    )


def shortened(text: str, *, most: int, otherwise: str) -> str:
    """Return a text, or another where it is longer than allowed; nothing where both are."""
    return next((one for one in (text, otherwise) if len(one) <= most), "")


def uncapitalised(text: str) -> str:
    """Return a text without the capital of its first word, where that is an everyday word.

    >>> uncapitalised("The guns fall silent")
    'the guns fall silent'
    >>> uncapitalised("Russia bombs")
    'Russia bombs'
    """
    first = text.partition(" ")[0]
    everyday = first in {"The", "It", "A", "An", "No", "Nobody", "Improvements"}
    return text[0].lower() + text[1:] if everyday else text
