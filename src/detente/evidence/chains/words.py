"""The words of a source phrase: what they name, a person, a body, a document or an outlet."""

from __future__ import annotations

import re

from detente.evidence.attribution.cues import group


def clean(words: str) -> str:
    """Return words without outer marks and white space."""
    return re.sub(r"\s+", " ", words).strip(" \t\n,.;:“”\"'‘’–—-()")


def article(words: str) -> str:
    """Return a phrase without its article."""
    plain = re.sub(r"[“”\"]", "", clean(words))
    return re.sub(r"^(?:the|an?)\s+", "", plain, flags=re.I) or plain


def unnamed(words: str) -> bool:
    """Return whether a phrase ends in a word for people who are not named."""
    last = re.findall(r"[\w-]+", words.lower())
    return bool(last) and last[-1] in group("unnamed")


def is_body(words: str) -> bool:
    """Return whether a phrase ends in a word for a body ("the central bank")."""
    last = re.findall(r"[\w-]+", words)
    return bool(last) and (
        last[-1].lower() in group("bodies") or last[-1].title() in group("organisation")
    )


def document_noun(words: str) -> str | None:
    """Return the word for a document that a phrase is built on, if it is one."""
    head = re.split(
        r",|\b(?:by|from|of|on|in|about|for|last|this|published|released|that|which)\b", words
    )[0]
    last = re.findall(r"[\w-]+", head)
    if last and last[-1].lower().rstrip("s") in _documents():
        return str(last[-1])
    return None


def _documents() -> frozenset[str]:
    """Return the words for documents, in the singular as far as an -s tells."""
    return frozenset(word.rstrip("s") for word in group("document"))


def is_outlet(name: str) -> bool:
    """Return whether a name is that of a newspaper, agency or broadcaster."""
    return name in group("outlets") or name.split()[-1] in group("outlet")
