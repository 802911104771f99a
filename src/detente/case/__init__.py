"""A conflict on disk: read, checked with lines and mends, written without loss."""

from detente.case.case import Case, warnings
from detente.case.convert import convert, write_as
from detente.case.load import load
from detente.case.save import save
from detente.case.schema import schema
from detente.case.yaml.document import Document, open_document

__all__ = [
    "Case",
    "Document",
    "convert",
    "load",
    "open_document",
    "save",
    "schema",
    "warnings",
    "write_as",
]
