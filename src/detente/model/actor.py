"""Who takes part in a conflict."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from detente.model.base import Belief, Name

ActorKind = Literal[
    "state", "government", "leader", "armed group", "organisation", "office", "group", "other"
]


class Actor(Belief):
    """A state, a leader, an armed group or whoever else owns options in the conflict."""

    name: Name = Field(description="As it stands in a sentence: `the United States`.")
    aliases: tuple[Name, ...] = Field(default=(), description="Other names in the sources.")
    kind: ActorKind = Field(default="other", description="What sort of actor it is.")
    plural: bool = Field(default=False, description="Whether the name takes a plural verb.")

    @property
    def label(self) -> str:
        """Return the name as it stands alone: ``United States`` for ``the United States``."""
        bare = self.name.removeprefix("the ")
        return bare[0].upper() + bare[1:]
