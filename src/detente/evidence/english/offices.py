"""Offices: the president, the prime minister, and how a text shows which one is meant."""

from __future__ import annotations

import re
from typing import Final

_ROLES = (
    "prime minister", "vice president", "president", "chancellor", "secretary of state",
    "foreign minister", "defence minister", "defense minister", "secretary of defense",
    "supreme leader", "crown prince", "premier", "king", "emir",
)  # fmt: skip

OFFICE: Final = re.compile(rf"\b(?:{'|'.join(_ROLES)})\b", re.IGNORECASE)
"""The words for an office."""

TOP_OFFICES: Final = frozenset(
    {"president", "prime minister", "chancellor", "secretary of state", "leader"}
    | {"foreign minister", "supreme leader", "secretary-general"}
)
"""Offices whose holder is known well enough to go by surname alone."""

_HOLDER_FOLLOWS = re.compile(r",?\s+(?:[A-Z][a-z]|of [A-Z])")
_DEFINITE = re.compile(r"(?:\b[Tt]he|[A-Z][\w.]*(?:[’']s)?)\s+(?:[A-Z][\w.]+\s+)?$")


def holder_follows(text: str, end: int) -> bool:
    """Return whether a name follows the office that ends at a place, and so speaks for itself.

    >>> holder_follows("president Kerr spoke", 9), holder_follows("the president spoke", 13)
    (True, False)
    """
    return _HOLDER_FOLLOWS.match(text[end : end + 8]) is not None


def is_definite(text: str, start: int) -> bool:
    """Return whether the office at a place is a certain one: "the", or a state before it.

    >>> is_definite("The president spoke", 4), is_definite("a president spoke", 2)
    (True, False)
    """
    return _DEFINITE.search(text[max(0, start - 40) : start]) is not None


def same_office(office: str, other: str) -> bool:
    """Return whether two names of an office are one, in either spelling.

    >>> same_office("defence minister", "defense minister")
    True
    """
    return office in (other, other.replace("defense", "defence"))
