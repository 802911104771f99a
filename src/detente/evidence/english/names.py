"""Names: how people, peoples and bodies are called, and what stands around a name."""

from __future__ import annotations

import re
from typing import Final

NAME: Final = re.compile(r"(?<![^\W_])(?:al-|el-|bin |de |von )?[^\W\d_a-z][^\W_]*")
"""Where a name may begin, with the particle that belongs to it."""

INITIAL: Final = re.compile(r"[A-Z]\.")
"""An initial, which shows that a name is a person's."""

PERSON_FOLLOWS: Final = "who"
"""The word after a name that shows that it is a person's."""

PLACE_PREPOSITIONS: Final = frozenset(
    {"in", "at", "to", "from", "near", "into", "around", "outside", "through", "inside", "toward"}
    | {"towards", "across", "throughout", "over"}
)
"""Prepositions after which a state is a place."""

ADDRESSING_PREPOSITIONS: Final = frozenset(
    {"by", "between", "with", "to", "from", "of", "against", "for", "among", "including"}
)
"""Prepositions after which a person or a body takes part in what is told."""

NAME_PARTICLES: Final = frozenset({"al", "el", "de", "von", "van", "bin", "ibn", "al-"})
"""Small words with which a name may begin."""

ARTICLES: Final = frozenset({"the", "a", "an"})
"""Words that are no part of a name."""

_ROLE = r"(?:[A-Za-z][\w-]*|of|for|the)"
_STATE_BEFORE = re.compile(rf"(?:['’]s)? ((?:{_ROLE} ){{0,4}}{_ROLE}),? $")
_STATE_WITHIN = re.compile(rf"(?:,| \() (?:the )?((?:{_ROLE} ){{0,5}}(?:of|for) )?(?:the )?$")


def state_before(words: str, after: str = "") -> str:
    """Return the office that stands between the name of a state and a person's; may be empty.

    ``words`` stand between the two names. Where the person stands first, ``after`` is what follows
    the state's name.

    >>> state_before(" President "), state_before("'s foreign minister, ")
    ('President', 'foreign minister')
    >>> state_before(", ambassador of ", after=" to"), state_before(", ", after="'s envoy said")
    ('ambassador of', 'envoy')
    """
    if not after:
        match = _STATE_BEFORE.fullmatch(words)
        return match[1] if match and _is_role(match[1]) else ""
    match = _STATE_WITHIN.fullmatch(words)
    if match is None:
        return ""
    role = match[1] or _ROLE_AFTER.match(after)
    told = (role if isinstance(role, str) else role[1] if role else "").strip()
    return re.split(r" (?:said|told|who)\b", told)[0] if _is_role(told) else ""


_ROLE_AFTER = re.compile(r"(?:['’]s)? ((?:[a-z][\w-]* ){0,3}[a-z][\w-]*)")
_ROLE_WORD = re.compile(
    r"\b(?:president|minister|premier|chancellor|secretary|ambassador|envoy|representative|king"
    r"|queen|prince|emir|leader|general|commander|chief|spokes(?:man|woman|person)|negotiator"
    r"|official|diplomat|governor|mayor|senator|lawmaker|adviser|advisor|head|director)\b",
    re.IGNORECASE,
)


def _is_role(words: str) -> bool:
    """Return whether some words hold a role."""
    return _ROLE_WORD.search(words) is not None


ACTING_PREPOSITIONS: Final = frozenset({"by", "between", "with"})
"""Prepositions after which a capital is a state that acts."""

BEFORE_NAMESAKE: Final = re.compile(
    r"(?:\b(?:New|Little|Lake|Port|Fort|Mount|San|Santa)|\b(?:Gulf|Sea|Bay|Strait) of) (?:the )?$"
)
"""What stands before the name of a state that is part of another place's name."""

NAMESAKE_FOLLOWS: Final = re.compile(
    r" (?:Rivers?|Sea|Valley|Basin|Delta|City|Street|Avenue|Square|Airport|University|Hotel|Times"
    r"|Post|Herald|Today|Daily|News|Tech|College|School|Road|Island|Islands|Bay|Coast|Club)\b"
)
"""What stands after the name of a state that is part of another name."""

_PROVINCES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho"
    "|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan"
    "|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New York|New Jersey|New Mexico"
    "|New Hampshire|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island"
    "|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin"
    "|Wyoming|Ontario|Quebec|Alberta|British Columbia"
)

PLACE_OF_PLACE: Final = re.compile(
    rf"(?:,| (?P<in>in)) (?:(?P<province>(?:{_PROVINCES})\b)|(?P<name>[A-Z]\w+))"
)
"""The name of a place after another's, in which that lies: "Moscow, Idaho"."""

IN_PLACE: Final = re.compile(r"\b(?:in|of|from|at|near|around|to) $")
"""What stands before a place."""

HOMONYMS: Final = {
    "Georgia": re.compile(
        r"(?s)\A(?!.*\b(?:Tbilisi|Georgians?|Abkhazia|Ossetia|Saakashvili)\b)"
        r".*\b(?:Atlanta|Savannah|[Gg]overnor|Alabama|Florida|Tennessee|Republicans?|Democrats?)\b"
    ),
}
"""Names of states that are others' too, with what stands in a text that means the other."""

DROPPED_MODIFIERS: Final = frozenset(
    {"other", "many", "several", "some", "such", "same", "own", "more", "few", "these", "those"}
    | {"two", "three", "new", "entire", "whole"}
)
"""Words before a noun that do not tell one group from another."""

DISPUTED: Final = "opposition"
"""The noun of a group that is armed only where a word before it says so."""

ARMED_MODIFIERS: Final = frozenset({"armed", "rebel"})
"""The words that say so."""

PEOPLE_ENDING: Final = "s"
"""How the name of a people ends: "Russians"."""

_WITHOUT_SURNAME = frozenset({"King", "Pope", "Mullah"})
_SURNAME_FIRST = frozenset(
    {"Kim", "Xi", "Hu", "Jiang", "Park", "Moon", "Roh", "Yoon", "Lee", "Tsai", "Li", "Ban"}
)
_PARTICLES = ("de", "bin", "bin,", "von", "van")


def surname(name: str) -> str:
    """Return the part of a name that stands for the whole in later mentions; may be empty.

    >>> surname("Bashar al-Assad"), surname("Xi Jinping"), surname("Ursula von der Leyen")
    ('Assad', 'Xi', 'von der Leyen')
    """
    words = name.split()
    if len(words) < 2 or words[0] in _WITHOUT_SURNAME:
        return ""
    if words[0] in _SURNAME_FIRST:
        return words[0]
    for particle in _PARTICLES:
        if particle in words[1:-1]:
            return " ".join(words[words.index(particle) :])
    last = words[-1]
    if last[:1].islower():
        return last.removeprefix("al-").removeprefix("el-").capitalize()
    return last


def demonyms(demonym: str) -> tuple[str, ...]:
    """Return a demonym with its plural, where it has one of its own.

    >>> demonyms("Russian"), demonyms("French")
    (('Russian', 'Russians'), ('French',))
    """
    plural = demonym[-1] in "nirkbmet" and not demonym.endswith(("ish", "men", "U.S"))
    return (demonym, f"{demonym}s") if plural else (demonym,)


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


_LEADING = re.compile(
    r"^(?:the|a|an|its|his|her|their|our|this|that|these|those|many|entire|some|several|all|both"
    r"|any)\s+",
    re.IGNORECASE,
)
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
