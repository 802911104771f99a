"""Reading a case: a folder, one YAML file, or another tool's file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.case.case import Case, claim_problems
from detente.case.collect import collect
from detente.case.files import missing, read_text
from detente.case.texts import read_texts
from detente.case.tree import Tree, Where, read_tree
from detente.errors import CaseError, Problem, nearest
from detente.evidence import Evidence
from detente.model import Conflict

_EVIDENCE = frozenset(Evidence.model_fields)
_CONFLICT = frozenset(Conflict.model_fields)


def load(path: str | os.PathLike[str]) -> Case:
    """Return the case at a path.

    Parameters
    ----------
    path
        A folder with ``case.yaml`` (and ``claims.yaml`` and ``sources/``, if there are any), one
        YAML file that may hold sources and claims too, or a ``.gmcr`` file of GMCR+.

    Raises
    ------
    CaseError
        Where it cannot be read; every problem is told at once, with file, line and mend.
    """
    place = Path(path)
    if not place.exists():
        raise CaseError(missing(path))
    if place.is_dir():
        return _folder(place)
    if place.suffix.lower() == ".gmcr":
        from detente.case.exchange.gmcr import read_gmcr

        return Case(place.stem, read_gmcr(read_text(path), file=str(path)), path=str(path))
    tree = _tree(place)
    conflict, evidence = _make(tree, tree)
    return Case(conflict.id or place.stem, conflict, evidence, path=str(path))


def _folder(folder: Path) -> Case:
    """Return the case in a folder."""
    main = folder / "case.yaml"
    if not main.exists():
        names = sorted(entry.name for entry in folder.iterdir())
        told = "the folder holds no case.yaml"
        raise CaseError(Problem(told, nearest("case.yaml", names), (), str(folder)))
    tree = _tree(main)
    claims = folder / "claims.yaml"
    beside = _tree(claims) if claims.exists() else tree
    conflict, evidence = _make(tree, beside)
    evidence, texts = read_texts(folder / "sources", evidence)
    return Case(conflict.id or folder.resolve().name, conflict, evidence, texts, str(folder))


def _tree(file: Path) -> Tree:
    """Return the values of a file that must hold keys."""
    tree = read_tree(read_text(file), str(file))
    if not isinstance(tree.data, dict):
        mend = "A case starts with keys such as actors: and options:"
        raise CaseError(tree.problem("the file holds no keys at its top", mend))
    return tree


def _make(tree: Tree, beside: Tree) -> tuple[Conflict, Evidence]:
    """Return the conflict of one file and the evidence of the same or another; or all problems."""
    found: list[Problem] = []
    if beside is not tree:
        mend = "Keep it in one of the two files"
        for key in sorted(_EVIDENCE & set(tree.data)):
            found.append(tree.problem(f"{key!r} stands here and in claims.yaml", mend, (key,)))
        found += _strangers(beside, _EVIDENCE)
    found += _strangers(tree, _CONFLICT | _EVIDENCE)
    conflict, faults = collect(Conflict, tree, _CONFLICT)
    evidence, more = collect(Evidence, beside, _EVIDENCE)
    found += faults + more
    if evidence is not None:
        for one in claim_problems(dict(_cited(tree.data, ())), evidence):
            home = beside if one.where[0] == "claims" else tree
            found.append(home.problem(one.what, one.mend, one.where))
    if found or conflict is None or evidence is None:
        raise CaseError(sorted(found, key=lambda one: (one.file, one.line or 0, one.column or 0)))
    return conflict, evidence


def _strangers(tree: Tree, known: frozenset[str]) -> Iterator[Problem]:
    """Yield the sections that a file should not hold."""
    for key in tree.data:
        if key not in known:
            mend = nearest(str(key), sorted(known))
            yield tree.problem(f"the key {str(key)!r} is not known here", mend, (key,))


def _cited(value: Any, where: Where) -> Iterator[tuple[Where, str]]:
    """Yield every claim id that a belief cites, and where."""
    if isinstance(value, dict):
        for key, part in value.items():
            if where == () and key in _EVIDENCE:
                continue
            if key in {"because", "despite"} and isinstance(part, list):
                names = [(n, one) for n, one in enumerate(part) if isinstance(one, str)]
                yield from (((*where, key, n), one) for n, one in names)
            else:
                yield from _cited(part, (*where, key))
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from _cited(part, (*where, place))


