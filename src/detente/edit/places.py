"""Where an edit works: what a key leads to, lists and mappings that may be new, claims cited."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from detente.case.value_tree import Where
from detente.edit.case_data import Data, at
from detente.edit.keys import where_of_key
from detente.errors import CaseError, Problem


def found(data: Data, key: str) -> Where:
    """Return where a key leads.

    Raises
    ------
    CaseError
        Where nothing bears it any more.
    """
    where = where_of_key(data, key)
    if not where:
        what = f"{key!r} is no longer there"
        raise CaseError(Problem(what, "Look at the case as it stands, and choose anew"))
    return where


def mapping(data: Data, key: str) -> Where:
    """Return where a mapping stands that something is put into; a section may be new."""
    if key and where_of_key(data, key) is None and "." not in key and "~" not in key:
        data[key] = {}
    where = where_of_key(data, key)
    if where is None or not isinstance(at(data, where), dict):
        raise CaseError(Problem(f"nothing can be named within {key!r}", "Name a mapping"))
    return where


def items_of(data: Data, key: str) -> list[Any]:
    """Return the list that a key names; an actor's wants, and a section, may be new."""
    where = where_of_key(data, key)
    if where is None:
        return _new_list(data, key)
    value = at(data, where)
    if isinstance(value, dict) and not {"ranking", "weights"} & set(value):
        value = value.setdefault("statements", [])
    if not isinstance(value, list):
        raise CaseError(Problem(f"{key!r} is no list", "Name a list"))
    return value


def _new_list(data: Data, key: str) -> list[Any]:
    """Return a new list under a key of which everything but the end is there."""
    head, _, last = key.rpartition(".")
    holder = at(data, mapping(data, head)) if head else data
    new: list[Any] = []
    holder[last] = new
    return new


def cited(belief: Any, side: str) -> list[str]:
    """Return the claims that a belief names on one side."""
    return list(belief.get(side, [])) if isinstance(belief, dict) else []


_LONG: dict[str, Callable[[Any], dict[str, Any]]] = {
    "options": lambda text: {"text": text},
    "infeasible": lambda text: {"when": text},
    "baseline": lambda state: {"state": state},
    "terms": lambda options: {"options": options},
}
"""How a belief in its short form is written in the long one; any other is a want."""


def cite(data: Data, key: str, claim: str, side: str) -> None:
    """Let a belief name a claim on one side, and on no other."""
    where = found(data, key)
    holder, last = at(data, where[:-1]), where[-1]
    belief = holder[last]
    if not isinstance(belief, dict) or _is_bare(where, belief):
        section = next((one for one in reversed(where) if one in _LONG), "")
        belief = _LONG.get(str(section), lambda want: {"want": want})(belief)
    other = "despite" if side == "because" else "because"
    belief[other] = [one for one in cited(belief, other) if one != claim]
    belief[side] = [*(one for one in cited(belief, side) if one != claim), claim]
    holder[last] = belief


def _is_bare(where: Where, belief: dict[str, Any]) -> bool:
    """Tell whether a mapping is a state's short form rather than a belief with fields."""
    return where[-1] == "baseline" and "state" not in belief
