"""Strength of preference and unknown preference beside the other concepts, in one result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.analysis.concepts.concept import Concept
from detente.analysis.concepts.registry import find_concept, names
from detente.analysis.concepts.stability import Stability, stability_of
from detente.analysis.concepts.strength import strength
from detente.analysis.concepts.unknown import FORMS, unknown_preference
from detente.analysis.graph.graph import graph_model
from detente.model.conflict import Conflict


def degree(name: str) -> tuple[Concept, str] | None:
    """Return the concept and the degree of a name such as ``gmr-strong`` or ``seq-a``, or ``None``.

    Degrees look at how strong a preference is (``strong``, for concepts with answers) or at what is
    not known of it (the forms ``a`` to ``d``).

    >>> found, which = degree("seq-a")
    >>> found.name, which, degree("sim-contested"), degree("nash-strong")
    ('seq', 'a', None, None)
    """
    base, _, suffix = name.partition("-")
    if base not in names() or suffix not in ("strong", *FORMS):
        return None
    found = find_concept(base)
    if found.sanctions is None or (suffix == "strong" and not found.sanctions.answered):
        return None
    return found, suffix


def heading(name: str) -> str:
    """Return what heads the column of a concept, or of one of its degrees.

    >>> heading("nash"), heading("seq"), heading("sim-contested"), heading("smr-strong")
    ('Nash', 'SEQ', 'SIM (contested)', 'SMR strong')
    """
    found = degree(name)
    return f"{found[0].heading} {found[1]}" if found else find_concept(name).heading


def with_degrees(
    conflict: Conflict, asked: Sequence[str], *, phase: str | None, responses: str
) -> Stability:
    """Return which states are stable for whom, by what the case says is strong or unknown.

    Parameters
    ----------
    asked
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
        concepts=[name for name in asked if degree(name) is None],
        responses=responses,
        case=conflict.id,
        phase=here.id if here else None,
    )
    degrees = [one for name in asked if (one := degree(name))]
    verdicts, settings = dict(found.verdicts), dict(found.settings)
    strong = [base.name for base, suffix in degrees if suffix == "strong"]
    unsure = [base.name for base, suffix in degrees if suffix in FORMS]
    parts = []
    if strong:
        parts.append(strength(conflict, phase=phase, concepts=strong, responses=responses))
    if unsure:
        forms = [suffix for _, suffix in degrees if suffix in FORMS]
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
        verdicts={name: verdicts[name] for name in asked},
        settings=settings | {"concepts": list(dict.fromkeys(asked))},
    )
