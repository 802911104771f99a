"""Changes to a conflict's beliefs, in a few words each; a scenario is a list of them.

======================================  ==========================================================
``drop PATH``                           take a belief out
``reverse PATH``                        want the opposite of a statement, or weigh it the other way
``replace PATH: CONDITION``             want something else in its place
``add ACTOR: CONDITION``                one more statement, the least important
``add ACTOR first: CONDITION``          one more statement, the most important
``bar OPTION``                          it cannot be taken
``force OPTION``                        it cannot be left
``make OPTION both|to-yes|to-no``       change which way it can move
======================================  ==========================================================

Paths are those of :func:`detente.model.belief.beliefs`, such as ``phases.truce.preferences.us[2]``
or ``pledges.curb``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, get_args

from detente.errors import CaseError, Problem, UnknownName
from detente.model.condition import Condition, Not, Taken
from detente.model.conflict import Conflict
from detente.model.grammar import parse
from detente.model.option import Direction
from detente.model.phase import Infeasible, Phase
from detente.model.preference import Preference, Statement, Weight

_STEP = re.compile(r"(?P<root>.*?)(?:\[(?P<place>\d+)\])?$")
_FORMS = "drop, reverse, replace, add, bar, force or make"


def apply(conflict: Conflict, changes: Iterable[str]) -> Conflict:
    """Return the conflict with changes made, one after another.

    A ``drop`` shifts the places of the statements after it; later changes see the new places.

    Raises
    ------
    CaseError
        Where a change cannot be read, or leaves a model that does not fit together.
    UnknownName
        Where a change names an actor, an option or a belief that is not there.
    """
    for change in changes:
        verb, _, rest = change.strip().partition(" ")
        act = _VERBS.get(verb)
        if act is None or not rest.strip():
            raise _unreadable(change, f"start with {_FORMS}, then what it applies to")
        conflict = act(conflict, rest.strip())
    return conflict


def _unreadable(change: str, mend: str) -> CaseError:
    """Say that a change cannot be read."""
    return CaseError(Problem(f"cannot make the change {change!r}", mend[0].upper() + mend[1:]))


def _condition(text: str) -> Condition:
    """Read the condition of a change."""
    try:
        return parse(text.strip())
    except ValueError as fault:
        raise CaseError(Problem(str(fault))) from None


def _bar(conflict: Conflict, option: str) -> Conflict:
    """Make every state infeasible in which an option is taken."""
    return _left_out(conflict, Taken(_option(conflict, option)))


def _force(conflict: Conflict, option: str) -> Conflict:
    """Make every state infeasible in which an option is left."""
    return _left_out(conflict, Not(Taken(_option(conflict, option))))


def _left_out(conflict: Conflict, when: Condition) -> Conflict:
    """Add one infeasible condition."""
    return conflict.replaced(infeasible=(*conflict.infeasible, Infeasible(when=when)))


def _option(conflict: Conflict, name: str) -> str:
    """Check that an option is known."""
    if name not in conflict.options:
        raise UnknownName("option", name, list(conflict.options))
    return name


def _make(conflict: Conflict, rest: str) -> Conflict:
    """Change which way an option can move."""
    name, _, direction = rest.partition(" ")
    if direction not in get_args(Direction):
        raise _unreadable(f"make {rest}", f"end with one of {', '.join(get_args(Direction))}")
    option = conflict.options[_option(conflict, name)].model_copy(update={"moves": direction})
    return conflict.replaced(options=conflict.options | {name: option})


def _add(conflict: Conflict, rest: str) -> Conflict:
    """Give an actor one more statement, in the case and in every phase that has its own."""
    head, colon, text = rest.partition(":")
    actor, _, rank = head.strip().partition(" ")
    if not colon or rank not in ("", "first"):
        raise _unreadable(f"add {rest}", "write: add ACTOR: CONDITION, or add ACTOR first: ...")
    if actor not in conflict.actors:
        raise UnknownName("actor", actor, list(conflict.actors))
    statement = Statement(want=_condition(text))

    def widen(preference: Preference) -> Preference:
        part = (
            "statements"
            if preference.ranking is None and preference.weights is None
            else "foremost"
        )
        old = getattr(preference, part)
        new = (statement, *old) if rank else (*old, statement)
        return preference.model_copy(update={part: new})

    return _everywhere(conflict, actor, widen)


def _everywhere(
    conflict: Conflict, actor: str, change: Callable[[Preference], Preference]
) -> Conflict:
    """Change an actor's preference wherever it is told."""

    def within(wants: dict[str, Preference]) -> dict[str, Preference]:
        return wants | ({actor: change(wants[actor])} if actor in wants else {})

    phases = tuple(
        phase.model_copy(update={"preferences": within(phase.preferences)})
        for phase in conflict.phases
    )
    return conflict.replaced(preferences=within(conflict.preferences), phases=phases)


