"""What was said: sources, quotes, claims, the chains they came through, and reading them.

Reading an article (:mod:`detente.evidence.reading`) needs the extra ``read``, so that a case
written by hand never waits for a parser.
"""

from detente.evidence.chain import Link
from detente.evidence.claim import Claim, Evidence
from detente.evidence.quote import Quote
from detente.evidence.source import Source

__all__ = [
    "Claim",
    "Evidence",
    "Link",
    "Quote",
    "Source",
]
