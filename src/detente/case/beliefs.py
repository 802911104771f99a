"""Every belief of a case, whatever the phase, by its path."""

from __future__ import annotations

from collections.abc import Iterator

from detente.model.belief import BeliefEntry, beliefs
from detente.model.conflict import Conflict


def every_belief(conflict: Conflict) -> tuple[BeliefEntry, ...]:
    """Return every belief of a conflict once, in file order: actors, then what holds in each phase.

    Examples
    --------
    >>> from detente import load
    >>> believed = every_belief(load("syria-2016").conflict)
    >>> believed[0].path, believed[0].says
    ('actors.russia', 'Russia takes part')
    """
    phases: list[str | None] = [phase.id for phase in conflict.phases]
    found = {one.path: one for one in _who(conflict)}
    for phase in phases or [None]:
        for one in beliefs(conflict, phase=phase):
            found.setdefault(one.path, one)
    for one in _stakes(conflict):
        found.setdefault(one.path, one)
    order = {name: place for place, name in enumerate(type(conflict).model_fields)}
    return tuple(sorted(found.values(), key=lambda one: order[_section(one.path)]))


def _section(path: str) -> str:
    """Return the section of a case in which a belief stands."""
    return path.partition(".")[0].partition("[")[0]


def _who(conflict: Conflict) -> Iterator[BeliefEntry]:
    """Yield who takes part."""
    for key, actor in conflict.actors.items():
        says = f"{actor.name} {'take' if actor.plural else 'takes'} part"
        yield BeliefEntry(f"actors.{key}", says, actor.because, actor.despite, actor.note)


def _stakes(conflict: Conflict) -> Iterator[BeliefEntry]:
    """Yield what each actor wants of each issue."""
    for name, issue in conflict.issues.items():
        for key, stake in issue.actors.items():
            numbers = f"capability {stake.capability:g}, salience {stake.salience:g}"
            who, asked = conflict.actors[key].name, issue.text or name
            says = f"{who} on “{asked}”: position {stake.position:g}, {numbers}"
            path = f"issues.{name}.{key}"
            yield BeliefEntry(path, says, stake.because, stake.despite, stake.note)
