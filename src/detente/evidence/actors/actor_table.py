"""The table of actors: states, leaders, armed groups and bodies, each by all its names.

The table is the project's own and dated: a leader acts for a state from one year to another. A
user adds to it by a YAML file, a list of entries with ``id``, ``name``, ``kind`` and, where they
apply, ``aliases``, ``capital``, ``demonyms``, ``seats``, ``state``, ``role``, ``from``, ``to``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from detente.errors import DataError, Problem
from detente.evidence.english import WORDS
from detente.evidence.tables import fields

ActorKind = Literal[
    "state", "government", "leader", "armed group", "organisation", "office", "person",
    "unnamed group",
]  # fmt: skip
NameKind = Literal["name", "other name", "surname", "capital", "demonym", "seat"]


@dataclass(frozen=True)
class KnownActor:
    """One actor of the table.

    Parameters
    ----------
    id, name, kind
        Short name, full name and kind.
    state
        Id of the state or body that it acts for or fights in; empty for a state.
    role
        Office of a leader.
    start, end
        First and last year in office or in being; ``None`` where open.
    female
        Whether a pronoun for the person is "she".
    """

    id: str
    name: str
    kind: ActorKind
    state: str = ""
    role: str = ""
    start: int | None = None
    end: int | None = None
    female: bool = False

    def holds(self, year: int | None) -> bool:
        """Return whether the entry is in office in a year, one year's grace after it."""
        if year is None:
            return True
        return (self.start or 0) <= year <= (self.end or 9999) + 1


@dataclass(frozen=True)
class ActorTable:
    """Entries by id, and for the first word of each name the names that begin with it."""

    entries: Mapping[str, KnownActor]
    names: Mapping[str, tuple[tuple[str, str, NameKind], ...]] = field(repr=False)

    def at(self, text: str, start: int) -> list[tuple[KnownActor, int, NameKind]]:
        """Return the entries whose longest name stands at a position, with where it ends."""
        word = _FIRST.match(text, start)
        best: list[tuple[KnownActor, int, NameKind]] = []
        for name, key, how in self.names.get(word.group() if word else "", ()):
            end = start + len(name)
            if best and end < best[0][1]:
                break
            if text.startswith(name, start) and not text[end : end + 1].isalnum():
                best.append((self.entries[key], end, how))
        return best


_FIRST = re.compile(r"[^\W_]+")


def table(extra: Path | None = None) -> ActorTable:
    """Return the table, with the entries of a user's file where one is given.

    Raises
    ------
    DataError
        When the file is not a list of entries with at least ``name`` and ``kind``.
    """
    if extra is None:
        return _table(None, None)
    place = extra.resolve()
    return _table(extra, (place, place.stat().st_mtime_ns if place.exists() else 0))


@lru_cache(maxsize=8)
def _table(extra: Path | None, _as_it_stands: tuple[Path, int] | None) -> ActorTable:
    """Return the table anew only where the user's file is another, or has changed."""
    rough = [*_states(), *_bodies(), *_groups(), *_leaders()]
    if extra is not None:
        rough += _extra(extra)
    entries = {entry.id: entry for entry, _ in rough}
    names: dict[str, list[tuple[str, str, NameKind]]] = {}
    for entry, called in rough:
        for name, how in called:
            first = _FIRST.match(name)
            if first is not None:
                names.setdefault(first.group(), []).append((name, entry.id, how))
    by_length = {
        first: tuple(sorted(known, key=lambda n: -len(n[0]))) for first, known in names.items()
    }
    return ActorTable(entries, by_length)


_Rough = tuple[KnownActor, list[tuple[str, NameKind]]]


def _fields(row: Sequence[str], count: int) -> list[str]:
    """Return a row with empty fields at its end filled in."""
    return [*row, *[""] * (count - len(row))]


def _each(field_: str) -> list[str]:
    """Return the parts of a field."""
    return [part.strip() for part in field_.split(";") if part.strip()]


def _states() -> Iterator[_Rough]:
    """Yield every state with its names."""
    for row in fields(WORDS, "actors_states.tsv"):
        key, name, others, capitals, demonyms, seats = _fields(row, 6)
        yield KnownActor(key, name, "state"), list(_called(name, others, capitals, demonyms, seats))


