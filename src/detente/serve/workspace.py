"""The cases that are open in the workbench, by the name that they have in addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import RLock

from detente.case.case import Case
from detente.case.commit import write_text
from detente.case.place import MAIN
from detente.case.save import save
from detente.case.yaml.write import emit
from detente.catalog.lookup import load, names
from detente.errors import CaseError, Problem, UnknownName
from detente.serve.forms import new_case
from detente.serve.store import OpenCase


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
        self.read_only = False
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
            self._open[name] = OpenCase(name, case, read_only=self.read_only)
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

    def copy(self, name: str) -> OpenCase:
        """Copy a case into a folder of its name here, and go on with the copy.

        Raises
        ------
        CaseError
            Where something bears that name here already, or it cannot be written.
        """
        with self._lock:
            case = self[name].case
            folder = Path(case.name)
            if folder.exists():
                what = f"{str(folder)!r} is there already"
                raise CaseError(Problem(what, f"Open it: detente open {folder}"))
            save(case, folder)
            self._open[name] = OpenCase(name, load(str(folder.resolve())))
            return self._open[name]

    def new(self, fields: Mapping[str, str]) -> OpenCase:
        """Make a new case in a folder here.

        Raises
        ------
        CaseError
            Where something is not filled in, or the folder is there already.
        """
        name, data = new_case(fields)
        folder = Path(name)
        if folder.exists():
            what = f"{str(folder)!r} is there already"
            raise CaseError(Problem(what, "Give the new case another title"))
        folder.mkdir()
        write_text(folder / MAIN, emit(data))
        return self.add(load(str(folder.resolve())))

    def close(self) -> None:
        """Write what is not written yet."""
        for one in self.open_cases():
            one.write()

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
