"""What a file should say after a change, in the file's own spelling.

A person writes a belief in the short form or the long one, keys in any order, a default spelt out
or left out. Only what has changed in meaning is written anew.
"""

from __future__ import annotations

from typing import Any


def merged(file: Any, old: Any, new: Any) -> Any:
    """Return a file's values with the changes from ``old`` to ``new`` made.

    Parameters
    ----------
    file
        What the file holds, as a person spelt it.
    old, new
        The same values before and after the change, spelt in one way.

    Examples
    --------
    >>> merged({"b": {"text": "x"}, "a": 1}, {"a": 1, "b": "x"}, {"a": 2, "b": "x"})
    {'b': {'text': 'x'}, 'a': 2}
    """
    if old == new and _order(old) == _order(new):
        return file
    if isinstance(file, dict) and isinstance(old, dict) and isinstance(new, dict):
        return _keys(file, old, new)
    lists = isinstance(file, list) and isinstance(old, list) and isinstance(new, list)
    return _items(file, old, new) if lists and len(file) == len(old) else new


def _order(value: Any) -> list[Any]:
    """Return the keys of a mapping in order, and nothing for any other value."""
    return list(value) if isinstance(value, dict) else []


def _keys(file: dict[Any, Any], old: dict[Any, Any], new: dict[Any, Any]) -> dict[Any, Any]:
    """Merge mappings: keys keep the file's order unless their order itself was changed.

    What the file left unsaid (a default, a source told by front matter) stays unsaid.
    """
    kept = {
        key: merged(value, old.get(key), new[key]) if key in new else value
        for key, value in file.items()
        if key in new or key not in old
    }
    unsaid = {key for key in new if key not in file and key in old and old[key] == new[key]}
    every = kept | {k: value for k, value in new.items() if k not in kept and k not in unsaid}
    common = [key for key in old if key in new]
    if common == [key for key in new if key in old] and list(new)[: len(common)] == common:
        return every
    rest = [key for key in every if key not in new]
    return {key: every[key] for key in [*new, *rest] if key in every}


def _items(file: list[Any], old: list[Any], new: list[Any]) -> list[Any]:
    """Merge lists: items that stay, wherever, keep the file's spelling; others change in place."""
    return [
        item if number is None else merged(file[number], old[number], item)
        for item, number in zip(new, counterparts(old, new), strict=True)
    ]


def counterparts(old: list[Any], new: list[Any]) -> list[int | None]:
    """Return for each item of a new list the number of the old item that it goes on from.

    An equal item comes first, at the same number if there is one; where no items were added or
    taken out, one that was changed goes on from an old one that nothing else goes on from.

    >>> counterparts(["a", "b", "c"], ["c", "a", "B"])
    [2, 0, 1]
    >>> counterparts(["a", "b"], ["x", "b", "a"])
    [None, 1, 0]
    """
    numbers = [
        place if old[place : place + 1] == [item] else None for place, item in enumerate(new)
    ]
    unused = [number for number in range(len(old)) if number not in set(numbers)]
    for place, item in enumerate(new):
        equal = [number for number in unused if old[number] == item]
        if numbers[place] is None and equal:
            numbers[place] = equal[0]
            unused.remove(equal[0])
    if len(old) != len(new):
        return numbers
    return [unused.pop(0) if number is None else number for number in numbers]
