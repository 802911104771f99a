"""What the rules of light verbs and operators ask of the reader of a tree."""

from __future__ import annotations

from typing import Protocol

from detente.evidence.english.events import Lexicon
from detente.evidence.events.act import Act
from detente.evidence.structure.syntax import SyntaxTree

Names = list[tuple[str, tuple[int, ...]]]
"""Names under which a verb may be listed, each with the objects it has under that name."""


class Predicates(Protocol):
    """The predicates of one tree, read with a lexicon."""

    @property
    def tree(self) -> SyntaxTree:
        """Return the tree."""

    @property
    def table(self) -> Lexicon:
        """Return the lexicon."""

    def act(self, index: int) -> Act | None:
        """Return the act that the word at a token number says."""

    def noun(self, noun: int) -> Act | None:
        """Return the act that a noun says."""
