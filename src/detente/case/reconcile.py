"""Two changes of one case brought together, belief by belief: what neither undoes of the other.

A three-way merge: what only one side has changed is taken from that side. Where both have changed
one belief, each in its own way, neither is taken and both are named.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from detente.case.faults import described
from detente.case.value_tree import Where, same
from detente.errors import dotted

_UNORDERED = {"because", "despite", "aliases"}
"""Lists in which the order of the items says nothing."""


class _Absent:
    """Stands for what is not there."""


ABSENT = _Absent()


class Clash(Exception):
    """Both sides have changed the same belief; says which, and how.

    Parameters
    ----------
    where
        Keys and indices that lead to the belief.
    base, mine, theirs
        What it was, and what each side has made of it.
    """

    def __init__(self, where: Where, base: Any, mine: Any, theirs: Any) -> None:
        """Word what each side says."""
        super().__init__(
            f"{dotted(where) or 'the case'}: here {_shown(mine)}, on disk {_shown(theirs)}, "
            f"when it was read {_shown(base)}"
        )


def reconciled(base: Any, mine: Any, theirs: Any, where: Where = ()) -> Any:
    """Return a plain value with the changes of both sides.

    Parameters
    ----------
    base
        The value from which both started.
    mine, theirs
        What each side has made of it.

    Raises
    ------
    Clash
        Where both have changed one belief in different ways.

    Examples
    --------
    >>> reconciled({"a": 1, "b": 1}, {"a": 2, "b": 1}, {"a": 1, "b": 1, "c": 3})
    {'a': 2, 'b': 1, 'c': 3}
    """
    if same(mine, theirs) or same(base, theirs):
        return mine
    if same(base, mine):
        return theirs
    sides = (base, mine, theirs)
    if isinstance(mine, dict) and isinstance(theirs, dict) and isinstance(base, dict | _Absent):
        return _keys(base if isinstance(base, dict) else {}, mine, theirs, where)
    if isinstance(mine, list) and isinstance(theirs, list) and isinstance(base, list | _Absent):
        return _items(base if isinstance(base, list) else [], mine, theirs, where)
    raise Clash(where, *sides)


def _keys(
    base: dict[Any, Any], mine: dict[Any, Any], theirs: dict[Any, Any], where: Where
) -> dict[Any, Any]:
    """Bring mappings together key by key; keys added by either come after those that were."""
    merged = {}
    for key in _order(list(base), list(mine), list(theirs), where):
        values = [side.get(key, ABSENT) for side in (base, mine, theirs)]
        value = reconciled(values[0], values[1], values[2], (*where, key))
        if value is not ABSENT:
            merged[key] = value
    return merged


def _order(base: list[Any], mine: list[Any], theirs: list[Any], where: Where) -> list[Any]:
    """Return the keys of either side, in the order of the side that has changed it."""
    of_mine, of_theirs = ([k for k in base if k in set(side)] for side in (mine, theirs))
    moved = [key for key in mine if key in set(base)] != of_mine
    if moved and [key for key in theirs if key in set(base)] != of_theirs:
        raise Clash(where, base, mine, theirs)
    first, second = (mine, theirs) if moved else (theirs, mine)
    gone = [key for key in base if key not in set(mine) | set(theirs)]
    return list(dict.fromkeys([*first, *second, *gone]))


def _items(base: list[Any], mine: list[Any], theirs: list[Any], where: Where) -> list[Any]:
    """Bring lists together: by what names their items, as sets, or place by place."""
    named = [_named(side) for side in (base, mine, theirs)]
    if all(side is not None for side in named):
        by_name = [dict(side or ()) for side in named]
        return list(_keys(by_name[0], by_name[1], by_name[2], where).values())
    if where and where[-1] in _UNORDERED:
        kept = [one for one in theirs if one in mine or one not in base]
        return kept + [one for one in mine if one not in base and one not in theirs]
    if len(base) == len(mine) == len(theirs):
        sides = zip(base, mine, theirs, strict=True)
        return [reconciled(*three, (*where, place)) for place, three in enumerate(sides)]
    raise Clash(where, base, mine, theirs)


def _named(items: list[Any]) -> dict[Hashable, Any] | None:
    """Return items by their ids, or ties by who is tied; ``None`` where not all bear a name."""
    by_name = {}
    for one in items:
        fields = one if isinstance(one, dict) else {}
        name = fields.get("id") or tuple(fields.get(key) for key in ("patron", "client", "kind"))
        if not any(name) or name in by_name:
            return None
        by_name[name] = one
    return by_name


def _shown(value: Any) -> str:
    """Return a value as a reader of the file would name it."""
    return "nothing" if value is ABSENT else described(value)
