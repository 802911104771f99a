"""A reading as the text of a file, by the file's ending."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from detente.case.exchange.annotation import annotation_page
from detente.case.exchange.plover import plover
from detente.case.exchange.reading_json import reading_json
from detente.case.exchange.timeline_csv import timeline_csv
from detente.errors import NotSupported

if TYPE_CHECKING:
    from detente.evidence.reading import Reading


def _annotations(reading: Reading) -> str:
    """Return the quotes as W3C Web Annotations."""
    return json.dumps(annotation_page(reading), indent=2, ensure_ascii=False) + "\n"


_WRITERS: Final[dict[str, Callable[[Reading], str]]] = {
    ".json": reading_json,
    ".jsonl": plover,
    ".csv": timeline_csv,
    ".jsonld": _annotations,
}


def reading_writer(ending: str) -> Callable[[Reading], str]:
    """Return what turns a reading into the text of a file with an ending.

    ``.json`` holds all of it, ``.jsonl`` the events in PLOVER's names, ``.csv`` the timeline,
    ``.jsonld`` the quotes as W3C Web Annotations.

    Raises
    ------
    NotSupported
        For any other ending.
    """
    found = _WRITERS.get(ending.lower())
    if found is None:
        told = f"a reading cannot be written as {ending or 'a file without an ending'!r}"
        raise NotSupported(f"{told}. Use {', '.join(_WRITERS)}.")
    return found
