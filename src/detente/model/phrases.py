"""Actors, moves and states in plain words, by the names that the case gives them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from detente.model.actor import Pronoun
from detente.model.condition import And, AtLeast, Condition, If, Iff, Not, Or, Taken
from detente.model.conflict import Conflict
from detente.model.option import owner
from detente.model.riders import without_riders

_NOT = "it is not so that "


def listed(parts: Sequence[str], *, joined: str = "and") -> str:
    """Return texts as a list in a sentence; a comma parts the last where a text has its own "and".

    >>> listed(["a", "b", "c"])
    'a, b and c'
    >>> listed(["a", "b and c"])
    'a, and b and c'
    """
    *head, last = parts or [""]
    comma = "," if any(f" {joined} " in part for part in parts) else ""
    return f"{', '.join(head)}{comma} {joined} {last}" if head else last


def sentence(text: str) -> str:
    """Return a text with a capital at its start and a stop at its end.

    >>> sentence("the guns fall silent")
    'The guns fall silent.'
    """
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")


def names(conflict: Conflict, actors: Iterable[str]) -> str:
    """Return actors' names as a list.

    >>> from detente.catalog import load
    >>> names(load("chicken").conflict, ["one", "two"])
    'the first driver and the second driver'
    """
    return listed([conflict.actors[actor].name for actor in actors])


def whose(conflict: Conflict, actors: Iterable[str]) -> str:
    """Return actors' names as owners.

    >>> from detente.catalog import load
    >>> whose(load("syria-2016").conflict, ["russia", "us"])
    "Russia's and the United States'"
    """
    owners = [conflict.actors[actor].name for actor in actors]
    return listed([f"{name}'" if name.endswith("s") else f"{name}'s" for name in owners])


def verb(conflict: Conflict, actor: str, singular: str, plural: str) -> str:
    """Return the form of a verb that goes with an actor's name.

    >>> from detente.catalog import load
    >>> verb(load("chicken").conflict, "one", "swerves", "swerve")
    'swerves'
    """
    return plural if conflict.actors[actor].plural else singular


def pronoun(conflict: Conflict, actor: str) -> str:
    """Return the pronoun that stands for an actor that does something.

    >>> from detente.catalog import load
    >>> pronoun(load("chicken").conflict, "one")
    'it'
    """
    return _PRONOUNS[conflict.actors[actor].pronoun][0]


def objective(conflict: Conflict, actor: str) -> str:
    """Return the pronoun that stands for an actor to whom something is done.

    >>> from detente.catalog import load
    >>> objective(load("syria-2016").conflict, "allies")
    'them'
    """
    return _PRONOUNS[conflict.actors[actor].pronoun][1]


def possessive(conflict: Conflict, actor: str) -> str:
    """Return the pronoun that says what is an actor's.

    >>> from detente.catalog import load
    >>> possessive(load("syria-2016").conflict, "allies")
    'their'
    """
    return _PRONOUNS[conflict.actors[actor].pronoun][2]


_PRONOUNS: dict[Pronoun, tuple[str, str, str]] = {
    "it": ("it", "it", "its"),
    "he": ("he", "him", "his"),
    "she": ("she", "her", "her"),
    "they": ("they", "them", "their"),
}


def move(conflict: Conflict, origin: int, target: int) -> str:
    """Return one actor's move in words.

    An option left that has no words of its own is said to be *no longer* so.

    >>> from detente.catalog import load
    >>> chicken = load("chicken").conflict
    >>> move(chicken, chicken.code([]), chicken.code(["one.swerve"]))
    'swerves'
    """
    if conflict.graph is not None:
        name = conflict.taken(target)[0]
        return f"moves to “{conflict.graph.states[name] or name}”"
    parts = []
    for name, bit in conflict.bits.items():
        option = conflict.options[name]
        if target & bit and not origin & bit:
            parts.append(option.text)
        elif origin & bit and not target & bit:
            parts.append(option.left or f"no longer {option.text}")
    return listed(parts) if parts else "stays put"


def improvement(conflict: Conflict, origin: int, target: int) -> str:
    """Return one actor's move in words, without the acts in it that it does not mind.

    >>> from detente.catalog import load
    >>> syria = load("syria-2016").conflict.at("truce")
    >>> improvement(syria, 0, syria.code(["us.arm", "us.strike"]))
    'strikes Syrian government forces'
    """
    return move(conflict, origin, without_riders(conflict, origin, target))


def state(conflict: Conflict, code: int) -> str:
    """Return what is the case in a state: who does what.

    >>> from detente.catalog import load
    >>> state(load("chicken").conflict, 0)
    'nobody does any of it'
    """
    if conflict.graph is not None:
        name = conflict.taken(code)[0]
        return conflict.graph.states[name] or name
    doing = []
    for key, actor in conflict.actors.items():
        texts = [
            conflict.options[name].text
            for name in conflict.owned(key)
            if code & conflict.bits[name]
        ]
        if texts:
            doing.append(f"{actor.name} {listed(texts)}")
    return "; ".join(doing) or "nobody does any of it"


def condition(conflict: Conflict, clause: Condition) -> str:
    """Return a condition in words.

    A negated option has the words for being without it where it has any, so ``not us.strike`` reads
    ``the United States does not strike``; anything else negated is said not to be so.

    >>> from detente.catalog import load
    >>> from detente.model.grammar import parse
    >>> condition(load("chicken").conflict, parse("one.swerve or two.swerve"))
    'the first driver swerves or the second driver swerves'
    """
    if isinstance(clause, Taken):
        return _taken(conflict, clause.name)
    if isinstance(clause, Not) and isinstance(clause.part, Taken):
        option = conflict.options[clause.part.name]
        if option.off:
            return f"{conflict.actors[owner(clause.part.name)].name} {option.off}"
    if isinstance(clause, Not):
        return f"{_NOT}{_part(conflict, clause.part)}"
    if isinstance(clause, And | Or):
        word = " and " if isinstance(clause, And) else " or "
        return word.join(_part(conflict, part) for part in _chain(clause, type(clause)))
    if isinstance(clause, AtLeast):
        share = clause.share if clause.share in ("all", "most") else f"at least {clause.least}"
        return f"{share} of these: {'; '.join(condition(conflict, part) for part in clause.parts)}"
    if isinstance(clause, If | Iff):
        word = "if" if isinstance(clause, If) else "just when"
        return f"{_part(conflict, clause.left)} {word} {_part(conflict, clause.right)}"
    return str(clause)


def _chain(clause: Condition, kind: type[And] | type[Or]) -> list[Condition]:
    """Return the parts that one connective joins, in order, however they were nested."""
    if not isinstance(clause, kind):
        return [clause]
    return [*_chain(clause.left, kind), *_chain(clause.right, kind)]


def _part(conflict: Conflict, clause: Condition) -> str:
    """Return a part of a compound condition, in parentheses where it is more than one clause.

    So ``not a and b`` is told apart from ``not (a and b)``.
    """
    text = condition(conflict, clause)
    several = isinstance(clause, And | Or | AtLeast | If | Iff) or text.startswith(_NOT)
    return f"({text})" if several else text


def _taken(conflict: Conflict, name: str) -> str:
    """Return an option taken, with its owner."""
    return f"{conflict.actors[owner(name)].name} {conflict.options[name].text}"
