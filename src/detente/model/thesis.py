"""What a thesis says of a deal, as a test: who brings, keeps or moves whom, and who holds to it.

==================================  ==============================================================
``A pays B``, and any other cell    A has that cell over B: ``pays compels repels`` brought B to
                                    the deal, ``gives presses withdraws punishes`` keep it there
``A pays-ransom B``                 A pays B for leaving off a pressure of B's own
``A brings B``, ``A keeps B``       A has a cell of the first kind, or of the second, over B
``A over B``, ``A harms B``         A has leverage over B: some cell that is no ransom; a harm
``A changes B``                     A brought B to act otherwise than is normal, not B A
``A upper-hand B``                  of the two A has the upper hand
``B needs A``                       without A's part B would be worse off than in the deal
``B content``, ``held``, ``loose``  B is not tempted to leave; tempted and deterred; free to leave
``B accord``, ``willing`` ...       how B came to the deal: ``accord willing follows unexplained``
``A gains since before``            A is better off than before the deal, or than at the baseline
``stable``                          nobody is free to leave
==================================  ==============================================================

They are joined by ``not``, ``and``, ``or`` (from tightest to loosest) and parentheses. Ransom
counts in all but ``over`` and ``upper-hand``. ``at PHASE`` after a statement, or after a
parenthesis, asks about another phase's deal; the innermost one decides.

>>> from detente.model.thesis_grammar import parse_thesis
>>> test = parse_thesis("not (kerry over russia or us harms russia) and stable at truce")
>>> sorted(test.actors()), sorted(test.phases())
(['kerry', 'russia', 'us'], ['truce'])
>>> test.evaluate(lambda atom, phase: phase == "truce")
True
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

RELATIONS: Final = (
    *("pays", "compels", "repels", "gives", "presses", "withdraws", "punishes", "pays-ransom"),
    *("brings", "keeps", "over", "harms", "changes", "upper-hand", "needs"),
)
"""What can be said of one actor and another."""

STATUSES: Final = ("content", "held", "loose", "accord", "willing", "follows", "unexplained")
"""What can be said of one actor at the deal, and of how it came to it."""

SINCE: Final = ("before", "baseline")
"""Since when an actor gains: the state before the deal, or the baseline."""


class Proposition(ABC):
    """A test of a deal; a frozen tree, written as text by ``str``.

    Read from text by :func:`detente.model.thesis_grammar.parse_thesis`.
    """

    binds: int
    """How tightly it binds: a part that binds no tighter than its whole stands in parentheses."""

    @abstractmethod
    def atoms(self, phase: str | None = None) -> Iterator[tuple[Atom, str | None]]:
        """Yield each atom with the phase that it is about, ``None`` for the deal's own."""

    @abstractmethod
    def evaluate(self, truth: Truth, phase: str | None = None) -> bool:
        """Return whether the test is met.

        Parameters
        ----------
        truth
            Tells of an atom, and the phase it is about, whether it is so.
        phase
            The phase of atoms that name none.
        """

    def actors(self) -> frozenset[str]:
        """Return the keys of the actors that the test names."""
        return frozenset(name for atom, _phase in self.atoms() for name in atom.named())

    def phases(self) -> frozenset[str]:
        """Return the ids of the phases that the test names."""
        return frozenset(phase for _atom, phase in self.atoms() if phase is not None)


class Atom(Proposition):
    """A statement that is not made of others."""

    binds = 9

    def named(self) -> tuple[str, ...]:
        """Return the actors that it names."""
        return ()

    def atoms(self, phase: str | None = None) -> Iterator[tuple[Atom, str | None]]:
        """Yield itself."""
        yield self, phase

    def evaluate(self, truth: Truth, phase: str | None = None) -> bool:
        """Return whether it is so."""
        return truth(self, phase)


Truth = Callable[[Atom, str | None], bool]
"""Tells of an atom, and the phase it is about, whether it is so."""


