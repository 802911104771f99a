"""Loading a case from any format in which one is read."""

from __future__ import annotations

import os
from pathlib import Path

from detente.case.case import Case
from detente.case.files import missing
from detente.case.formats.format import CASE
from detente.case.formats.registry import read
from detente.errors import CaseError


def load(path: str | os.PathLike[str]) -> Case:
    """Return the case at a path.

    Parameters
    ----------
    path
        A folder with ``case.yaml`` (and ``claims.yaml`` and ``sources/``, if there are any), one
        YAML file that may hold sources and claims too, or a file of another tool from which a
        case is read, such as ``.gmcr``.

    Returns
    -------
    The case; where it gives no ``id``, the folder's or the file's name is its id.

    Raises
    ------
    CaseError
        Where it cannot be read; every problem is told at once, with file, line and mend.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> text = "{title: T, actors: {a: {name: A}}, options: {a.go: goes}, preferences: {a: [a.go]}}"
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "mine.yaml")
    ...     _ = path.write_text(text, encoding="utf-8")
    ...     load(path).conflict.id
    'mine'
    """
    if not Path(path).exists():
        raise CaseError(missing(path))
    return read(CASE, path)
