"""Who does at a state other than another expects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detente.analysis.leverage.hold import Status
from detente.analysis.perceptions.view import ActorView


@dataclass(frozen=True)
class Surprise:
    """An actor who does at the state other than another expects.

    Parameters
    ----------
    observer, actor
        Who is surprised, and by whom.
    expected, found
        The actor's status in the observer's view and in its own.
    """

    observer: str
    actor: str
    expected: Status
    found: Status


def surprises(views: Mapping[str, ActorView]) -> tuple[Surprise, ...]:
    """Return who stays or leaves though another expects otherwise."""
    return tuple(
        Surprise(observer, actor, expected, does)
        for observer, seen in views.items()
        for actor, own in views.items()
        if (expected := seen.status.get(actor)) and (does := own.status.get(actor))
        if (expected == "loose") != (does == "loose")
    )
