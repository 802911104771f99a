"""An actor taken out of a conflict, or split in two."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from detente.errors import UnknownName
from detente.model.change_place import unreadable
from detente.model.condition import Condition, Taken
from detente.model.conflict import Conflict
from detente.model.phase import Infeasible, Phase
from detente.model.preference import Preference, StateRef
from detente.model.substitute import Value, substitute


def remove(conflict: Conflict, actor: str) -> Conflict:
    """Return the conflict without an actor: none of its options can be taken any more.

    Its preferences, ties and positions go with it, and the pledges it makes or is made. States in
    which it took an option become the same states without.

    Raises
    ------
    CaseError
        Where it is the only actor, or nothing is left of the states.
    UnknownName
        Where there is no such actor.
    """
    _known(conflict, actor)
    if len(conflict.actors) == 1:
        raise unreadable(f"remove {actor}", "nobody would be left; keep one actor at least")
    gone = conflict.owned(actor)
    values: dict[str, Value] = dict.fromkeys(gone, False)
    wants = {name: one for name, one in conflict.preferences.items() if name != actor}
    phases = [
        one.model_copy(
            update={"preferences": {k: v for k, v in one.preferences.items() if k != actor}}
        )
        for one in conflict.phases
    ]
    graph = conflict.graph
    if graph is not None:
        moves = {name: arcs for name, arcs in graph.moves.items() if name != actor}
        graph = graph.model_copy(update={"moves": moves})
    rest = conflict.model_copy(
        update={
            "preferences": wants,
            "phases": tuple(phases),
            "pledges": tuple(one for one in conflict.pledges if actor not in (one.by, one.to)),
        }
    )
    issues = {
        key: one.model_copy(update={"actors": {k: v for k, v in one.actors.items() if k != actor}})
        for key, one in conflict.issues.items()
    }
    return _rewritten(
        rest,
        values,
        names={},
        actors={key: one for key, one in conflict.actors.items() if key != actor},
        ties=tuple(one for one in conflict.ties if actor not in (one.patron, one.client)),
        issues={key: one for key, one in issues.items() if len(one.actors) > 1},
        coalitions=tuple(
            left
            for one in conflict.coalitions
            if (left := tuple(name for name in one if name != actor))
        ),
        graph=graph,
    )


def split(conflict: Conflict, actor: str, new: str, options: Sequence[str]) -> Conflict:
    """Return the conflict with some of an actor's options in the hands of a new actor.

    The new actor wants what the old one does until it is told otherwise. Option ``us.strike`` of
    a new actor ``pentagon`` becomes ``pentagon.strike``; state codes stay as they are.

    Raises
    ------
    CaseError
        Where the new name is taken, or either of the two would own no option.
    UnknownName
        Where the actor or one of the options is not its own.
    """
    _known(conflict, actor)
    owned = conflict.owned(actor)
    for name in options:
        if name not in owned:
            raise UnknownName(f"option of {actor}", name, owned)
    told = f"split {actor} {new}: {', '.join(options)}"
    if new in conflict.actors or not new.replace("-", "").isidentifier():
        raise unreadable(told, f"{new!r} is no free name for a new actor")
    if set(options) == set(owned):
        raise unreadable(told, f"{actor!r} would have no option left; leave it one")
    names = {name: f"{new}.{name.partition('.')[2]}" for name in options}
    person = conflict.actors[actor].model_copy(update={"name": new, "aliases": ()})

    def doubled(wants: Mapping[str, Preference]) -> dict[str, Preference]:
        return dict(wants) | ({new: wants[actor]} if actor in wants else {})

    rest = conflict.model_copy(
        update={
            "preferences": doubled(conflict.preferences),
            "phases": tuple(
                one.model_copy(update={"preferences": doubled(one.preferences)})
                for one in conflict.phases
            ),
        }
    )
    values: dict[str, Value] = {old: Taken(now) for old, now in names.items()}
    return _rewritten(rest, values, names=names, actors=conflict.actors | {new: person})


def _known(conflict: Conflict, actor: str) -> None:
    """Check that there is such an actor."""
    if actor not in conflict.actors:
        raise UnknownName("actor", actor, list(conflict.actors))


def _rewritten(
    conflict: Conflict, values: Mapping[str, Value], *, names: Mapping[str, str], **fields: Any
) -> Conflict:
    """Return the conflict with options settled or renamed in everything that mentions them."""
    gone = {name for name, value in values.items() if value is False}

    def stated(state: StateRef | None) -> StateRef | None:
        return None if state is None else _state(conflict, state, gone, names)

    def preferred(wants: Mapping[str, Preference]) -> dict[str, Preference]:
        return {key: _preference(conflict, one, values, gone, names) for key, one in wants.items()}

    def phase(one: Phase) -> Phase:
        return one.model_copy(
            update={
                "start": stated(one.start),
                "status_quo": stated(one.status_quo),
                "preferences": preferred(one.preferences),
                "infeasible": _infeasible(one.infeasible, values),
            }
        )

    options = {
        names.get(name, name): one for name, one in conflict.options.items() if name not in gone
    }
    pledges = _kept(conflict.pledges, "does", values, _bare)
    return conflict.replaced(
        **{
            "options": options,
            "infeasible": _infeasible(conflict.infeasible, values),
            "preferences": preferred(conflict.preferences),
            "status_quo": stated(conflict.status_quo),
            "phases": tuple(map(phase, conflict.phases)),
            "pledges": tuple(_pledge(one, values) for one in pledges if one.given is not False),
            "scenarios": (),
        }
        | fields
    )
