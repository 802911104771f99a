"""Changes to a conflict's beliefs, in a few words each; a scenario is a list of them.

======================================  ==========================================================
``drop PATH``                           take a belief out; an option that is dropped is barred
``drop phases.PHASE.preferences.ACTOR`` let an actor want in a phase what the case says of it
``reverse PATH``                        want the opposite of a statement, weigh a weight the other
                                        way, turn a ranking upside down, turn a pledge into one to
                                        do the opposite, swap patron and client of a tie
``replace PATH: CONDITION``             want something else in its place
``move PATH first|up|down|last``        make a statement more or less important
``weigh PATH: NUMBER``                  give a weight another number
``add ACTOR: CONDITION``                one more statement, the least important
``add ACTOR first: CONDITION``          one more statement, the most important
``bar CONDITION``                       it cannot be: an option taken, or any condition met
``force CONDITION``                     it cannot be otherwise
``make OPTION both|to-yes|to-no``       change which way it can move
``pledge ACTOR: CONDITION``             one more promise; ``DOES if GIVEN`` says when it is owed
``pledge ACTOR to OTHER: CONDITION``    the same, made to another actor; it binds its maker alone
``pledge ACTOR with OTHER: P for Q``    an exchange that binds both, each as long as the other keeps
                                        its part
``threat ACTOR: DOES if GIVEN``         one more threat, to deter what is given
``bind PLEDGE ACTOR...|nobody``         whom a pledge binds, of those who have a part in it
``disclose PLEDGE``                     let everybody know of a pledge
``conceal PLEDGE``                      let nobody know of it but those who make or receive it
``baseline PHASE: STATE``               take another course of events as the normal one
``baseline: STATE``                     the same, in a case without phases
``remove ACTOR``                        take an actor out: none of its options can be taken
``split ACTOR NEW: OPTION, OPTION``     give some options to a new actor, who wants the same
======================================  ==========================================================

Paths are those of :func:`detente.model.belief.beliefs`, such as ``phases.truce.preferences.us[2]``
or ``pledges.curb``; PLEDGE is a path or an id. A ``STATE`` is a phase's id, a proposal's id,
options joined by ``+``, ``none`` or a code. ``bar`` and ``force`` take away every status quo,
start, baseline, deadline and proposal that they make impossible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import isfinite
from typing import Any, get_args

from detente.model.change_actor import remove, split
from detente.model.change_deal import change_baseline
from detente.model.change_left_out import leave_out
from detente.model.change_place import Items, edited, swap, unreadable
from detente.model.change_pledge import bind, conceal, disclose, pledge, threat, turned
from detente.model.change_read import (
    halves,
    known_actor,
    known_condition,
    known_option,
    read_condition,
)
from detente.model.condition import Not
from detente.model.conflict import Conflict
from detente.model.option import Direction
from detente.model.pledge import Pledge
from detente.model.preference import Preference, Statement, Weight
from detente.model.substitute import opposite
from detente.model.tie import Tie


def apply(conflict: Conflict, changes: Iterable[str]) -> Conflict:
    """Return the conflict with changes made, one after another.

    A ``drop`` shifts the places of the statements after it; later changes see the new places.

    Raises
    ------
    CaseError
        Where a change cannot be read, or leaves a model that does not fit together.
    UnknownName
        Where a change names an actor, an option or a belief that is not there.

    Examples
    --------
    >>> from detente.catalog import load
    >>> chicken = load("chicken").conflict
    >>> [str(one.when) for one in apply(chicken, ["bar one.swerve"]).infeasible]
    ['one.swerve']
    """
    for change in changes:
        verb, rest = _parted(change)
        act = VERBS.get(verb)
        if act is None or not rest.strip():
            known = ", ".join(sorted(VERBS))
            raise unreadable(change, f"start with one of {known}, then what it applies to")
        conflict = act(conflict, rest.strip())
    return conflict


def _parted(change: str) -> tuple[str, str]:
    """Return the verb of a change and what follows it, a colon included."""
    head, _, rest = change.strip().partition(" ")
    verb = head.removesuffix(":")
    return verb, f": {rest}" if verb != head and rest else rest


def _bar(conflict: Conflict, text: str) -> Conflict:
    """Make every state infeasible in which a condition is met."""
    return leave_out(conflict, known_condition(conflict, text))


def _force(conflict: Conflict, text: str) -> Conflict:
    """Make every state infeasible in which a condition is not met."""
    return leave_out(conflict, Not(known_condition(conflict, text)))


def _make(conflict: Conflict, rest: str) -> Conflict:
    """Change which way an option can move."""
    name, _, direction = rest.partition(" ")
    if direction not in get_args(Direction):
        raise unreadable(f"make {rest}", f"end with one of {', '.join(get_args(Direction))}")
    option = conflict.options[known_option(conflict, name)].model_copy(update={"moves": direction})
    return conflict.replaced(options=conflict.options | {name: option})


def _add(conflict: Conflict, rest: str) -> Conflict:
    """Give an actor one more statement, in the case and in every phase that has its own."""
    mend = "write: add ACTOR: CONDITION, or add ACTOR first: ..."
    head, text = halves("add", rest, mend)
    actor, _, rank = head.partition(" ")
    if rank not in ("", "first"):
        raise unreadable(f"add {rest}", mend)
    known_actor(conflict, actor)
    statement = Statement(want=read_condition(text))

    def widen(preference: Preference) -> Preference:
        stated = preference.ranking is None and preference.weights is None
        field = "statements" if stated else "foremost"
        old = getattr(preference, field)
        new = (statement, *old) if rank else (*old, statement)
        return preference.model_copy(update={field: new})

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
    if path.startswith("options."):
        return _bar(conflict, path.removeprefix("options."))
    return edited(conflict, path, swap(lambda _belief: None))


def _reverse(conflict: Conflict, path: str) -> Conflict:
    """Turn a belief into its opposite."""
    return edited(conflict, path, swap(lambda belief: _opposite(belief, path)))


def _opposite(belief: Any, path: str) -> Any:
    """Return the opposite of a statement, weight, ranking, pledge or tie."""
    match belief:
        case Statement():
            return belief.model_copy(update={"want": opposite(belief.want)})
        case Weight():
            return belief.model_copy(update={"weight": -belief.weight})
        case Pledge():
            return turned(belief)
        case Tie():
            swapped = {"patron": belief.client, "client": belief.patron}
            return belief.model_copy(update=swapped)
        case tuple():
            return belief[::-1]
    raise unreadable(f"reverse {path}", "this belief has no opposite; drop it")


def _replace(conflict: Conflict, rest: str) -> Conflict:
    """Want something else in a statement's place."""
    path, text = halves("replace", rest, "write: replace PATH: CONDITION")
    want = read_condition(text)

    def replaced(belief: Any) -> Any:
        if isinstance(belief, Statement | Weight):
            return belief.model_copy(update={"want": want})
        raise unreadable(f"replace {rest}", "only a statement or a weight can be replaced")

    return edited(conflict, path, swap(replaced))


