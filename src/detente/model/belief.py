"""Every belief of a conflict under one name, with the claims for and against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model.base import Belief, ClaimIds
from detente.model.conflict import Conflict
from detente.model.preference import Preference


@dataclass(frozen=True)
class BeliefEntry:
    """One belief: its name in the case, what it says, and the claims that bear on it.

    ``path`` names it as in ``preferences.us[2]``: list items count from 1, pledges with an id are
    named by it.
    """

    path: str
    says: str
    because: ClaimIds = ()
    despite: ClaimIds = ()


def beliefs(conflict: Conflict, *, phase: str | None = None) -> tuple[BeliefEntry, ...]:
    """Return the beliefs in force in one phase, in file order.

    A phase's own preferences take the place of the case's; pledges not in force are left out.
    """
    return tuple(_walk(conflict, phase))


def _walk(conflict: Conflict, phase: str | None) -> Iterator[BeliefEntry]:
    """Yield the beliefs of every section."""
    here = conflict.phase(phase)
    for name, option in conflict.options.items():
        yield _entry(f"options.{name}", f"{name} {option.moves}: {option.text}", option)
    for place, one in enumerate(conflict.infeasible, start=1):
        yield _entry(f"infeasible[{place}]", f"not possible: {one.when}", one)
    own = here.preferences if here else {}
    general = {actor: one for actor, one in conflict.preferences.items() if actor not in own}
    yield from _preferences(conflict, general, "")
    if here:
        root = f"phases.{here.id}"
        yield _entry(root, f"{here.title or here.id}: status quo {here.status_quo}", here)
        for place, one in enumerate(here.infeasible, start=1):
            yield _entry(f"{root}.infeasible[{place}]", f"not possible: {one.when}", one)
        yield from _preferences(conflict, here.preferences, f"{root}.")
    for place, pledge in enumerate(conflict.pledges, start=1):
        if pledge.in_force(here.id if here else None):
            path = f"pledges.{pledge.id}" if pledge.id else f"pledges[{place}]"
            yield _entry(path, f"{pledge.by} pledges: {pledge.kept()}", pledge)
    for place, tie in enumerate(conflict.ties, start=1):
        says = f"{tie.patron} supplies {tie.share:g} of {tie.client}'s {tie.kind}"
        yield _entry(f"ties[{place}]", says, tie)


def _preferences(
    conflict: Conflict, wants: dict[str, Preference], root: str
) -> Iterator[BeliefEntry]:
    """Yield the statements, weights or ranking of each actor."""
    for actor in conflict.actors:
        if actor in wants:
            yield from _wants(actor, wants[actor], f"{root}preferences.{actor}")


def _wants(actor: str, preference: Preference, path: str) -> Iterator[BeliefEntry]:
    """Yield one actor's beliefs, statement by statement."""
    for place, one in enumerate(preference.statements, start=1):
        yield _entry(f"{path}[{place}]", f"{actor} wants {one.want}", one)
    for place, weight in enumerate(preference.weights or (), start=1):
        says = f"{actor} weighs {weight.want} at {weight.weight:g}"
        yield _entry(f"{path}.weights[{place}]", says, weight)
    if preference.ranking is not None:
        says = f"{actor} ranks the states"
        yield BeliefEntry(f"{path}.ranking", says, preference.because, preference.despite)


def _entry(path: str, says: str, belief: Belief) -> BeliefEntry:
    """Name one belief."""
    return BeliefEntry(path, says, belief.because, belief.despite)
