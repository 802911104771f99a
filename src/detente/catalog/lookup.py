"""Finding a case by what a user types: a path, or a bundled case's name."""

from __future__ import annotations

from pathlib import Path

from detente.case.case import Case
from detente.case.load import load
from detente.errors import CaseError, Problem, nearest

_ROOM = Path(__file__).resolve().parent


def names() -> tuple[str, ...]:
    """Return the names of the bundled cases, in order of the alphabet."""
    return tuple(sorted(one.parent.name for one in _ROOM.glob("*/case.yaml")))


def find(name: str) -> Case:
    """Return the case at a path or, where nothing stands there, the bundled case of that name.

    Raises
    ------
    CaseError
        Where there is neither, or the case cannot be used.
    """
    if Path(name).exists():
        return load(name)
    if name in names():
        return load(_ROOM / name)
    if "/" in name or "\\" in name or Path(name).suffix:
        return load(name)
    told = f"{name!r} is no file, no folder and no bundled case"
    raise CaseError(Problem(told, nearest(name, names())))


def bundled(case: Case) -> bool:
    """Tell whether a case is one of those shipped with the package."""
    return bool(case.path) and Path(case.path).resolve().parent == _ROOM


def entries() -> list[dict[str, str]]:
    """Return each bundled case's name, title and citation."""
    found = [(name, load(_ROOM / name).conflict) for name in names()]
    return [{"name": n, "title": one.title, "citation": one.citation} for n, one in found]


def briefing_place(case: Case) -> Path:
    """Return where a case's briefing goes: into its own folder, else into the current one."""
    own = Path(case.path) if case.path else None
    if own is not None and own.is_dir() and not bundled(case):
        return own / "briefing.html"
    return Path(f"{case.name or 'case'}-briefing.html")
