"""Which pledges a breach of the deal breaks, and who would notice."""

from __future__ import annotations

from dataclasses import replace

from detente.analysis.graph.noticing import Noticing, noticing, observers
from detente.analysis.guarantees.breach import Breach
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge


def with_pledges(
    conflict: Conflict, state: int, breaches: tuple[Breach, ...]
) -> tuple[Breach, ...]:
    """Return breaches with the pledges that they break and with who would notice.

    Parameters
    ----------
    conflict
        Focused on one phase.
    state
        The deal's code.
    """
    if conflict.graph is not None:
        return breaches
    current = conflict.phase(conflict.focus)
    in_force = {
        f"pledges.{one.id}" if one.id else f"pledges[{place}]": one
        for place, one in enumerate(conflict.pledges, start=1)
        if one.in_force(current.id if current else None)
    }
    masks = noticing(conflict, conflict.focus)
    return tuple(_told(conflict, state, one, in_force, masks) for one in breaches)


def _told(
    conflict: Conflict,
    state: int,
    breach: Breach,
    pledges: dict[str, Pledge],
    masks: Noticing | None,
) -> Breach:
    """Return one breach with what it breaks, that its mover did not break already."""
    if breach.move is None:
        return breach
    before, after = _taken(conflict, state), _taken(conflict, breach.move)
    broken = {
        path: pledge
        for path, pledge in pledges.items()
        if breach.actor in pledge.broken_by(after) and breach.actor not in pledge.broken_by(before)
    }
    if masks is None:
        return replace(breach, pledges=broken)
    actors = list(conflict.actors)
    others = [place for place, actor in enumerate(actors) if actor != breach.actor]
    noticed = tuple(actors[place] for place in observers(masks, state ^ breach.move, others))
    everybody = len(noticed) == len(others)
    return replace(breach, pledges=broken, noticed=None if everybody else noticed)


def _taken(conflict: Conflict, state: int) -> dict[str, bool]:
    """Return whether each option is taken in a state."""
    return {name: bool(state & bit) for name, bit in conflict.bits.items()}
