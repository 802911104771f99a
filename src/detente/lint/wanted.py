"""What actors want, in the case and in each phase."""

from __future__ import annotations

from collections.abc import Iterator

from detente.model.conflict import Conflict
from detente.model.preference import Preference


def all_wants(conflict: Conflict) -> Iterator[tuple[str, str, Preference]]:
    """Yield the path, the actor and the wants of everything that the case says anybody wants."""
    for actor, wants in conflict.preferences.items():
        yield f"preferences.{actor}", actor, wants
    for phase in conflict.phases:
        for actor, wants in phase.preferences.items():
            yield f"phases.{phase.id}.preferences.{actor}", actor, wants


def in_force(conflict: Conflict, phase: str | None) -> Iterator[tuple[str, str, Preference]]:
    """Yield the same for one phase alone, whose own wants stand in for the case's."""
    chosen = conflict.phase(phase) if phase else None
    own = chosen.preferences if chosen else {}
    for actor in conflict.actors:
        if actor in own:
            yield f"phases.{phase}.preferences.{actor}", actor, own[actor]
        elif actor in conflict.preferences:
            yield f"preferences.{actor}", actor, conflict.preferences[actor]
