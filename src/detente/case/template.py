"""A new case, from a template whose comments say what to write where."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from detente.case.commit import write_text
from detente.case.place import MAIN, is_single
from detente.case.yaml.document import Document
from detente.errors import CaseError, Problem

_TEMPLATE: Final = Path(__file__).with_name("template.yaml")


def new_case(path: str | os.PathLike[str], *, title: str = "") -> Path:
    """Write a new case to a YAML file or a new folder, and return its file.

    Raises
    ------
    CaseError
        Where a file is there already, or cannot be written.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from detente import lints, load
    >>> with TemporaryDirectory() as folder:
    ...     _ = new_case(f"{folder}/valley", title="The valley")
    ...     case = load(f"{folder}/valley")
    ...     case.name, case.conflict.title, lints(case)
    ('valley', 'The valley', ())
    """
    place = Path(path)
    main = place if is_single(place) else place / MAIN
    if main.exists():
        what = "something is there already, which a new case never replaces"
        raise CaseError(Problem(what, "Name another place", (), str(main)))
    document = Document(_TEMPLATE.read_text(encoding="utf-8"))
    if title.strip():
        document.set(("title",), title.strip())
    try:
        main.parent.mkdir(parents=True, exist_ok=True)
        if not is_single(place):
            (place / "sources").mkdir(exist_ok=True)
    except OSError as fault:
        what = f"the folder cannot be made: {fault.strerror or fault}"
        raise CaseError(Problem(what, "Check the path and its rights", (), str(place))) from None
    write_text(main, document.text)
    return main
