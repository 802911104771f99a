"""What was said: sources, quotes, claims and the chains they came through."""

from detente.evidence.chain import Link
from detente.evidence.claim import Claim, Evidence
from detente.evidence.quote import Quote
from detente.evidence.source import Source

__all__ = ["Claim", "Evidence", "Link", "Quote", "Source"]
