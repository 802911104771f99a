"""Actors, moves and states in plain words, by the names that the case gives them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from detente.model import verb_phrase
from detente.model.actor import Pronoun
from detente.model.condition import And, AtLeast, Condition, If, Iff, Not, Or, Taken
from detente.model.conflict import Conflict
from detente.model.option import owner
from detente.model.riders import without_riders


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
    return _pronoun(conflict, actor, 0)


def objective(conflict: Conflict, actor: str) -> str:
    """Return the pronoun that stands for an actor to whom something is done.

    >>> from detente.catalog import load
    >>> objective(load("syria-2016").conflict, "allies")
    'them'
    """
    return _pronoun(conflict, actor, 1)


def possessive(conflict: Conflict, actor: str) -> str:
    """Return the pronoun that says what is an actor's.

    >>> from detente.catalog import load
    >>> possessive(load("syria-2016").conflict, "allies")
    'their'
    """
    return _pronoun(conflict, actor, 2)


def _pronoun(conflict: Conflict, actor: str, form: int) -> str:
    """Return a form of an actor's pronoun; the name of a person of whom the case tells none."""
    told = conflict.actors[actor]
    if told.kind == "leader" and told.pronoun == "it":
        return whose(conflict, [actor]) if form == _OWNER else told.name
    return _PRONOUNS[told.pronoun][form]


_OWNER = 2

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
    return listed(_acts(conflict, origin, target))


def would(conflict: Conflict, actor: str, origin: int, target: int) -> str:
    """Return one actor's move in plain verbs, as it stands after *would* or *to*.

    >>> from detente.catalog import load
    >>> chicken = load("chicken").conflict
    >>> would(chicken, "one", chicken.code([]), chicken.code(["one.swerve"]))
    'swerve'
    """
    plural = conflict.actors[actor].plural
    acts = _acts(conflict, origin, target)
    return listed([verb_phrase.base(act, plural=plural) for act in acts])


def _acts(conflict: Conflict, origin: int, target: int) -> list[str]:
    """Return what a mover does to get from one state to another, act by act."""
    if conflict.graph is not None:
        name = conflict.taken(target)[0]
        return [f"moves to “{conflict.graph.states[name] or name}”"]
    parts = []
    for name, bit in conflict.bits.items():
        option = conflict.options[name]
        if target & bit and not origin & bit:
            parts.append(option.text)
        elif origin & bit and not target & bit:
            parts.append(option.left or f"no longer {option.text}")
    return parts or ["stays put"]


def agreeing(conflict: Conflict, actors: Sequence[str], singular: str, plural: str) -> str:
    """Return the form of a verb that goes with some actors' names.

    >>> from detente.catalog import load
    >>> agreeing(load("chicken").conflict, ["one", "two"], "swerves", "swerve")
    'swerve'
    """
    return plural if len(actors) != 1 else verb(conflict, actors[0], singular, plural)


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

    What is negated is negated where the verb stands: by the option's words for being without it,
    else by *does not*. A negated compound is told by its parts: neither the one nor the other, or
    not both.

    >>> from detente.catalog import load
    >>> from detente.model.grammar import parse
    >>> condition(load("chicken").conflict, parse("one.swerve or two.swerve"))
    'the first driver swerves or the second driver swerves'
    >>> condition(load("chicken").conflict, parse("not (one.swerve or two.swerve)"))
    'the first driver does not swerve and the second driver does not swerve'
    """
    if isinstance(clause, Taken):
        return taken(conflict, clause.name)
    if isinstance(clause, Not):
        return _denied(conflict, clause.part)
    if isinstance(clause, And | Or):
        word = " and " if isinstance(clause, And) else " or "
        return word.join(_part(conflict, part) for part in _chain(clause, type(clause)))
    if isinstance(clause, AtLeast):
        share = clause.share if clause.share in ("all", "most") else f"at least {clause.least}"
        return f"{share} of these: {_each(conflict, clause)}"
    if isinstance(clause, If | Iff):
        word = "if" if isinstance(clause, If) else "just when"
        return f"{_part(conflict, clause.left)} {word} {_part(conflict, clause.right)}"
    return str(clause)


def _denied(conflict: Conflict, clause: Condition) -> str:
    """Return in words that a condition is not met, by De Morgan's laws."""
    if isinstance(clause, Taken):
        return untaken(conflict, clause.name)
    if isinstance(clause, Not):
        return condition(conflict, clause.part)
    if isinstance(clause, And):
        return condition(conflict, Or(Not(clause.left), Not(clause.right)))
    if isinstance(clause, Or):
        return condition(conflict, And(Not(clause.left), Not(clause.right)))
    if isinstance(clause, If):
        return condition(conflict, And(clause.right, Not(clause.left)))
    if isinstance(clause, Iff):
        return condition(conflict, Iff(Not(clause.left), clause.right))
    if isinstance(clause, AtLeast):
        return f"fewer than {clause.least} of these: {_each(conflict, clause)}"
    return f"not {clause}"


