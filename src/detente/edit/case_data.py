"""A case as the plain values of its file, and back: what edits work on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from detente.case.case import Case
from detente.case.citations import claim_problems
from detente.case.layout import conflict_layout, evidence_layout
from detente.case.scenarios import scenario_problems
from detente.case.validate import validate
from detente.case.value_tree import ValueTree, Where
from detente.case.views import view_problems
from detente.errors import CaseError, Problem, nearest
from detente.evidence import Evidence
from detente.model import Conflict

Data = dict[str, Any]
"""Conflict and evidence of a case in the layout of a file that holds both."""

_CONFLICT = frozenset(Conflict.model_fields)
_EVIDENCE = frozenset(Evidence.model_fields)


def data_of(case: Case) -> Data:
    """Return what a case says, as plain values that may be changed.

    >>> from detente import load
    >>> data_of(load("chicken"))["title"]
    'Chicken'
    """
    return conflict_layout(case.conflict) | evidence_layout(case.evidence)


def case_of(case: Case, data: Data) -> Case:
    """Return a case that says something else, checked as one that is read is.

    Raises
    ------
    CaseError
        Where it would not fit together; every problem is told.
    """
    tree = ValueTree(data)
    conflict, faults = validate(Conflict, tree, _CONFLICT)
    evidence, more = validate(Evidence, tree, _EVIDENCE)
    problems = [*_strangers(data), *faults, *more, *claim_problems(tree, tree)]
    if conflict is not None:
        problems += [*scenario_problems(tree, conflict), *view_problems(tree, conflict)]
    if problems or conflict is None or evidence is None:
        raise CaseError(problems or [Problem("the case cannot be read back")])
    return replace(case, conflict=conflict, evidence=evidence)


def _strangers(data: Data) -> Iterator[Problem]:
    """Yield the sections that no case has."""
    known = sorted(_CONFLICT | _EVIDENCE)
    for key in data:
        if key not in known:
            yield Problem(f"the key {key!r} is not known here", nearest(key, known), (key,))


def at(data: Any, where: Where) -> Any:
    """Return what stands at a place.

    >>> at({"a": [{"b": 1}]}, ("a", 0, "b"))
    1
    """
    for step in where:
        data = data[step]
    return data
