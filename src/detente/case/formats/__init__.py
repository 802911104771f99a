"""The formats of files: one module each, found through one registry."""

from detente.case.formats.format import (
    CASE,
    EVENTS,
    ISSUES,
    READING,
    Choices,
    Format,
    Kind,
    to_file,
)
from detente.case.formats.registry import formats, named, read, register, withdraw, write

__all__ = [
    "CASE",
    "EVENTS",
    "ISSUES",
    "READING",
    "Choices",
    "Format",
    "Kind",
    "formats",
    "named",
    "read",
    "register",
    "to_file",
    "withdraw",
    "write",
]
