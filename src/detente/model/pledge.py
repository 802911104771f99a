"""What an actor commits itself to: promises and threats, open or undisclosed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from detente.model.base import Belief
from detente.model.condition import Condition, If


class Pledge(Belief):
    """A commitment: ``by`` does ``does``, where ``given`` (``if`` in the file) says when.

    A pledge binds by preference, not by possibility (Schelling 1960, ch. 2): while it is in force,
    keeping it comes ahead of everything else its maker wants. Breaking it stays a legal move.
    """

    id: str = Field(default="", description="A short name, by which a what-if can drop it.")
    by: str = Field(description="The actor that makes the pledge.")
    does: Condition
    given: Condition | None = Field(default=None, alias="if", description="When it binds.")
    kind: Literal["promise", "threat"] = "promise"
    to: str = Field(default="", description="The actor to whom it is made, if one is named.")
    public: bool = Field(default=True, description="False where it was not disclosed.")
    phases: tuple[str, ...] = Field(
        default=(), alias="in", description="Phases in which it is in force; none named: all."
    )

    def kept(self) -> Condition:
        """Return the condition that holds where the pledge is kept."""
        return self.does if self.given is None else If(self.does, self.given)

    def in_force(self, phase: str | None) -> bool:
        """Return whether the pledge binds in a phase."""
        return not self.phases or phase in self.phases
