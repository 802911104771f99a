"""What was said: sources, quotes, claims, the chains they came through, and reading them.

Reading an article needs the extra ``read``; its names are loaded on first use, so that a case
written by hand never waits for a parser.
"""

from typing import TYPE_CHECKING, Any

from detente.evidence.chain import Link
from detente.evidence.claim import Claim, Evidence
from detente.evidence.quote import Quote
from detente.evidence.source import Source

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

_LAZY = frozenset({"Reading", "read", "read_many", "read_text"})


def __getattr__(name: str) -> Any:
    """Load the names that need a parser when they are first asked for."""
    if name in _LAZY:
        from detente.evidence import reading

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
