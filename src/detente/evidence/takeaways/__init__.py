"""Takeaways: at most six short lines, each from a named sentence and checked against it."""

from detente.evidence.takeaways.citation import CitedSpan, short
from detente.evidence.takeaways.make import Takeaway, read, takeaways

__all__ = ["CitedSpan", "Takeaway", "read", "short", "takeaways"]
