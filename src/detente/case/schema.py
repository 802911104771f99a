"""The JSON Schema of a case file: the conflict, its sources and its claims."""

from __future__ import annotations

from functools import cache
from typing import Any

from detente.evidence import Evidence
from detente.model import Conflict


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a whole case in one file.

    >>> schema()["required"]
    ['actors']
    """
    conflict, evidence = Conflict.model_json_schema(), Evidence.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "détente case",
        "description": "A conflict as an analyst believes it to be, with sources and claims.",
        "type": "object",
        "properties": conflict["properties"] | evidence["properties"],
        "required": conflict["required"],
        "additionalProperties": False,
        "$defs": conflict["$defs"] | evidence["$defs"],
    }


@cache
def _schema() -> dict[str, Any]:
    """Return the schema, made once."""
    return schema()


def known_keys(where: tuple[str | int, ...]) -> list[str]:
    """Return the keys that may stand in the mapping at a path."""
    nodes = _branches(_schema())
    for step in where:
        nodes = [branch for node in nodes for below in _below(node, step) for branch in below]
    return list(dict.fromkeys(key for node in nodes for key in node.get("properties", {})))


def _branches(node: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the alternatives that a schema node stands for."""
    if "$ref" in node:
        return _branches(_schema()["$defs"][node["$ref"].rpartition("/")[2]])
    for key in ("anyOf", "oneOf"):
        if key in node:
            return [branch for one in node[key] for branch in _branches(one)]
    return [node]


def _below(node: dict[str, Any], step: str | int) -> list[list[dict[str, Any]]]:
    """Return the alternatives one step below a node."""
    if isinstance(step, int):
        return [_branches(node["items"])] if "items" in node else []
    if step in node.get("properties", {}):
        return [_branches(node["properties"][step])]
    others = [node.get("additionalProperties"), *node.get("patternProperties", {}).values()]
    return [_branches(other) for other in others if isinstance(other, dict)]
