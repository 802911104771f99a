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

    name: Name
    aliases: tuple[Name, ...] = Field(default=(), description="Other names in the sources.")
    kind: ActorKind = "other"
