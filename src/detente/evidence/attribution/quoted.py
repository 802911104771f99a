"""The cue of a quotation, by where it stands: said X after it, X said after it, or before it.

A small parser often loses the verb beside a quotation, but newspapers set speech in few ways. The
rules look at the words next to the placeholder and ask the parse only for the shape of the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from detente.evidence.attribution.found import Found
from detente.evidence.attribution.mask import Masked
from detente.evidence.attribution.source import child, source
from detente.evidence.attribution.spans import noun_phrase
from detente.evidence.attribution.speech import SPEECH
from detente.evidence.english.cues import verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = ("VBD", "VBZ", "VBP")
_LONGEST_SOURCE = 30
_LONGEST_LEAD = 25


def by_quotations(masked: Masked) -> Iterator[Found]:
    """Yield one attribution for every quotation whose cue stands beside it."""
    for at in sorted(masked.quoted):
        found = _after(masked, at) or _before(masked, at) or _named(masked, at)
        if found is not None:
            yield found


def _speaks(token: Token) -> str | None:
    """Return the evidential class of a verb that can govern speech."""
    for sense in verbs().get(token.lemma_, ()):
        if sense.frames & {"q", "c"}:
            return sense.kind
    return None


def _after(masked: Masked, at: int) -> Found | None:
    """Return the attribution whose cue follows the quotation."""
    doc = masked.doc
    start = at + 1
    if start < len(doc) and doc[start].text in (",", "."):
        if doc[start].text == "." and not _asks(masked, at):
            return None
        start += 1
    elif not _asks(masked, at):
        return None
    for i in range(start, min(start + _LONGEST_SOURCE, len(doc))):
        token = doc[i]
        if i in masked.quoted or token.text in (".", ";", ":", "!", "?"):
            return None
        if token.tag_ in _FINITE and token.dep_ not in ("aux", "auxpass", "relcl"):
            return _following(masked, at, start, token)
        if token.tag_ == "VBN" and i and doc[i - 1].lemma_ == "have":
            return _following(masked, at, start, token)
    return None


def _asks(masked: Masked, at: int) -> bool:
    """Return whether the quotation ends as a question or exclamation, or with a comma."""
    return masked.stops.get(at, "") in ("?", "!", ",", "…", "-")


def _following(masked: Masked, at: int, start: int, verb: Token) -> Found | None:
    """Return the attribution of a verb after the quotation."""
    kind = _speaks(verb)
    near = verb.i - start <= 4
    if kind is None and not (near and verb.pos_ == "VERB"):
        return None
    who = _inverted(masked, verb) if verb.i == start else _preceding(masked, start, verb)
    if not who:
        return None
    return Found(tuple(who), (verb.i,), (at,), verb.i, kind or "asserts", SPEECH)


def _inverted(masked: Masked, verb: Token) -> list[int]:
    """Return the noun phrase after an inverted verb ("said the minister")."""
    doc = masked.doc
    i = verb.i + 1
    if i >= len(doc) or doc[i].is_punct or i in masked.quoted:
        return []
    token = doc[i]
    while token.head.i > token.i or (token.head.i > verb.i and token.head.i != token.i):
        if token.dep_ in ("pobj", "relcl", "conj") and token.head.i < token.i:
            break
        token = token.head
    if token.i <= verb.i or token.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
        return [i]
    return [n for n in noun_phrase(token) if n >= i]


def _preceding(masked: Masked, start: int, verb: Token) -> list[int]:
    """Return the subject between the quotation and its verb."""
    subject = child(verb, "nsubj")
    if subject is not None and start <= subject.i < verb.i:
        return [n for n in noun_phrase(subject) if start <= n < verb.i]
    tokens = list(range(start, verb.i))
    while tokens and masked.doc[tokens[-1]].tag_ in ("RB", "MD", "VBZ", "VBD", "VBP", ","):
        tokens.pop()
    while tokens and masked.doc[tokens[0]].is_punct:
        tokens.pop(0)
    return tokens


def _before(masked: Masked, at: int) -> Found | None:
    """Return the attribution whose cue leads up to the quotation."""
    doc = masked.doc
    if at == 0:
        return None
    opener = doc[at - 1]
    if opener.text not in (",", ":") and _speaks(opener) is None:
        return None
    for i in range(at - 1, max(-1, at - _LONGEST_LEAD), -1):
        token = doc[i]
        if i in masked.quoted or (token.text in (".", ";", "!", "?") and i < at - 1):
            return None
        if token.tag_[:2] != "VB" or token.dep_ in ("aux", "auxpass", "relcl", "amod"):
            continue
        kind = _speaks(token)
        if kind is not None:
            who = [n for n in source(token) if n not in masked.quoted]
            return Found(tuple(who), (i,), (at,), i, kind, SPEECH)
    return None


def leading(masked: Masked) -> Found | None:
    """Return the cue of a paragraph that ends with a colon and leads up to the next one."""
    doc = masked.doc
    for i in range(len(doc) - 2, max(-1, len(doc) - _LONGEST_LEAD), -1):
        token = doc[i]
        if i in masked.quoted or token.text in (".", ";", "!", "?"):
            return None
        if token.tag_[:2] == "VB" and token.dep_ not in ("aux", "auxpass", "relcl", "amod"):
            kind = _speaks(token)
            if kind is not None:
                who = [n for n in source(token) if n not in masked.quoted]
                return Found(tuple(who), (i,), (), i, kind, SPEECH)
    return None


def _named(masked: Masked, at: int) -> Found | None:
    """Return the attribution of a quotation that a name and a colon introduce."""
    doc = masked.doc
    if at < 2 or doc[at - 1].text != ":" or doc[at - 2].pos_ not in ("PROPN", "NOUN"):
        return None
    first = at - 2
    while first > 0 and (doc[first - 1].pos_ in ("PROPN", "DET") or doc[first - 1].tag_ == "CC"):
        first -= 1
    return Found(tuple(range(first, at - 1)), (at - 1,), (at,), at - 1, "asserts", SPEECH)
