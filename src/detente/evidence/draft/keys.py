"""Keys of a draft: words as names that conditions can be written with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_RESERVED = frozenset({"not", "and", "or", "if", "iff"})
"""Words of the conditions of a case, which no key may be."""


def slug(words: str) -> str:
    """Return words as a key: small letters, digits and underscores, a letter first.

    >>> slug("Saudi Arabia"), slug("2nd Army")
    ('saudi_arabia', 'p_2nd_army')
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    spoken = re.match(r"[a-z]", key) and key not in _RESERVED
    return key if spoken else f"p_{key}".rstrip("_")


def unique(key: str, taken: Iterable[str]) -> str:
    """Return a key that is not taken yet.

    >>> unique("us", {"us", "us_2"})
    'us_3'
    """
    used, number, name = set(taken), 2, key
    while name in used:
        name, number = f"{key}_{number}", number + 1
    return name
