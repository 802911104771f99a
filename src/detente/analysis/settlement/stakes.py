"""The arrays every settlement model works on: what an issue says, as numbers.

Arrays have shape ``(..., n)``: the last axis runs over the actors, the axes before it over
Monte Carlo draws. A model is therefore one function for one issue and for a hundred thousand
drawn versions of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from detente.model.issue import Issue

Floats = NDArray[np.float64]
Degeneracy = Literal["one-actor", "one-position", "no-salience"]
"""What makes an issue degenerate: nobody to settle with, nothing to settle, nobody who cares."""


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

    @classmethod
    def from_issue(cls, issue: Issue) -> Stakes:
        """Return an issue's stakes as arrays of shape ``(n,)``.

        Examples
        --------
        >>> issue = Issue(actors={"us": {"position": 20, "capability": 3, "salience": 50}})
        >>> Stakes.from_issue(issue).salience
        array([0.5])
        """
        stands = issue.actors.values()
        return cls(
            actors=tuple(issue.actors),
            position=np.array([one.position for one in stands], dtype=float),
            capability=np.array([one.capability for one in stands], dtype=float),
            salience=np.array([one.salience for one in stands], dtype=float) / 100,
            low=issue.low,
            high=issue.high,
            reference=issue.reference,
        )

    @classmethod
    def from_lists(
        cls,
        position: Sequence[float],
        capability: Sequence[float] | None = None,
        salience: Sequence[float] | None = None,
        *,
        low: float = 0.0,
        high: float = 100.0,
        reference: float | None = None,
    ) -> Stakes:
        """Return the stakes of actors ``a0``, ``a1`` … as arrays of shape ``(n,)``.

        Parameters
        ----------
        position, capability, salience
            A number for each actor; capability and salience (of one) are 1 where not told.
        low, high, reference
            As in the class.

        Examples
        --------
        >>> Stakes.from_lists([20, 80], capability=[1, 3]).weight
        array([0.25, 0.75])
        """
        ones = [1.0] * len(position)
        return cls(
            actors=tuple(f"a{place}" for place in range(len(position))),
            position=np.array(position, dtype=float),
            capability=np.array(ones if capability is None else capability, dtype=float),
            salience=np.array(ones if salience is None else salience, dtype=float),
            low=low,
            high=high,
            reference=reference,
        )

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

    @property
    def degeneracies(self) -> tuple[Degeneracy, ...]:
        """Return what makes one issue, of shape ``(n,)``, degenerate; nothing for an ordinary one.

        Examples
        --------
        >>> Stakes.from_lists([40, 40], salience=[0, 0]).degeneracies
        ('one-position', 'no-salience')
        """
        found: list[Degeneracy] = []
        if len(self.actors) == 1:
            found.append("one-actor")
        elif np.ptp(self.position) == 0:
            found.append("one-position")
        if not np.any(self.salience > 0):
            found.append("no-salience")
        return tuple(found)

    def damped(self, share: float = 0.5) -> Stakes:
        """Return the stakes with salience moved so far towards its mean over the actors.

        Examples
        --------
        >>> Stakes.from_lists([0, 100], salience=[0, 1]).damped().salience
        array([0.25, 0.75])
        """
        mean = self.salience.mean(axis=-1, keepdims=True)
        return replace(self, salience=np.asarray((1 - share) * self.salience + share * mean))
