"""Validate a file's values and gather every fault at once, each with its line.

A faulty part is told, replaced by the least that is valid, and the rest is validated again, so
that a wrong value does not hide a wrong name further down.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from detente.case.faults import fault_in_words
from detente.case.schema import known_keys
from detente.case.value_tree import ValueTree, Where
from detente.errors import CaseError, Problem, closest

Model = TypeVar("Model", bound=BaseModel)

_ROUNDS = 8
_ESSENTIAL = {("actors",), ("options",), ()}


class _Gone:
    """Stands where a faulty item of a list was, so that the others keep their places."""


def validate(
    model: type[Model], tree: ValueTree, sections: frozenset[str]
) -> tuple[Model | None, list[Problem]]:
    """Return a model made of some sections of a file, and every problem on the way.

    Parameters
    ----------
    sections
        Keys of the file that belong to the model.

    Returns
    -------
    The model, or ``None`` where it cannot be had, and the problems: none if the model stands.
    """
    draft = {key: deepcopy(value) for key, value in tree.data.items() if key in sections}
    problems: list[Problem] = []
    faulty: list[Where] = list(tree.gaps)
    for _ in range(_ROUNDS):
        data, numbers = _without_gaps(draft)
        try:
            made = model.model_validate(data)
        except ValidationError as caught:
            problems += _new_problems(caught, tree, draft, numbers, faulty)
        except CaseError as caught:
            whole = [replace(one, where=_original(one.where, numbers)) for one in caught.problems]
            return None, problems + [
                tree.problem(one.what, one.mend, one.where)
                for one in whole
                if not _below_any(tree.path(one.where), faulty)
            ]
        else:
            return (made if not problems else None), problems
        if any(path in _ESSENTIAL for path in faulty):
            break
    return None, problems


def _new_problems(
    caught: ValidationError,
    tree: ValueTree,
    draft: dict[str, Any],
    numbers: dict[Where, list[int]],
    faulty: list[Where],
) -> list[Problem]:
    """Return the problems not told yet, and mend the draft; ``faulty`` gathers their places."""
    problems = []
    faults = caught.errors(include_url=False)
    for fault in sorted(faults, key=lambda one: one["type"] == "missing"):
        where = _original(fault["loc"], numbers)
        missing = fault["type"] == "missing"
        path = tree.path(where[:-1] if missing else where)
        place = (*path, where[-1]) if missing else path
        emptied = (missing or fault["type"] == "too_short") and _above_any(place, faulty)
        echo = emptied or (missing and _echoes(path, where[-1], faulty))
        if not echo and not _below_any(place, faulty):
            problems.append(_problem(tree, fault, where, path))
            faulty.append(place)
        _replace(draft, path, missing=missing)
    return problems


def _echoes(path: Where, key: str | int, faulty: list[Where]) -> bool:
    """Return whether a key is missing only because it is misspelt beside, which is told."""
    beside = [str(other[-1]) for other in faulty if other[:-1] == path]
    return closest(str(key), beside) is not None


def _problem(tree: ValueTree, fault: Any, where: Where, path: Where) -> Problem:
    """Put one of pydantic's errors in plain words, at its line."""
    beside = path[:-1] if fault["type"] == "extra_forbidden" else path
    what, mend = fault_in_words(fault, known_keys(beside))
    key = where[-1] if where else ""
    if key == "[key]":
        what = f"{what}, as a key must be"
    elif fault["type"] not in {"missing", "extra_forbidden"} and path:
        last = path[-1]
        what = f"{f'item {last + 1}' if isinstance(last, int) else last}: {what}"
    return tree.problem(what, mend, path)


def _above_any(path: Where, faulty: list[Where]) -> bool:
    """Return whether something below a path was told already, and so taken out of its list."""
    return any(other[: len(path)] == path for other in faulty)


def _below_any(path: Where, faulty: list[Where]) -> bool:
    """Return whether a path is, or lies below, one that was told already."""
    return any(path[: len(other)] == other for other in faulty)


def _replace(draft: Any, path: Where, *, missing: bool) -> None:
    """Replace the faulty part of a draft by the least that is valid, or take it out."""
    if not path:
        return
    *above, last = path
    home = draft
    for step in above:
        home = home.get(step) if isinstance(home, dict) else home[int(step)]
        if not isinstance(home, dict | list):
            return
    if isinstance(home, dict) and last not in home:
        return
    if isinstance(home, list):
        home[int(last)] = _Gone()
    elif len(path) > 2 and path[0] in {"actors", "options"} and not missing:
        del home[last]
    elif len(path) == 2 and path[0] == "actors":
        home[last] = {"name": str(last)}
    elif len(path) == 2 and path[0] == "options":
        home[last] = str(last)
    elif len(path) == 2 and path[0] == "preferences":
        home[last] = []
    else:
        del home[last]


def _without_gaps(value: Any, where: Where = ()) -> tuple[Any, dict[Where, list[int]]]:
    """Return a draft without the items that are gone, and the first numbers of those that stay."""
    if isinstance(value, dict):
        parts = {key: _without_gaps(below, (*where, key)) for key, below in value.items()}
        numbers = {path: of for _, inner in parts.values() for path, of in inner.items()}
        return {key: below for key, (below, _) in parts.items()}, numbers
    if isinstance(value, list):
        kept = [place for place, below in enumerate(value) if not isinstance(below, _Gone)]
        items = [_without_gaps(value[place], (*where, new)) for new, place in enumerate(kept)]
        numbers = {path: of for _, inner in items for path, of in inner.items()}
        if len(kept) < len(value):
            numbers[where] = kept
        return [below for below, _ in items], numbers
    return value, {}


def _original(where: Where, numbers: dict[Where, list[int]]) -> Where:
    """Return a path with the items numbered as in the file."""
    now: list[str | int] = []
    first: list[str | int] = []
    for step in where:
        kept = numbers.get(tuple(now))
        now.append(step)
        first.append(kept[step] if kept and isinstance(step, int) and step < len(kept) else step)
    return tuple(first)
