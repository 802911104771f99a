"""What a test says of a deal, in plain words."""

from __future__ import annotations

from typing import Final

from detente.model.conflict import Conflict
from detente.model.thesis import (
    At,
    Both,
    Denial,
    Either,
    Gains,
    Proposition,
    Relation,
    Stable,
    Status,
)

_RELATIONS: Final = {
    "pays": "the part of {a} in the deal helped bring {b} to it",
    "pays-ransom": "the part of {a} in the deal was in return for an end to pressure by {b}",
    "compels": "pressure by {a} helped change what {b} {b_does}",
    "repels": "pressure by {a} helped end pressure by {b}",
    "gives": "the part of {a} gives {b} reason to keep the deal",
    "presses": "pressure by {a} gives {b} reason to keep the deal",
    "withdraws": "the part of {a} would end if {b} left the deal",
    "punishes": "{a} would answer with harm if {b} left the deal",
    "brings": "{a} helped bring {b} to the deal",
    "keeps": "{a} {a_gives} {b} reason to keep the deal",
    "over": "{a} {a_has} leverage over {b}",
    "harms": "{a} {a_has} leverage over {b} by pressure",
    "changes": "{a} changed what {b} {b_does}, and {b} did not change what {a} {a_does}",
    "upper-hand": "{a} {a_has} the upper hand over {b}",
    "needs": "without the part of {b}, {a} would be worse off than in the deal",
}

_STATUSES: Final = {
    "content": "{a} would not be better off for leaving the deal",
    "held": "{a} {a_is} tempted to leave the deal and deterred",
    "loose": "{a} {a_is} free to leave the deal",
    "accord": "{a} would have done the same without a deal",
    "willing": "the deal was better for {a} than anything to be had alone",
    "follows": "{a} followed once the others had done their parts",
    "unexplained": "the case does not explain why {a} agreed",
}

_VERBS: Final = {
    "does": ("does", "do"),
    "has": ("has", "have"),
    "gives": ("gives", "give"),
    "is": ("is", "are"),
}
"""Each verb as it goes with one and with many."""

_DENIED: Final = {
    "would not ": "would ",
    "would ": "would not ",
    " helped ": " did not help ",
    " {a_gives} ": " {a_does} not give ",
    " gives ": " does not give ",
    "{a_has} the upper": "{a_does} not have the upper",
    "{a_has} ": "{a_has} no ",
    "changed what {b} {b_does}, and {b} did not change": "did not change what {b} {b_does}, "
    "or {b} changed",
    "{a_is} tempted to leave the deal and deterred": "{a_is} not both tempted to leave the deal "
    "and deterred",
    "{a_is} ": "{a_is} not ",
    "was ": "was not ",
    " followed ": " did not follow ",
    "does not explain": "explains",
}
"""What a template turns on, and how that is denied; the first that is found counts."""

_SINCE: Final = {"before": "before the deal", "baseline": "in the normal course of events"}


def clause(conflict: Conflict, test: Proposition) -> str:
    """Return what a test says, as a clause.

    Actors that the conflict does not know are called by their keys.

    Examples
    --------
    >>> from detente.catalog import load
    >>> from detente.model.thesis_grammar import parse_thesis
    >>> syria = load("syria-2016").conflict
    >>> clause(syria, parse_thesis("russia over us and not stable"))
    'Russia has leverage over the United States and somebody is free to leave the deal'
    """
    match test:
        case Relation(actor, relation, other):
            return _RELATIONS[relation].format(**_words(conflict, actor, other))
        case Status(actor, status):
            return _STATUSES[status].format(**_words(conflict, actor, actor))
        case Gains(actor, since):
            words = _words(conflict, actor, actor)
            return f"{words['a']} {words['a_is']} better off than {_SINCE[since]}"
        case Stable():
            return "nobody is free to leave the deal"
        case Denial(part):
            return _denied(conflict, part)
        case At(part, phase):
            return f"{_part(conflict, part)} at “{_title(conflict, phase)}”"
        case Both(left, right):
            return f"{_part(conflict, left, Either)} and {_part(conflict, right, Either)}"
        case Either(left, right):
            return f"{_part(conflict, left, Both)} or {_part(conflict, right, Both)}"
    return str(test)


def _denied(conflict: Conflict, test: Proposition) -> str:
    """Return that a test is not met, as a clause; a compound by its parts, by De Morgan's laws."""
    match test:
        case Relation(actor, relation, other):
            return _negated(_RELATIONS[relation]).format(**_words(conflict, actor, other))
        case Status(actor, status):
            return _negated(_STATUSES[status]).format(**_words(conflict, actor, actor))
        case Gains(actor, since):
            words = _words(conflict, actor, actor)
            return f"{words['a']} {words['a_is']} not better off than {_SINCE[since]}"
        case Stable():
            return "somebody is free to leave the deal"
        case Denial(part):
            return clause(conflict, part)
        case At(part, phase):
            return f"{_part(conflict, Denial(part))} at “{_title(conflict, phase)}”"
        case Both(left, right):
            return clause(conflict, Either(Denial(left), Denial(right)))
        case Either(left, right):
            return clause(conflict, Both(Denial(left), Denial(right)))
    return f"not {test}"


def _negated(template: str) -> str:
    """Return a template with its verb negated: the first of those that a clause turns on.

    >>> _negated("{a} {a_has} leverage over {b}"), _negated("pressure by {a} helped end it")
    ('{a} {a_has} no leverage over {b}', 'pressure by {a} did not help end it')
    """
    for verb, denied in _DENIED.items():
        if verb in template:
            return template.replace(verb, denied, 1)
    raise AssertionError(template)


def _part(conflict: Conflict, part: Proposition, apart: type[Proposition] = Proposition) -> str:
    """Return a part, in parentheses where it is of a kind that must be told apart."""
    compound = isinstance(part, Both | Either) and isinstance(part, apart)
    return f"({clause(conflict, part)})" if compound else clause(conflict, part)


def _words(conflict: Conflict, actor: str, other: str) -> dict[str, str]:
    """Return two actors' names, and the verbs that go with them."""
    words = {}
    for letter, key in (("a", actor), ("b", other)):
        known = conflict.actors.get(key)
        words[letter] = known.name if known else key
        for verb, forms in _VERBS.items():
            words[f"{letter}_{verb}"] = forms[bool(known and known.plural)]
    return words


def _title(conflict: Conflict, phase: str) -> str:
    """Return what a phase is called."""
    known = next((one for one in conflict.phases if one.id == phase), None)
    return known.title or phase if known else phase
