"""What changed since an earlier briefing, by the JSON that it was kept in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeGuard

from detente.briefing.briefing import Briefing
from detente.errors import CaseError, Problem
from detente.telling.briefing import since as telling

_MEND: Final = "Give a file that `detente brief CASE --json` wrote"


_ANOTHER: Final = "Give an earlier briefing on the same case"


def earlier(path: Path, *, case: str) -> Mapping[str, Any]:
    """Return an earlier briefing on a case from its JSON file.

    Raises
    ------
    CaseError
        Where the file cannot be read, holds no briefing, or one on another case.
    """
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        fault = Problem(f"it is no earlier briefing: {error}", _MEND, file=str(path))
        raise CaseError(fault) from None
    if not _is_briefing(read):
        raise CaseError(Problem("it holds no briefing", _MEND, file=str(path)))
    if read["case"] != case:
        what = f"it is a briefing on {read['case']!r}, not on {case!r}"
        raise CaseError(Problem(what, _ANOTHER, file=str(path)))
    return read


def _is_briefing(read: object) -> TypeGuard[dict[str, Any]]:
    """Return whether what was read holds what is compared."""
    if not isinstance(read, dict) or not {"case", "findings", "claims"} <= set(read):
        return False
    findings = read["findings"]
    return (
        isinstance(read["claims"], dict)
        and isinstance(findings, list)
        and all(isinstance(one, dict) and {"key", "headline"} <= set(one) for one in findings)
    )


def changed(before: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what is told now and was not, what no longer is, and which claims are new.

    Parameters
    ----------
    before, now
        Briefings as plain data.
    """
    return tuple(telling.changes(before.get("as_of"), _changes(before, now)))


def _changes(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[telling.Changed]:
    """Yield what changed in the findings, then in the claims."""
    was = {one["key"]: one for one in before["findings"] if not one.get("annex")}
    told = {one["key"]: one for one in now["findings"] if not one.get("annex")}
    for key, one in told.items():
        old = was.get(key)
        if old is None:
            yield telling.Changed("new", one["headline"])
        elif old["headline"] != one["headline"]:
            yield telling.Changed("changed", one["headline"], old["headline"])
        elif old.get("confidence") != one["confidence"]:
            was_sure, sure = old.get("confidence"), one["confidence"]
            yield telling.Changed("surer", one["headline"], was_sure or "", sure or "")
    for key, one in was.items():
        if key not in told:
            yield telling.Changed("gone", one["headline"])
    for key, claim in now["claims"].items():
        if key not in before["claims"]:
            yield telling.Changed("claim", claim["text"])


def with_changes(briefing: Briefing, path: Path) -> Briefing:
    """Return a briefing that tells what changed since an earlier one.

    Parameters
    ----------
    path
        The earlier briefing's JSON file.

    Raises
    ------
    CaseError
        Where the file cannot be read, holds no briefing, or one on another case.
    """
    before = earlier(path, case=briefing.name)
    return replace(briefing, since=changed(before, briefing.as_dict()))
