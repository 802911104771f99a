"""A text that was read: who wrote it, where and when it appeared, and its fingerprint."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from pydantic import Field

from detente.frozen import Frozen


class Source(Frozen):
    """A text as it was read.

    ``sha256`` is the fingerprint of the untouched text in UTF-8: offsets of quotes are good only
    for a text that bears it. ``file`` is where a case keeps the text, where it may keep it.
    """

    title: str = ""
    author: str = ""
    outlet: str = ""
    published: date | None = None
    via: str = Field(default="", description="Where it was adapted or reprinted from.")
    url: str = ""
    language: str = "en"
    file: str = ""
    sha256: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal.

    >>> fingerprint("")[:8]
    'e3b0c442'
    """
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
