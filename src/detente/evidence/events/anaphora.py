"""What "do so" stands for: the act that was asked for, offered or threatened just before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.evidence.events.event import Event
from detente.evidence.structure.syntax import SyntaxTree

_FAR = 400
"""Characters within which the act meant must stand before the words."""


def means_before(tree: SyntaxTree, start: int, end: int) -> bool:
    """Say whether the words of an event hold "do so", "do that" or "do it"."""
    first, last = tree.at(start), tree.at(end - 1)
    return any(
        tree.lemmas[token] == "do" and tree.lowers[token + 1] in {"so", "that", "it", "this"}
        for token in range(first, min(last + 2, len(tree) - 1))
    )


def resolved(event: Event, before: Sequence[Event]) -> Event:
    """Return the event with the act, and those it concerns, of the last event that has one.

    "A asked B to attack C. B refused to do so": the second event is B's refusal, toward A, of an
    attack on C. The rule's name shows that the act was taken over.
    """
    for other in reversed(before):
        if event.start - other.end > _FAR:
            return event
        asked = {one.text for one in other.whom} | {one.actor for one in other.whom if one.actor}
        refusing = {one.text for one in event.who} | {one.actor for one in event.who if one.actor}
        if other.act != other.root and _same(asked, refusing):
            return replace(
                event,
                act=other.act,
                toward=other.toward,
                whom=event.whom or other.who,
                rule=f"{event.rule} as-before",
                confidence=round(event.confidence * 0.9, 3),
            )
    return event


def _same(some: set[str], others: set[str]) -> bool:
    """Say whether two sets share a name, or the last word of one."""
    return bool(
        {one.split()[-1] for one in some if one} & {one.split()[-1] for one in others if one}
    )
