"""A user's own actors, from a YAML list that adds to the table.

Each entry has ``name`` and ``kind`` and, where they apply, ``id``, ``aliases``, ``capital``,
``demonyms``, ``seats``, ``state``, ``role``, ``from``, ``to`` and ``female``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from detente.errors import DataError, Problem, nearest
from detente.evidence.actors.known_actor import ActorKind, KnownActor, NamedActor, slug
from detente.evidence.actors.shipped_actors import names
from detente.frozen import Frozen, MaybeId, Truth, Whole

_NAMES = ("aliases", "capital", "demonyms", "seats")
"""Fields that hold names, in the order in which the shipped tables hold them."""


MOST_BYTES = 500_000
"""A longer list is refused unread."""
Text = Annotated[str, Field(max_length=500, pattern=r"^[^\x00-\x1f]*$")]
Names = Annotated[str, Field(max_length=5_000)] | tuple[Text, ...] | None


class _Entry(Frozen):
    """One entry of a user's list."""

    name: Text
    kind: ActorKind
    id: MaybeId = ""
    state: Text = ""
    role: Text = ""
    start: Whole | None = Field(default=None, alias="from")
    end: Whole | None = Field(default=None, alias="to")
    female: Truth = False
    aliases: Names = None
    capital: Names = None
    demonyms: Names = None
    seats: Names = None


def own_actors(path: Path) -> list[NamedActor]:
    """Return the actors of a user's file with their names.

    Raises
    ------
    DataError
        When the file is not a list of entries with at least ``name`` and ``kind``.
    """
    try:
        if path.exists() and not path.is_file():
            raise DataError(Problem("not a plain file", "Give a YAML list", file=str(path)))
        if path.exists() and path.stat().st_size > MOST_BYTES:
            what = f"the list has more than {MOST_BYTES:,} bytes"
            raise DataError(Problem(what, "Split it", file=str(path)))
        items = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, YAMLError, RecursionError, OverflowError) as error:
        what = "values are nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise DataError(Problem(f"the actors cannot be read: {what}", file=str(path))) from None
    if not isinstance(items, list):
        mend = "Write a list: - {name: ..., kind: ...}"
        raise DataError(Problem("the actors are not a list", mend, file=str(path)))
    return [_actor(item, n, path) for n, item in enumerate(items)]


def _actor(item: Any, n: int, path: Path) -> NamedActor:
    """Return one actor of a user's file; ``n`` is its place in the list."""
    if not isinstance(item, dict) or not item.get("name") or not item.get("kind"):
        mend = "Give each actor a name and a kind."
        raise DataError(Problem("an actor lacks name or kind", mend, (n,), str(path)))
    try:
        entry = _Entry.model_validate(item)
    except ValidationError as error:
        raise DataError([_told(fault, n, path) for fault in error.errors()]) from None
    actor = KnownActor(
        id=entry.id or slug(entry.name),
        name=entry.name,
        kind=entry.kind,
        state=entry.state,
        role=entry.role,
        start=entry.start,
        end=entry.end,
        female=entry.female,
    )
    return actor, names(entry.name, *(_field(getattr(entry, key)) for key in _NAMES))


def _told(fault: Mapping[str, Any], n: int, path: Path) -> Problem:
    """Return one of pydantic's errors as a problem of an entry."""
    key = str(fault["loc"][0]) if fault["loc"] else ""
    if fault["type"] == "extra_forbidden":
        known = [field.alias or name for name, field in _Entry.model_fields.items()]
        return Problem(f"the key {key!r} is not known here", nearest(key, known), (n,), str(path))
    value = repr(fault["input"])
    shown = value if len(value) < 60 else value[:57] + "…"
    mend = "Write text, years as whole numbers, and lists of texts"
    return Problem(f"{key}: {shown} does not belong here", mend, (n, key), str(path))


def _field(value: str | Iterable[str] | None) -> str:
    """Return a field of a user's file as the shipped tables write it."""
    return value if isinstance(value, str) else ";".join(value or ())
