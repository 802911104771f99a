"""Where a belief stands in a file: from its path, such as ``pledges.curb``, to keys and indices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from detente.case.value_tree import Where

_INDEX: Final = re.compile(r"\[(\d+)\]")

_BELOW: Final = ("answers", "statements", "actors")
"""Keys that a path may pass over: of a question, of an actor's wants, of an issue."""


def where_of(data: Any, path: str) -> Where | None:
    """Return the keys and indices, from 0, of what a path names; ``None`` where nothing is.

    Parameters
    ----------
    data
        Plain values in the layout of a case file.
    path
        Keys joined by dots; items of a list from 1 in brackets, or by their ``id``.

    Examples
    --------
    >>> phases = [{"id": "truce", "preferences": {"us": ["us.curb"]}}]
    >>> where_of({"phases": phases}, "phases.truce.preferences.us[1]")
    ('phases', 0, 'preferences', 'us', 0)
    """
    if not path:
        return ()
    for step, below, rest in _steps(data, path):
        found = where_of(below, rest)
        if found is not None:
            return (*step, *found)
    return None


def _steps(value: Any, path: str) -> Iterator[tuple[Where, Any, str]]:
    """Yield the steps that may begin a path, the longest first, each with what follows it."""
    if isinstance(value, dict):
        for key in sorted(value, key=lambda key: -len(str(key))):
            rest = _after(path, str(key))
            if rest is not None:
                yield (key,), value[key], rest
        for key in _BELOW:
            if key in value:
                yield from (((key, *step), *more) for step, *more in _steps(value[key], path))
    index = _INDEX.match(path)
    if index and isinstance(value, list | dict):
        keys = list(value) if isinstance(value, dict) else range(len(value))
        if 0 < int(index[1]) <= len(keys):
            key = keys[int(index[1]) - 1]
            yield (key,), value[key], path[index.end() :].removeprefix(".")
    elif isinstance(value, list):
        for place, item in enumerate(value):
            rest = _after(path, str(item.get("id"))) if isinstance(item, dict) else None
            if rest is not None:
                yield (place,), item, rest


def _after(path: str, key: str) -> str | None:
    """Return what follows a key in a path, ``None`` where the path does not begin with it."""
    if not key or not path.startswith(key):
        return None
    rest = path[len(key) :]
    return rest.removeprefix(".") if rest[:1] in ("", ".", "[") else None
