"""What was said: sources, quotes, claims, the chains they came through, and reading them.

Reading an article needs the extra ``read``; its names are loaded on first use, so that a case
written by hand never waits for a parser.
"""

from typing import TYPE_CHECKING

from detente.evidence.chain import Link
from detente.evidence.claim import Claim, Evidence
from detente.evidence.quote import Quote
from detente.evidence.source import Source
from detente.lazy import lazily

if TYPE_CHECKING:
    from detente.evidence.reading import Reading, read, read_many, read_text

__all__ = [
    "Claim",
    "Evidence",
    "Link",
    "Quote",
    "Reading",
    "Source",
    "read",
    "read_many",
    "read_text",
]

if not TYPE_CHECKING:  # a type checker sees the imports above, and nothing else
    __getattr__ = lazily(
        __name__,
        dict.fromkeys(("Reading", "read", "read_many", "read_text"), "reading"),
    )
