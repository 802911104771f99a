"""Takeaways: at most six short lines, each from a named sentence and checked against it."""

from detente.evidence.takeaways.make import Takeaway, Told, read, takeaways

__all__ = ["Takeaway", "Told", "read", "takeaways"]
