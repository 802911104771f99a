"""The cases that are open in the workbench, by the name that they have in addresses."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

from detente.case.case import Case
from detente.case.place import MAIN
from detente.catalog.lookup import bundled, load, names
from detente.errors import UnknownName

T = TypeVar("T")

_MOST_ANSWERS = 64
"""Answers kept for each case; the oldest go first."""


@dataclass
class OpenCase:
    """A case that is open: what it says now, and answers that were worked out for it.

    Parameters
    ----------
    name
        What it is called in addresses.
    case
        As it stands.
    read_only
        Whether it may not be changed, as those shipped with the package.
    """

    name: str
    case: Case
    read_only: bool = False
    version: int = 0
    _answers: dict[Hashable, Any] = field(default_factory=dict)
    _lock: RLock = field(default_factory=RLock)

    def answer(self, asked: Hashable, work: Callable[[], T]) -> T:
        """Return what was worked out for a question, or work it out once."""
        key = (self.version, asked)
        if key not in self._answers:
            answer = work()
            with self._lock:
                self._answers[key] = answer
                for old in list(self._answers)[:-_MOST_ANSWERS]:
                    del self._answers[old]
            return answer
        known: T = self._answers[key]
        return known

    def has(self, asked: Hashable) -> bool:
        """Tell whether an answer is at hand."""
        return (self.version, asked) in self._answers


class Workspace:
    """Cases that are open, and those that can be opened by name.

    >>> from detente import load
    >>> workspace = Workspace()
    >>> workspace.add(load("chicken")).name, workspace["chicken"].read_only
    ('chicken', True)
    """

    def __init__(self, places: Callable[[], Iterator[Path]] | None = None) -> None:
        """Open no case yet; ``places`` yields files and folders that may be opened."""
        self._open: dict[str, OpenCase] = {}
        self._places = places or (lambda: iter(()))
        self._lock = RLock()

    def add(self, case: Case) -> OpenCase:
        """Open a case; a name that is taken by another gets a number."""
        with self._lock:
            for known in self._open.values():
                if known.case.path and known.case.path == case.path:
                    return known
            name, number = case.name or "case", 2
            while name in self._open:
                name, number = f"{case.name or 'case'}-{number}", number + 1
            self._open[name] = OpenCase(name, case, read_only=bundled(case))
            return self._open[name]

    def __getitem__(self, name: str) -> OpenCase:
        """Return an open case; a bundled one, or one of the places, is opened when asked for.

        Raises
        ------
        UnknownName
            Where no case bears the name.
        CaseError
            Where the case can no longer be used.
        """
        with self._lock:
            if name in self._open:
                return self._open[name]
            if name in names():
                return self.add(load(name))
            for place in self._places():
                if name in (place.stem, place.name):
                    return self.add(load(str(place)))
            raise UnknownName("case", name, [*self._open, *names()])

    def open_cases(self) -> tuple[OpenCase, ...]:
        """Return the cases that are open, in the order in which they were opened."""
        return tuple(self._open.values())

    def places(self) -> tuple[Path, ...]:
        """Return the files and folders that may be opened."""
        return tuple(self._places())


_CASES = (".yaml", ".yml", ".gmcr")
_BEGINNING = 4096
"""Bytes of a file that are looked at to tell whether it holds a case."""


def places_at(place: str | None) -> Iterator[Path]:
    """Yield the files and folders that a place on disk offers to be opened.

    Parameters
    ----------
    place
        A case or an article, which is the one to open; a folder of cases; none: this folder.
    """
    folder = Path(place or ".")
    if place is not None and not (folder.is_dir() and not (folder / MAIN).is_file()):
        if folder.exists():
            yield folder.resolve()
        return
    for entry in sorted(folder.resolve().iterdir()):
        if entry.is_symlink():
            continue
        if (entry / MAIN).is_file() or (entry.suffix in _CASES and _holds_case(entry)):
            yield entry


def _holds_case(file: Path) -> bool:
    """Tell whether a file begins as a case does."""
    if file.suffix == ".gmcr":
        return True
    try:
        with file.open("rb") as stream:
            beginning = stream.read(_BEGINNING)
    except OSError:
        return False
    return b"detente/1" in beginning or b"actors:" in beginning
