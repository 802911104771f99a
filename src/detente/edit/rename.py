"""A new id for an actor, an option or a claim, carried through everything that names it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from detente.edit.case_data import Data
from detente.errors import CaseError, Problem, UnknownName

_WORDS: Final = frozenset(
    {"name", "aliases", "text", "left", "not", "off", "title", "summary", "citation", "note", "ask"}
)
"""Fields in words, in which an id is no id."""

_BY_ACTOR: Final = frozenset({"actors", "preferences", "views", "parts", "noticed_by"})
"""Sections whose keys are actors, or options."""

_ID: Final = re.compile(r"[A-Za-z_][\w-]*")


def renamed(data: Data, kind: str, old: str, new: str) -> Data:
    """Return a case's values with an id replaced wherever it stands.

    Parameters
    ----------
    kind
        ``actors``, ``options`` or ``claims``.
    new
        The new id; of an option without its owner, or with the same one.

    Raises
    ------
    UnknownName
        Where nothing bears the old id.
    CaseError
        Where the new one is taken, or is no id.

    Examples
    --------
    >>> case = {"actors": {"a": {}}, "options": {"a.go": "goes"}, "preferences": {"a": ["a.go"]}}
    >>> renamed(case, "actors", "a", "b")["preferences"]
    {'b': ['b.go']}
    """
    known = list(data.get(kind, {}))
    if old not in known:
        raise UnknownName(kind.removesuffix("s"), old, known)
    if kind == "options":
        owner = old.partition(".")[0]
        new = new if new.startswith(f"{owner}.") else f"{owner}.{new}"
    bare = new.partition(".")[2] if kind == "options" else new
    if new in known or not _ID.fullmatch(bare):
        what = f"the id {new!r} is taken" if new in known else f"{new!r} is no id"
        raise CaseError(Problem(what, "Use letters, figures and - that nothing else bears"))
    if kind == "claims":
        claims: Data = _claims(data, old, new)
        return claims
    word = _option(old, new) if kind == "options" else _actor(old, new)
    kept = {key: value for key, value in data.items() if key in ("claims", "sources")}
    return {**_walked(data, word, False), **kept}


def _claims(data: Any, old: str, new: str, key: str = "") -> Any:
    """Return values with a claim's id replaced where it is cited and where it stands."""
    if isinstance(data, dict):
        own = {new if key == "claims" and one == old else one: one for one in data}
        return {name: _claims(data[one], old, new, str(one)) for name, one in own.items()}
    if isinstance(data, list):
        cited = key in ("because", "despite")
        return [
            new if cited and one == old else _claims(one, old, new, "" if cited else key)
            for one in data
        ]
    return data


def _option(old: str, new: str) -> Callable[[str], str]:
    """Return what replaces an option's name in a text."""
    pattern = re.compile(rf"(?<![\w.-]){re.escape(old)}(?![\w-])(?!\.\w)")
    return lambda text: pattern.sub(new, text)


def _actor(old: str, new: str) -> Callable[[str], str]:
    """Return what replaces an actor's id in a text, as the owner of options too."""
    pattern = re.compile(rf"(?<![\w-])(?<!\w\.){re.escape(old)}(?![\w-])")
    paths = re.compile(rf"\b(preferences|views)\.{re.escape(old)}(?![\w-])")
    return lambda text: paths.sub(rf"\1.{new}", pattern.sub(new, text))


def _walked(data: Any, word: Callable[[str], str], by_actor: bool) -> Any:
    """Return values with every id in them replaced; words are left alone."""
    if isinstance(data, dict):
        return {
            (word(key) if isinstance(key, str) and (by_actor or _names(key)) else key): (
                value if key in _WORDS and not by_actor else _walked(value, word, key in _BY_ACTOR)
            )
            for key, value in data.items()
        }
    if isinstance(data, list):
        return [_walked(one, word, False) for one in data]
    return word(data) if isinstance(data, str) else data


def _names(key: str) -> bool:
    """Tell whether a key is an option's name or a condition, rather than a field."""
    return "." in key or " " in key
