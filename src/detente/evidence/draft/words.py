"""Words of a draft: verb forms, names with their article, and the hand-written tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from detente.evidence.english import WORDS
from detente.evidence.tables import lines, phrases, words_by_section


def among(section: str) -> frozenset[str]:
    """Return the words of a section of ``draft_words.txt``."""
    return words_by_section(WORDS, "draft_words.txt")[section]


@cache
def _opposites() -> tuple[tuple[str, str], ...]:
    """Return the pairs of verbs that undo one another, in file order."""
    pairs = (line.split() for line in lines(WORDS, "draft_opposites.txt"))
    return tuple((first, second) for first, second in pairs)


@cache
def opposites() -> frozenset[frozenset[str]]:
    """Return the pairs of verbs that undo one another."""
    return frozenset(frozenset(pair) for pair in _opposites())


@cache
def undoing() -> Mapping[str, str]:
    """Return for a verb the one that undoes it, the first that the table lists.

    >>> undoing()["impose"], undoing()["halt"]
    ('lift', 'resume')
    """
    return dict(reversed(_opposites()))


@cache
def _synonyms() -> dict[str, str]:
    """Return the verb that stands for each verb of one meaning."""
    groups = [phrases(line) for line in lines(WORDS, "draft_synonyms.txt")]
    return {verb: group[0] for group in groups for verb in group}


def meaning(verb: str) -> str:
    """Return the verb that stands for all verbs of one meaning.

    >>> meaning("step down"), meaning("bomb"), meaning("levy")
    ('resign', 'attack', 'levy')
    """
    return _synonyms().get(verb, verb)


_THIRD = {"be": "is", "have": "has", "do": "does", "go": "goes"}


def third(lemma: str) -> str:
    """Return a verb in the third person singular.

    >>> [third(verb) for verb in ("carry", "push", "veto", "say", "have", "bring")]
    ['carries', 'pushes', 'vetoes', 'says', 'has', 'brings']
    """
    if lemma in _THIRD:
        return _THIRD[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in set("aeiou"):
        return lemma[:-1] + "ies"
    return lemma + "s"


def gerund(lemma: str) -> str:
    """Return the -ing form of a verb.

    >>> [gerund(verb) for verb in ("arm", "seize", "stop", "agree", "lie", "die")]
    ['arming', 'seizing', 'stopping', 'agreeing', 'lying', 'dying']
    """
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    if lemma in among("doubled"):
        return lemma + lemma[-1] + "ing"
    return lemma + "ing"


_ARTICLE = re.compile(
    r"^(?:United|European|African|Arab League|Netherlands|Philippines|Maldives|Bahamas)\b"
    r"|\b(?:Front|Army|Movement|Party|Brigades?|Group|Union|League|Nations|Emirates|States|Council"
    r"|Forces?|Republic|Kingdom|Organi[sz]ation|Agency|Bank|Fund|Court|Congress|Senate|House"
    r"|Government|Parliament|Alliance|Coalition|Authority|Commission|Committee|Taliban|Ministry)$"
)


def with_article(name: str) -> str:
    """Return a proper name as it stands in a sentence.

    >>> with_article("United States"), with_article("Russia"), with_article("Nusra Front")
    ('the United States', 'Russia', 'the Nusra Front')
    """
    return f"the {name}" if _ARTICLE.search(name) and not name.startswith("the ") else name


_LEADING = re.compile(r"^(?:the|a|an|its|his|her|their|our|this|that|these|those|many|entire|some"
                      r"|several|all|both|any)\s+", re.IGNORECASE)  # fmt: skip


_PEOPLE = re.compile(r"(?:an|ish|ese|ch|i|ek|is|ic|ite|ern)$", re.IGNORECASE)


def common(words: str) -> str:
    """Return a noun phrase of the text as a name: ``the outside patrons``.

    >>> common("its regional Middle Eastern allies"), common("Other leaders")
    ('the regional Middle Eastern allies', 'the other leaders')
    """
    words = re.sub(r"\s+", " ", re.sub(r"[“”\"‘]", " ", words)).strip(" ’'–-,")
    while _LEADING.match(words):
        words = _LEADING.sub("", words, count=1)
    first = words.split(" ", 1)[0]
    if words[len(first) :].islower() and not _PEOPLE.search(first) and not first.isupper():
        words = words[:1].lower() + words[1:]
    return f"the {words}"


def slug(words: str) -> str:
    """Return words as a key: small letters, digits and underscores, a letter first.

    >>> slug("Saudi Arabia"), slug("2nd Army")
    ('saudi_arabia', 'p_2nd_army')
    """
    import unicodedata

    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    spoken = re.match(r"[a-z]", key) and key not in {"not", "and", "or", "if", "iff"}
    return key if spoken else f"p_{key}".rstrip("_")


def unique(key: str, taken: Iterable[str]) -> str:
    """Return a key that is not taken yet.

    >>> unique("us", {"us", "us_2"})
    'us_3'
    """
    used, number, name = set(taken), 2, key
    while name in used:
        name, number = f"{key}_{number}", number + 1
    return name
