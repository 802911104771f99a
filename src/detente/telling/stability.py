"""Which states are stable for whom, as the words around a table of equilibria."""

from __future__ import annotations

from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.stability import Stability

COLUMNS = ("State", "What is the case")
"""The headings before those of the concepts."""


def summary(result: Stability) -> str:
    """Return how many states there are, and how many of them are equilibria.

    >>> from detente import load, stability
    >>> summary(stability(load("chicken").conflict))
    '4 states (0 left out). Equilibria: Nash 2, GMR 3, SMR 3, SEQ 2.'
    """
    counts = result.counts
    phase = f", phase {result.phase}" if result.phase else ""
    equilibria = ", ".join(
        f"{heading(name)} {result.equilibria(name).size}" for name in result.concepts
    )
    states = f"{counts['states']} states ({counts['removed']} left out){phase}"
    return f"{states}. Equilibria: {equilibria}."


def more(count: int) -> str:
    """Return that the table leaves states out; empty where it does not."""
    return f"{count} more; --json lists them all." if count > 0 else ""
