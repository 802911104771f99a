"""What an actor commits itself to: promises and threats, open or undisclosed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from detente.model.base import Belief
from detente.model.condition import Condition, If
from detente.model.grammar import ConditionField
from detente.model.option import owner


class Pledge(Belief):
    """A commitment: ``by`` does ``does``, where ``given`` (``if`` in the file) says when.

    A pledge binds by what actors want, not by what they can do: breaking it stays a legal move.

    - A *public* pledge binds its maker: keeping it comes ahead of everything else the maker wants,
      for to break it in the open costs face (Schelling 1960, ch. 2; Fearon 1994). One that was not
      disclosed costs its maker nothing but the other side's answer.
    - A *promise* made ``to`` another actor in return for something (``given``) is an exchange: as
      long as it is kept, the other side's part comes ahead of everything else *it* wants (Keohane
      1986, specific reciprocity). Once it is broken, the other side is free again. Where ``to`` is
      not told, the promise is made to whoever alone owns the options in ``given``.
    """

    id: str = Field(default="", description="A short name, by which a what-if can drop it.")
    by: str = Field(description="The actor that makes the pledge.")
    does: ConditionField = Field(description="What it will do.")
    given: ConditionField | None = Field(default=None, alias="if", description="When it binds.")
    kind: Literal["promise", "threat"] = Field(
        default="promise", description="Only a promise can bind the other side."
    )
    to: str = Field(default="", description="The actor to whom it is made, if one is named.")
    public: bool = Field(default=True, description="False where it was not disclosed.")
    phases: tuple[str, ...] = Field(
        default=(), alias="in", description="Phases in which it is in force; none named: all."
    )

    def kept(self) -> Condition:
        """Return the condition that holds where the pledge is kept."""
        return self.does if self.given is None else If(self.does, self.given)

    def binds(self) -> dict[str, Condition]:
        """Return, for each actor that the pledge binds, what it then wants foremost."""
        bound = {self.by: self.kept()} if self.public else {}
        other = self.other()
        if self.kind == "promise" and other and self.given is not None:
            bound[other] = If(self.given, self.does)
        return bound

    def other(self) -> str:
        """Return to whom the pledge is made: who is named, or who alone owns what it is given for.

        Empty where neither tells.
        """
        owners = {owner(name) for name in self.given.names()} if self.given is not None else set()
        return self.to or (owners.pop() if len(owners) == 1 and self.by not in owners else "")

    def in_force(self, phase: str | None) -> bool:
        """Return whether the pledge binds in a phase."""
        return not self.phases or phase in self.phases
