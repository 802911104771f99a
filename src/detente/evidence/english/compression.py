"""Compression: the words of a sentence that takeaways treat alike, and shorter forms of names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from detente.evidence.english import WORDS
from detente.evidence.tables import words_by_section


def compression_words(section: str) -> frozenset[str]:
    """Return one section of the table of words by which sentences are shortened.

    >>> "however" in compression_words("opening")
    True
    """
    return words_by_section(WORDS, "takeaways_words.txt")[section]


ADVERB_ENDING: Final = "ly"
"""How an adverb of manner ends."""

THAT: Final = "that"
"""The word that opens a clause and may go with the words of saying."""

THE: Final = "the"
"""The article before a title."""

WHO: Final = "who"
"""The word by which a clause shows that its noun is a person."""

WE: Final = "we"
"""The subject of those who grant: "we now know that"."""

ACCORDING: Final = "according"
"""The word that opens "according to"."""

BEARERS: Final = frozenset({"by", "from"})
"""Prepositions after which the writer of a document stands."""

OUTLETS: Final = frozenset({"for", "of", "at", "with", "in"})
"""Prepositions after which the outlet of a writer stands."""

OPEN_QUESTIONS: Final = frozenset({"whether", "if"})
"""Words that open a clause which nobody grants: "we know whether"."""

WEIGHTY: Final = frozenset({"to", "so", "whereas", "while", "although", "though", "because"})
"""Words that open a clause which tells a purpose, a reason or a contrast."""

UNPAIRED_BEFORE: Final = frozenset({"but", "not", "only"})
"""Words before a joining word with which it says something: "but also"."""

UNPAIRED_AFTER: Final = frozenset({"far", "much", "many", "as"})
"""Words after a joining word with which it says something: "so far"."""

HELD_PREPOSITIONS: Final = frozenset(
    {"of", "than", "as", "without", "by", "except", "like", "despite", "unlike"}
)
"""Prepositions whose phrase the word above cannot do without."""

FREE_PREPOSITIONS: Final = frozenset({"during", "after", "before", "since", "amid"})
"""Prepositions of what a verb without an object can do without."""

VERB_PREPOSITIONS: Final = frozenset({"to", "against", "from", "into", "on", "with", "for"})
"""Prepositions whose phrase a verb is likely to need."""

OBJECT_PREPOSITIONS: Final = frozenset({"on", "to", "for", "against", "from"})
"""Prepositions after an object whose phrase is as likely a place of the verb."""

WITHOUT: Final = frozenset({"not", "never", "without"})
"""Words whose loss would turn what is said round."""

FRAMES: Final = frozenset(
    {
        ("as", "part", "of"),
        ("in", "response", "to"),
        ("in", "line", "with"),
        ("in", "light", "of"),
        ("in", "addition", "to"),
        ("in", "connection", "with"),
        ("in", "accordance", "with"),
    }
)
"""Heads of phrases that frame an act without being part of it."""

INITIALS: Final = (
    (re.compile(r"\bU\.\s?S\.?(?=\W|$)(?!\.\w)"), "US"),
    (re.compile(r"\bU\.\s?N\.?(?=\W|$)"), "UN"),
    (re.compile(r"\bU\.\s?K\.?(?=\W|$)"), "UK"),
    (re.compile(r"\bE\.\s?U\.?(?=\W|$)"), "EU"),
)
"""Initials with stops, and without."""

SHORTER: Final = (
    (re.compile(r"\bUnited States(?=[’'\s,.;]|$)(?! of)"), "US"),
    (re.compile(r"\bUnited Nations\b"), "UN"),
    (re.compile(r"\bEuropean Union\b"), "EU"),
    (re.compile(r"\bUnited Kingdom\b"), "UK"),
    (re.compile(r"(?<=\d) (?:percent|per cent)\b"), "%"),
)
"""Long names of well-known bodies, and their initials."""

ABBREVIATED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "United States": "US",
        "United Nations": "UN",
        "European Union": "EU",
        "United Kingdom": "UK",
    }
)
"""The initials that stand for a name."""

_NEGATION = re.compile(r"n['’]t\b|\bcannot\b|[\w’']+")


def negations(text: str) -> int:
    """Return how many words of negation a text holds.

    >>> negations("They did not leave and won't."), negations("They left.")
    (2, 0)
    """
    words = _NEGATION.findall(text.lower())
    listed = compression_words("negations")
    return sum(word in listed or word.endswith(("n't", "n’t")) for word in words)


_CONDITIONAL = frozenset({"if", "unless", "whether"})


def qualifies(word: str) -> bool:
    """Return whether a word says that, whether or how sure something is, and so cannot go alone.

    >>> qualifies("never"), qualifies("perhaps"), qualifies("unless"), qualifies("loudly")
    (True, True, True, False)
    """
    sections = ("negations", "modals", "hedges")
    return word in _CONDITIONAL or any(word in compression_words(name) for name in sections)


def bare_name(word: str) -> str:
    """Return a name without the possessive.

    >>> bare_name("Kerr's"), bare_name("Kerr")
    ('Kerr', 'Kerr')
    """
    return re.sub(r"['’]s?$", "", word)


ATTRIBUTING: Final = re.compile(
    r"\b(?:according to|citing|quoting|quoted by|cited by|reportedly|allegedly|in the words of)\b",
    re.IGNORECASE,
)
"""Words that tell on whose word a thing is told, which no takeaway may lose."""
