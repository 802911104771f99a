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
