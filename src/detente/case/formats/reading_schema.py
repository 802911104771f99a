"""A reading as JSON, and the JSON Schema that it keeps to.

The schema names what is always there; more may follow in later versions, so readers of it should
pass over keys that they do not know.
"""

from __future__ import annotations

import json
from typing import Any

from detente.case.formats.format import READING, Format, to_file
from detente.evidence.reading import Reading
from detente.evidence.reading_document import document_schema


def reading_json(reading: Reading) -> str:
    """Return a reading as JSON, in the shape of ``detente read --json``."""
    return json.dumps(reading.as_dict(), ensure_ascii=False, indent=2) + "\n"


def reading_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a reading."""
    return document_schema()


READING_JSON = Format(
    name="reading-json",
    title="a reading in JSON",
    holds=READING,
    suffixes=(".json",),
    about="the whole reading, in the shape of `detente read --json`",
    write=to_file(lambda reading, _choices: reading_json(reading)),
)
