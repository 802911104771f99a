"""Writing a case: to a folder or to one YAML file, keeping what a person wrote there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from detente.case.case import Case
from detente.case.document import open_document
from detente.case.emit import emit
from detente.case.files import write_text
from detente.case.layout import conflict_layout, evidence_layout
from detente.case.load import load
from detente.case.merge import merged
from detente.errors import CaseError, Problem

_SUFFIXES = {".yaml", ".yml"}


def save(case: Case, path: str | os.PathLike[str]) -> None:
    """Write a case to a YAML file, or to a folder with its texts.

    A file that is there already is changed only where the case says something else: comments,
    order and spelling stay. Each file is written whole or not at all.

    Raises
    ------
    CaseError
        Where it cannot be written; no file is left half written.
    """
    place = Path(path)
    conflict, evidence = conflict_layout(case.conflict), evidence_layout(case.evidence)
    before = _before(place)
    if place.suffix.lower() in _SUFFIXES:
        if case.texts:
            told = f"one file cannot hold the case's {len(case.texts)} texts"
            raise CaseError(Problem(told, "Save to a folder", (), str(path)))
        write_text(place, _text(place, before, conflict | evidence))
        return
    _folder(place)
    main, claims = place / "case.yaml", place / "claims.yaml"
    apart = claims.exists() or (evidence and not main.exists())
    texts = {claims: _text(claims, before, evidence)} if apart else {}
    texts[main] = _text(main, before, conflict if apart else conflict | evidence)
    for name, text in case.texts.items():
        _keep_text(place, case, name, text)
    for file, text in texts.items():
        write_text(file, text)


def _before(place: Path) -> dict[str, Any]:
    """Return what the case at a place says, empty where there is none that can be used."""
    try:
        case = load(place)
    except CaseError:
        return {}
    return conflict_layout(case.conflict) | evidence_layout(case.evidence)


def _text(file: Path, before: dict[str, Any], data: dict[str, Any]) -> str:
    """Return a file's new text: what it said before stays as it was spelt."""
    if not file.exists():
        return emit(data)
    document = open_document(file)
    now = document.data
    if before and isinstance(now, dict):
        old = {key: part for key, part in before.items() if key in now or key in data}
        data = merged(now, old, data)
    document.become(data)
    return document.text


def _folder(place: Path) -> None:
    """Make a folder where there is none."""
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        told = f"the folder cannot be made: {fault.strerror or fault}"
        raise CaseError(Problem(told, "Check the path and its rights", (), str(place))) from None


def _keep_text(place: Path, case: Case, name: str, text: str) -> None:
    """Write a source's text where it is not there yet; a text once kept is never changed."""
    file = place / (case.evidence.sources[name].file or f"sources/{name}.txt")
    if file.exists():
        return
    _folder(file.parent)
    write_text(file, text if not text.startswith("---") else f"---\n---\n{text}")
