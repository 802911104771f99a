"""Who heard it from whom: the links between the words and what they claim."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from detente.frozen import Frozen, Truth

LinkType = Literal[
    "person", "office", "state", "group", "unnamed group", "document", "outlet", "author"
]
"""What a link is; a group is an armed group or a body known by name."""

Evidential = Literal[
    "asserts",
    "believes",
    "fears",
    "hints",
    "hopes",
    "denies",
    "commits",
    "demands",
    "reports",
    "knows",
    "asks",
    "judges",
]
"""What a link does with what it passes on."""


class Link(Frozen):
    """One hand through which a claim came.

    ``side`` is the nationality or camp, where told; ``says`` what the link did with the claim;
    ``manner`` whether its words are quoted, reported or both.
    """

    name: str = Field(description="Who it is: `high officials`.")
    type: LinkType = Field(
        description="What it is; a group is an armed group or a body known by name."
    )
    says: Evidential = Field(default="asserts", description="What it did with the claim.")
    manner: Literal["direct", "indirect", "mixed"] = Field(
        default="indirect", description="Whether its words are quoted, reported, or both."
    )
    anonymous: Truth = Field(default=False, description="Whether it is left unnamed.")
    side: str = Field(default="", description="Its nationality or camp, where told.")

    def __str__(self) -> str:
        """Return the link in words: ``high officials (unnamed, Iran)``."""
        notes = [note for note in ("unnamed" if self.anonymous else "", self.side) if note]
        return f"{self.name} ({', '.join(notes)})" if notes else self.name


def told(chain: tuple[Link, ...]) -> str:
    """Return a chain in words, from the author inwards.

    >>> author = Link(name="A. Author", type="author")
    >>> told((Link(name="officials", type="unnamed group", anonymous=True), author))
    'A. Author, citing officials (unnamed)'
    """
    return ", citing ".join(str(link) for link in reversed(chain))
