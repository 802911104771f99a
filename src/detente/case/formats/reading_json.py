"""A reading as JSON; its schema is :func:`detente.evidence.reading_document.document_schema`."""

from __future__ import annotations

import json

from detente.case.formats.format import READING, Format, to_file
from detente.evidence.reading import Reading


def reading_json(reading: Reading) -> str:
    """Return a reading as JSON, in the shape of ``detente read --json``."""
    return json.dumps(reading.as_dict(), ensure_ascii=False, indent=2) + "\n"


READING_JSON = Format(
    name="reading-json",
    title="a reading in JSON",
    holds=READING,
    suffixes=(".json",),
    about="the whole reading, in the shape of `detente read --json`",
    write=to_file(lambda reading, _choices: reading_json(reading)),
)
