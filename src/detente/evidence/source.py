"""A text that was read: who wrote it, where and when it appeared, and its fingerprint."""

from __future__ import annotations

from hashlib import sha256

from pydantic import Field

from detente.frozen import Day, Frozen


class Source(Frozen):
    """A text as it was read.

    ``sha256`` is the fingerprint of the untouched text in UTF-8: offsets of quotes are good only
    for a text that bears it. ``file`` is where a case keeps the text, where it may keep it.
    """

    title: str = Field(default="", description="Its headline.")
    author: str = Field(default="", description="Who wrote it.")
    outlet: str = Field(default="", description="Where it appeared.")
    published: Day | None = Field(default=None, description="When it appeared.")
    via: str = Field(default="", description="Where it was adapted or reprinted from.")
    url: str = Field(default="", description="Where it can be found.")
    language: str = Field(default="en", description="Its language, as a code of two letters.")
    file: str = Field(
        default="", description="The file that holds the text, where the case keeps it."
    )
    sha256: str = Field(
        default="",
        pattern=r"^([0-9a-f]{64})?$",
        description="The fingerprint of the untouched text; quotes are good only for that text.",
    )


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal.

    >>> fingerprint("")[:8]
    'e3b0c442'
    """
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
