"""Options given another name, or settled once and for all, in a condition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.model.condition import And, AtLeast, Condition, If, Iff, Not, Or, Taken

Value = Condition | bool
"""A condition, or the truth value that it comes down to."""


def substitute(condition: Condition, values: Mapping[str, Value]) -> Value:
    """Return a condition with some options replaced by conditions or truth values.

    What a truth value settles is worked out, so that the result mentions no option without need.

    >>> from detente.model.grammar import parse
    >>> str(substitute(parse("a.x if b.y and c.z"), {"c.z": True}))
    'a.x if b.y'
    >>> substitute(parse("a.x and b.y"), {"b.y": False})
    False
    """
    match condition:
        case Taken(name):
            return values.get(name, condition)
        case Not(part):
            return opposite(substitute(part, values))
        case And(left, right):
            return _joined(substitute(left, values), substitute(right, values), And)
        case Or(left, right):
            return _joined(substitute(left, values), substitute(right, values), Or)
        case AtLeast(least, parts):
            return _enough(least, [substitute(part, values) for part in parts])
        case If(left, right):
            return _given(substitute(left, values), substitute(right, values))
        case Iff(left, right):
            return _alike(substitute(left, values), substitute(right, values))
    raise TypeError(f"{type(condition).__name__} is no condition this can look into")


def opposite(value: Value) -> Value:
    """Return the negation of a condition or truth value; two negations cancel."""
    if isinstance(value, bool):
        return not value
    return value.part if isinstance(value, Not) else Not(value)


def _joined(left: Value, right: Value, join: type[And] | type[Or]) -> Value:
    """Return ``left and right`` or ``left or right``."""
    if isinstance(left, bool):
        return right if left == (join is And) else left
    if isinstance(right, bool):
        return left if right == (join is And) else right
    return join(left, right)


def _enough(least: int, parts: Sequence[Value]) -> Value:
    """Return ``LEAST of (PARTS)``."""
    open_parts = tuple(part for part in parts if not isinstance(part, bool))
    least -= sum(part is True for part in parts)
    if not 1 <= least <= len(open_parts):
        return least < 1
    return open_parts[0] if len(open_parts) == 1 else AtLeast(least, open_parts)


def _given(left: Value, right: Value) -> Value:
    """Return ``left if right``."""
    if isinstance(right, bool):
        return left if right else True
    if isinstance(left, bool):
        return True if left else opposite(right)
    return If(left, right)


def _alike(left: Value, right: Value) -> Value:
    """Return ``left iff right``."""
    if isinstance(right, bool):
        return left if right else opposite(left)
    if isinstance(left, bool):
        return right if left else opposite(right)
    return Iff(left, right)
