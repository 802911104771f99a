"""The values of a file, each with the line and column where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from detente.errors import Problem

Where = tuple[str | int, ...]
"""Keys and indices, from 0, that lead to a value, outermost first."""


@dataclass(frozen=True)
class ValueTree:
    """Plain values (``dict``, ``list`` and scalars) and the place of each in its file.

    ``places`` holds line and column, from 1, for every path of keys and indices (from 0): where
    the key stands for a key's value, where the item starts for an item. ``problems`` are those
    that could be passed over, and ``gaps`` the paths where nothing stands in for a refused value.
    """

    data: Any
    file: str = ""
    places: dict[Where, tuple[int, int]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    gaps: tuple[Where, ...] = ()

    def path(self, where: Where) -> Where:
        """Return the part of ``where`` that the file really has.

        Steps that stand for a short form in the file (``statements`` where the file has a bare
        list, ``want`` where it has a bare text) are passed over.
        """
        value, path = self.data, []
        for step in where:
            for key, below in _steps(value, step):
                path.append(key)
                value = below
        return tuple(path)

    def problem(self, what: str, mend: str = "", where: Where = ()) -> Problem:
        """Return a problem at a path, with the line and column of the nearest place known."""
        place = self.path(where)
        while place and place not in self.places:
            place = place[:-1]
        line, column = self.places.get(place, (1, 1)) if self.places else (None, None)
        return Problem(what, mend, where, self.file, line, column)


def _steps(value: Any, step: str | int) -> list[tuple[Any, Any]]:
    """Return the keys that lead on from a value by one step of a path: none, one or two."""
    if isinstance(value, dict):
        if step in value:
            return [(step, value[step])]
        alike = [key for key in value if not isinstance(key, str) and str(key) == str(step)]
        if alike:
            return [(alike[0], value[alike[0]])]
        statements = value.get("statements")
        if isinstance(step, int) and isinstance(statements, list) and step < len(statements):
            return [("statements", statements), (step, statements[step])]
        if isinstance(step, int) and 0 <= step < len(value) and "want" not in value:
            key = list(value)[step]
            return [(key, value[key])]
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        return [(step, value[step])]
    return []


def same(one: Any, other: Any) -> bool:
    """Return whether two plain values are equal in kind and order too.

    >>> same({"a": 1, "b": 2}, {"b": 2, "a": 1}), same(1, True), same([1], [1])
    (False, False, True)
    """
    if isinstance(one, dict) and isinstance(other, dict):
        pairs = zip(one.items(), other.items(), strict=False)
        return len(one) == len(other) and all(same(a, c) and same(b, d) for (a, b), (c, d) in pairs)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and bool(one == other)
