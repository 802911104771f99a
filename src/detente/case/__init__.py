"""A conflict on disk: read, checked with lines and mends, written without loss."""

from detente.case.case import Case, warnings
from detente.case.document import Document, open_document
from detente.case.load import load
from detente.case.save import save
from detente.case.schema import schema

__all__ = ["Case", "Document", "load", "open_document", "save", "schema", "warnings"]
