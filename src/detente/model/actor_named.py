"""Actors by the names that people give them: key, name or alias."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.errors import CaseError, Problem, UnknownName, closest
from detente.model.parts import ConflictParts


def actor_named(conflict: ConflictParts, name: str, *, also: Sequence[str] = ()) -> str:
    """Return the key of the actor that a name means.

    A key goes before a name, and a name before an alias; capitals do not matter. ``also`` are keys
    of who is no actor and may be meant.

    Raises
    ------
    UnknownName
        Where no actor bears the name; the nearest is offered.
    CaseError
        Where several do.

    Examples
    --------
    >>> from detente.catalog import load
    >>> syria = load("syria-2016").conflict
    >>> [actor_named(syria, name) for name in ("us", "United States", "moscow")]
    ['us', 'us', 'russia']
    """
    if name in also or name in conflict.actors:
        return name
    wanted = name.strip().casefold()
    for names in zip(*(_names(conflict, key) for key in conflict.actors), strict=True):
        meant = [key for key, one in zip(conflict.actors, names, strict=True) if wanted in one]
        if len(meant) == 1:
            return meant[0]
        if meant:
            what = f"{name!r} may be {' or '.join(repr(key) for key in meant)}"
            raise CaseError(Problem(what, "Name the actor by its key"))
    raise _unknown(conflict, name, also)


def _unknown(conflict: ConflictParts, name: str, also: Sequence[str]) -> UnknownName:
    """Return that nobody bears a name; keys are listed where no name or alias is like it."""
    keys, actors = [*conflict.actors, *also], conflict.actors.values()
    spoken = [one for actor in actors for one in (actor.label, *actor.aliases)]
    like = closest(name, [*keys, *spoken], likeness=0.5)
    return UnknownName("actor", name, [*keys, *spoken] if like else keys)


def _names(conflict: ConflictParts, key: str) -> Iterator[set[str]]:
    """Yield what an actor is called: its key, its names, its aliases."""
    actor = conflict.actors[key]
    yield {key.casefold()}
    yield {actor.name.casefold(), actor.label.casefold()}
    yield {alias.casefold() for alias in actor.aliases}
