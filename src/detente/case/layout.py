"""A conflict and its evidence as plain values in the layout of a case file, short forms used."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from detente.evidence import Evidence
from detente.model import Condition, Conflict, Preference, Weight
from detente.model.preference import written
from detente.model.thesis import Proposition

LONGEST_KEY = 500
"""A longer condition is written as a value: YAML takes a key of 1,024 characters at most."""


def conflict_layout(conflict: Conflict) -> dict[str, Any]:
    """Return a conflict as plain values that read back as the same conflict."""
    data = _beyond_defaults(conflict)
    for actor in data.get("actors", {}).values():
        actor.pop("plural", None)  # The pronoun says it.
    data["options"] = {name: _only(one, "text") for name, one in data.get("options", {}).items()}
    _shorten(data, conflict.preferences)
    for proposal in data.get("proposals", {}).values():
        _shorten(proposal, {})
        if len(proposal.get("by", ())) == 1:
            (proposal["by"],) = proposal["by"]
    for phase_data, phase in zip(data.get("phases", []), conflict.phases, strict=True):
        _shorten(phase_data, phase.preferences)
    data = {"format": conflict.format} | data
    return {key: value for key, value in data.items() if value != {}}


def evidence_layout(evidence: Evidence) -> dict[str, Any]:
    """Return sources and claims as plain values that read back as the same evidence."""
    return _beyond_defaults(evidence)


def _beyond_defaults(value: BaseModel) -> dict[str, Any]:
    """Return what a model says beyond its defaults, tuples as lists."""
    listed: dict[str, Any] = _listed(value.model_dump(by_alias=True, exclude_defaults=True))
    return listed


def _listed(value: Any) -> Any:
    """Return a value with lists for tuples, text for conditions and tests, and 40 for 40.0."""
    if isinstance(value, dict):
        return {_listed(key): _listed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_listed(item) for item in value]
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return str(value) if isinstance(value, Condition | Proposition) else value


def _only(value: dict[str, Any], key: str) -> Any:
    """Return a mapping's one value where it has no other, else the mapping."""
    return value[key] if set(value) == {key} else value


def _shorten(data: dict[str, Any], preferences: dict[str, Preference]) -> None:
    """Use the short forms of infeasible conditions, of baseline and terms, and of preferences."""
    for key, field in (("baseline", "state"), ("terms", "options")):
        if key in data:
            data[key] = _only(data[key], field)
    if "infeasible" in data:
        data["infeasible"] = [_only(one, "when") for one in data["infeasible"]]
    for actor, preference in preferences.items():
        data["preferences"][actor] = _preference(data["preferences"][actor], preference)


def _preference(data: dict[str, Any], preference: Preference) -> Any:
    """Return one actor's preference in the shortest form."""
    for key in ("statements", "foremost"):
        if key in data:
            data[key] = [_only(one, "want") for one in data[key]]
    if preference.ranking is not None:
        data["ranking"] = [written(tier) for tier in preference.ranking]
    if preference.weights is not None:
        data["weights"] = _weights(preference.weights, data["weights"])
    return data["statements"] if set(data) == {"statements"} else data or []


def _weights(weights: tuple[Weight, ...], data: list[dict[str, Any]]) -> Any:
    """Return weights by condition, or as a list where claims or repeats must be kept."""
    bare = all(set(one) == {"want", "weight"} and len(one["want"]) <= LONGEST_KEY for one in data)
    if bare and len({one["want"] for one in data}) == len(weights):
        return {one["want"]: one["weight"] for one in data}
    return data
