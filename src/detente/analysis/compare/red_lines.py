"""Whose most important wants a state leaves unmet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model.condition import Condition
from detente.model.conflict import Conflict
from detente.model.preference import Statement


@dataclass(frozen=True)
class RedLine:
    """A want that comes before all others, and is not met in a state.

    Parameters
    ----------
    actor
        The key of the actor.
    path
        The belief that says so, such as ``preferences.us[1]``.
    want
        The condition that is not met.
    """

    actor: str
    path: str
    want: Condition

    def as_dict(self) -> dict[str, str]:
        """Return the line as plain data.

        >>> from detente.model.grammar import parse
        >>> RedLine("us", "preferences.us[1]", parse("not us.strike")).as_dict()["want"]
        'not us.strike'
        """
        return {"actor": self.actor, "path": self.path, "want": str(self.want)}


def red_lines(conflict: Conflict, phase: str | None, state: int) -> Iterator[RedLine]:
    """Yield the red lines that a state crosses, in order of actors.

    An actor's red lines are its first statement and every statement marked as strong. Actors whose
    wants are given as a ranking or as weights have none: nothing there says what comes before all.

    Parameters
    ----------
    conflict
        The conflict, in option form.
    phase
        The phase whose wants count.
    state
        The code of a state.
    """
    focus = conflict.phase(phase)
    taken = {name: bool(state & bit) for name, bit in conflict.bits.items()}
    for actor in conflict.actors:
        root, wants = "preferences", conflict.preferences.get(actor)
        if focus is not None and actor in focus.preferences:
            root, wants = f"phases.{focus.id}.preferences", focus.preferences[actor]
        for place, statement in enumerate(wants.statements if wants else (), start=1):
            if _is_line(statement, place) and not statement.want.evaluate(taken):
                yield RedLine(actor, f"{root}.{actor}[{place}]", statement.want)


def _is_line(statement: Statement, place: int) -> bool:
    """Tell whether a statement is one that an actor does not give up."""
    return place == 1 or statement.strong
