"""Pledges in plain words: who does what if what, whom it binds, who knows, who would notice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.model import phrases
from detente.model.condition import And, Condition, Not, Taken
from detente.model.conflict import Conflict
from detente.model.option import owner
from detente.model.pledge import Pledge, PledgeKind

_NOUNS: Final[dict[PledgeKind, str]] = {
    "promise": "an undertaking",
    "assurance": "an assurance",
    "offer": "an offer",
}


def named(conflict: Conflict, pledge: Pledge) -> str:
    """Return what a pledge is called: *the undisclosed undertaking of North to South*."""
    secret = "" if pledge.known() is None else "undisclosed "
    if pledge.parts:
        return f"the {secret}exchange between {phrases.names(conflict, pledge.parts)}"
    to = f" to {conflict.actors[pledge.receiver()].name}" if pledge.receiver() else ""
    kind = pledge.kind if pledge.kind != "promise" else "undertaking"
    return f"the {secret}{kind} of {conflict.actors[pledge.by].name}{to}"


def said(conflict: Conflict, pledge: Pledge, *, aside: str = "") -> str:
    """Return who undertook what towards whom, and if what; without a stop at its end.

    Parameters
    ----------
    aside
        What is said of the pledge in brackets, such as that it is not confirmed.

    Examples
    --------
    >>> from detente.catalog import load
    >>> chicken = load("chicken").conflict
    >>> word = Pledge.model_validate({
    ...     "kind": "offer", "by": "one", "to": "two", "does": "one.swerve", "if": "two.swerve",
    ... })
    >>> said(chicken, word)
    'the first driver has made the second driver an offer: the first driver swerves if the second \
driver swerves'
    """
    aside = f" ({aside})" if aside else ""
    if pledge.parts:
        made = f"{phrases.names(conflict, pledge.parts)} have exchanged undertakings"
    else:
        to = pledge.receiver()
        whom = conflict.actors[to].name if to else ""
        made = f"{conflict.actors[pledge.by].name} {_made(conflict, pledge, whom)}"
    return f"{made}{aside}: {owed(conflict, pledge)}"


def _made(conflict: Conflict, pledge: Pledge, whom: str) -> str:
    """Return that a pledge was made, and to whom."""
    has = phrases.verb(conflict, pledge.by, "has", "have")
    to = f" {whom}" if whom else ""
    if pledge.kind == "threat":
        return f"{has} threatened{to}" if whom else f"{has} made a threat"
    made = "made" if pledge.kind == "offer" else "given"
    return f"{has} {made}{to} {_NOUNS[pledge.kind]}"


def making(conflict: Conflict, pledge: Pledge) -> str:
    """Return what would be undertaken or threatened if the pledge were made.

    Examples
    --------
    >>> from detente.catalog import load
    >>> chicken = load("chicken").conflict
    >>> threat = {"kind": "threat", "by": "one", "does": "one.swerve", "if": "two.swerve"}
    >>> making(chicken, Pledge.model_validate(threat))
    'the first driver threatens the second driver: the first driver swerves if the second driver \
swerves'
    """
    if pledge.parts:
        makers = phrases.names(conflict, pledge.parts)
        return f"{makers} exchange undertakings: {owed(conflict, pledge)}"
    who, to = conflict.actors[pledge.by].name, pledge.receiver()
    whom = conflict.actors[to].name if to else ""
    if pledge.kind == "threat":
        verb = phrases.verb(conflict, pledge.by, "threatens", "threaten")
        towards = f" {whom}" if whom else " this"
    else:
        verb = phrases.verb(conflict, pledge.by, "undertakes", "undertake")
        towards = f" towards {whom}" if whom else " this"
    return f"{who} {verb}{towards}: {owed(conflict, pledge)}"


def owed(conflict: Conflict, pledge: Pledge) -> str:
    """Return what is owed, and when."""
    if pledge.parts:
        acts = [phrases.condition(conflict, part) for part in pledge.parts.values()]
        done = phrases.listed([f"({one})" if " or " in one else one for one in acts])
        others = "the other does its part" if len(acts) == 2 else "all others do theirs"
        return f"{done}, each as long as {others}"
    (act,) = pledge.acts().values()
    clauses = [_clause(conflict, act)]
    if pledge.given is not None:
        clauses.append(f"if {_clause(conflict, pledge.given)}")
    if pledge.unless is not None:
        clauses.append(f"unless {_clause(conflict, pledge.unless)}")
    return " ".join(clauses)


def _clause(conflict: Conflict, condition: Condition) -> str:
    """Return a condition in words, in brackets where it is more than one clause."""
    text = phrases.condition(conflict, condition)
    plain = isinstance(condition, Taken | Not)
    return text if plain else f"({text})"


def binding(conflict: Conflict, pledge: Pledge) -> str:
    """Return whom a pledge binds, and how firmly."""
    bound = tuple(pledge.wants())
    if not bound:
        return "it binds nobody and is kept by what each wants alone"
    both = len(bound) > 1 and len(bound) == len(pledge.acts())
    whom = "both" if both and len(bound) == 2 else phrases.names(conflict, bound)
    alone = " alone" if len(bound) == 1 else ""
    its = "their" if len(bound) > 1 else phrases.verb(conflict, bound[0], "its", "their")
    return f"it binds {whom}{alone}{_rank(pledge, its)}"


def _rank(pledge: Pledge, its: str) -> str:
    """Return where a pledge stands among other wants, if not ahead of all."""
    if pledge.strength == "foremost":
        return ""
    if pledge.strength == "weak":
        return f", but comes after all {its} other wants"
    if pledge.strength == 0:
        return f", ahead of {its} other wants"
    ahead = (
        f"{its} first want"
        if pledge.strength == 1
        else f"the first {pledge.strength} of {its} wants"
    )
    return f", but comes after {ahead}"


def knowing(conflict: Conflict, pledge: Pledge) -> str:
    """Return who knows of a pledge."""
    known = pledge.known()
    if known is None:
        return "everybody knows of it"
    verb = _agreeing(conflict, known, "knows", "know")
    return f"only {phrases.names(conflict, _ordered(conflict, known))} {verb} of it"


def noticing(conflict: Conflict, pledge: Pledge) -> str:
    """Return who would notice a breach."""
    named = [name for act in pledge.acts().values() for name in act.names()]
    seen = [name for name in conflict.options if name in named and name in pledge.noticed_by]
    if not seen:
        return "everybody would notice a breach"
    return "; ".join(_notice(conflict, pledge, name) for name in seen)


def _notice(conflict: Conflict, pledge: Pledge, name: str) -> str:
    """Return who would notice that an option changed."""
    observers = {*pledge.noticed_by[name], owner(name)}
    if observers >= set(conflict.actors):
        return "everybody would notice a breach"
    others = _ordered(conflict, observers - {owner(name)})
    whom = f"only {phrases.names(conflict, others)}" if others else "nobody else"
    return f"{whom} would notice if {_changed(conflict, pledge, name)}"


def _changed(conflict: Conflict, pledge: Pledge, name: str) -> str:
    """Return the change of an option that breaks a pledge, or any where it could be either."""
    option, who = conflict.options[name], conflict.actors[owner(name)].name
    clauses = [one for act in pledge.acts().values() for one in _clauses(act)]
    if Taken(name) in clauses:
        return f"{who} {option.left or f'no longer {option.text}'}"
    if Not(Taken(name)) in clauses:
        return f"{who} {option.text}"
    return f"it changed whether {who} {option.text}"


def _clauses(condition: Condition) -> list[Condition]:
    """Return the conditions that must all hold."""
    if isinstance(condition, And):
        return [*_clauses(condition.left), *_clauses(condition.right)]
    return [condition]


def _ordered(conflict: Conflict, actors: Sequence[str] | set[str]) -> list[str]:
    """Return actors in the order of the case."""
    return [actor for actor in conflict.actors if actor in actors]


def _agreeing(conflict: Conflict, actors: Sequence[str], singular: str, plural: str) -> str:
    """Return the form of a verb that goes with some actors."""
    return plural if len(actors) > 1 else phrases.verb(conflict, actors[0], singular, plural)


def whole(conflict: Conflict, pledge: Pledge, *, aside: str = "") -> str:
    """Return all of it as one sentence, without a capital and a stop."""
    clauses = [said(conflict, pledge, aside=aside), binding(conflict, pledge)]
    return "; ".join([*clauses, knowing(conflict, pledge), noticing(conflict, pledge)])