def _move(conflict: Conflict, rest: str) -> Conflict:
    """Make a statement more or less important."""
    path, _, where = rest.rpartition(" ")
    goals: dict[str, Callable[[int, int], int]] = {
        "first": lambda _place, _last: 0,
        "up": lambda place, _last: max(place - 1, 0),
        "down": lambda place, last: min(place + 1, last),
        "last": lambda _place, last: last,
    }
    if where not in goals or not path:
        raise unreadable(f"move {rest}", f"end with one of {', '.join(goals)}")

    def moved(items: Items, place: int) -> Items:
        if not isinstance(items[place], Statement):
            raise unreadable(f"move {rest}", "only statements stand in order of importance")
        rest_of = items[:place] + items[place + 1 :]
        at = goals[where](place, len(rest_of))
        return (*rest_of[:at], items[place], *rest_of[at:])

    return edited(conflict, path, moved)


def _weigh(conflict: Conflict, rest: str) -> Conflict:
    """Give a weight another number."""
    path, text = halves("weigh", rest, "write: weigh PATH: NUMBER")

    def weighed(belief: Any) -> Any:
        if not isinstance(belief, Weight):
            raise unreadable(f"weigh {rest}", "only a weight can be weighed")
        return belief.model_copy(update={"weight": _number(text, rest)})

    return edited(conflict, path, swap(weighed))


def _number(text: str, rest: str) -> float:
    """Read a finite number."""
    try:
        number = float(text)
    except ValueError:
        raise unreadable(f"weigh {rest}", f"{text!r} is no number") from None
    if not isfinite(number):
        raise unreadable(f"weigh {rest}", "the number must be finite")
    return number


def _split(conflict: Conflict, rest: str) -> Conflict:
    """Give some of an actor's options to a new actor."""
    mend = "write: split ACTOR NEW: OPTION, OPTION"
    head, text = halves("split", rest, mend)
    names = head.split()
    options = [name.strip() for name in text.split(",") if name.strip()]
    if len(names) != 2 or not options:
        raise unreadable(f"split {rest}", mend)
    return split(conflict, names[0], names[1], options)


VERBS: dict[str, Callable[[Conflict, str], Conflict]] = {
    "add": _add,
    "bar": _bar,
    "baseline": change_baseline,
    "bind": bind,
    "conceal": conceal,
    "disclose": disclose,
    "drop": _drop,
    "force": _force,
    "make": _make,
    "move": _move,
    "pledge": pledge,
    "threat": threat,
    "remove": remove,
    "replace": _replace,
    "reverse": _reverse,
    "split": _split,
    "weigh": _weigh,
}
"""What a change can begin with, and what does it."""
