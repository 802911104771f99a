"""A reading as JSON, and the JSON Schema that it keeps to.

The schema names what is always there; more may follow in later versions, so readers of it should
pass over keys that they do not know.
"""

from __future__ import annotations

import json
from typing import Any, get_args

from detente.case.formats.format import READING, Format, to_file
from detente.evidence.chain import Evidential, LinkType
from detente.evidence.reading import Reading


def reading_json(reading: Reading) -> str:
    """Return a reading as JSON, in the shape of ``detente read --json``."""
    return json.dumps(reading.as_dict(), ensure_ascii=False, indent=2) + "\n"


def reading_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a reading."""
    lists = {
        "structure": _object(kind=_TEXT, start=_COUNT, end=_COUNT),
        "sentences": _object(id=_TEXT, start=_COUNT, end=_COUNT, text=_TEXT),
        "actors": _object(id=_TEXT, name=_TEXT, kind=_TEXT, mentions=_list(_mention())),
        "attributions": _attribution(),
        "claims": _claim(),
        "events": _event(),
        "timeline": _entry(),
        "takeaways": _object(text=_TEXT, sentences=_list(_TEXT)),
        "questions": _TEXT,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "détente reading",
        "description": "What was read from one article; offsets count characters of its text.",
        **_object(source=_source(), **{name: _list(items) for name, items in lists.items()}),
    }


_TEXT: dict[str, Any] = {"type": "string"}
_COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
_TRUTH: dict[str, Any] = {"type": "boolean"}
_MAYBE: dict[str, Any] = {"type": ["string", "null"]}
_SPAN: dict[str, Any] = {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a list."""
    return {"type": "array", "items": items}


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of an object that has some keys, and may have more."""
    return {"type": "object", "required": list(properties), "properties": properties}


def _source() -> dict[str, Any]:
    """Return the schema of a source."""
    date = {"type": ["string", "null"], "format": "date"}
    return _object(
        title=_TEXT, date=date, outlet=_MAYBE, author=_MAYBE,
        sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
    )  # fmt: skip


def _mention() -> dict[str, Any]:
    """Return the schema of a mention."""
    return _object(start=_COUNT, end=_COUNT, text=_TEXT, rule=_TEXT, why=_TEXT)


def _link() -> dict[str, Any]:
    """Return the schema of a link of a source chain."""
    return _object(
        name=_TEXT,
        type={"enum": list(get_args(LinkType))},
        anonymous=_TRUTH,
        **{"class": {"enum": list(get_args(Evidential))}},
    )


def _attribution() -> dict[str, Any]:
    """Return the schema of an attribution."""
    spans = _list(_SPAN)
    return _object(source=spans, cue=spans, content=spans, chain=_list(_link()), rule=_TEXT)


def _claim() -> dict[str, Any]:
    """Return the schema of a claim."""
    grade = {"type": "string", "pattern": "^[A-F][1-6]$"}
    return _object(id=_TEXT, text=_TEXT, grade=grade, quotes=_list(_SPAN), chain=_list(_link()))


def _event() -> dict[str, Any]:
    """Return the schema of an event."""
    side = _list(_object(actor=_MAYBE, text=_TEXT, span=_SPAN))
    return _object(
        who=side, whom=side, root=_TEXT, cameo=_TEXT, modality=_TEXT, claim=_MAYBE, rule=_TEXT,
        time={"type": ["object", "null"]},
        confidence={"type": "number", "minimum": 0, "maximum": 1},
    )  # fmt: skip


def _entry() -> dict[str, Any]:
    """Return the schema of an entry of the timeline."""
    return _object(
        interval=_TEXT, granularity=_TEXT, when=_TEXT, told=_TRUTH, text=_TEXT, span=_SPAN,
        actors=_list(_TEXT),
    )  # fmt: skip


READING_JSON = Format(
    name="reading-json",
    title="a reading in JSON",
    holds=READING,
    suffixes=(".json",),
    about="the whole reading, in the shape of `detente read --json`",
    write=to_file(lambda reading, _choices: reading_json(reading)),
)
