"""What carries a finding: beliefs in words, and what follows when one is doubted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.model import phrases, pledge_phrases
from detente.model.conflict import Conflict
from detente.model.issue import Position
from detente.model.pledge import Pledge

_ACTS: Final = {
    "drop": "without it",
    "reverse": "were it the opposite",
    "turn": "were it otherwise",
}
_MOST: Final = 2

DROPPED: Final = "This tells what would be without it."
SEEN: Final = "It is so in that view alone."
FLIPPED: Final = {
    "drop": "Without it, the answer would be another.",
    "swap": "Were the next wish more important, the answer would be another.",
}
MEASURE: Final = "By this it is told whether the deal was a gain."
SHARE: Final = "The share is the analyst's guess."


def belief(says: str) -> str:
    """Return a belief as it stands in a list: with a capital, without a stop.

    >>> belief("Iran wants this: Iran stays.")
    'Iran wants this: Iran stays'
    """
    return phrases.sentence(says).rstrip(".")


def doubted(effects: Sequence[tuple[str, str]]) -> str:
    """Return what follows from doubting a belief, from acts of doubt with clauses.

    >>> doubted([("drop", "it would fall"), ("reverse", "Iran would leave"), ("drop", "and so on")])
    'Without it, it would fall; were it the opposite, Iran would leave.'
    """
    return phrases.sentence("; ".join(f"{_ACTS[act]}, {what}" for act, what in effects[:_MOST]))


def given(conflict: Conflict, pledge: Pledge) -> str:
    """Return that a pledge has been given."""
    return belief(pledge_phrases.said(conflict, pledge))


def known(conflict: Conflict, pledge: Pledge) -> str:
    """Return who knows of a pledge."""
    return phrases.sentence(pledge_phrases.knowing(conflict, pledge))


def supposed(changes: Sequence[str]) -> str:
    """Return what a scenario supposes, in the language of changes."""
    return f"Here it is supposed: {'; '.join(changes)}."


def position(conflict: Conflict, actor: str, stake: Position) -> str:
    """Return what an actor wants of an issue."""
    wants = phrases.verb(conflict, actor, "wants", "want")
    return belief(f"{phrases.names(conflict, [actor])} {wants} {stake.position:g}")


def weight(stake: Position) -> str:
    """Return what an actor brings to bear on an issue."""
    return f"With capability {stake.capability:g} and salience {stake.salience:g}."


def word_of(source: str) -> str:
    """Return on whose word something is said."""
    return f"On the word of {source}."
