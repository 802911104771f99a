"""Strength of preference and unknown preference beside the other concepts, in one result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.analysis.concepts.stability import Stability, stability_of
from detente.analysis.concepts.strength import strength
from detente.analysis.concepts.unknown import unknown_preference
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import FORMS, degree
from detente.model.conflict import Conflict


def with_degrees(
    conflict: Conflict, names: Sequence[str], *, phase: str | None, responses: str
) -> Stability:
    """Return which states are stable for whom, by what the case says is strong or unknown.

    Parameters
    ----------
    names
        Concepts, some of them with a degree: ``gmr-strong``, ``seq-a``.

    Raises
    ------
    NotSupported, CaseError, UnknownName
        As in :func:`~detente.analysis.concepts.strength.strength` and
        :func:`~detente.analysis.concepts.unknown.unknown_preference`.
    """
    here = conflict.phase(phase)
    found = stability_of(
        graph_model(conflict, phase=phase),
        concepts=[name for name in names if degree(name) is None],
        responses=responses,
        case=conflict.id,
        phase=here.id if here else None,
    )
    told = [one for name in names if (one := degree(name))]
    verdicts, settings = dict(found.verdicts), dict(found.settings)
    strong = [concept for concept, suffix in told if suffix == "strong"]
    unsure = [concept for concept, suffix in told if suffix in FORMS]
    parts = []
    if strong:
        parts.append(strength(conflict, phase=phase, concepts=strong, responses=responses))
    if unsure:
        forms = [suffix for _, suffix in told if suffix in FORMS]
        parts.append(
            unknown_preference(
                conflict, phase=phase, concepts=unsure, forms=forms, responses=responses
            )
        )
    for part in parts:
        verdicts |= part.verdicts
        settings |= part.settings
    return replace(
        found,
        verdicts={name: verdicts[name] for name in names},
        settings=settings | {"concepts": list(names)},
    )
