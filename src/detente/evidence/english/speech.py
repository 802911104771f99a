"""Quoted speech: the words that introduce it, and the layouts that attribute it."""

from __future__ import annotations

import re
from typing import Final

INTRODUCING: Final = frozenset(
    {"that", "a", "an", "the", "of", "to", "in", "as", "his", "her", "their", "its", "with", "for"}
    | {"about", "called", "titled", "entitled", "dubbed", "and", "or", "on", "by", "from", "this"}
)
"""Words that call for a quotation inside the writer's own clause."""

PLACEHOLDER: Final = "this"
"""The word that stands for a quotation in the plainer parse: it can be subject and object."""

TURN: Final = re.compile(
    r"[\"“]?(?P<source>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})(?P<cue>:\s+)(?=\S)"
)
"""The opening of a turn of a transcript: "NAME: words"."""

SIGNATURE: Final = re.compile(r"[”\"]\s*(?P<cue>[―–—]|--)\s*(?P<source>[A-Z][^.!?\n]{1,80})\.?$")
"""The end of a reader's letter: "“words” - Name"."""

_CAPITALISED = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4}"

SAID_AFTER: Final = re.compile(
    r"(?P<stop>[,?!]) (?:(?:the|an?|his|her|their|its) )?(?:[\w’'-]+ ){1,5}"
    r"(?:said|told|added|says)\b[^\"“”]*$"
)
"""A speaker and his verb after words whose closing mark is missing."""

QUOTED_BY: Final = re.compile(
    rf"^,? (?:as )?(?:quoted|cited) (?:by|in) (?:the )?(?P<outlet>{_CAPITALISED})"
)
"""Through whom somebody's words are known, told after him: ", quoted by Kuria News,"."""

TOLD_TO: Final = re.compile(
    rf"^ (?:the )?(?P<outlet>{_CAPITALISED})(?: in an interview)?\b"
    rf"|^[^.;]{{0,60}}? in an interview with (?:the )?(?P<with>{_CAPITALISED})"
)
"""To whom something was told, after the cue: "told Kuria News that"."""

TALKING: Final = frozenset({"i", "we", "you"})
"""Those who talk to one another, whose words a turn of speech holds already."""

QUOTING_WORDS: Final = frozenset({"quoting", "citing"})
"""Words with which an outlet says whose words it passes on."""

QUOTING: Final = re.compile(r"\b(?i:quoting|citing) (?P<source>[^,;.]{3,120})")
"""Whom an agency or a newspaper quotes: "quoting an official"."""
