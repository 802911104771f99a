"""Conflicts in which everybody has one option and would leave the state in which nobody acts."""

from __future__ import annotations

from typing import Any

from detente.model.conflict import Conflict


def standoff(actors: str = "ab", **changes: Any) -> Conflict:
    """Return a conflict in which each of some actors wants to act, whatever the others do."""
    case = {
        "id": "standoff",
        "actors": {key: {"name": key.upper()} for key in actors},
        "options": {f"{key}.act": "acts" for key in actors},
        "preferences": {key: [f"{key}.act"] for key in actors},
    }
    return Conflict.model_validate(case | changes)


def dilemma(**changes: Any) -> Conflict:
    """Return the same for two who would each rather the other did not act."""
    wants = {"a": ["not b.act", "a.act"], "b": ["not a.act", "b.act"]}
    return standoff(**({"preferences": wants} | changes))
