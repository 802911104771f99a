"""Levers: options by which their owner changes what others want."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from detente.errors import CaseError, Problem, UnknownName
from detente.model.condition import If, Taken
from detente.model.conflict import Conflict
from detente.model.grammar import parse
from detente.model.option import Option
from detente.model.preference import Preference, Statement


@dataclass(frozen=True)
class Lever:
    """An option that works on what others want.

    Parameters
    ----------
    option
        ``owner.option``: one of the conflict's, or a new one.
    wants
        For actors, the condition that each wants met foremost as long as the lever is used; to be
        added to what the conflict says.
    text
        What its owner does, where the option is new.
    """

    option: str
    wants: Mapping[str, str] = field(default_factory=dict)
    text: str = ""


def with_lever(conflict: Conflict, lever: Lever) -> Conflict:
    """Return a focused conflict with a lever's option and what it makes others want."""
    if lever.option not in conflict.options:
        if not lever.text:
            mend = "Name one of the conflict's, or say in text what its owner does"
            raise CaseError(Problem(f"no option is called {lever.option!r}", mend))
        options = conflict.options | {lever.option: Option(text=lever.text)}
        conflict = conflict.replaced(options=_checked(conflict, lever, options))
    for actor, text in lever.wants.items():
        conflict = _wanting(conflict, actor, lever.option, text)
    return conflict


def _checked(conflict: Conflict, lever: Lever, options: dict[str, Option]) -> dict[str, Option]:
    """Refuse a new option where actors rank every state."""
    phases = [conflict.preferences, *(phase.preferences for phase in conflict.phases)]
    ranked = [
        actor for wants in phases for actor, want in wants.items() if want.ranking is not None
    ]
    if ranked:
        what = f"{ranked[0]!r} ranks the states that there are, so {lever.option!r} cannot be added"
        raise CaseError(Problem(what, "Put the lever and the states with it into the case"))
    return options


def _wanting(conflict: Conflict, actor: str, option: str, text: str) -> Conflict:
    """Return a conflict in which an actor foremost wants something while a lever is used."""
    try:
        statement = Statement(want=If(parse(text), Taken(option)))
    except ValueError as fault:
        raise CaseError(Problem(str(fault), f"Mend what {option!r} makes {actor!r} want")) from None

    def widened(wants: Mapping[str, Preference]) -> dict[str, Preference]:
        if actor not in wants:
            return dict(wants)
        old = wants[actor]
        return {**wants, actor: old.model_copy(update={"foremost": (statement, *old.foremost)})}

    if actor not in conflict.actors:
        raise UnknownName("actor", actor, list(conflict.actors))
    return conflict.replaced(
        preferences=widened(conflict.preferences),
        phases=tuple(
            one.model_copy(update={"preferences": widened(one.preferences)})
            for one in conflict.phases
        ),
    )
