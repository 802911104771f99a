"""What a case marks in its wants: those of which it is not known which way, and the strong ones."""

from __future__ import annotations

from detente.model.conflict import Conflict
from detente.model.phase import Phase

Marks = dict[str, list[int]]
"""For each actor that has any, the places of statements, from 1."""


def unknown_wants(conflict: Conflict, phase: Phase | None = None) -> Marks:
    """Return the statements, in a phase, that may be wanted met or not met.

    >>> from detente import load
    >>> unknown_wants(load("chicken").conflict)
    {}
    """
    return _marked(conflict, phase, "unknown")


def strong_wants(conflict: Conflict, phase: Phase | None = None) -> Marks:
    """Return the statements that are marked as strong in a phase.

    >>> from detente import load
    >>> strong_wants(load("chicken").conflict)
    {}
    """
    return _marked(conflict, phase, "strong")


def _marked(conflict: Conflict, phase: Phase | None, mark: str) -> Marks:
    """Return the statements that bear a mark; a phase's wants stand in for the case's."""
    own = phase.preferences if phase else {}
    return {
        actor: places
        for actor, wants in (conflict.preferences | own).items()
        if (places := [n for n, one in enumerate(wants.statements, start=1) if getattr(one, mark)])
    }