@dataclass(frozen=True)
class Relation(Atom):
    """Something between two actors: one of :data:`RELATIONS`."""

    actor: str
    relation: str
    other: str

    def named(self) -> tuple[str, ...]:
        """Return both actors."""
        return (self.actor, self.other)

    def __str__(self) -> str:
        """Return ``A RELATION B``."""
        return f"{self.actor} {self.relation} {self.other}"


@dataclass(frozen=True)
class Status(Atom):
    """How one actor stands to the deal: one of :data:`STATUSES`."""

    actor: str
    status: str

    def named(self) -> tuple[str, ...]:
        """Return the actor."""
        return (self.actor,)

    def __str__(self) -> str:
        """Return ``A STATUS``."""
        return f"{self.actor} {self.status}"


@dataclass(frozen=True)
class Gains(Atom):
    """Met where an actor is better off in the deal than it was: see :data:`SINCE`."""

    actor: str
    since: str

    def named(self) -> tuple[str, ...]:
        """Return the actor."""
        return (self.actor,)

    def __str__(self) -> str:
        """Return ``A gains since SINCE``."""
        return f"{self.actor} gains since {self.since}"


@dataclass(frozen=True)
class Stable(Atom):
    """Met where nobody is free to leave the deal."""

    def __str__(self) -> str:
        """Return ``stable``."""
        return "stable"


@dataclass(frozen=True)
class At(Proposition):
    """A test of another phase's deal."""

    part: Proposition
    phase: str
    binds = 8

    def atoms(self, _outer: str | None = None) -> Iterator[tuple[Atom, str | None]]:
        """Yield the part's atoms at the phase, but those that name one themselves."""
        yield from self.part.atoms(self.phase)

    def evaluate(self, truth: Truth, _outer: str | None = None) -> bool:
        """Return whether the part is met at the phase."""
        return self.part.evaluate(truth, self.phase)

    def __str__(self) -> str:
        """Return ``PART at PHASE``."""
        return f"{_wrapped(self.part, self.binds)} at {self.phase}"


@dataclass(frozen=True)
class Denial(Proposition):
    """Met where its part is not."""

    part: Proposition
    binds = 5

    def atoms(self, phase: str | None = None) -> Iterator[tuple[Atom, str | None]]:
        """Yield the part's atoms."""
        yield from self.part.atoms(phase)

    def evaluate(self, truth: Truth, phase: str | None = None) -> bool:
        """Return the opposite of the part."""
        return not self.part.evaluate(truth, phase)

    def __str__(self) -> str:
        """Return ``not PART``."""
        return f"not {_wrapped(self.part, self.binds - 1)}"


@dataclass(frozen=True)
class _Pair(Proposition):
    """Two parts joined by one word."""

    left: Proposition
    right: Proposition
    word = ""

    def atoms(self, phase: str | None = None) -> Iterator[tuple[Atom, str | None]]:
        """Yield the atoms of both parts."""
        yield from self.left.atoms(phase)
        yield from self.right.atoms(phase)

    def __str__(self) -> str:
        """Return the parts around the word, with the parentheses that are needed."""
        left, right = _wrapped(self.left, self.binds - 1), _wrapped(self.right, self.binds)
        return f"{left} {self.word} {right}"


@dataclass(frozen=True)
class Both(_Pair):
    """Met where both parts are."""

    word = "and"
    binds = 4

    def evaluate(self, truth: Truth, phase: str | None = None) -> bool:
        """Return whether both parts are met."""
        return self.left.evaluate(truth, phase) and self.right.evaluate(truth, phase)


@dataclass(frozen=True)
class Either(_Pair):
    """Met where at least one part is."""

    word = "or"
    binds = 3

    def evaluate(self, truth: Truth, phase: str | None = None) -> bool:
        """Return whether either part is met."""
        return self.left.evaluate(truth, phase) or self.right.evaluate(truth, phase)


def _wrapped(part: Proposition, above: int) -> str:
    """Write a part, in parentheses where it binds no tighter than what stands around it."""
    return f"({part})" if part.binds <= above else str(part)
