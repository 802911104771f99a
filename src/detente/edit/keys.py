"""Keys of beliefs that stay when others are moved, put in or taken out.

A path such as ``preferences.us[2]`` names a place; sent by a page that is one answer behind, it
would name another belief. A key names an item of a list by what it says: ``preferences.us~1f00ba``.
Claims, notes and marks are no part of that, so that a belief keeps its key when one is attached.
Of items that say the same, the second is ``~1f00ba+2``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Final

from detente.case.paths import where_of
from detente.case.value_tree import Where

_MAIN: Final = ("want", "when", "believes", "unaware", "overlooks")
"""Fields that alone are what an item says, where it has one of them."""

_BESIDE: Final = frozenset({"because", "despite", "note", "strong", "unknown"})
"""Fields that are no part of what an item says."""

_ITEM: Final = re.compile(r"(?P<list>[^~]*)~(?P<mark>[0-9a-f]{8})(?:\+(?P<number>\d+))?")


def mark_of(item: Any) -> str:
    """Return the mark of an item of a list: a fingerprint of what it says.

    >>> mark_of("us.curb") == mark_of({"want": "us.curb", "because": ["c1"]})
    True
    """
    said = item
    if isinstance(item, dict):
        main = [item[key] for key in _MAIN if key in item]
        said = main[0] if main else {k: v for k, v in item.items() if k not in _BESIDE}
    text = said if isinstance(said, str) else json.dumps(said, default=str, sort_keys=True)
    return sha256(" ".join(text.split()).encode()).hexdigest()[:8]


def key_of(data: Any, where: Where) -> str:
    """Return the key of what stands at a place.

    Parameters
    ----------
    data
        Plain values in the layout of a case file.
    where
        Keys and indices, from 0, that lead to it.

    Examples
    --------
    >>> wants = {"preferences": {"us": ["us.curb", "not us.strike"]}}
    >>> key = key_of(wants, ("preferences", "us", 1))
    >>> key, where_of_key(wants, key)
    ('preferences.us~34374d61', ('preferences', 'us', 1))
    """
    key, value = "", data
    for step in where:
        if isinstance(value, list) and isinstance(step, int):
            key += _item_key(value, step)
        elif step not in ("statements", "actors", "answers") or not key:
            key += f".{step}" if key else str(step)
        elif step == "actors" and not key:
            key = "actors"
        value = value[step]
    return key


def _item_key(items: Sequence[Any], place: int) -> str:
    """Return the end of a key that names one item of a list."""
    item = items[place]
    name = item.get("id") if isinstance(item, dict) else None
    if isinstance(name, str) and name:
        return f".{name}"
    mark = mark_of(item)
    number = sum(mark_of(one) == mark for one in items[: place + 1])
    return f"~{mark}" if number == 1 else f"~{mark}+{number}"


def where_of_key(data: Any, key: str) -> Where | None:
    """Return the keys and indices of what a key, or a path, names; ``None`` where nothing is.

    >>> where_of_key({"ties": [{"patron": "us"}]}, "ties[1].patron")
    ('ties', 0, 'patron')
    """
    item = _ITEM.match(key)
    if item is None:
        return where_of(data, key.removeprefix("."))
    head = where_of(data, item["list"].removeprefix(".")) if item["list"] else ()
    if head is None:
        return None
    items, below = _listed(_at(data, head))
    number = int(item["number"] or 1)
    places = [place for place, one in enumerate(items) if mark_of(one) == item["mark"]]
    if len(places) < number:
        return None
    place = places[number - 1]
    rest = where_of_key(items[place], key[item.end() :])
    return None if rest is None else (*head, *below, place, *rest)


def _listed(value: Any) -> tuple[Sequence[Any], Where]:
    """Return the list that a value is, or that it holds as its statements, and the way to it."""
    if isinstance(value, list):
        return value, ()
    if isinstance(value, dict) and isinstance(value.get("statements"), list):
        return value["statements"], ("statements",)
    return (), ()


def _at(data: Any, where: Where) -> Any:
    """Return what stands at a place."""
    for step in where:
        data = data[step]
    return data
