"""A user's own actors, from a YAML list that adds to the table.

Each entry has ``name`` and ``kind`` and, where they apply, ``id``, ``aliases``, ``capital``,
``demonyms``, ``seats``, ``state``, ``role``, ``from``, ``to`` and ``female``.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from detente.errors import DataError, Problem
from detente.evidence.actors.known_actor import KnownActor, NamedActor, slug
from detente.evidence.actors.shipped_actors import names

_NAMES = ("aliases", "capital", "demonyms", "seats")
"""Fields that hold names, in the order in which the shipped tables hold them."""


def own_actors(path: Path) -> list[NamedActor]:
    """Return the actors of a user's file with their names.

    Raises
    ------
    DataError
        When the file is not a list of entries with at least ``name`` and ``kind``.
    """
    try:
        items = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise DataError(Problem(f"the actors cannot be read: {error}", file=str(path))) from error
    if not isinstance(items, list):
        mend = "Write a list: - {name: ..., kind: ...}"
        raise DataError(Problem("the actors are not a list", mend, file=str(path)))
    return [_actor(item, n, path) for n, item in enumerate(items)]


def _actor(item: Any, n: int, path: Path) -> NamedActor:
    """Return one actor of a user's file; ``n`` is its place in the list."""
    if not isinstance(item, dict) or not item.get("name") or not item.get("kind"):
        mend = "Give each actor a name and a kind."
        raise DataError(Problem("an actor lacks name or kind", mend, (n,), str(path)))
    name = str(item["name"])
    actor = KnownActor(
        id=str(item.get("id") or slug(name)),
        name=name,
        kind=item["kind"],
        state=str(item.get("state", "")),
        role=str(item.get("role", "")),
        start=item.get("from"),
        end=item.get("to"),
        female=bool(item.get("female", False)),
    )
    return actor, names(name, *(_field(item.get(key)) for key in _NAMES))


def _field(value: str | Iterable[str] | None) -> str:
    """Return a field of a user's file as the shipped tables write it."""
    return value if isinstance(value, str) else ";".join(value or ())
