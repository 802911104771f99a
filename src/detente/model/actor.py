"""Who takes part in a conflict."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from detente.frozen import Truth
from detente.model.base import Belief, Name

ActorKind = Literal[
    "state", "government", "leader", "armed group", "organisation", "office", "group", "other"
]

Pronoun = Literal["it", "he", "she", "they"]


class Actor(Belief):
    """A state, a leader, an armed group or whoever else takes part in the conflict.

    An actor without options, such as an observer, a mediator or a public, never moves; what it
    wants, if anything is told, says how it looks at what the others do.
    """

    name: Name = Field(description="As it stands in a sentence: `the United States`.")
    aliases: tuple[Name, ...] = Field(default=(), description="Other names in the sources.")
    kind: ActorKind = Field(default="other", description="What sort of actor it is.")
    pronoun: Pronoun = Field(
        default="it", description="What stands for the name; `they` where it takes a plural verb."
    )
    plural: Truth = Field(default=False, description="Older form of `pronoun: they`.")

    @model_validator(mode="before")
    @classmethod
    def _one_number(cls, value: Any) -> Any:
        """Let a plural name and its pronoun say the same."""
        if not isinstance(value, dict):
            return value
        plural, pronoun = value.get("plural"), value.get("pronoun")
        if plural is True and pronoun is None:
            return value | {"pronoun": "they"}
        if plural is True and pronoun in ("it", "he", "she"):
            raise ValueError(f"plural stands beside the pronoun {pronoun!r}; keep one of them")
        return value | {"plural": True} if pronoun == "they" else value

    @property
    def label(self) -> str:
        """Return the name as it stands alone: ``United States`` for ``the United States``."""
        bare = self.name.removeprefix("the ")
        return bare[0].upper() + bare[1:]
