"""A belief that was doubted, two that were doubted together, and what that does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from detente.analysis.assumptions.doubt import Doubt
from detente.analysis.assumptions.state_finding import Flip, StateFinding
from detente.model.belief import BeliefEntry


@dataclass(frozen=True)
class Effect:
    """What one doubt does: the findings it flips, and the holds it makes larger or smaller."""

    doubt: Doubt
    flips: tuple[Flip, ...]
    shifts: tuple[Flip, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return the change and what it does as plain data."""
        return {
            "act": self.doubt.act,
            "change": self.doubt.change,
            "flips": [flip.as_dict() for flip in self.flips],
            "shifts": [flip.as_dict() for flip in self.shifts],
        }


@dataclass(frozen=True)
class Assumption:
    """A belief and what doubting it does.

    Parameters
    ----------
    belief
        Its path, what it says, and the claims for and against it.
    effects
        One for each way of doubting it.
    """

    belief: BeliefEntry
    effects: tuple[Effect, ...]

    @property
    def flips(self) -> tuple[StateFinding, ...]:
        """Return the findings that some doubt of it flips, each once, in order."""
        found = {flip.finding: None for effect in self.effects for flip in effect.flips}
        return tuple(found)

    def as_dict(self) -> dict[str, Any]:
        """Return the belief and its effects as plain data."""
        return {
            "path": self.belief.path,
            "says": self.belief.says,
            "because": list(self.belief.because),
            "despite": list(self.belief.despite),
            "flips": [finding.key for finding in self.flips],
            "effects": [effect.as_dict() for effect in self.effects],
        }


@dataclass(frozen=True)
class Pair:
    """Two beliefs that together flip what no single belief does.

    Parameters
    ----------
    doubts
        One way of doubting each.
    flips
        The findings, none of which any single doubt flips.
    """

    doubts: tuple[Doubt, Doubt]
    flips: tuple[Flip, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return both changes and what they do together as plain data."""
        return {
            "changes": [doubt.change for doubt in self.doubts],
            "paths": [doubt.path for doubt in self.doubts],
            "flips": [flip.as_dict() for flip in self.flips],
        }