def _each(conflict: Conflict, clause: AtLeast) -> str:
    """Return the conditions of which so many are to hold."""
    return "; ".join(condition(conflict, part) for part in clause.parts)


def _chain(clause: Condition, kind: type[And] | type[Or]) -> list[Condition]:
    """Return the parts that one connective joins, in order, however they were nested.

    A negated part is looked into: *not (a or b)* joins two parts by *and*.
    """
    if isinstance(clause, kind):
        return [*_chain(clause.left, kind), *_chain(clause.right, kind)]
    other = Or if kind is And else And
    if isinstance(clause, Not) and isinstance(clause.part, other):
        parts = (Not(clause.part.left), Not(clause.part.right))
        return [one for part in parts for one in _chain(part, kind)]
    if isinstance(clause, Not) and isinstance(clause.part, Not):
        return _chain(clause.part.part, kind)
    return [clause]


def _part(conflict: Conflict, clause: Condition) -> str:
    """Return a part of a compound condition, in parentheses where it is more than one clause."""
    text = condition(conflict, clause)
    return text if _single(clause) else f"({text})"


def _single(clause: Condition) -> bool:
    """Tell whether a condition is one clause: an option, or one negated."""
    while isinstance(clause, Not):
        clause = clause.part
    return isinstance(clause, Taken)


def want(
    conflict: Conflict,
    actor: str,
    clause: Condition,
    *,
    how: str = "",
    asked: bool = False,
    linked: str = "this: ",
) -> str:
    """Return that an actor wants a condition met: what it would do itself, or what is to be so.

    Parameters
    ----------
    how
        An adverb with a space after it, such as ``"strongly "``.
    asked
        Whether it is asked and not said, so that the verb is not negated.
    linked
        What stands between the verb and what is to be so.

    Examples
    --------
    >>> from detente.catalog import load
    >>> from detente.model.grammar import parse
    >>> chicken = load("chicken").conflict
    >>> want(chicken, "one", parse("not one.swerve"))
    'the first driver does not want to swerve'
    >>> want(chicken, "one", parse("two.swerve"))
    'the first driver wants this: the second driver swerves'
    """
    who = conflict.actors[actor].name
    wants = f"{who} {how}{verb(conflict, actor, 'wants', 'want')}"
    denied = isinstance(clause, Not)
    name = clause.part if isinstance(clause, Not) else clause
    if not isinstance(name, Taken) or owner(name.name) != actor:
        wanted = condition(conflict, clause)
        itself = f"{who} "
        if wanted.startswith(itself):
            wanted = f"{pronoun(conflict, actor)} {wanted.removeprefix(itself)}"
        return f"{wants} {linked}{wanted}"
    option, plural = conflict.options[name.name], conflict.actors[actor].plural
    wanted = verb_phrase.base((option.off if denied else option.text) or "", plural=plural)
    if wanted and not wanted.startswith("not "):
        return f"{wants} to {wanted}"
    does = verb_phrase.base(option.text, plural=plural)
    if how or asked:
        return f"{wants} not to {does}"
    return f"{who} {verb(conflict, actor, 'does not want', 'do not want')} to {does}"


def ability(conflict: Conflict, name: str) -> str:
    """Return that the owner of an option can take it up, and whether it can go back on that.

    >>> from detente.catalog import load
    >>> ability(load("chicken").conflict, "one.swerve")
    'the first driver can swerve and go back on it'
    """
    option, actor = conflict.options[name], conflict.actors[owner(name)]
    if option.moves == "to-no":
        return f"{actor.name} can end this for good: {actor.name} {option.text}"
    does = f"{actor.name} can {verb_phrase.base(option.text, plural=actor.plural)}"
    return f"{does} and go back on it" if option.moves == "both" else f"{does}, once and for all"


def taken(conflict: Conflict, name: str) -> str:
    """Return that an option is taken, with its owner."""
    return f"{conflict.actors[owner(name)].name} {conflict.options[name].text}"


def untaken(conflict: Conflict, name: str) -> str:
    """Return that an option is not taken, with its owner: by its own words for that, if any."""
    actor, option = conflict.actors[owner(name)], conflict.options[name]
    off = option.off or verb_phrase.negated(option.text, plural=actor.plural)
    return f"{actor.name} {off}"
