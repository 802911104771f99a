"""Verb phrases of a case in other forms: *wages war* as *wage war*, *waging war*, *does not wage*.

A case tells an option as its owner does it, in the present: ``shells the valley``, or ``shell the
valley`` of several. Rules of English spelling lead from there to the plain form and back.
"""

from __future__ import annotations

import re
from typing import Final

_BASES: Final = {"is": "be", "are": "be", "has": "have", "does": "do", "goes": "go"}
_MODALS: Final = frozenset({"can", "cannot", "could", "may", "might", "must", "will", "would"})
_NOT: Final = re.compile(r"(?:does|do) not ")
_NO_LONGER: Final = "no longer "
_AFTER: Final = "the|a|an|its|his|her|no|all|from|to|for|in|on|with|up|out|back|it"
_ENDS: Final = "settle|agree|leave|withdraw|surrender|complie|talk|wait|yield|retreat"
_SECOND: Final = re.compile(rf"((?:,| and| or) )((?:{_ENDS})s(?=$)|[a-z]+s(?= (?:{_AFTER})\b))")
"""A second verb after *and*: one with an object or a place after it, or one that needs none."""

_DOUBLED: Final = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]$")
"""A word of one syllable that ends in one vowel and one consonant doubles it before *-ing*."""


def base(phrase: str, *, plural: bool = False) -> str:
    """Return a verb phrase without person, as it stands after *would*.

    Parameters
    ----------
    phrase
        What an actor does, such as an option's text.
    plural
        Whether it is told of several, and so has no ending of the singular to lose.

    Examples
    --------
    >>> base("wages its air offensive"), base("does not strike"), base("carries arms")
    ('wage its air offensive', 'not strike', 'carry arms')
    >>> base("pass a law", plural=True), base("no longer pushes on"), base("is at war")
    ('pass a law', 'no longer push on', 'be at war')
    """
    for head in (_NO_LONGER, "still ", "also "):
        if phrase.startswith(head):
            return head + base(phrase.removeprefix(head), plural=plural)
    if _NOT.match(phrase):
        return f"not {_NOT.sub('', phrase, count=1)}"
    verb, rest = _first_word(phrase)
    if not plural:
        rest = _SECOND.sub(lambda found: f"{found[1]}{_base_word(found[2], plural=False)}", rest)
    return f"{_base_word(verb, plural)}{rest}"


def negated(phrase: str, *, plural: bool = False) -> str:
    """Return that somebody does not do something.

    Examples
    --------
    >>> negated("shells the valley"), negated("shell the valley", plural=True)
    ('does not shell the valley', 'do not shell the valley')
    >>> negated("does not strike"), negated("is at war")
    ('strikes', 'is not at war')
    """
    verb, rest = _first_word(phrase)
    if verb == "cannot":
        return f"can{rest}"
    if verb in _MODALS or verb in ("is", "are"):
        return f"{verb} not{rest}"
    if _NOT.match(phrase):
        plain = _NOT.sub("", phrase, count=1)
        return plain if plural else third_person(plain)
    return f"{'do' if plural else 'does'} not {base(phrase, plural=plural)}"


def gerund(phrase: str, *, plural: bool = False) -> str:
    """Return a verb phrase as a noun: what somebody does as a thing.

    Examples
    --------
    >>> gerund("wages war"), gerund("stops arms"), gerund("does not strike"), gerund("lies low")
    ('waging war', 'stopping arms', 'not striking', 'lying low')
    >>> gerund("be at war", plural=True), gerund("no longer holds fire")
    ('being at war', 'no longer holding fire')
    """
    plain = base(phrase, plural=plural)
    for head in ("not ", _NO_LONGER, "still ", "also "):
        if plain.startswith(head):
            return head + gerund(plain.removeprefix(head), plural=True)
    verb, rest = _first_word(plain)
    return f"{_ing(verb)}{rest}"


def third_person(phrase: str) -> str:
    """Return a plain verb phrase as one actor does it.

    >>> third_person("carry arms"), third_person("push on"), third_person("have a say")
    ('carries arms', 'pushes on', 'has a say')
    """
    verb, rest = _first_word(phrase)
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if verb in irregular:
        ended = irregular[verb]
    elif re.search(r"[^aeiou]y$", verb):
        ended = f"{verb[:-1]}ies"
    elif verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        ended = f"{verb}es"
    else:
        ended = f"{verb}s"
    return f"{ended}{rest}"


def _first_word(phrase: str) -> tuple[str, str]:
    """Return the first word of a phrase, and all that follows it."""
    found = re.match(r"[\w'’-]*", phrase)
    end = found.end() if found else 0
    return phrase[:end], phrase[end:]


def _base_word(verb: str, plural: bool) -> str:
    """Return a verb without the ending of the third person."""
    if verb in _BASES:
        return _BASES[verb]
    if plural or not verb.endswith("s") or verb.endswith(("ss", "us")):
        return verb
    if verb.endswith("ies") and len(verb) > 4:
        return f"{verb[:-3]}y"
    if verb.endswith(("sses", "shes", "ches", "xes", "zzes")) or re.search(r"..[^aeiou]oes$", verb):
        return verb[:-2]
    return verb[:-1]


def _ing(verb: str) -> str:
    """Return the form in *-ing* of a plain verb."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return f"{verb[:-1]}ing"
    if _DOUBLED.fullmatch(verb) and not verb.endswith("w"):
        return f"{verb}{verb[-1]}ing"
    return f"{verb}ing"
