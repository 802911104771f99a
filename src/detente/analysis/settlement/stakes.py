"""The arrays every settlement model works on: what an issue says, as numbers.

Arrays have shape ``(..., n)``: the last axis runs over the actors, the axes before it over
Monte Carlo draws. A model is therefore one function for one issue and for a hundred thousand
drawn versions of it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.model.issue import Issue

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Stakes:
    """The actors' stakes in one issue.

    Parameters
    ----------
    actors
        Actor ids, in the order of the last axis.
    position, capability, salience
        Shape ``(..., n)``. Positions in units of the issue's scale; salience of one.
    low, high
        Ends of the scale.
    reference
        What holds if the talks fail, where the issue says so.
    """

    actors: tuple[str, ...]
    position: Floats
    capability: Floats
    salience: Floats
    low: float
    high: float
    reference: float | None = None

    @property
    def weight(self) -> Floats:
        """Return capability times salience, normalised to sum to one over the actors.

        Where nobody spends anything the weight is capability alone.
        """
        weight = self.capability * self.salience
        idle = weight.sum(axis=-1, keepdims=True) <= 0
        weight = np.where(idle, self.capability, weight)
        return np.asarray(weight / weight.sum(axis=-1, keepdims=True))

    @property
    def hull(self) -> tuple[Floats, Floats]:
        """Return the lowest and the highest position, each of shape ``(...)``."""
        return self.position.min(axis=-1), self.position.max(axis=-1)


def stakes(issue: Issue) -> Stakes:
    """Return an issue's stakes as arrays of shape ``(n,)``."""
    held = issue.actors.values()
    return Stakes(
        actors=tuple(issue.actors),
        position=np.array([stake.position for stake in held], dtype=float),
        capability=np.array([stake.capability for stake in held], dtype=float),
        salience=np.array([stake.salience for stake in held], dtype=float) / 100,
        low=issue.low,
        high=issue.high,
        reference=issue.reference,
    )


def degeneracies(held: Stakes) -> tuple[str, ...]:
    """Return what makes an issue degenerate, as sentences; nothing for an ordinary one."""
    notes = []
    if len(held.actors) == 1:
        notes.append("Degenerate: there is one actor, so there is nobody to settle with.")
    elif np.ptp(held.position) == 0:
        notes.append(f"Degenerate: every actor stands at {held.position[0]:g} already.")
    if not np.any(held.salience > 0):
        notes.append("Degenerate: no actor cares (every salience is 0); capability alone weighs.")
    return tuple(notes)
