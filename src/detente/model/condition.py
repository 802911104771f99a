"""Conditions over options: ``not``, ``and``, ``or``, ``if``, ``iff``, ``of`` and parentheses.

``a if b`` is met wherever ``b`` fails or ``a`` holds; ``a iff b`` where both or neither hold.
From loosest to tightest: ``iff``, ``if``, ``or``, ``and``, ``not``. ``if`` and ``iff`` do not
chain: write parentheses.

``2 of (a, b, c)`` is met where at least two of them hold, ``most of (a, b, c)`` where more than
half do, ``all of (a, b, c)`` where each does: what a body decides is so a condition on its members'
votes (a simple game: Shapley 1962; a member listed twice has two votes). A veto is ``and not``.

>>> from detente.model.grammar import parse
>>> condition = parse("russia.offensive iff allies.arm")
>>> sorted(condition.names())
['allies.arm', 'russia.offensive']
>>> condition.evaluate({"russia.offensive": True, "allies.arm": False})
False
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Truth = TypeVar("Truth", bool, NDArray[np.bool_])
"""One truth value, or an array of them; arrays broadcast against each other."""


class Condition(ABC):
    """A statement about which options are taken; a frozen tree.

    Written as text by ``str``, read from text by :func:`detente.model.grammar.parse`.
    """

    binds: int

    @abstractmethod
    def names(self) -> frozenset[str]:
        """Return the option names that the condition mentions."""

    @abstractmethod
    def evaluate(self, taken: Mapping[str, Truth]) -> Truth:
        """Return whether the condition is met, for one state or for an array of states.

        Parameters
        ----------
        taken
            For each option name, whether it is taken: ``bool``, or arrays of ``bool`` whose
            shapes broadcast.
        """


def _wrap(part: Condition, above: int) -> str:
    """Write a part, in parentheses where it binds no tighter than what stands around it."""
    return f"({part})" if part.binds <= above else str(part)


@dataclass(frozen=True)
class Taken(Condition):
    """Met where one option is taken."""

    name: str
    binds = 9

    def names(self) -> frozenset[str]:
        """Return the one name."""
        return frozenset({self.name})

    def evaluate(self, taken: Mapping[str, Truth]) -> Truth:
        """Return whether the option is taken."""
        return taken[self.name]

    def __str__(self) -> str:
        """Return the name."""
        return self.name


@dataclass(frozen=True)
class Not(Condition):
    """Met where its part is not."""

    part: Condition
    binds = 5

    def names(self) -> frozenset[str]:
        """Return the names in the part."""
        return self.part.names()

    def evaluate(self, taken: Mapping[str, Truth]) -> Truth:
        """Return the opposite of the part."""
        return self.part.evaluate(taken) ^ True

    def __str__(self) -> str:
        """Return ``not PART``."""
        return f"not {_wrap(self.part, self.binds - 1)}"


@dataclass(frozen=True)
class _Pair(Condition):
    """Two parts joined by one word."""

    left: Condition
    right: Condition
    word = ""

    def names(self) -> frozenset[str]:
        """Return the names in both parts."""
        return self.left.names() | self.right.names()

    def __str__(self) -> str:
        """Return the parts around the word, with the parentheses that are needed."""
        chains = self.word in {"and", "or"}
        left = _wrap(self.left, self.binds - 1 if chains else self.binds)
        return f"{left} {self.word} {_wrap(self.right, self.binds)}"


@dataclass(frozen=True)
class And(_Pair):
    """Met where both parts are."""

    word = "and"
    binds = 4

    def evaluate(self, taken: Mapping[str, Truth]) -> Truth:
        """Return whether both parts are met."""
        return self.left.evaluate(taken) & self.right.evaluate(taken)


@dataclass(frozen=True)
class Or(_Pair):
    """Met where at least one part is."""

    word = "or"
    binds = 3

    def evaluate(self, taken: Mapping[str, Truth]) -> Truth:
        """Return whether either part is met."""
        return self.left.evaluate(taken) | self.right.evaluate(taken)


@dataclass(frozen=True)
class AtLeast(Condition):
    """Met where at least so many of its parts are."""

    least: int
    parts: tuple[Condition, ...]
    binds = 9

    def names(self) -> frozenset[str]:
        """Return the names in all parts."""
        return frozenset().union(*(part.names() for part in self.parts))

    def evaluate(self, taken: Mapping[str, Truth]) -> Truth:
        """Return whether enough parts are met."""
        met: Any = sum(part.evaluate(taken) * 1 for part in self.parts)
        enough: Truth = met >= self.least
        return enough

    @property
    def share(self) -> str:
        """Return how many must be met: ``all``, ``most`` or a number."""
        if self.least == len(self.parts):
            return "all"
        return "most" if self.least == len(self.parts) // 2 + 1 else str(self.least)

    def __str__(self) -> str:
        """Return ``SHARE of (PART, PART)``."""
        return f"{self.share} of ({', '.join(map(str, self.parts))})"


@dataclass(frozen=True)
class If(_Pair):
    """Met where the left part is, or the right part is not: ``left if right``."""

    word = "if"
    binds = 2

    def evaluate(self, taken: Mapping[str, Truth]) -> Truth:
        """Return whether the right part implies the left."""
        return self.left.evaluate(taken) | (self.right.evaluate(taken) ^ True)


@dataclass(frozen=True)
class Iff(_Pair):
    """Met where both parts are, or neither."""

    word = "iff"
    binds = 1

    def evaluate(self, taken: Mapping[str, Truth]) -> Truth:
        """Return whether the parts agree."""
        return (self.left.evaluate(taken) ^ self.right.evaluate(taken)) ^ True
