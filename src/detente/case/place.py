"""Where a case lies on disk, and the name that its place gives it."""

from __future__ import annotations

import os
import re
from pathlib import Path

MAIN = "case.yaml"
"""The file of a folder that holds the conflict."""

CLAIMS = "claims.yaml"
"""The file of a folder that holds its claims and sources, where they stand apart."""

SINGLE = (".yaml", ".yml")
"""How a file ends that holds a whole case and can be edited in place."""


def is_single(path: str | os.PathLike[str]) -> bool:
    """Tell whether a path names one YAML file rather than a folder.

    >>> is_single("valley.YML"), is_single("valley")
    (True, False)
    """
    return Path(path).suffix.lower() in SINGLE


def name_of(path: str | os.PathLike[str]) -> str:
    """Return the name that a case without an ``id`` has from its place: its folder's or file's.

    >>> name_of("cases/valley.yaml"), name_of("cases/valley/case.yaml"), name_of("cases/st. john")
    ('valley', 'valley', 'st.-john')
    """
    place = Path(path).resolve()
    if place.name == MAIN:
        name = place.parent.name
    elif is_single(place) or place.is_file():
        name = place.stem
    else:
        name = place.name
    # What may not stand in an id, a name that is not UTF-8 on disk among it, becomes a hyphen.
    return re.sub(r"[^\w.-]+", "-", name).lstrip(".-") or "case"
