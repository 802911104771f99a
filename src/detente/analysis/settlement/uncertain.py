"""What an issue does not know exactly, and stakes drawn from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from detente.analysis.settlement.stakes import Floats, Stakes
from detente.model.issue import Input, Issue, Range


@dataclass(frozen=True)
class UncertainInput:
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

        Examples
        --------
        >>> UncertainInput("us", "position", (10, 40)).quantile(np.array([0.0, 0.5, 1.0]))
        array([10., 25., 40.])
        """
        low, high = self.bounds[0], self.bounds[-1]
        if len(self.bounds) == 2 or low == high:
            return low + (high - low) * share
        rise = (self.bounds[1] - low) / (high - low)
        up = low + np.sqrt(share * (high - low) * (self.bounds[1] - low))
        down = high - np.sqrt((1 - share) * (high - low) * (high - self.bounds[1]))
        return np.where(share < rise, up, down)


def uncertainties(issue: Issue) -> tuple[UncertainInput, ...]:
    """Return every uncertain input of an issue, actors and inputs in the issue's order."""
    return tuple(
        UncertainInput(actor, name, bounds)
        for actor, stake in issue.actors.items()
        for name, bounds in stake.ranges.items()
    )


def stakes_at(issue: Issue, shares: Floats) -> Stakes:
    """Return stakes of shape ``(m, n)`` for shares of shape ``(m, k)``, a column an uncertainty."""
    exact, unknown = Stakes.from_issue(issue), uncertainties(issue)
    shape = (len(shares), len(exact.actors))
    arrays: dict[str, Any] = {
        name: np.broadcast_to(getattr(exact, name), shape)
        for name in ("position", "capability", "salience")
    }
    arrays |= {one.input: arrays[one.input].copy() for one in unknown}
    for k, one in enumerate(unknown):
        values = one.quantile(shares[:, k])
        column = exact.actors.index(one.actor)
        arrays[one.input][:, column] = values / 100 if one.input == "salience" else values
    return replace(exact, **arrays)
