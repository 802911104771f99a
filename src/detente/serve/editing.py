"""What a page needs to offer edits: keys of beliefs, what they say, their neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from detente.case.beliefs import every_belief
from detente.case.case import Case
from detente.edit import key_of, where_of_key
from detente.edit.case_data import Data, at, data_of
from detente.model.belief import BeliefEntry

Neighbours = tuple[str, str | None, str]
"""The key of the statement above, ahead of what a statement goes to be less important (empty: the
end; ``None``: it is last), and the first one's key."""


@dataclass(frozen=True)
class Editing:
    """What can be edited in a case.

    Parameters
    ----------
    keys
        The key of every belief by its path.
    texts
        The condition of every belief that is one, by key.
    neighbours
        For each statement, by key, where it goes to be more or less important.
    """

    keys: Mapping[str, str]
    texts: Mapping[str, str]
    neighbours: Mapping[str, Neighbours]


NOTHING = Editing({}, {}, {})
"""What can be edited where nothing can."""


def editing(case: Case) -> Editing:
    """Return what can be edited in a case.

    >>> from detente import load
    >>> offered = editing(load("syria-2016"))
    >>> offered.texts[offered.keys["preferences.us[2]"]]
    'not russia.offensive'
    """
    data = data_of(case)
    places = {one.path: where_of_key(data, one.path) for one in every_belief(case.conflict)}
    keys = {path: key_of(data, where) for path, where in places.items() if where}
    texts: dict[str, str] = {}
    neighbours: dict[str, Neighbours] = {}
    for path, where in places.items():
        if where:
            text = _condition(at(data, where))
            if text and isinstance(where[-1], int):
                texts[keys[path]] = text
            if "preferences" in where and isinstance(where[-1], int):
                neighbours[keys[path]] = _neighbours(data, where[:-1], where[-1])
    return Editing(keys, texts, neighbours)


def _condition(value: Any) -> str:
    """Return the condition that a belief is; empty where it is something else."""
    if isinstance(value, dict):
        value = value.get("want", value.get("when", ""))
    return value if isinstance(value, str) else ""


def _neighbours(data: Data, where: tuple[str | int, ...], place: int) -> Neighbours:
    """Return where a statement goes to be more or less important."""
    count = len(at(data, where))
    keys = [key_of(data, (*where, one)) for one in range(count)]
    up = keys[place - 1] if place else ""
    down = None if place == count - 1 else keys[place + 2] if place + 2 < count else ""
    return up, down, keys[0]


def adding(section: str, some: Sequence[BeliefEntry]) -> str:
    """Return the list to which one more belief of a section is added; empty where none is.

    >>> adding("infeasible", ())
    'infeasible'
    """
    if not some:
        return "infeasible" if section == "infeasible" else ""
    path = some[0].path
    if section not in ("infeasible", "preferences") or not path.endswith("]"):
        return ""
    head = path.rpartition("[")[0]
    return "" if head.endswith((".weights", ".foremost")) else head
