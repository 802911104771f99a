"""A conflict in which nobody is tempted, with the ties that a test is about."""

from __future__ import annotations

from detente.model.conflict import Conflict

NAMES = "abcd"


def with_ties(*ties: tuple[str, str, str, float]) -> Conflict:
    """Return a conflict whose ties are given as (patron, client, kind, share)."""
    keys = ("patron", "client", "kind", "share")
    return Conflict.model_validate(
        {
            "id": "ties",
            "actors": {name: {"name": name.upper()} for name in NAMES},
            "options": {f"{name}.act": "acts" for name in NAMES},
            "preferences": {name: [] for name in NAMES},
            "ties": [dict(zip(keys, tie, strict=True)) for tie in ties],
        }
    )
