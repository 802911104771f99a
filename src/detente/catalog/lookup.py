"""Finding a case by what a user types: a path, or a bundled case's name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.case.case import Case
from detente.case.draft import draft_case
from detente.case.formats.format import CASE, ISSUES, READING, Choices
from detente.case.formats.ktab import KTAB_XML
from detente.case.formats.ktab.rules import read_ktab_rules
from detente.case.formats.registry import is_read, read, reader
from detente.case.formats.workbook import sheet_names
from detente.case.formats.xlsx.read import is_case_book
from detente.case.load import load as load_case
from detente.errors import CaseError, Problem, nearest
from detente.evidence.reading import Reading
from detente.model.issue import Issue

_ROOM = Path(__file__).resolve().parent


def names() -> tuple[str, ...]:
    """Return the names of the bundled cases, in order of the alphabet.

    >>> "chicken" in names()
    True
    """
    return tuple(sorted(one.parent.name for one in _ROOM.glob("*/case.yaml")))


def load(name: str) -> Case:
    """Return the case at a path or, where nothing stands there, the bundled case of that name.

    An article (``.txt``, ``.html``, ``.pdf``) is read and gives the draft case that it suggests.

    Raises
    ------
    CaseError
        Where there is neither, or the case cannot be used.
    ReadingError
        Where an article cannot be read, or tells of no two actors with acts of their own.

    Examples
    --------
    >>> load("chicken").conflict.title
    'Chicken'
    """
    if is_article(name):
        return case_and_reading(name)[0]
    if Path(name).exists():
        return load_case(name)
    if name in names():
        return load_case(_ROOM / name)
    if "/" in name or "\\" in name or Path(name).suffix:
        return load_case(name)
    what = f"{name!r} is no file, no folder and no bundled case"
    raise CaseError(Problem(what, nearest(name, names())))


def is_article(name: str) -> bool:
    """Tell whether a name is that of an article rather than of a case."""
    return Path(name).is_file() and is_read(READING, name)


def case_and_reading(name: str) -> tuple[Case, Reading | None]:
    """Return the case of a name, and where that is an article, what was read from it.

    A draft that stands in no file yet is called what the article's file is called, and so is its
    briefing.
    """
    if not is_article(name):
        return load(name), None
    reading = read(READING, name)
    return replace(draft_case(reading), name=Path(name).stem), reading


def case_or_reading(name: str) -> Case | Reading:
    """Return the case of a name, or where it is an article, what is read from it."""
    return read(READING, name) if is_article(name) else load(name)


def bundled(case: Case) -> bool:
    """Tell whether a case is one of those shipped with the package."""
    return bool(case.path) and Path(case.path).resolve().parent == _ROOM


def entries() -> list[dict[str, str]]:
    """Return each bundled case's name, title and citation."""
    conflicts = [(name, load_case(_ROOM / name).conflict) for name in names()]
    return [{"name": n, "title": one.title, "citation": one.citation} for n, one in conflicts]


def briefing_place(case: Case) -> Path:
    """Return where a case's briefing goes: into its own folder, else into the current one."""
    own = Path(case.path) if case.path else None
    if own is not None and own.is_dir() and not bundled(case):
        return own / "briefing.html"
    return Path(f"{case.name or 'case'}-briefing.html")


def find_issues(
    name: str, *, scale: tuple[float, float] = (0.0, 100.0)
) -> tuple[str, dict[str, Issue]]:
    """Return the id of a case, or of a table of settlement inputs, and its issues by id.

    The id of a table is its file's name.

    Parameters
    ----------
    name
        A case as for :func:`load`, or a file of any format that holds issues
        (:mod:`detente.case.formats`).
    scale
        The ends of the line, for a plain table, which does not say.

    Raises
    ------
    CaseError
        Where there is no such case, or it has no issues.
    DataError
        Where a table cannot be used; every fault is told with row and column.
    """
    path = Path(name)
    if path.is_file() and (not is_read(CASE, path) or _is_table(path)):
        return path.stem, read(ISSUES, path, Choices(scale=scale))
    case = load(name)
    if not case.conflict.issues:
        mend = "Add one under issues: a scale, and each actor's position, capability and salience"
        raise CaseError(Problem("the case has no issues to settle", mend, file=case.name))
    return case.conflict.id, dict(case.conflict.issues)


def _is_table(path: Path) -> bool:
    """Tell whether a file that may hold a case is a workbook with a table alone."""
    return path.suffix.lower() == ".xlsx" and not is_case_book(sheet_names(path))


def spatial_rules(name: str) -> SpatialRules:
    """Return the spatial model's choices that a KTAB XML file makes; for anything else, its own.

    Raises
    ------
    DataError
        For a choice that is not known.
    NotSupported
        For one that the model here cannot make.
    """
    path = Path(name)
    if path.is_file() and reader(ISSUES, path) is KTAB_XML:
        return read_ktab_rules(path)
    return SpatialRules()
