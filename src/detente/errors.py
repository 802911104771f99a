"""Every exception that détente raises on purpose.

::

    DetenteError                 anything a user can mend; the command line prints it and exits 2
    ├── CaseError                a case, a file or a model that cannot be used; carries Problems
    ├── ReadingError             an article that cannot be read
    ├── DataError                a table or a settlement input that cannot be used; carries Problems
    ├── UnknownName              a name that nothing bears; suggests the nearest
    ├── NotSupported             a legal request that this version does not answer
    └── Unreachable              a cluster or a service that does not answer
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

MOST_SHOWN = 20
"""Problems that one message shows; the others are counted."""
_MANY = 100
"""Among more known names than this, only those are compared that share a rare pair of letters."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with an input, where it stands, and how to mend it.

    Parameters
    ----------
    what
        The fault, naming the wrong value.
    mend
        What the user can do about it.
    where
        Keys and indices that lead to the value, outermost first.
    file
        The file, as the user named it; empty for a model built in Python.
    line, column
        Position in the file, counted from 1; ``None`` where there is none.
    """

    what: str
    mend: str = ""
    where: tuple[str | int, ...] = ()
    file: str = ""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """Return ``file:line:column: what (at where). Mend.`` without the parts not known."""
        place = ":".join(str(item) for item in (self.file, self.line, self.column) if item)
        at = f" (at {dotted(self.where)})" if self.where and self.line is None else ""
        mend = f". {self.mend}" if self.mend else ""
        return f"{place}: {self.what}{at}{mend}" if place else f"{self.what}{at}{mend}"


class DetenteError(Exception):
    """Base of every error that a user can mend."""


class _ProblemsError(DetenteError):
    """An error made of one problem or more, all shown at once."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        """Keep the problems, a single one or several."""
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        lines = [str(problem) for problem in self.problems[:MOST_SHOWN]]
        more = len(self.problems) - len(lines)
        super().__init__("\n".join([*lines, *([f"and {more:,} more"] if more else [])]))


class CaseError(_ProblemsError):
    """A case, a model or a case file that cannot be used."""


class DataError(_ProblemsError):
    """A table of settlement inputs or outcomes that cannot be used."""


class ReadingError(DetenteError):
    """An article that cannot be read."""


class UnknownName(DetenteError):
    """A name that nothing bears."""

    def __init__(self, kind: str, name: str, known: Sequence[str]) -> None:
        """Say which kind of name was looked for and what comes near."""
        self.kind, self.name, self.known = kind, name, tuple(known)
        super().__init__(f"no {kind} is called {name!r}. {nearest(name, known)}")


class NotSupported(DetenteError):
    """A legal request that this version does not answer."""


class Unreachable(DetenteError):
    """A cluster or a service that does not answer."""


def closest(name: str, known: Sequence[str], *, likeness: float = 0.6) -> str | None:
    """Return the known name that is most like a name, ``None`` where none is like it.

    Parameters
    ----------
    likeness
        The least likeness, from 0 to 1 (Ratcliff and Metzener 1988).

    Examples
    --------
    >>> closest("optoins", ["actors", "options"])
    'options'
    """
    few = known if len(known) <= _MANY else _likely(name[:_MANY], tuple(known))
    alike = get_close_matches(name, few, n=1, cutoff=likeness)
    return alike[0] if alike else None


def _likely(name: str, known: tuple[str, ...]) -> list[str]:
    """Return known names that share a name's rarest pairs of letters, at most so many."""
    index = _by_pairs(known)
    pairs = sorted((pair for pair in _pairs(name) if pair in index), key=lambda p: len(index[p]))
    likely: dict[str, None] = {}
    for pair in pairs:
        likely.update(dict.fromkeys(index[pair][:_MANY]))
        if len(likely) >= _MANY:
            break
    return list(likely)[:_MANY]


@lru_cache(maxsize=4)
def _by_pairs(known: tuple[str, ...]) -> dict[str, list[str]]:
    """Return known names by the pairs of letters in them, and by their ends."""
    index: dict[str, list[str]] = {}
    for name in known:
        for pair in _pairs(name[:_MANY]):
            index.setdefault(pair, []).append(name)
    return index


def _pairs(name: str) -> set[str]:
    """Return the pairs of letters that stand beside each other, and both ends."""
    framed = f"^{name}$"
    return {framed[place : place + 2] for place in range(len(framed) - 1)}


def nearest(name: str, known: Sequence[str]) -> str:
    """Return a sentence that offers the nearest known name, or lists what is known.

    >>> nearest("rusia", ["russia", "us"])
    "Did you mean 'russia'?"
    """
    close = closest(name, known, likeness=0.5)
    if close is not None:
        return f"Did you mean {close!r}?"
    listed = ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
    return f"Known: {listed or 'none'}."


def dotted(where: Sequence[str | int]) -> str:
    """Return a path of keys and indices as one word; list items count from 1.

    >>> dotted(("preferences", "russia", 0))
    'preferences.russia[1]'
    """
    word = ""
    for key in where:
        word += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if word else key
    return word
