"""What an actor can do or leave undone."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from detente.model.base import Belief, Name

Direction = Literal["both", "to-yes", "to-no"]
"""Whether an option can be taken and left, only taken, or only left."""


class Option(Belief):
    """An act within one actor's power, named ``owner.option`` in the case.

    ``moves`` says which way it can change: ``both``; ``to-yes``, once taken it stays; ``to-no``,
    once left it stays so.
    """

    text: Name = Field(description="What its owner does: a verb phrase such as 'attacks'.")
    left: str = Field(default="", description="What its owner does on leaving it: 'withdraws'.")
    off: str = Field(
        default="", alias="not", description="What its owner does without it: 'stays put'."
    )
    moves: Direction = Field(default="both", description="Which way the option can change.")


def owner(name: str) -> str:
    """Return the actor that an option's name gives as its owner.

    >>> owner("us.strike")
    'us'
    """
    return name.partition(".")[0]
