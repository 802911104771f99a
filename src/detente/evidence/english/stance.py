"""Stances: what a word says of the act below it, who holds it, and on what the act depends."""

from __future__ import annotations

import re
from typing import Final, Literal

from detente.evidence.english import WORDS
from detente.evidence.tables import words_by_section

StanceMode = Literal["refused", "threatened", "feared", "demanded", "pledged", "wanted", "able"]
"""What the holder of a word such as "pledged" does with the act below it."""

STANCE_MODES: Final[tuple[StanceMode, ...]] = (
    "refused", "threatened", "feared", "demanded", "pledged", "wanted", "able",
)  # fmt: skip
"""The modes in the order in which their tables are asked."""


def stance_words(section: str) -> frozenset[str]:
    """Return one section of the table by which drafts are read: those of a mode, and others.

    >>> "vow" in stance_words("pledged"), "unless" in stance_words("unless")
    (True, True)
    """
    return words_by_section(WORDS, "draft_words.txt")[section]


ACT_PREPOSITIONS: Final = frozenset({"to", "of", "in", "on", "for", "from", "against", "about"})
"""Prepositions after a stance at whose objects its acts stand."""

HOLDER_PREPOSITIONS: Final = frozenset({"of", "by", "between"})
"""Prepositions after a noun at whose objects its holder stands: "the pledge of France"."""

ADDRESS_PREPOSITIONS: Final = frozenset({"on", "upon", "to", "with"})
"""Prepositions after a demand at whose objects the addressed stand: "called on both sides"."""

CONDITION_PREPOSITIONS: Final = frozenset({"on", "in", "under"})
"""Prepositions of "on condition that" and its like."""

FOR: Final = "for"
"""The word that opens a clause with a subject of its own: "agree for him to leave"."""

WARN: Final = "warn"
"""The verb that threatens, but demands where it has an object: "warned them to leave"."""

TELL: Final = "tell"
"""The verb that demands, but reports where a clause follows: "told them that"."""

NOT_PUBLIC: Final = re.compile(
    r"\b(?:than (?:what )?(?:has|had|was|is) (?:been )?(?:made public|announced|disclosed|admitted)"
    r"|(?:not|never) (?:been )?(?:made public|announced|disclosed|published|admitted)"
    r"|behind closed doors|in private)\b"
)
"""What says that a thing was not told in the open, in small letters."""

WORD: Final = re.compile(r"[a-z-]+")
"""A word in small letters."""

PARTICLES: Final = frozenset({"down", "up", "out", "off", "back", "away", "over"})
"""Particles that make another verb of a verb: "step down"."""

KEPT_ADVERBS: Final = frozenset({"back", "away", "home", "down", "up", "off"})
"""Adverbs that belong to an act."""

EMPTY_NOUNS: Final = frozenset(
    {"condition", "order", "case", "addition", "fact", "part", "result", "turn", "example"}
)
"""Nouns of phrases that only join: "in addition"."""

FRAMING_PREPOSITIONS: Final = frozenset(
    {"as", "since", "during", "after", "before", "despite", "because", "amid"}
)
"""Prepositions of what stands around an act and is no part of it."""

OF: Final = "of"
"""The preposition of what a noun of acting is done to."""

AND: Final = "and"
"""What joins two parties."""

LEADING_WORDS: Final = frozenset({"the", "its", "his", "their", "senior", "high"})
"""Words before the name after which a group is called: "its senior Norland officials"."""
