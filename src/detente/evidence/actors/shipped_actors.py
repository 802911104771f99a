"""The actors that ship with the package: states, bodies, armed groups and leaders, from tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.evidence.actors.known_actor import KnownActor, NamedActor, NameKind, slug
from detente.evidence.english import WORDS
from detente.evidence.english.names import demonyms, surname
from detente.evidence.tables import fields


def shipped_actors() -> Iterator[NamedActor]:
    """Yield every actor of the shipped tables with its names.

    >>> next(actor.id for actor, names in shipped_actors() if ("Kremlin", "seat") in names)
    'russia'
    """
    for key, name, others, capitals, peoples, seats in _rows("actors_states.tsv", 6):
        yield KnownActor(key, name, "state"), names(name, others, capitals, peoples, seats)
    for key, name, others, _, state in _rows("actors_bodies.tsv", 5):
        yield KnownActor(key, name, "organisation", state), names(name, others)
    for key, name, others, fights, _ in _rows("actors_groups.tsv", 5):
        state = next(iter(_listed(fights)), "")
        yield KnownActor(key, name, "armed group", state), names(name, others)
    for row in _rows("actors_leaders.tsv", 7):
        yield _leader(*row)


def _rows(table: str, columns: int) -> Iterator[Sequence[str]]:
    """Yield the rows of a table, with empty fields at their ends filled in."""
    for row in fields(WORDS, table):
        yield [*row, *[""] * (columns - len(row))]


def _leader(
    name: str, others: str, state: str, role: str, start: str, end: str, sex: str
) -> NamedActor:
    """Return a leader with full names and surname."""
    years = (int(start) if start else None, int(end) if end else None)
    leader = KnownActor(slug(name), name, "leader", state, role, *years, sex == "f")
    last = surname(name)
    called = names(name, others)
    return leader, ((*called, (last, "surname")) if last else called)


def names(
    name: str, others: str = "", capitals: str = "", peoples: str = "", seats: str = ""
) -> tuple[tuple[str, NameKind], ...]:
    """Return every name of an actor and how it names it; semicolons part the names of a field.

    >>> names("Norland", "the North", "Port Kerr")
    (('Norland', 'name'), ('the North', 'other name'), ('Port Kerr', 'capital'))
    """
    called: list[tuple[str, NameKind]] = [(name, "name")]
    called += [(other, "other name") for other in _listed(others)]
    called += [(capital, "capital") for capital in _listed(capitals)]
    called += [(seat, "seat") for seat in _listed(seats)]
    called += [(form, "demonym") for people in _listed(peoples) for form in demonyms(people)]
    return tuple(called)


def _listed(field: str) -> list[str]:
    """Return the names of a field."""
    return [name.strip() for name in field.split(";") if name.strip()]
