"""People, bodies, documents and outlets: the nouns by which a phrase is told to be one."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from detente.evidence.english import WORDS
from detente.evidence.tables import words_by_section


def people_words(section: str) -> frozenset[str]:
    """Return one section of the table of people and bodies.

    >>> "rebels" in people_words("armed")
    True
    """
    return words_by_section(WORDS, "people_words.txt")[section]


@cache
def speaking_nouns() -> frozenset[str]:
    """Return the nouns of people, bodies and documents, which can say something.

    >>> {"envoy", "report"} <= speaking_nouns()
    True
    """
    sections = ("people", "bodies", "document", "organisation")
    return frozenset().union(*(people_words(section) for section in sections))


PLACE_TOO: Final = "camp"
"""The word for a body that is a place as well."""


@cache
def someone() -> frozenset[str]:
    """Return the nouns of people and bodies, to whom something can be done.

    >>> {"troops", "diplomats"} <= someone(), "report" in someone()
    (True, False)
    """
    return (people_words("people") | people_words("bodies") | people_words("own")) - {PLACE_TOO}


def is_unnamed(phrase: str) -> bool:
    """Return whether a phrase ends in a word for people who are not named.

    >>> is_unnamed("senior officials"), is_unnamed("Kofi Annan")
    (True, False)
    """
    words = re.findall(r"[\w-]+", phrase.lower())
    return bool(words) and words[-1] in people_words("unnamed")


def is_body(phrase: str) -> bool:
    """Return whether a phrase ends in a word for a body.

    >>> is_body("the central bank"), is_body("the central banker")
    (True, False)
    """
    words = re.findall(r"[\w-]+", phrase)
    if not words:
        return False
    last = words[-1]
    return last.lower() in people_words("bodies") or last.title() in people_words("organisation")


def is_outlet(name: str) -> bool:
    """Return whether a name is that of a newspaper, agency or broadcaster.

    >>> is_outlet("Al Rai"), is_outlet("The Daily Post"), is_outlet("Kofi Annan")
    (True, True, False)
    """
    return name in people_words("outlets") or name.split()[-1] in people_words("outlet")


_AFTER_DOCUMENT = re.compile(
    r",|\b(?:by|from|of|on|in|about|for|last|this|published|released|that|which)\b"
)


def document_noun(phrase: str) -> str | None:
    """Return the word for a document on which a phrase is built, if it is one.

    >>> document_noun("a new report by the UN"), document_noun("the envoy")
    ('report', None)
    """
    words = re.findall(r"[\w-]+", _AFTER_DOCUMENT.split(phrase)[0])
    if words and words[-1].lower().rstrip("s") in _documents():
        return str(words[-1])
    return None


@cache
def _documents() -> frozenset[str]:
    """Return the words for documents, in the singular as far as an -s tells."""
    return frozenset(word.rstrip("s") for word in people_words("document"))
