"""Reading the parts of a change."""

from __future__ import annotations

from detente.errors import CaseError, Problem, UnknownName
from detente.model.change_place import unreadable
from detente.model.condition import Condition
from detente.model.conflict import Conflict
from detente.model.grammar import parse


def read_condition(text: str) -> Condition:
    """Read the condition of a change."""
    try:
        return parse(text.strip())
    except ValueError as fault:
        raise CaseError(Problem(str(fault))) from None


def halves(change: str, rest: str, mend: str) -> tuple[str, str]:
    """Split a change at its colon."""
    head, colon, text = rest.partition(":")
    if not colon:
        raise unreadable(f"{change} {rest}", mend)
    return head.strip(), text.strip()


def known_condition(conflict: Conflict, text: str) -> Condition:
    """Read a condition whose options must be known."""
    condition = read_condition(text)
    for name in sorted(condition.names()):
        known_option(conflict, name)
    return condition


def known_option(conflict: Conflict, name: str) -> str:
    """Check that an option is known."""
    if name not in conflict.options:
        raise UnknownName("option", name, list(conflict.options))
    return name


def known_actor(conflict: Conflict, name: str) -> str:
    """Check that an actor is known."""
    if name not in conflict.actors:
        raise UnknownName("actor", name, list(conflict.actors))
    return name
