"""What an issue does not know exactly, and stakes drawn from it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from detente.analysis.settlement.stakes import Floats, Stakes, stakes
from detente.model.issue import Input, Issue, Range


@dataclass(frozen=True)
class Uncertain:
    """One input that has a range: whose, which, and the range."""

    actor: str
    input: Input
    bounds: Range

    @property
    def name(self) -> str:
        """Return ``actor.input``."""
        return f"{self.actor}.{self.input}"

    def quantile(self, share: Floats) -> Floats:
        """Return the value below which a share of the distribution lies, for shares in [0, 1].

        Two bounds mean a uniform distribution, three a triangular one.
        """
        low, high = self.bounds[0], self.bounds[-1]
        if len(self.bounds) == 2 or low == high:
            return low + (high - low) * share
        rise = (self.bounds[1] - low) / (high - low)
        up = low + np.sqrt(share * (high - low) * (self.bounds[1] - low))
        down = high - np.sqrt((1 - share) * (high - low) * (high - self.bounds[1]))
        return np.where(share < rise, up, down)


def uncertainties(issue: Issue) -> tuple[Uncertain, ...]:
    """Return every uncertain input of an issue, actors and inputs in the issue's order."""
    return tuple(
        Uncertain(actor, name, bounds)
        for actor, stake in issue.actors.items()
        for name, bounds in stake.ranges.items()
    )


def place(issue: Issue, shares: Floats) -> Stakes:
    """Return stakes of shape ``(m, n)`` for shares of shape ``(m, k)``, a column an uncertainty."""
    exact = stakes(issue)
    arrays = {
        name: np.repeat(getattr(exact, name)[np.newaxis], len(shares), axis=0)
        if any(u.input == name for u in uncertainties(issue))
        else np.broadcast_to(getattr(exact, name), (len(shares), len(exact.actors)))
        for name in ("position", "capability", "salience")
    }
    for k, unknown in enumerate(uncertainties(issue)):
        values = unknown.quantile(shares[:, k])
        column = exact.actors.index(unknown.actor)
        arrays[unknown.input][:, column] = values / 100 if unknown.input == "salience" else values
    x, c, s = (arrays[name] for name in ("position", "capability", "salience"))
    return replace(exact, position=x, capability=c, salience=s)
