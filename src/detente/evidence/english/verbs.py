"""Forms of verbs: the third person, the gerund, and which verbs undo or mean one another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from detente.evidence.english import WORDS
from detente.evidence.english.stance import stance_words
from detente.evidence.tables import lines, phrases

_IRREGULAR = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_HISSING = ("s", "x", "z", "ch", "sh", "o")
_KEEPS_E = ("ee", "oe", "ye")
_VOWELS = frozenset("aeiou")

UNCHANGED = "be"
"""The verb whose plural is not its lemma."""


def third(lemma: str) -> str:
    """Return a verb in the third person singular.

    >>> [third(verb) for verb in ("carry", "push", "veto", "say", "have", "bring")]
    ['carries', 'pushes', 'vetoes', 'says', 'has', 'brings']
    """
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith(_HISSING):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"


def gerund(lemma: str) -> str:
    """Return the -ing form of a verb.

    >>> [gerund(verb) for verb in ("arm", "seize", "stop", "agree", "lie", "die")]
    ['arming', 'seizing', 'stopping', 'agreeing', 'lying', 'dying']
    """
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    if lemma.endswith("e") and not lemma.endswith(_KEEPS_E):
        return f"{lemma[:-1]}ing"
    doubled = lemma[-1] if lemma in stance_words("doubled") else ""
    return f"{lemma}{doubled}ing"


def in_person(lemma: str, *, plural: bool) -> str:
    """Return a verb as it follows a name.

    >>> in_person("carry", plural=False), in_person("carry", plural=True)
    ('carries', 'carry')
    """
    return lemma if plural and lemma != UNCHANGED else third(lemma)


def stopping(lemma: str, *, plural: bool) -> str:
    """Return what is done on leaving an act that lasts.

    >>> stopping("arm", plural=False), stopping("arm", plural=True)
    ('stops arming', 'stop arming')
    """
    return f"{in_person('stop', plural=plural)} {gerund(lemma)}"


def no_longer_trying(*, plural: bool) -> str:
    """Return what is done on giving up a goal.

    >>> no_longer_trying(plural=False)
    'stops trying'
    """
    return stopping(TRY, plural=plural)


TRY = "try"
"""The verb of what somebody only wants: "tries to"."""


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """Return the pairs of verbs that undo one another, in the order of the table."""
    pairs = (line.split() for line in lines(WORDS, "draft_opposites.txt"))
    return tuple((first, second) for first, second in pairs)


@cache
def opposites() -> frozenset[frozenset[str]]:
    """Return the pairs of verbs that undo one another.

    >>> {"impose", "lift"} in opposites()
    True
    """
    return frozenset(frozenset(pair) for pair in _pairs())


@cache
def undoing() -> Mapping[str, str]:
    """Return for a verb the one that undoes it, the first that the table lists.

    >>> undoing()["impose"], undoing()["halt"]
    ('lift', 'resume')
    """
    return MappingProxyType(dict(reversed(_pairs())))


@cache
def _synonyms() -> Mapping[str, str]:
    """Return the verb that stands for each verb of one meaning."""
    groups = [phrases(line) for line in lines(WORDS, "draft_synonyms.txt")]
    return MappingProxyType({verb: group[0] for group in groups for verb in group})


def meaning(verb: str) -> str:
    """Return the verb that stands for all verbs of one meaning.

    >>> meaning("step down"), meaning("bomb"), meaning("levy")
    ('resign', 'attack', 'levy')
    """
    return _synonyms().get(verb, verb)
