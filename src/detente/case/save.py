"""Writing a case: to a folder or to one YAML file, keeping what people wrote there meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from detente.case.case import AsRead, Case
from detente.case.commit import alone, write_files
from detente.case.files import read_text
from detente.case.layout import conflict_layout, evidence_layout
from detente.case.merge import merged
from detente.case.place import CLAIMS, MAIN, is_single, name_of
from detente.case.read import between_problems, read_here
from detente.case.reconcile import Clash, reconciled
from detente.case.texts import guarded
from detente.case.value_tree import ValueTree
from detente.case.yaml.document import open_document
from detente.case.yaml.write import emit
from detente.errors import CaseError, Problem
from detente.evidence import Evidence
from detente.evidence.source import fingerprint
from detente.model import Conflict


@dataclass(frozen=True)
class Writing:
    """What saving a case writes.

    Parameters
    ----------
    case
        The case that is saved, with what others have changed on disk since it was read.
    texts
        The new text of every file that changes.
    seen
        The text that each of them has now, ``None`` for a file that is not there.
    """

    case: Case
    texts: Mapping[Path, str]
    seen: Mapping[Path, str | None]


def save(
    case: Case,
    path: str | os.PathLike[str],
    *,
    before: Callable[[Writing], object] | None = None,
) -> Case:
    """Write a case to a YAML file, or to a folder with its texts.

    A file that is there already is changed only where the case says something else: comments,
    order and spelling stay. A new file takes them over from the file that the case was read from,
    and names the case where its own name would not.

    All files are written or none. What others have changed in them since the case was read stays,
    as long as it concerns other beliefs.

    Parameters
    ----------
    before
        Told what will be written, before it is; nobody else writes in between.

    Returns
    -------
    The case as it stands there now, others' changes included. Go on from it: what is changed in
    the case that was handed in counts from when *that* was read.

    Raises
    ------
    CaseError
        Where it cannot be written, or somebody else has changed the same belief; every file stays
        as it was.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from detente import load
    >>> with TemporaryDirectory() as folder:
    ...     _ = save(load("chicken"), f"{folder}/mine.yaml")
    ...     load(f"{folder}/mine.yaml").conflict.title
    'Chicken'
    """
    place = Path(path)
    if is_single(place):
        if case.texts:
            what = f"one file cannot hold the case's {len(case.texts)} texts"
            raise CaseError(Problem(what, "Save to a folder", (), str(path)))
        folder, files = place.parent, [place]
    else:
        folder, files = place, [place / MAIN, place / CLAIMS]
        _make(place)
        files += [file for file in _new_texts(case, place) if _make(file.parent)]
    with alone(folder, files):
        writing = _writing(_with_theirs(case, place), place)
        if before is not None:
            before(writing)
        write_files(folder, writing.texts, seen=writing.seen)
    return writing.case


def _with_theirs(case: Case, place: Path) -> Case:
    """Return a case with what others have changed at its place since it was read.

    Raises
    ------
    CaseError
        Where they have changed the same belief, or what they left cannot be read or does not fit.
    """
    read, main = case.as_read, place if is_single(place) else place / MAIN
    if read is None or os.path.realpath(main) not in read.files or not main.exists():
        return case
    both = [main] if is_single(place) else [main, place / CLAIMS]
    if read.files == {os.path.realpath(f): fingerprint(read_text(f)) for f in both if f.exists()}:
        return case
    try:
        theirs = read_here(place)
        if (theirs.conflict, theirs.evidence) == (read.conflict, read.evidence):
            return case
        if (case.conflict, case.evidence) == (read.conflict, read.evidence):
            raise Clash((), "the same", "the same", "something else")
        conflict, evidence = _reconciled(read, case, theirs)
    except (Clash, CaseError, ValidationError) as fault:
        faults = "; ".join(str(fault).splitlines())
        what = f"it has changed since it was read, and both changes do not go together: {faults}"
        raise CaseError(Problem(what, "Load the case again", (), str(place))) from None
    texts = {**theirs.texts, **case.texts}
    kept = {name: text for name, text in texts.items() if name in evidence.sources}
    return replace(case, conflict=conflict, evidence=evidence, texts=kept)


def _reconciled(read: AsRead, case: Case, theirs: Case) -> tuple[Conflict, Evidence]:
    """Return conflict and evidence with the changes of both sides since they were read."""
    sides: tuple[AsRead | Case, ...] = (read, case, theirs)
    conflicts = [conflict_layout(one.conflict) for one in sides]
    sources = [evidence_layout(one.evidence) for one in sides]
    both = reconciled(conflicts[0], conflicts[1], conflicts[2])
    said = reconciled(sources[0], sources[1], sources[2])
    conflict, evidence = Conflict.model_validate(both), Evidence.model_validate(said)
    tree = ValueTree(both | said)
    faults = list(between_problems(tree, tree, conflict))
    if faults:
        raise CaseError(faults)
    return conflict, evidence


def _writing(case: Case, place: Path) -> Writing:
    """Return what is written to a place, where nobody else writes meanwhile."""
    conflict, evidence = conflict_layout(case.conflict), evidence_layout(case.evidence)
    origin = _origin(case)
    there = (place if is_single(place) else place / MAIN).exists()
    before = _before(place if there or not origin else Path(case.path))
    if is_single(place):
        if origin and Path(case.path).is_dir() and not place.exists():  # claims stood apart
            before = {key: value for key, value in before.items() if key not in evidence}
        texts, said, origins = {}, {place: conflict | evidence}, {place: origin}
    else:
        main, claims = place / MAIN, place / CLAIMS
        apart = claims.exists() or (evidence and not main.exists())
        said = {claims: evidence, main: conflict} if apart else {main: conflict | evidence}
        beside = origin.parent / CLAIMS if origin and Path(case.path).is_dir() else None
        texts, origins = _new_texts(case, place), {main: origin, claims: beside}
    seen = {file: read_text(file) if file.exists() else None for file in said}
    texts |= {file: _text(file, before, data, origins[file]) for file, data in said.items()}
    marks = {os.path.realpath(file): fingerprint(texts[file]) for file in said}
    saved = replace(case, path=str(place), as_read=AsRead(marks, case.conflict, case.evidence))
    return Writing(saved, {f: text for f, text in texts.items() if text != seen.get(f)}, seen)


def _origin(case: Case) -> Path | None:
    """Return the YAML file that a case was read from, if it still stands."""
    place = Path(case.path) if case.path else None
    main = place / MAIN if place and place.is_dir() else place
    return main if main and is_single(main) and main.is_file() else None


def _before(place: Path) -> dict[str, Any]:
    """Return what the case at a place says, empty where there is none that can be used."""
    try:
        case = read_here(place)
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


def _make(folder: Path) -> bool:
    """Make a folder where there is none, and return true."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        what = f"the folder cannot be made: {fault.strerror or fault}"
        raise CaseError(Problem(what, "Check the path and its rights", (), str(folder))) from None
    return True


def _new_texts(case: Case, place: Path) -> dict[Path, str]:
    """Return the texts of sources whose files are not there yet; one once kept never changes.

    Raises
    ------
    CaseError
        Where a source names a file outside the case.
    """
    texts = {}
    for name, text in case.texts.items():
        file = place / (case.evidence.sources[name].file or f"sources/{name}.txt")
        if not file.resolve().is_relative_to(place.resolve()):
            what = f"the source {name!r} names a file outside the case: {str(file)!r}"
            raise CaseError(Problem(what, "Give it a name within", (), str(place)))
        if not file.exists():
            texts[file] = guarded(text)
    return texts
