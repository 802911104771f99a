"""An actor taken out of a conflict, or split in two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from detente.errors import UnknownName
from detente.model.change_parties import handed_over, without_party
from detente.model.change_place import unreadable
from detente.model.condition import Condition, Taken
from detente.model.conflict import Conflict
from detente.model.option import owner
from detente.model.state_named import phase_named, state_named
from detente.model.substitute import Value, substitute

Data = dict[str, Any]
"""A conflict, or a part of it, as plain mappings and lists with conditions in them."""

_STATES = ("status_quo", "start", "state", "default")
_CONDITIONS = ("want", "when", "does")


def remove(conflict: Conflict, actor: str) -> Conflict:
    """Return the conflict without an actor: none of its options can be taken any more.

    Its preferences, ties and positions go with it, and the pledges it makes or is made. States in
    which it took an option become the same states without.

    Raises
    ------
    CaseError
        Where it is the only actor, or what is left does not fit together.
    UnknownName
        Where there is no such actor.
    """
    _known(conflict, actor)
    if len(conflict.actors) == 1:
        raise unreadable(f"remove {actor}", "nobody would be left; keep one actor at least")
    data = _data(conflict)
    data["pledges"] = without_party(data["pledges"], actor, conflict.owned(actor))
    data["ties"] = [tie for tie in data["ties"] if actor not in (tie["patron"], tie["client"])]
    for holder in (data, *data["phases"]):
        holder["preferences"].pop(actor, None)
    for issue in data["issues"].values():
        issue["actors"].pop(actor, None)
    data["issues"] = {
        key: issue for key, issue in data["issues"].items() if len(issue["actors"]) > 1
    }
    left = [[name for name in members if name != actor] for members in data["coalitions"]]
    data["coalitions"] = [members for members in left if members]
    for proposal in data["proposals"].values():
        proposal["by"] = [name for name in proposal["by"] if name != actor]
    if data["graph"]:
        data["graph"]["moves"].pop(actor, None)
    del data["actors"][actor]
    gone: dict[str, Value] = dict.fromkeys(conflict.owned(actor), False)
    return _rewritten(conflict, data, gone)


def split(conflict: Conflict, actor: str, new: str, options: Sequence[str]) -> Conflict:
    """Return the conflict with some of an actor's options in the hands of a new actor.

    The new actor wants what the old one does until it is told otherwise, and has to keep the
    pledges whose acts are all its own. The option ``us.strike`` of a new actor ``pentagon`` becomes
    ``pentagon.strike``; state codes stay as they are.

    Raises
    ------
    CaseError
        Where the new name is taken, or the old actor would own no option.
    UnknownName
        Where the actor is not known, or one of the options is not its own.
    """
    _known(conflict, actor)
    owned = conflict.owned(actor)
    for name in options:
        if name not in owned:
            raise UnknownName(f"option of {actor}", name, owned)
    change = f"split {actor} {new}: {', '.join(options)}"
    if new in conflict.actors or not new.replace("-", "_").isidentifier():
        raise unreadable(change, f"{new!r} cannot be the key of a new actor; choose another")
    if set(options) == set(owned):
        raise unreadable(change, f"leave {actor} one option at least")
    data = _data(conflict)
    data["actors"][new] = data["actors"][actor] | {"name": new, "aliases": ()}
    for holder in (data, *data["phases"]):
        if actor in holder["preferences"]:
            holder["preferences"][new] = holder["preferences"][actor]
    names = {name: new + name.removeprefix(owner(name)) for name in options}
    data["pledges"] = handed_over(data["pledges"], actor, new, names)
    return _rewritten(conflict, data, {name: Taken(other) for name, other in names.items()})


def _known(conflict: Conflict, actor: str) -> None:
    """Check that there is such an actor."""
    if actor not in conflict.actors:
        raise UnknownName("actor", actor, list(conflict.actors))


def _data(conflict: Conflict) -> Data:
    """Return the conflict as plain data.

    Named what-ifs, views, questions and theses are left out, being about the old one.
    """
    about: Data = {"scenarios": [], "views": {}, "questions": [], "theses": []}
    return conflict.model_dump() | about


def _rewritten(conflict: Conflict, data: Data, values: Mapping[str, Value]) -> Conflict:
    """Return a conflict with options settled or renamed in everything that mentions them."""
    data["options"] = {
        str(values.get(name, name)): option
        for name, option in data["options"].items()
        if values.get(name) is not False
    }
    return Conflict.model_validate(_walked(conflict, data, values))


def _walked(conflict: Conflict, value: Any, values: Mapping[str, Value]) -> Any:
    """Return a part of the data rewritten; ``None`` for a belief that no longer says anything."""
    if isinstance(value, Condition):
        return substitute(value, values)
    if isinstance(value, list | tuple):
        walked = [_walked(conflict, item, values) for item in value]
        return [item for item in walked if item is not None]
    if not isinstance(value, dict):
        return value
    new = {
        key: _state(conflict, item, values)
        if key in _STATES
        else _options(item, values)
        if key == "options" and isinstance(item, list | tuple)
        else _ranking(conflict, item, values)
        if key == "ranking"
        else _walked(conflict, item, values)
        for key, item in value.items()
    }
    return None if _idle(new) or new.get("options") == () else _settled(new)


def _idle(belief: Data) -> bool:
    """Return whether a belief's condition came down to a truth value that says nothing.

    An infeasible condition that is always met is not idle: it leaves no state.
    """
    if belief.get("when") is True:
        raise unreadable("remove", "what is infeasible would leave no state without this actor")
    settled = [isinstance(belief.get(key), bool) for key in _CONDITIONS]
    return any(settled) or belief.get("given") is False or belief.get("unless") is True


def _settled(belief: Data) -> Data:
    """Return a pledge that is always owed as one without a condition; all else as it is."""
    always = (("given", True), ("unless", False))
    return belief | {key: None for key, value in always if belief.get(key) is value}


def _state(conflict: Conflict, state: Any, values: Mapping[str, Value]) -> Any:
    """Return a state by the options taken in it that are still there, by their new names."""
    named = isinstance(state, str) and (
        state in conflict.proposals or phase_named(conflict, state) is not None
    )
    if state is None or named or conflict.graph is not None:
        return state
    taken = conflict.taken(state_named(conflict, state))
    return tuple(str(values.get(name, name)) for name in taken if values.get(name) is not False)


def _options(names: Sequence[str], values: Mapping[str, Value]) -> tuple[str, ...]:
    """Return names of options, as they are now, that are still there."""
    return tuple(str(values.get(name, name)) for name in names if values.get(name) is not False)


def _ranking(conflict: Conflict, ranking: Any, values: Mapping[str, Value]) -> Any:
    """Return a ranking of the states in which no option is taken that is gone."""
    if ranking is None or conflict.graph is not None:
        return ranking
    gone = sum(conflict.bits[name] for name, value in values.items() if value is False)
    tiers = [
        [_state(conflict, state, values) for state in tier if not conflict.code(state) & gone]
        for tier in ranking
    ]
    return [{"tie": tier} for tier in tiers if tier]
