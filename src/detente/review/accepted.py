"""Which beliefs of a draft a person has accepted, and accepting them."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any, Final

from detente.case.beliefs import every_belief
from detente.case.case import Case
from detente.case.paths import where_of
from detente.edit.case_data import Data, at, case_of, data_of
from detente.errors import UnknownName
from detente.model.belief import BeliefEntry

_BARE: Final = {"options": "text", "infeasible": "when", "baseline": "state", "terms": "options"}
"""What a belief that is written bare says, by its section; of a want it is ``want``."""


def unaccepted(case: Case) -> tuple[BeliefEntry, ...]:
    """Return the beliefs of a draft that nobody has accepted yet; none of a case that is no draft.

    >>> from detente import load
    >>> unaccepted(load("syria-2016"))
    ()
    """
    if not case.conflict.draft:
        return ()
    data = data_of(case)
    return tuple(one for one in every_belief(case.conflict) if not _is_accepted(data, one.path))


def accept(case: Case, paths: Iterable[str]) -> Case:
    """Return a draft with some beliefs accepted, and with them the claims that they cite.

    With the last belief the case is a draft no more, and nothing in it is marked.

    Raises
    ------
    UnknownName
        Where a path names no belief; the nearest is offered.
    """
    every = {one.path: one for one in every_belief(case.conflict)}
    data = deepcopy(data_of(case))
    for path in paths:
        if path not in every:
            raise UnknownName("belief", path, list(every))
        _mark(data, path)
        _accept_claims(data, (*every[path].because, *every[path].despite))
    if all(_is_accepted(data, path) for path in every):
        data.pop("draft", None)
        for path in every:
            _belief(data, path).pop("accepted", None)
    return case_of(case, data)


def _accept_claims(data: Data, names: Iterable[str]) -> None:
    """Take the mark of a draft from claims."""
    for name in names:
        if name in data.get("claims", {}):
            data["claims"][name].pop("draft", None)


def _is_accepted(data: Data, path: str) -> bool:
    """Tell whether a belief is marked as accepted."""
    value = _value(data, path)
    return isinstance(value, dict) and bool(value.get("accepted"))


def _value(data: Data, path: str) -> Any:
    """Return what stands at the path of a belief; a ranking is a belief as a whole preference."""
    return at(data, where_of(data, path.removesuffix(".ranking")) or ())


def _belief(data: Data, path: str) -> dict[str, Any]:
    """Return a belief as a mapping, written out where it was bare."""
    where = where_of(data, path.removesuffix(".ranking")) or ()
    value = at(data, where)
    if isinstance(value, dict):
        return value
    holder, last = at(data, where[:-1]), where[-1]
    if isinstance(holder, dict) and isinstance(value, int | float):
        pairs = [{"want": want, "weight": weight} for want, weight in holder.items()]
        at(data, where[:-2])[where[-2]] = pairs
        return pairs[list(holder).index(last)]
    section = next((part for part in reversed(where) if part in _BARE), "")
    holder[last] = {_BARE.get(str(section), "want"): value}
    written: dict[str, Any] = holder[last]
    return written


def _mark(data: Data, path: str) -> None:
    """Mark a belief as accepted."""
    _belief(data, path)["accepted"] = True
