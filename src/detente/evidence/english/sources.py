"""Source phrases: whose report it is, for whom he writes, and from whom he knows."""

from __future__ import annotations

import re
from typing import Final

AUTHOR: Final = re.compile(
    r"(?:i|we|me|us|our|my|this (?:writer|author|reporter|columnist))", re.IGNORECASE
)
"""Words by which the author speaks of himself."""

CONTACTS: Final = frozenset({"source", "sources", "contact", "contacts", "informant", "informants"})
"""People who tell somebody something: "his source", behind whom he stands."""

ARTICLE: Final = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
"""The article at the head of a phrase."""

BY: Final = re.compile(r"\b(?:by|from)\s+((?:[A-Z][\w.’'-]*\s*){1,5})")
"""The writer of a document, as a group."""

WRITES_FOR: Final = re.compile(
    r"^[\s,–—-]*(?:who|an? \w+|the)\b[^.;–—]{0,90}?\b(?:for|at|of|with)\s+"
    r"((?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})"
)
"""The outlet of a writer, told after his name, as a group."""

ASIDE_ON_SOURCE: Final = re.compile(
    r"[\s,”\"’]*(?:[–—-]+|,|\()\s*(?:which|who|whom|whose|he|she|they|it)?\b([^–—,()]{3,90})"
)
"""What an aside after a source says of it, as a group: "officials, whom he takes to be Iranian"."""

LEARNED_FROM: Final = re.compile(r"^\s+from\s+([^,.;:]{3,70}?)\s+(?:that|how|about|,)")
"""From whom a thing is known, told after the cue, as a group: "learned from X that"."""

CONTACT_OF_NAMED: Final = re.compile(r"(.+?)[’']s?\s+(?:[\w-]+\s+){0,3}(\w+)$")
"""The owner of a contact and the contact's noun, as groups: "Marsh’s sources"."""

CONTACT_OF_PRONOUN: Final = re.compile(r"(his|her|their)\s+(?:[\w-]+\s+){0,3}(\w+)$", re.IGNORECASE)
"""The same with a pronoun: "his sources"."""

AND: Final = re.compile(r",?\s+and\s+(?:the\s+)?")
"""What joins two names that speak with one voice."""

AFTER_NAME: Final = re.compile(r",| who | of | in | at | from | for ")
"""Where the head of a source phrase ends."""

OWNER_MARK: Final = re.compile(r"[’']s?\s")
"""What follows the name of an owner."""