def _drop(conflict: Conflict, path: str) -> Conflict:
    """Take a belief out."""
    return _edit(conflict, path, lambda _belief: None)


def _reverse(conflict: Conflict, path: str) -> Conflict:
    """Turn a belief into its opposite."""
    return _edit(conflict, path, lambda belief: _opposite(belief, path))


def _opposite(belief: Any, path: str) -> Any:
    """Return the opposite of a statement or a weight."""
    if isinstance(belief, Statement):
        want = belief.want.part if isinstance(belief.want, Not) else Not(belief.want)
        return belief.model_copy(update={"want": want})
    if isinstance(belief, Weight):
        return belief.model_copy(update={"weight": -belief.weight})
    raise _unreadable(f"reverse {path}", "only statements and weights have an opposite; drop it")


def _replace(conflict: Conflict, rest: str) -> Conflict:
    """Want something else in a statement's place."""
    path, colon, text = rest.partition(":")
    if not colon:
        raise _unreadable(f"replace {rest}", "write: replace PATH: CONDITION")
    want = _condition(text)
    return _edit(conflict, path.strip(), lambda one: one.model_copy(update={"want": want}))


def _edit(conflict: Conflict, path: str, change: Callable[[Any], Any]) -> Conflict:
    """Return the conflict with the belief at a path changed, or dropped where ``None`` comes."""
    step = _STEP.fullmatch(path)
    root, place = (step["root"], int(step["place"] or 0)) if step else (path, 0)
    keys = root.split(".")
    if keys[0] == "phases" and len(keys) > 2:
        return _edit_phase(conflict, path, keys, place, change)
    if keys[0] == "preferences" and len(keys) in (2, 3):
        wants = _edit_wants(conflict.preferences, path, keys[1:], place, change)
        return conflict.replaced(preferences=wants)
    if keys[0] in ("infeasible", "ties", "pledges"):
        listed = getattr(conflict, keys[0])
        if len(keys) == 2:
            ids = [one.id for one in listed] if keys[0] == "pledges" else []
            place = ids.index(keys[1]) + 1 if keys[1] in ids else 0
        return conflict.replaced(**{keys[0]: _edit_list(listed, path, place, change)})
    raise _no_belief(path)


def _edit_phase(
    conflict: Conflict, path: str, keys: list[str], place: int, change: Callable[[Any], Any]
) -> Conflict:
    """Change a belief that one phase holds."""
    phase = conflict.phase(keys[1])
    if phase is None or keys[2] not in ("preferences", "infeasible"):
        raise _no_belief(path)
    old = getattr(phase, keys[2])
    if keys[2] == "infeasible":
        new: Any = _edit_list(old, path, place, change)
    else:
        new = _edit_wants(old, path, keys[3:], place, change)
    changed = phase.model_copy(update={keys[2]: new})

    def swap(one: Phase) -> Phase:
        return changed if one.id == phase.id else one

    return conflict.replaced(phases=tuple(map(swap, conflict.phases)))


def _edit_wants(
    wants: dict[str, Preference],
    path: str,
    keys: list[str],
    place: int,
    change: Callable[[Any], Any],
) -> dict[str, Preference]:
    """Change one statement or weight of one actor."""
    if not keys or keys[0] not in wants:
        raise _no_belief(path)
    part = keys[1] if len(keys) > 1 else "statements"
    if part not in ("statements", "weights"):
        raise _no_belief(path)
    preference = wants[keys[0]]
    listed = _edit_list(getattr(preference, part) or (), path, place, change)
    return wants | {keys[0]: preference.model_copy(update={part: listed})}


def _edit_list(
    listed: tuple[Any, ...], path: str, place: int, change: Callable[[Any], Any]
) -> tuple[Any, ...]:
    """Change the item at a place that counts from 1."""
    if not 1 <= place <= len(listed):
        raise _no_belief(path)
    new = change(listed[place - 1])
    return listed[: place - 1] + ((new,) if new is not None else ()) + listed[place:]


def _no_belief(path: str) -> CaseError:
    """Say that no belief stands at a path."""
    told = f"no belief stands at {path!r}"
    return CaseError(Problem(told, "Paths are as in preferences.us[2] or pledges.curb"))


_VERBS: dict[str, Callable[[Conflict, str], Conflict]] = {
    "add": _add,
    "bar": _bar,
    "drop": _drop,
    "force": _force,
    "make": _make,
    "replace": _replace,
    "reverse": _reverse,
}
