"""Cases shipped with the package, each with its citation and its published answers."""

from detente.catalog.expected import Answer, expected, load
from detente.catalog.lookup import find, names

__all__ = ["Answer", "expected", "find", "load", "names"]
