"""Parts of results as plain data, ready for JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from detente.analysis.graph.walk import Step
from detente.model.conflict import Conflict

DECIMALS: Final = 6
"""Shares are given to so many decimals."""


def number(share: Fraction | float) -> float:
    """Return a share as a number of six decimals.

    >>> number(Fraction(1, 3))
    0.333333
    """
    return round(float(share), DECIMALS)


def numbers(shares: Mapping[str, Fraction] | Mapping[str, float]) -> dict[str, float]:
    """Return shares as numbers of six decimals.

    >>> numbers({"a": Fraction(2, 3), "b": 0.25})
    {'a': 0.666667, 'b': 0.25}
    """
    return {name: number(share) for name, share in shares.items()}


def names(conflict: Conflict) -> dict[str, list[str]]:
    """Return what the codes of a result name: actors, options, and in graph form the states."""
    return {
        "actors": list(conflict.actors),
        "options": list(conflict.options),
        "states": list(conflict.graph.states) if conflict.graph else [],
    }


def step_dict(actors: Sequence[str], step: Step) -> dict[str, Any]:
    """Return one move by its mover's name.

    >>> step_dict(("a", "b"), Step(actor=1, source=0, target=2, improves=True))
    {'actor': 'b', 'from': 0, 'to': 2, 'improves': True}
    """
    return {
        "actor": actors[step.actor],
        "from": step.source,
        "to": step.target,
        "improves": step.improves,
    }
