"""Which states of a conflict are stable for whom, under any solution concept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.analysis.concepts.degrees import degree, with_degrees
from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.stability import Stability, stability_of
from detente.analysis.concepts.unknown import FORMS
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.start import waiting_ends_at
from detente.analysis.marks import Marks, strong_wants, unknown_wants
from detente.analysis.subject import verb
from detente.model.conflict import Conflict
from detente.model.phase import Phase


@verb
def stability(
    conflict: Conflict,
    *,
    phase: str | None = None,
    concepts: Sequence[str] = STANDARD,
    responses: str = "sequences",
) -> Stability:
    """Return which states of a conflict are stable for whom.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        The phase's id; none: the conflict's focus, or its last phase, or the conflict as it stands.
    concepts
        Any of ``nash``, ``gmr``, ``smr``, ``seq``, ``sim``, ``sim-contested``; and, for two
        actors, ``l1``, ``l2``, … and ``nonmyopic``. With what the case marks as strong or as
        unknown: ``gmr-strong``, … and ``nash-a``, … (see
        :mod:`detente.analysis.concepts.strength` and :mod:`detente.analysis.concepts.unknown`).
    responses
        Which responses count: ``sequences``, ``once-each`` or ``single``.

    Raises
    ------
    UnknownName
        Where a phase, a concept or a rule is not known.
    CaseError
        Where the phase leaves no state.
    NotSupported
        Where a concept cannot be asked of this conflict.

    Examples
    --------
    >>> from detente import load
    >>> found = stability(load("chicken").conflict)
    >>> {concept: found.equilibria(concept).tolist() for concept in found.concepts}
    {'nash': [1, 2], 'gmr': [1, 2, 3], 'smr': [1, 2, 3], 'seq': [1, 2]}
    """
    here = conflict.phase(phase)
    if any(map(degree, concepts)):
        found = with_degrees(conflict, concepts, phase=phase, responses=responses)
    else:
        found = stability_of(
            graph_model(conflict, phase=phase),
            concepts=concepts,
            responses=responses,
            case=conflict.id,
            phase=here.id if here else None,
        )
    passed, ends = _passed_over(conflict, here, concepts), waiting_ends_at(conflict, phase)
    return replace(found, settings={**found.settings, **passed, **ends})


def _passed_over(
    conflict: Conflict, phase: Phase | None, concepts: Sequence[str]
) -> dict[str, Marks]:
    """Return the marks on wants that some of the concepts asked for do not look at."""
    degrees = [one[1] if (one := degree(name)) else "" for name in concepts]
    known = {} if all(one in FORMS for one in degrees) else unknown_wants(conflict, phase)
    alike = {} if all(one == "strong" for one in degrees) else strong_wants(conflict, phase)
    passed = {"taken_as_known": known, "not_counted": alike}
    return {name: marks for name, marks in passed.items() if marks}
