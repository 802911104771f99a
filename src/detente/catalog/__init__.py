"""Cases shipped with the package, each with its citation and its published answers."""

from detente.catalog.expected import LeverageVerdict, PublishedAnswer, bundled_case, expected
from detente.catalog.lookup import load, names

__all__ = ["LeverageVerdict", "PublishedAnswer", "bundled_case", "expected", "load", "names"]
