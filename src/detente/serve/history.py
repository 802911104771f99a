"""Every version that a case has had since it was opened, and which one stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from detente.case.case import Case
from detente.errors import CaseError, Problem

Texts = Mapping[Path, str]
"""The text of each file."""


@dataclass(frozen=True)
class Version:
    """A case as it stood once.

    Parameters
    ----------
    case
        What it said.
    says
        What led to it, in words.
    parent
        The number of the version that it was made from; -1 of the first.
    texts
        Its files, letter by letter, where they were read or written; ``None`` before they are.
    """

    case: Case
    says: str
    parent: int = -1
    texts: Texts | None = None


@dataclass(frozen=True)
class History:
    """Versions in the order in which they were made, and the number of the one that stands.

    Undo and redo move the pointer; what is done after an undo starts another branch, and the old
    one stays to be gone back to.

    >>> from detente import load
    >>> history = History.of(load("chicken")).added(load("chicken"), "again")
    >>> history.head, history.undone().head, history.undone().redone().head
    (1, 0, 1)
    """

    versions: tuple[Version, ...]
    head: int

    @staticmethod
    def of(case: Case, texts: Texts | None = None) -> History:
        """Return the history of a case that was just opened."""
        return History((Version(case, "opened", texts=texts),), 0)

    @property
    def now(self) -> Version:
        """Return the version that stands."""
        return self.versions[self.head]

    @property
    def before(self) -> Version | None:
        """Return the version that the present one was made from."""
        return self.versions[self.now.parent] if self.now.parent >= 0 else None

    @property
    def ahead(self) -> int | None:
        """Return the number of the version that a redo leads to: the last made from this one."""
        made = [n for n, one in enumerate(self.versions) if one.parent == self.head]
        return made[-1] if made else None

    def added(self, case: Case, says: str) -> History:
        """Return the history with a version made from the present one."""
        made = Version(case, says, self.head)
        return History((*self.versions, made), len(self.versions))

    def undone(self) -> History:
        """Return the history one step back.

        Raises
        ------
        CaseError
            Where there is nothing to undo.
        """
        if self.now.parent < 0:
            raise CaseError(
                Problem("there is nothing to undo", "This is the case as it was opened")
            )
        return replace(self, head=self.now.parent)

    def redone(self) -> History:
        """Return the history one step on.

        Raises
        ------
        CaseError
            Where nothing was undone.
        """
        if self.ahead is None:
            raise CaseError(Problem("there is nothing to redo", "Nothing was undone from here"))
        return replace(self, head=self.ahead)

    def at(self, number: int) -> History:
        """Return the history with a version of a number standing.

        Raises
        ------
        CaseError
            Where there is none.
        """
        if not 0 <= number < len(self.versions):
            what = f"there is no version {number}"
            raise CaseError(Problem(what, f"Versions run from 0 to {len(self.versions) - 1}"))
        return replace(self, head=number)

    def kept(self, number: int, case: Case, texts: Texts) -> History:
        """Return the history with what a version's files hold, now that they are written."""
        version = replace(self.versions[number], case=case, texts=texts)
        return replace(
            self, versions=(*self.versions[:number], version, *self.versions[number + 1 :])
        )
