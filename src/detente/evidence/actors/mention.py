"""A mention: where an actor is spoken of, by which words, and why they mean it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mention:
    """One mention of an actor.

    Parameters
    ----------
    actor
        Id of the actor it was resolved to.
    start, end
        Character offsets into the untouched text.
    text
        The words at those offsets.
    rule, why
        Id of the rule that resolved it, and the reason in words.
    place
        Whether the words name a place here, not someone who acts.
    """

    actor: str
    start: int
    end: int
    text: str
    rule: str
    why: str
    place: bool = False
