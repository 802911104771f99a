"""What "do so" stands for: the act that was asked for, offered or threatened just before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.evidence.english.pronouns import AGAIN, DO
from detente.evidence.events.event import Event, Participant
from detente.evidence.structure.syntax import SyntaxTree

FAR = 400
"""Characters within which the act meant must stand before the words."""
_TAKEN_OVER = 0.9
"""How much of its confidence an event keeps whose act is taken over from another."""


def means_before(tree: SyntaxTree, start: int, end: int) -> bool:
    """Say whether the words of an event hold "do so", "do that" or "do it".

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> means_before(syntax_tree(next(parse(["Estia refused to do so."]))), 6, 22)
    True
    """
    first, last = tree.at(start), tree.at(end - 1)
    return any(
        tree.lemmas[token] == DO and tree.lowers[token + 1] in AGAIN
        for token in range(first, min(last + 2, len(tree) - 1))
    )


def resolved(event: Event, before: Sequence[Event]) -> Event:
    """Return the event with the act, and those it concerns, of the last event that has one.

    "A asked B to attack C. B refused to do so": the second event is B's refusal, toward A, of an
    attack on C. The rule's name shows that the act was taken over.
    """
    for other in reversed(before):
        if event.start - other.end > FAR:
            return event
        if other.act != other.root and _names(other.whom) & _names(event.who):
            return replace(
                event,
                act=other.act,
                toward=other.toward,
                whom=event.whom or other.who,
                rule=f"{event.rule} as-before",
                confidence=round(event.confidence * _TAKEN_OVER, 3),
            )
    return event


def _names(participants: Sequence[Participant]) -> set[str]:
    """Return the last words by which participants are called."""
    names = (name for named in participants for name in (named.text, named.actor) if name)
    return {name.split()[-1] for name in names}
