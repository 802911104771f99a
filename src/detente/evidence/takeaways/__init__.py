"""Takeaways: at most six short lines, each from a named sentence and checked against it."""

from detente.evidence.takeaways.citation import CitedSpan, short_chain
from detente.evidence.takeaways.make import Takeaway, read, takeaways

__all__ = ["CitedSpan", "Takeaway", "read", "short_chain", "takeaways"]
