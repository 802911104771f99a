"""A conflict on disk: read, checked with lines and mends, written without loss."""

from detente.case.case import Case, warnings
from detente.case.load import load
from detente.case.schema import schema

__all__ = ["Case", "load", "schema", "warnings"]
