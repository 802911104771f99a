"""The table of actors: states, leaders, armed groups and bodies, each by all its names.

The table is the project's own and dated: a leader acts for a state from one year to another. A
user adds to it by a file of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from detente.evidence.actors.known_actor import KnownActor, NamedActor, NameKind
from detente.evidence.actors.own_actors import own_actors
from detente.evidence.actors.shipped_actors import shipped_actors

NameMatch = tuple[KnownActor, int, NameKind]
"""An actor whose name stands at a place, where the name ends, and how it names the actor."""

_FIRST_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class ActorTable:
    """Actors by id, and for the first word of each name the names that begin with it.

    Parameters
    ----------
    actors
        Every actor by its id.
    names
        (name, id, how it names the actor) by the first word, the longest name first.
    """

    actors: Mapping[str, KnownActor]
    names: Mapping[str, tuple[tuple[str, str, NameKind], ...]] = field(repr=False)

    def matches(self, text: str, start: int) -> list[NameMatch]:
        """Return the actors whose longest name stands at a place, with where it ends.

        >>> [(actor.id, end) for actor, end, _ in table().matches("the White House said", 4)]
        [('us', 15)]
        """
        word = _FIRST_WORD.match(text, start)
        longest: list[NameMatch] = []
        for name, key, how in self.names.get(word.group() if word else "", ()):
            end = start + len(name)
            if longest and end < longest[0][1]:
                break
            if text.startswith(name, start) and not text[end : end + 1].isalnum():
                longest.append((self.actors[key], end, how))
        return longest


def table(extra: Path | None = None) -> ActorTable:
    """Return the table, with the actors of a user's file where one is given.

    Raises
    ------
    DataError
        When the file is not a list of entries with at least ``name`` and ``kind``.

    Examples
    --------
    >>> table().actors["us"].name
    'United States'
    """
    if extra is None:
        return _table(None, None)
    place = extra.resolve()
    return _table(extra, (place, place.stat().st_mtime_ns if place.exists() else 0))


@lru_cache(maxsize=8)
def _table(extra: Path | None, _as_it_stands: tuple[Path, int] | None) -> ActorTable:
    """Return the table anew only where the user's file is another, or has changed."""
    named: list[NamedActor] = [*shipped_actors(), *(own_actors(extra) if extra else ())]
    names: dict[str, list[tuple[str, str, NameKind]]] = {}
    for actor, called in named:
        for name, how in called:
            first = _FIRST_WORD.match(name)
            if first is not None:
                names.setdefault(first.group(), []).append((name, actor.id, how))
    longest_first = {
        word: tuple(sorted(known, key=lambda entry: -len(entry[0])))
        for word, known in names.items()
    }
    return ActorTable({actor.id: actor for actor, _ in named}, longest_first)
