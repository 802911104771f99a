"""Reading a case written as YAML: a folder, or one file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from detente.case.case import AsRead, Case
from detente.case.citations import claim_problems, source_problems
from detente.case.commit import steady
from detente.case.files import missing, read_text
from detente.case.place import CLAIMS, MAIN, name_of
from detente.case.quotes import placed
from detente.case.scenarios import scenario_problems
from detente.case.texts import read_texts
from detente.case.validate import validate
from detente.case.value_tree import ValueTree
from detente.case.views import view_problems
from detente.case.yaml.read import scan_tree
from detente.errors import CaseError, Problem, closest, nearest
from detente.evidence import Evidence
from detente.evidence.source import fingerprint
from detente.model import Conflict

_EVIDENCE = frozenset(Evidence.model_fields)
_CONFLICT = frozenset(Conflict.model_fields)


def read_case(path: str | os.PathLike[str]) -> Case:
    """Return the case in a folder, or in a file of YAML or JSON.

    A case that gives no ``id`` has the folder's or the file's name as its id.

    Raises
    ------
    CaseError
        Where it cannot be read; every problem is told at once, with file, line and mend.
    """
    place = Path(path)
    if not place.exists():
        raise CaseError(missing(path))
    if place.is_dir():
        with steady(place):
            return read_here(place)
    return read_here(place)


def read_here(place: Path) -> Case:
    """Return the case in a folder or a file, which nobody writes meanwhile.

    Raises
    ------
    CaseError
        As for :func:`read_case`.
    """
    if not place.is_dir():
        return _read(place, {place: read_text(place)}, place.parent, frozenset())
    main, claims = place / MAIN, place / CLAIMS
    if not main.exists():
        names = sorted(entry.name for entry in place.iterdir())
        what = f"the folder holds no {MAIN}"
        raise CaseError(Problem(what, nearest(MAIN, names), (), str(place)))
    files = {file: read_text(file) for file in (main, claims) if file.exists()}
    loose = frozenset((place / "sources").iterdir() if (place / "sources").is_dir() else ())
    return _read(place, files, place, loose)


def _read(place: Path, files: dict[Path, str], folder: Path, loose: frozenset[Path]) -> Case:
    """Return the case that one file or two hold; one without an id has its place's name as id."""
    trees = [_tree(file, text) for file, text in files.items()]
    conflict, evidence, texts = _make(trees[0], trees[-1], folder, loose)
    if not conflict.id:
        conflict = conflict.model_copy(update={"id": name_of(place)})
    marks = {os.path.realpath(file): fingerprint(text) for file, text in files.items()}
    as_read = AsRead(marks, conflict, evidence)
    return Case(conflict.id, conflict, evidence, texts, str(place), as_read)


def _tree(file: Path, text: str) -> ValueTree:
    """Return the values of a file that must hold keys."""
    tree = scan_tree(text, str(file))
    if not isinstance(tree.data, dict):
        if tree.problems:
            raise CaseError(tree.problems)
        mend = "A case starts with keys such as actors: and options:"
        raise CaseError(tree.problem("the file holds no keys at its top", mend))
    return tree


def _make(
    tree: ValueTree, beside: ValueTree, folder: Path, loose: frozenset[Path]
) -> tuple[Conflict, Evidence, dict[str, str]]:
    """Return the conflict, the evidence and its texts, or raise all problems of all files.

    Parameters
    ----------
    tree, beside
        The file with the conflict, and the one with sources and claims: the same or another.
    folder, loose
        Where the texts that sources name are found, and files that are sources by themselves.
    """
    problems = [*tree.problems, *(beside.problems if beside is not tree else ())]
    problems += _misplaced(tree, beside)
    tree, beside = _as_meant(tree), _as_meant(beside)
    conflict, faults = validate(Conflict, tree, _CONFLICT)
    read, more = validate(Evidence, beside, _EVIDENCE)
    evidence = read or Evidence()
    sources, texts, unread = read_texts(folder, evidence.sources, loose)
    problems += [*faults, *more, *unread]
    if read is not None:
        problems += source_problems(beside, list(sources))
    problems += between_problems(tree, beside, conflict)
    if problems or conflict is None:
        raise CaseError(sorted(problems, key=_place_in_file))
    claims = placed(evidence.claims, texts)
    return conflict, Evidence(sources=sources, claims=claims), texts


def case_of(tree: ValueTree, place: Path) -> Case:
    """Return the case that values hold, wherever they were read; one without an id has its file's.

    Raises
    ------
    CaseError
        Where they do not make a case; every problem is told at once.
    """
    conflict, evidence, texts = _make(tree, tree, place.parent, frozenset())
    if not conflict.id:
        conflict = conflict.model_copy(update={"id": name_of(place)})
    return Case(conflict.id, conflict, evidence, texts, str(place))


def between_problems(
    tree: ValueTree, beside: ValueTree, conflict: Conflict | None
) -> Iterator[Problem]:
    """Yield what does not fit between a conflict, its scenarios and views, and the claims."""
    yield from claim_problems(tree, beside)
    if conflict is not None:
        yield from scenario_problems(tree, conflict)
        yield from view_problems(tree, conflict)


def _place_in_file(problem: Problem) -> tuple[str, int, int]:
    """Return what orders problems by their place."""
    return problem.file, problem.line or 0, problem.column or 0


def _as_meant(tree: ValueTree) -> ValueTree:
    """Return a file with misspelt sections, which are told already, under their right names."""
    meant = {}
    for key in tree.data:
        close = closest(str(key), sorted(_CONFLICT | _EVIDENCE))
        meant[key] = close if close and close not in tree.data else key
    data = {meant[key]: value for key, value in tree.data.items()}
    places = {(meant[at[0]], *at[1:]) if at else at: of for at, of in tree.places.items()}
    gaps = tuple((meant[at[0]], *at[1:]) if at else at for at in tree.gaps)
    return ValueTree(data, tree.file, places, tree.problems, gaps)


def _misplaced(tree: ValueTree, beside: ValueTree) -> Iterator[Problem]:
    """Yield the sections that stand in the wrong file or in none."""
    if beside is not tree:
        for key in sorted(_EVIDENCE & set(tree.data)):
            what = f"{key!r} stands here and claims.yaml is there too"
            yield tree.problem(what, "Keep it in claims.yaml", (key,))
        yield from _strangers(beside, _EVIDENCE)
    yield from _strangers(tree, _CONFLICT | _EVIDENCE)


def _strangers(tree: ValueTree, known: frozenset[str]) -> Iterator[Problem]:
    """Yield the sections that a file should not hold."""
    for key in tree.data:
        if key not in known:
            mend = nearest(str(key), sorted(known))
            yield tree.problem(f"the key {str(key)!r} is not known here", mend, (key,))
