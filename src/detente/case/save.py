"""Writing a case: to a folder or to one YAML file, keeping what a person wrote there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from detente.case.case import Case
from detente.case.files import write_text
from detente.case.layout import conflict_layout, evidence_layout
from detente.case.merge import merged
from detente.case.place import MAIN, is_single, name_of
from detente.case.read import read_case
from detente.case.yaml.document import open_document
from detente.case.yaml.write import emit
from detente.errors import CaseError, Problem


def save(case: Case, path: str | os.PathLike[str]) -> None:
    """Write a case to a YAML file, or to a folder with its texts.

    A file that is there already is changed only where the case says something else: comments,
    order and spelling stay. A new file takes them over from the file that the case was read from,
    and names the case where its own name would not.
    Each file is written whole or not at all.

    Raises
    ------
    CaseError
        Where it cannot be written; no file is left half written.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from detente import load
    >>> with TemporaryDirectory() as folder:
    ...     save(load("chicken"), f"{folder}/mine.yaml")
    ...     load(f"{folder}/mine.yaml").conflict.title
    'Chicken'
    """
    place = Path(path)
    conflict, evidence = conflict_layout(case.conflict), evidence_layout(case.evidence)
    origin = _origin(case)
    before = _before(place if place.exists() or not origin else Path(case.path))
    if is_single(place):
        if case.texts:
            what = f"one file cannot hold the case's {len(case.texts)} texts"
            raise CaseError(Problem(what, "Save to a folder", (), str(path)))
        if origin and Path(case.path).is_dir() and not place.exists():  # claims stood apart
            before = {key: value for key, value in before.items() if key not in evidence}
        write_text(place, _text(place, before, conflict | evidence, origin))
        return
    _folder(place)
    main, claims = place / MAIN, place / "claims.yaml"
    apart = claims.exists() or (evidence and not main.exists())
    beside = origin.parent / "claims.yaml" if origin and Path(case.path).is_dir() else None
    texts = {claims: _text(claims, before, evidence, beside)} if apart else {}
    texts[main] = _text(main, before, conflict if apart else conflict | evidence, origin)
    for name, text in case.texts.items():
        _keep_text(place, case, name, text)
    for file, text in texts.items():
        write_text(file, text)


def _origin(case: Case) -> Path | None:
    """Return the YAML file that a case was read from, if it still stands."""
    place = Path(case.path) if case.path else None
    main = place / MAIN if place and place.is_dir() else place
    return main if main and is_single(main) and main.is_file() else None


def _before(place: Path) -> dict[str, Any]:
    """Return what the case at a place says, empty where there is none that can be used."""
    try:
        case = read_case(place)
    except CaseError:
        return {}
    return conflict_layout(case.conflict) | evidence_layout(case.evidence)


def _text(file: Path, before: dict[str, Any], data: dict[str, Any], origin: Path | None) -> str:
    """Return a file's new text: what it, or else its origin, said before stays as it was spelt."""
    if file.exists():
        return _edited(file, before, data, file)
    try:
        return _edited(origin, before, data, file) if origin and origin.is_file() else emit(data)
    except CaseError:
        return emit(data)


def _edited(file: Path, before: dict[str, Any], data: dict[str, Any], target: Path) -> str:
    """Return a file's text, changed only where it says something else, as it is to be written."""
    document = open_document(file)
    now = document.data
    if before and isinstance(now, dict):
        old = {key: value for key, value in before.items() if key in now or key in data}
        data = _with_id(merged(now, old, data), now, data.get("id"), name_of(target))
    document.become(data)
    return document.text


def _with_id(
    values: dict[str, Any], now: dict[str, Any], wanted: str | None, unsaid: str
) -> dict[str, Any]:
    """Return a file's values with an id ahead where it says none and its place gives another."""
    if wanted is None or "id" in now:
        return values
    rest = {key: value for key, value in values.items() if key != "id"}
    if wanted == unsaid:
        return rest
    ahead = {"format": rest["format"]} if next(iter(rest), None) == "format" else {}
    return ahead | {"id": wanted} | rest


def _folder(place: Path) -> None:
    """Make a folder where there is none."""
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        what = f"the folder cannot be made: {fault.strerror or fault}"
        raise CaseError(Problem(what, "Check the path and its rights", (), str(place))) from None


def _keep_text(place: Path, case: Case, name: str, text: str) -> None:
    """Write a source's text where it is not there yet; a text once kept is never changed."""
    file = place / (case.evidence.sources[name].file or f"sources/{name}.txt")
    if file.exists():
        return
    _folder(file.parent)
    write_text(file, text if not text.startswith("---") else f"---\n---\n{text}")
