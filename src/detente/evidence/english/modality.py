"""Negation, modality and condition: the words that make an act less than a fact."""

from __future__ import annotations

import re
from typing import Final

UNREAL_CUE: Final = frozenset({"could", "would", "may", "might", "should", "can"})
"""Auxiliaries under which a cue is only possible or advised: "could claim that"."""

NEGATION: Final = re.compile(
    r"\b(?:not|no|never|without|refus\w+|den(?:y|ie)\w*|reject\w*)\b|n[’']t\b", re.IGNORECASE
)
"""What sets a claim apart from the same claim unnegated."""

NEVER: Final = "never"
"""The adverb that denies a verb as "not" does."""

WITHOUT: Final = "without"
"""The preposition whose gerund is not done."""

CONDITIONS: Final = frozenset({"if", "unless"})
"""Words that make what their clause says a condition."""

UNREAL: Final = frozenset({"could", "might", "may"})
"""Auxiliaries under which a stance is not taken: "could ask"."""

LONGER, YET = "longer", "yet"
"""The adverbs of "no longer" and of "has yet to"."""

NO: Final = "no"
"""The determiner that denies as "not" does: "in no position to"."""
