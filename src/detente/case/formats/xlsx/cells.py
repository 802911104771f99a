"""How a value of a case stands in a cell, so that it is read back as it was.

Names parted by semicolons are a list in columns that hold lists; what begins with ``[``, ``{`` or
``"`` is JSON; everything else is itself.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final

LISTS: Final = frozenset(
    {"because", "despite", "aliases", "binds", "known_to", "noticed_by", "pledges", "quotes"}
)
"""Columns of lists; a list of names stands in them parted by semicolons."""

LONGEST: Final = 32_767
"""A cell of Excel holds so many characters."""

_JSON: Final = ("[", "{", '"')


def to_cell(column: str, value: Any) -> str | int | float | bool:
    r"""Return a value as it stands in a cell.

    >>> to_cell("because", ["c1", "c2"]), to_cell("state", ["us.curb"]), to_cell("name", '"Ha"')
    ('c1; c2', '["us.curb"]', '"\\"Ha\\""')
    """
    if isinstance(value, bool | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return _json(value) if _must_be_quoted(value) else value
    if column in LISTS and isinstance(value, list) and value and all(map(_is_name, value)):
        return "; ".join(value)
    return _json(value)


def from_cell(column: str, value: Any) -> Any:
    """Return what a cell says.

    Raises
    ------
    ValueError
        Where a text begins like JSON and is none.

    Examples
    --------
    >>> from_cell("because", "c1;c2 "), from_cell("text", "c1; c2"), from_cell("state", '["a"]')
    (['c1', 'c2'], 'c1; c2', ['a'])
    """
    if not isinstance(value, str):
        return value
    if value.startswith(_JSON):
        return json.loads(value)
    if column in LISTS:
        return [name.strip() for name in value.split(";") if name.strip()]
    return value


def _json(value: Any) -> str:
    """Return a value as JSON; control characters, which no cell can hold, written out."""
    return json.dumps(value, ensure_ascii=not _printable(value), default=date.isoformat)


def _printable(value: Any) -> bool:
    """Tell whether every character of a value may stand in a cell."""
    text = json.dumps(value, ensure_ascii=False, default=date.isoformat)
    return all(ch.isprintable() or ch == " " for ch in text)


def _must_be_quoted(text: str) -> bool:
    """Tell whether a text would not be read back as it is."""
    return text.startswith(_JSON) or text != text.strip() or not text or not text.isprintable()


def _is_name(value: Any) -> bool:
    """Tell whether a value can stand in a list parted by semicolons."""
    return isinstance(value, str) and ";" not in value and not _must_be_quoted(value)
