"""Pronouns and other words that point: whom they can stand for."""

from __future__ import annotations

import re
from typing import Final, Literal

Number = Literal["he", "she", "they", "it"]
"""What a pronoun asks of whom it stands for: a man, a woman, several, a body."""

PERSONAL: Final[dict[str, Number]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("they", "them", "their", "themselves"), "they"),
    **dict.fromkeys(("it", "its"), "it"),
}
"""Personal pronouns by what they ask for."""

PLURAL: Final = frozenset({"they", "their", "them"})
"""Pronouns that may stand for people who were a source before."""

SINGULAR: Final = frozenset({"he", "she", "his", "her", "it", "its"})
"""Pronouns for one source."""

RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
"""Relative pronouns that may be a source."""

RELATIVE_CLAUSE: Final = frozenset({"who", "whose", "whom", "where", "which"})
"""Words that open a relative clause which adds to what was said."""

NON_RESTRICTIVE: Final = frozenset({"who", "whose", "whom", "which"})
"""Words that open a relative clause after a comma."""

CLAUSE_OPENERS: Final = frozenset({"who", "which", "that"})
"""Words after which a finite verb belongs to a clause of its own."""

SUBJECTS: Final = frozenset({"it", "they", "he", "she"})
"""Pronouns that stand for a party as subject."""

POINTING_TO_PAIR: Final = frozenset({"these", "those", "both", "two"})
"""Words by which a noun points to two parties named before: "both countries"."""

PLURAL_THINGS: Final = frozenset({"they", "these", "those"})
"""Pronouns that stand for things in the plural."""

OWN: Final = frozenset({"his", "her", "my"})
"""Owners' pronouns that turn into "its" or "their" when a party is told in the third person."""

EMPTY_CONTENTS: Final = frozenset(
    {"that", "which", "who", "what", "it", "him", "her", "them", "this", "so"}
)
"""Contents that say nothing by themselves: "a charge that Ankara called absurd"."""

DO: Final = "do"
"""The verb that stands for an act told before."""

AGAIN: Final = frozenset({"so", "that", "it", "this"})
"""What stands after "do" for an act told before: "refused to do so"."""

DO_SO: Final = re.compile(r"(?:to )?do (?:so|it|that|this)", re.IGNORECASE)
"""A content that stands for an act asked for before."""

INFINITIVE: Final = re.compile(r"\bto [a-z]")
"""Where an infinitive begins."""

OWN_SINGULAR, OWN_PLURAL = "its", "their"
"""What those turn into."""

SPEAKER: Final = re.compile(r"\b(?:[Ww]e|us|[Oo]ur|I)\b")
"""Words by which a speaker speaks of himself and his own."""
