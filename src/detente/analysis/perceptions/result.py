"""What comes of looking at a conflict through each actor's eyes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from detente.analysis.concepts.stability import Stability
from detente.analysis.graph.settings import Concept, Responses
from detente.analysis.leverage.hold import Status
from detente.errors import UnknownName
from detente.model.conflict import Conflict
from detente.version import __version__

ONLOOKER: Final = "onlooker"
"""Stands for who knows only what is public, in ``views`` too."""


@dataclass(frozen=True, eq=False)
class View:
    """The conflict as one actor sees it.

    Parameters
    ----------
    actor
        Whose view; ``onlooker`` for who knows only what is public.
    conflict
        What it believes to be the conflict.
    unaware
        The pledges it does not know of, as the case names them.
    changes
        What it misjudges.
    stability
        What is stable for whom, as it sees it.
    equilibria
        The states it expects to hold, by the codes of the conflict as it is, ascending.
    status
        What it expects of every actor at the state looked at: content, held or loose; ``None``
        for an actor that it does not know to be there. Empty where it thinks the state impossible.
    temptation
        Where it expects actors to be tempted from the state, by codes of its own view.
    """

    actor: str
    conflict: Conflict
    unaware: tuple[str, ...]
    changes: tuple[str, ...]
    stability: Stability
    equilibria: tuple[int, ...]
    status: Mapping[str, Status | None]
    temptation: Mapping[str, tuple[int, ...]]

    @property
    def stands(self) -> bool:
        """Return whether it expects the state looked at to hold."""
        return bool(self.status) and "loose" not in self.status.values()

    def as_dict(self) -> dict[str, Any]:
        """Return the view as plain data."""
        return {
            "actor": self.actor,
            "unaware": list(self.unaware),
            "changes": list(self.changes),
            "stands": self.stands,
            "status": dict(self.status),
            "temptation": {actor: list(codes) for actor, codes in self.temptation.items()},
            "equilibria": list(self.equilibria),
        }


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


@dataclass(frozen=True, eq=False)
class Perceptions:
    """The conflict as everybody sees it, with all that made the answer.

    Parameters
    ----------
    conflict
        The conflict as it is, focused on one phase.
    phase
        Its id; ``None`` where there are no phases.
    state
        The state looked at.
    concept, responses
        What was asked.
    views
        Every actor's, in the order of the case.
    onlooker
        The view of who knows only what is public.
    actual
        What is stable for whom as things are.
    status
        Every actor's status at the state as things are; where its own view differs, it is
        deterred by an answer that would not come, or tempted by a gain that would not last.
    equilibria
        The equilibria of the hypergame: stable for every actor in its own view.
    stands
        Whether the state looked at is one of them.
    surprises
        Who would be surprised by whom at the state.
    version
        The version of this package.
    """

    conflict: Conflict
    phase: str | None
    state: int
    concept: Concept
    responses: Responses
    views: Mapping[str, View]
    onlooker: View
    actual: Stability
    status: Mapping[str, Status]
    equilibria: tuple[int, ...]
    stands: bool
    surprises: tuple[Surprise, ...]
    version: str = __version__

    def unexpected(self, actor: str) -> tuple[int, ...]:
        """Return the states that hold when the views meet though an actor expects them not to.

        Raises
        ------
        UnknownName
            Where no actor bears the name.
        """
        return tuple(sorted(set(self.equilibria) - set(self._view(actor).equilibria)))

    def disappointed(self, actor: str) -> tuple[int, ...]:
        """Return the states that an actor expects to hold and that do not when the views meet.

        Raises
        ------
        UnknownName
            Where no actor bears the name.
        """
        return tuple(sorted(set(self._view(actor).equilibria) - set(self.equilibria)))

    def _view(self, actor: str) -> View:
        """Return the view of an actor, or of the onlooker."""
        known = {**self.views, ONLOOKER: self.onlooker}
        if actor not in known:
            raise UnknownName("actor", actor, list(known))
        return known[actor]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what each expects of the state, what comes of it, and who is surprised."""
        from detente.analysis.perceptions.words import sentences

        return sentences(self)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data."""
        return {
            "conflict": self.conflict.id,
            "phase": self.phase,
            "state": self.state,
            "concept": self.concept,
            "settings": {"responses": self.responses},
            "views": {actor: view.as_dict() for actor, view in self.views.items()},
            "onlooker": self.onlooker.as_dict(),
            "actual": {
                "equilibria": self.actual.equilibria(self.concept).tolist(),
                "status": dict(self.status),
            },
            "equilibria": list(self.equilibria),
            "stands": self.stands,
            "surprises": [
                {
                    "observer": one.observer,
                    "actor": one.actor,
                    "expected": one.expected,
                    "found": one.found,
                }
                for one in self.surprises
            ],
            "sentences": list(self.sentences),
            "version": self.version,
        }
