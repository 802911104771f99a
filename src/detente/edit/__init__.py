"""Typed edits of a case: each pure, told in words, naming beliefs by content and not by place."""

from detente.edit.edits import (
    Attach,
    Change,
    Detach,
    Edit,
    Insert,
    Move,
    Put,
    Remove,
    Rename,
    read_edit,
)
from detente.edit.keys import key_of, where_of_key

__all__ = [
    "Attach",
    "Change",
    "Detach",
    "Edit",
    "Insert",
    "Move",
    "Put",
    "Remove",
    "Rename",
    "key_of",
    "read_edit",
    "where_of_key",
]
