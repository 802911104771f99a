"""Every number of a result by its path, so that each number of a sentence can be traced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from detente.analysis.result import Result


def numbers_of(result: Result) -> dict[str, float]:
    """Return the state asked about and every number of an answer, by its path."""
    return flat({"state": result.state} | result.answer())


def flat(data: Any, path: str = "") -> dict[str, float]:
    """Return every number in plain data, by its path.

    >>> flat({"a": [1, {"b": 0.5}], "c": True})
    {'a.1': 1, 'a.2.b': 0.5}
    """
    if isinstance(data, bool):
        return {}
    if isinstance(data, int | float):
        return {path: data}
    if isinstance(data, Mapping):
        items = list(data.items())
    elif isinstance(data, Sequence) and not isinstance(data, str):
        items = list(enumerate(data, start=1))
    else:
        return {}
    numbers: dict[str, float] = {}
    for key, value in items:
        numbers |= flat(value, f"{path}.{key}" if path else str(key))
    return numbers
