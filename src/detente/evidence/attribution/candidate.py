"""The record of an attribution while it is read: every stage hands it on with what it found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.evidence.english.cues import CueSense

Form = Literal[
    "said after", "said before", "named before", "made clear", "verb", "passive", "noun",
    "adjective", "according", "view", "document", "adverb",
]  # fmt: skip
"""How a cue takes content and source: beside a quotation, as a word, or as a phrase."""

SPEECH = "verb.speech"
"""The rule of attributions whose content is a quotation."""


@dataclass(frozen=True)
class Candidate:
    """An attribution in tokens of the plainer parse.

    Parameters
    ----------
    form, head, cue, senses, kind
        What the first stage finds: the form, the token that bears the cue, all tokens of the
        cue, the senses that it may have, the evidential class where the form alone tells it.
    near
        The token at which the source is sought, where that is not the head.
    content, rule
        What the second stage finds: the tokens that are passed on, and the id of the rule.
    source
        What the third stage finds: the tokens of who says so; may be empty.
    negated, hypothetical
        Whether the cue is denied, or only possible.
    """

    form: Form
    head: int
    cue: tuple[int, ...]
    senses: tuple[CueSense, ...] = ()
    kind: str = "asserts"
    near: int = -1
    content: tuple[int, ...] = ()
    rule: str = ""
    source: tuple[int, ...] = ()
    negated: bool = False
    hypothetical: bool = False
