"""Takeaways: at most six short lines, each from a named sentence and checked against it."""

from detente.evidence.takeaways.attribution import Told, short
from detente.evidence.takeaways.make import Takeaway, read, takeaways

__all__ = ["Takeaway", "Told", "read", "short", "takeaways"]
