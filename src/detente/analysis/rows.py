"""Part of an answer as a table: rows of plain values under named columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Row = dict[str, Any]
"""Values by the name of their column."""


def rows(part: Any) -> list[Row]:
    """Return a part of an answer, as plain data, as rows.

    A list gives a row each. A mapping gives a row for each key, which stands under ``id``; where
    it maps to lists, a row for each thing listed. A mapping inside a row becomes columns of its
    own, named by both keys with a dot.

    >>> rows([{"move": 3, "gain": {"a": 1, "b": -1}}])
    [{'move': 3, 'gain.a': 1, 'gain.b': -1}]
    >>> rows({"russia": {"share": 0.5}, "us": 0.25})
    [{'id': 'russia', 'share': 0.5}, {'id': 'us', 'value': 0.25}]
    >>> rows({"us": [{"move": 1}, {"move": 2}], "iran": []})
    [{'id': 'us', 'move': 1}, {'id': 'us', 'move': 2}]
    """
    if isinstance(part, Mapping):
        return [{"id": key, **_row(one)} for key, value in part.items() for one in _each(value)]
    return [_row(one) for one in part]


def _each(value: Any) -> Iterable[Any]:
    """Return the things listed under a key; a value that is no list of mappings by itself."""
    listed = isinstance(value, list) and all(isinstance(one, Mapping) for one in value)
    return value if listed else (value,)


def _row(value: Any) -> Row:
    """Return one thing as a row."""
    return dict(_columns(value)) if isinstance(value, Mapping) else {"value": value}


def _columns(value: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    """Yield the columns of a mapping, those of mappings inside it among them."""
    for key, inner in value.items():
        if isinstance(inner, Mapping):
            yield from ((f"{key}.{name}", below) for name, below in _columns(inner))
        else:
            yield str(key), inner
