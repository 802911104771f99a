"""What actors do not know, or believe otherwise than it is."""

from __future__ import annotations

from typing import Annotated, Any, Final, Self

from pydantic import BeforeValidator, Field, model_validator

from detente.model.base import Belief
from detente.model.grammar import ConditionField

ONLOOKER: Final = "onlooker"
"""Stands for who knows only what everybody knows."""


class Misbelief(Belief):
    """One thing in which an actor's view of the conflict parts from the conflict itself.

    Exactly one of the three is said. A bare text stands for ``believes``.

    Examples
    --------
    >>> Misbelief(unaware="pledges.curb").change
    'drop pledges.curb'
    """

    believes: str = Field(
        default="", description="What it takes to be so: a change, as in a what-if."
    )
    unaware: str = Field(
        default="", description="The path of a belief, such as a pledge, of which it does not know."
    )
    overlooks: ConditionField | None = Field(
        default=None, description="States that meet this condition it does not see."
    )
    phases: tuple[str, ...] = Field(
        default=(), alias="in", description="Phases in which it is so; none named: all."
    )

    @model_validator(mode="after")
    def _one_of_three(self) -> Self:
        """Refuse nothing said, and two things said at once."""
        said = [
            name
            for name in ("believes", "unaware", "overlooks")
            if getattr(self, name) not in ("", None)
        ]
        if len(said) != 1:
            raise ValueError(
                f"it says {' and '.join(said) or 'nothing'}; "
                "give one of believes: CHANGE, unaware: PATH, overlooks: CONDITION"
            )
        return self

    @property
    def change(self) -> str:
        """Return what makes the conflict as it is the conflict as the actor sees it."""
        if self.overlooks is not None:
            return f"bar {self.overlooks}"
        return f"drop {self.unaware}" if self.unaware else self.believes

    def in_force(self, phase: str | None) -> bool:
        """Return whether it is so in a phase."""
        return not self.phases or phase in self.phases


def _misbelief(value: Any) -> Any:
    """Read a bare text as a change."""
    return {"believes": value} if isinstance(value, str) else value


AnyMisbelief = Annotated[
    Misbelief, BeforeValidator(_misbelief, json_schema_input_type=str | Misbelief)
]
