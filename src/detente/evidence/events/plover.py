"""The roots of PLOVER, and which of them are friendly.

Roots are PLOVER's of 2021 (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023); each bears the
first two digits of the CAMEO codes under it (Schrodt 2012).
"""

from __future__ import annotations

from typing import Final

ROOTS: Final = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
"""PLOVER's roots of 2021."""

COOPERATIVE: Final = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}
)
"""Roots of what is done for another; to leave one of them is unfriendly."""

CONCEDING: Final = frozenset({"CONCEDE", "RETREAT"})
"""Roots of giving way."""

TALKING: Final = frozenset({"AGREE", "CONSULT", "SUPPORT"})
"""Roots of words and no deeds, whose negation is a refusal."""

SAYING: Final = frozenset({"REJECT", "ACCUSE", "REQUEST"})
"""Roots of acts of speech that are pledged as what they are."""

HOSTILE_SAYING: Final = SAYING | {"THREATEN"}
"""Roots of hostile acts of speech, whose negation is an assent."""

TWO_SIDED: Final = frozenset({"AID", "SUPPORT", "ACCUSE", "SANCTION", "MOBILIZE", "REQUEST"})
"""Roots whose plain verbs say little without someone whom they concern: "spent", "examined"."""

COURSES: Final = frozenset({"CONSULT", "ASSAULT", "CONCEDE", "PROTEST", "COOPERATE", "AID"})
"""Roots of nouns that can begin and end by themselves: talks, a siege."""
