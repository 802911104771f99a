"""What can be done with one belief of a draft beside accepting it: edit, reject, merge."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any, Final

from detente.case.beliefs import every_belief
from detente.case.case import Case
from detente.case.paths import where_of
from detente.case.value_tree import Where
from detente.edit.case_data import Data, at, case_of, data_of
from detente.edit.edits import Rename
from detente.errors import CaseError, Problem, UnknownName
from detente.review.accepted import accept

_SAYS: Final = {
    "actors": "name",
    "options": "text",
    "infeasible": "when",
    "pledges": "does",
    "phases": "title",
    "ties": "share",
    "issues": "position",
    "proposals": "title",
    "theses": "text",
    "questions": "text",
}
"""The field that says what a belief of a section says; of a want it is ``want``."""


def edit(case: Case, path: str, text: str) -> Case:
    """Return a draft in which a belief says something else, and is accepted.

    A want and what cannot be are given as conditions, an option and an actor in words, a tie by its
    share, a stake by its position.

    Raises
    ------
    CaseError, UnknownName
        Where there is no such belief, or it cannot say that.
    """
    data = deepcopy(data_of(case))
    where = _where(case, data, path)
    value = at(data, where)
    section = "preferences" if "preferences" in where else str(where[0])
    field = _SAYS.get(section, "want")
    said: Any = float(text) if field in ("share", "position") and _is_number(text) else text
    at(data, where[:-1])[where[-1]] = value | {field: said} if isinstance(value, dict) else said
    return accept(case_of(case, data), [path])


def reject(case: Case, path: str) -> Case:
    """Return a draft without a belief.

    An option goes with nothing that names it left behind, else it stays and what names it is told.

    Raises
    ------
    CaseError, UnknownName
        Where there is no such belief, or what is left would not fit together.
    """
    data = deepcopy(data_of(case))
    where = _where(case, data, path)
    del at(data, where[:-1])[where[-1]]
    if where[0] in ("pledges", "ties", "phases", "infeasible") and not data[where[0]]:
        del data[where[0]]
    if where[0] == "issues" and not data["issues"][where[1]]["actors"]:
        del data["issues"][where[1]]
    if where[0] == "actors":
        for section in ("preferences", "views"):
            data.get(section, {}).pop(where[1], None)
    try:
        return case_of(case, data)
    except CaseError as fault:
        uses = "; ".join(one.what for one in fault.problems)
        mend = "Reject or edit first what needs it"
        raise CaseError(Problem(f"{path!r} is still needed: {uses}", mend)) from None


def merge(case: Case, path: str, into: str) -> Case:
    """Return a draft in which one belief is part of another, with the claims of both.

    An actor's options go to the other actor, and its wants after that one's own.

    Raises
    ------
    CaseError, UnknownName
        Where one of them is not there, or they are not of one kind.
    """
    known = [one.path for one in every_belief(case.conflict)]
    if into not in known:
        into = f"{path.partition('.')[0]}.{into}"
    if into not in known:
        raise UnknownName("belief", into.partition(".")[2] or into, known)
    if into == path or into.partition(".")[0] != path.partition(".")[0]:
        raise CaseError(Problem(f"{path!r} cannot become part of {into!r}", "Name one of its kind"))
    if path.startswith("actors."):
        return _merge_actors(case, path.partition(".")[2], into.partition(".")[2])
    data = deepcopy(data_of(case))
    first, second = (at(data, _where(case, data, one)) for one in (into, path))
    if not (isinstance(first, dict) and isinstance(second, dict)):
        return reject(case, path)
    _join_claims(first, second)
    return reject(case_of(case, data), path)


def _join_claims(first: dict[str, Any], second: dict[str, Any]) -> None:
    """Let one belief cite what another cites too."""
    for side in ("because", "despite"):
        joined = dict.fromkeys([*first.get(side, ()), *second.get(side, ())])
        if joined:
            first[side] = list(joined)


def _merge_actors(case: Case, old: str, new: str) -> Case:
    """Return a draft in which one actor is another: its options, wants and names go there."""
    taken = set(case.conflict.owned(new))
    for name in case.conflict.owned(old):
        act = name.partition(".")[2]
        if f"{new}.{act}" in taken:
            case = Rename(kind="options", old=name, new=f"{old}.{act}-2").apply(case)
    data = deepcopy(data_of(case))
    actor, other = data["actors"].pop(old), data["actors"][new]
    names = [*other.get("aliases", ()), actor["name"], *actor.get("aliases", ())]
    other["aliases"] = list(dict.fromkeys(names))
    _join_claims(other, actor)
    return case_of(case, _renamed(data, old, new))


def _renamed(data: Data, old: str, new: str) -> Data:
    """Return values in which an actor bears another's key; its wants come after that one's own."""
    for holder in (data, *data.get("phases", ())):
        wants = holder.get("preferences", {})
        if isinstance(wants.get(old), list) and isinstance(wants.get(new, []), list):
            wants[new] = [*wants.get(new, []), *wants.pop(old)]
    words = _words(old, new)
    kept = {key: data.pop(key) for key in ("claims", "sources") if key in data}
    renamed: Data = words(data)
    return renamed | kept


def _words(old: str, new: str) -> Any:
    """Return what writes one actor's key for another's wherever it stands as a key or an owner."""
    whole = re.compile(rf"(?<![\w.-]){old}(?=\.[\w-])")

    def written(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {written(name, "key"): written(part, str(name)) for name, part in value.items()}
        if isinstance(value, list):
            return [written(part, key) for part in value]
        if value == old and key in _ACTORS:
            return new
        return whole.sub(new, value) if isinstance(value, str) and key not in _IN_WORDS else value

    return written


_ACTORS: Final = ("key", "by", "to", "binds", "known_to", "patron", "client", "coalitions")
_IN_WORDS: Final = (
    "text",
    "left",
    "not",
    "title",
    "summary",
    "citation",
    "note",
    "name",
    "aliases",
)


def _where(case: Case, data: Data, path: str) -> Where:
    """Return where a belief stands.

    Raises
    ------
    UnknownName
        Where no belief bears the path.
    """
    known = [one.path for one in every_belief(case.conflict)]
    where = where_of(data, path) if path in known else None
    if not where:
        raise UnknownName("belief", path, known)
    return where


def _is_number(text: str) -> bool:
    """Tell whether a text is a number."""
    return text.strip().removeprefix("-").replace(".", "", 1).isdecimal()