def _called(
    name: str, others: str, capitals: str = "", demonyms: str = "", seats: str = ""
) -> Iterator[tuple[str, NameKind]]:
    """Yield every name of an actor and how it names it."""
    yield name, "name"
    for other in _each(others):
        yield other, "other name"
    for capital in _each(capitals):
        yield capital, "capital"
    for seat in _each(seats):
        yield seat, "seat"
    for demonym in _each(demonyms):
        yield demonym, "demonym"
        if demonym[-1] in "nirkbmet" and not demonym.endswith(("ish", "men", "U.S")):
            yield demonym + "s", "demonym"


def _bodies() -> Iterator[_Rough]:
    """Yield every body with its names."""
    for row in fields(WORDS, "actors_bodies.tsv"):
        key, name, others, _, state = _fields(row, 5)
        yield KnownActor(key, name, "organisation", state), list(_called(name, others))


def _groups() -> Iterator[_Rough]:
    """Yield every armed group with its names."""
    for row in fields(WORDS, "actors_groups.tsv"):
        key, name, others, fights, _ = _fields(row, 5)
        state = _each(fights)[0] if fights else ""
        yield KnownActor(key, name, "armed group", state), list(_called(name, others))


def _leaders() -> Iterator[_Rough]:
    """Yield every leader with full names and surname."""
    for row in fields(WORDS, "actors_leaders.tsv"):
        name, others, acts_for, role, start, end, sex = _fields(row, 7)
        entry = KnownActor(
            slug(name), name, "leader", acts_for, role, _year(start), _year(end), sex == "f"
        )
        called = list(_called(name, others))
        surname = _surname(name)
        if surname:
            called.append((surname, "surname"))
        yield entry, called


def _surname(name: str) -> str:
    """Return the part of a name that stands for the whole in later mentions; may be empty."""
    words = name.split()
    if len(words) < 2 or words[0] in ("King", "Pope", "Mullah"):
        return ""
    if words[0] in (
        "Kim",
        "Xi",
        "Hu",
        "Jiang",
        "Park",
        "Moon",
        "Roh",
        "Yoon",
        "Lee",
        "Tsai",
        "Li",
        "Ban",
    ):
        return words[0]
    for particle in ("de", "bin", "bin,", "von", "van"):
        if particle in words[1:-1]:
            return " ".join(words[words.index(particle) :])
    return (
        words[-1].removeprefix("al-").removeprefix("el-").capitalize()
        if (words[-1][:1].islower())
        else words[-1]
    )


def _year(text: str) -> int | None:
    """Return a year, or ``None`` for an empty field."""
    return int(text) if text else None


def slug(name: str) -> str:
    """Return a name in lower-case letters, digits and hyphens.

    >>> slug("Recep Tayyip Erdoğan")
    'recep-tayyip-erdogan'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return words or re.sub(r"\s+", "-", name.strip().lower())


def _extra(path: Path) -> list[_Rough]:
    """Return the entries of a user's YAML file."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        items = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise DataError(Problem(f"the actors cannot be read: {error}", file=str(path))) from error
    if not isinstance(items, list):
        mend = "Write a list: - {name: ..., kind: ...}"
        raise DataError(Problem("the actors are not a list", mend, file=str(path)))
    return [_one_extra(item, n, path) for n, item in enumerate(items)]


def _one_extra(item: Any, n: int, path: Path) -> _Rough:
    """Return one entry of a user's file."""
    if not isinstance(item, dict) or not item.get("name") or not item.get("kind"):
        mend = "Give each actor a name and a kind."
        raise DataError(Problem("an actor lacks name or kind", mend, (n,), str(path)))
    name = str(item["name"])
    entry = KnownActor(
        str(item.get("id") or slug(name)),
        name,
        item["kind"],
        str(item.get("state", "")),
        str(item.get("role", "")),
        item.get("from"),
        item.get("to"),
        bool(item.get("female", False)),
    )
    joined = [_listed(item.get(key)) for key in ("aliases", "capital", "demonyms", "seats")]
    return entry, list(_called(name, *joined))


def _listed(value: str | Iterable[str] | None) -> str:
    """Return a field of a user's file as the table writes it."""
    return value if isinstance(value, str) else ";".join(value or ())
