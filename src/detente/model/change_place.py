"""Changing what stands at one place of a conflict."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from detente.errors import CaseError, Problem
from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.model.preference import Preference

Items = tuple[Any, ...]
"""A list of beliefs: statements, weights, conditions, pledges or ties."""

Edit = Callable[[Items, int], Items]
"""From a list and a place in it, counted from 0, to the list that takes its place."""

_STEP = re.compile(r"(?P<root>.*?)(?:\[(?P<place>\d+)\])?$", re.DOTALL)
_SINGLE = ("baseline", "deadline", "terms")
_LISTS = ("statements", "weights", "foremost")


def unreadable(change: str, mend: str) -> CaseError:
    """Return the error that a change cannot be read or made."""
    return CaseError(Problem(f"cannot make the change {change!r}", mend[0].upper() + mend[1:]))


def no_belief(path: str) -> CaseError:
    """Return the error that no belief stands at a path."""
    what = f"no belief stands at {path!r}"
    return CaseError(Problem(what, "Paths are as in preferences.us[2] or pledges.curb"))


def swap(change: Callable[[Any], Any]) -> Edit:
    """Return the edit that changes one item, or drops it where ``None`` comes back."""

    def edit(items: Items, place: int) -> Items:
        new = change(items[place])
        return items[:place] + ((new,) if new is not None else ()) + items[place + 1 :]

    return edit


def edited(conflict: Conflict, path: str, edit: Edit) -> Conflict:
    """Return the conflict with the list changed that holds the belief at a path.

    A ranking counts as a list of one item, itself; so do all wants of an actor in a
    phase, a baseline, terms,
    a proposal and a thesis.

    Raises
    ------
    CaseError
        Where no belief stands there, or the change leaves a model that does not fit together.
    """
    step = _STEP.fullmatch(path.strip())
    root, place = (step["root"], int(step["place"] or 0)) if step else (path, 0)
    keys = root.split(".")
    if keys[0] == "phases" and len(keys) > 2:
        return _in_phase(conflict, path, keys, place, edit)
    if root in _SINGLE:
        return conflict.replaced(**{root: _in_single(getattr(conflict, root), path, edit)})
    if keys[0] in ("proposals", "questions", "theses"):
        return _in_named(conflict, path, keys[0], root.partition(".")[2], edit)
    if keys[0] == "preferences" and len(keys) in (2, 3):
        wants = _in_wants(conflict.preferences, path, keys[1:], place, edit)
        return conflict.replaced(preferences=wants)
    if keys[0] == "views" and len(keys) == 2:
        view = _in_list(conflict.views.get(keys[1], ()), path, place, edit)
        return conflict.replaced(views=conflict.views | {keys[1]: view})
    if keys[0] in ("infeasible", "ties", "pledges"):
        listed = getattr(conflict, keys[0])
        if len(keys) == 2:
            ids = [pledge.id for pledge in listed] if keys[0] == "pledges" else []
            place = ids.index(keys[1]) + 1 if keys[1] in ids else 0
        return conflict.replaced(**{keys[0]: _in_list(listed, path, place, edit)})
    raise no_belief(path)


def _in_phase(conflict: Conflict, path: str, keys: list[str], place: int, edit: Edit) -> Conflict:
    """Change a belief that one phase holds."""
    phase = conflict.phase(keys[1])
    if phase is None or keys[2] not in ("preferences", "infeasible", *_SINGLE):
        raise no_belief(path)
    old = getattr(phase, keys[2])
    if keys[2] in _SINGLE:
        new: Any = _in_single(old, path, edit)
    elif keys[2] == "infeasible":
        new = _in_list(old, path, place, edit)
    elif len(keys) == 4 and keys[3] in old and not path.rstrip().endswith("]"):
        whole = edit((old[keys[3]],), 0)
        new = {actor: wants for actor, wants in old.items() if whole or actor != keys[3]}
    else:
        new = _in_wants(old, path, keys[3:], place, edit)
    changed = phase.model_copy(update={keys[2]: new})

    def replaced(old: Phase) -> Phase:
        return changed if old.id == phase.id else old

    return conflict.replaced(phases=tuple(map(replaced, conflict.phases)))


def _in_wants(
    wants: dict[str, Preference], path: str, keys: list[str], place: int, edit: Edit
) -> dict[str, Preference]:
    """Change one statement, one weight or the ranking of one actor."""
    if not keys or keys[0] not in wants:
        raise no_belief(path)
    field = keys[1] if len(keys) > 1 else "statements"
    preference = wants[keys[0]]
    new: Any
    if field == "ranking" and preference.ranking is not None:
        new = next(iter(edit((preference.ranking,), 0)), None)
    elif field in _LISTS:
        new = _in_list(getattr(preference, field) or (), path, place, edit)
    else:
        raise no_belief(path)
    return wants | {keys[0]: preference.model_copy(update={field: new})}


def _in_single(belief: Any, path: str, edit: Edit) -> Any:
    """Change a belief of which there is one or none."""
    if belief is None:
        raise no_belief(path)
    return next(iter(edit((belief,), 0)), None)


def _in_named(conflict: Conflict, path: str, section: str, name: str, edit: Edit) -> Conflict:
    """Change a proposal, a thesis, or an answer named by its question and itself."""
    listed = getattr(conflict, section)
    if section == "proposals":
        if name not in listed:
            raise no_belief(path)
        (new,) = edit((listed[name],), 0) or (None,)
        kept = listed | {name: new}
        return conflict.replaced(proposals={key: one for key, one in kept.items() if one})
    if section == "theses":
        ids = [thesis.id for thesis in listed]
        place = ids.index(name) + 1 if name in ids else 0
        return conflict.replaced(theses=_in_list(listed, path, place, edit))
    for number, question in enumerate(listed):
        answers = () if question.answers == "auto" else question.answers
        places = [f"{question.id}.{answer.id}" for answer in answers]
        if name in places:
            left = _in_list(answers, path, places.index(name) + 1, edit)
            changed = [question.model_copy(update={"answers": left})] if left else []
            return conflict.replaced(questions=(*listed[:number], *changed, *listed[number + 1 :]))
    raise no_belief(path)


def _in_list(listed: Items, path: str, place: int, edit: Edit) -> Items:
    """Change the list that has an item at a place, counted from 1."""
    if not 1 <= place <= len(listed):
        raise no_belief(path)
    return edit(listed, place - 1)
