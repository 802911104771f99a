"""A case as people write it: one YAML file, or a folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from detente.case.case import Case
from detente.case.formats.format import CASE, Choices, Format
from detente.case.formats.losses import texts_of_sources
from detente.case.place import MAIN, SINGLE
from detente.case.read import read_case
from detente.case.save import save
from detente.errors import CaseError, Problem


def _read(path: Path, _choices: Choices) -> Case:
    """Return the case in a folder or a file."""
    return read_case(path)


def _write_folder(case: Case, path: Path, _choices: Choices) -> None:
    """Write a case to a folder with its texts."""
    _spare_another(case, path)
    save(case, path)


def _write_file(case: Case, path: Path, choices: Choices) -> None:
    """Write a case to one file, without its texts."""
    _write_folder(replace(case, texts={}), path, choices)


def _spare_another(case: Case, path: Path) -> None:
    """Refuse to write over a file that holds another case, or something else.

    Raises
    ------
    CaseError
        Where it does.
    """
    if not (path / MAIN if path.is_dir() else path).exists():
        return
    mend = "Name another place, or take away what is there"
    try:
        there = read_case(path).conflict.id
    except CaseError:
        what = "something is there already, and it is no sound case"
        raise CaseError(Problem(what, mend, (), str(path))) from None
    if there != case.conflict.id:
        what = f"another case is there already, {there!r}"
        raise CaseError(Problem(what, mend, (), str(path)))


FOLDER = Format(
    name="folder",
    title="a folder",
    holds=CASE,
    suffixes=("",),
    about="the whole case with its texts",
    read=_read,
    write=_write_folder,
)
YAML = Format(
    name="yaml",
    title="a YAML file",
    holds=CASE,
    suffixes=SINGLE,
    about="the whole case but the texts of its sources",
    read=_read,
    write=_write_file,
    loses=texts_of_sources,
)
