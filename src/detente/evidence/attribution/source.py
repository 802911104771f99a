"""Third stage: find the source, who says so, by the form of the cue and the shape of the parse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from detente.evidence.attribution.candidate import Candidate
from detente.evidence.attribution.mask import Masked
from detente.evidence.attribution.subjects import active_subject, of_noun, source
from detente.evidence.attribution.tokens import agent, child, noun_phrase
from detente.evidence.english.labels import (
    BELOW_INVERTED,
    HEAD_OF_SOURCE,
    INVERTED_SUBJECTS,
    LOOSE_ENDS,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def with_source(masked: Masked, candidate: Candidate) -> Candidate | None:
    """Return the candidate with its source, which may be empty.

    ``None`` where a verb after a quotation has no source, and so is not its cue.
    """
    tokens = tuple(_READERS[candidate.form](masked, candidate))
    if candidate.form == "said after" and not tokens:
        return None
    return replace(candidate, source=tokens)


def _of_verb(masked: Masked, candidate: Candidate) -> list[int]:
    """Return the source of a verb that is not also its content.

    Where the two would meet, what stands between content and cue is the source.
    """
    verb = masked.doc[candidate.head]
    tokens, content = _of_any_verb(masked, candidate), candidate.content
    if not set(tokens) & set(content):
        return tokens
    before = max((i for i in content if i < verb.i), default=verb.i)
    between = list(range(before + 1, verb.i))
    while between and (verb.doc[between[0]].is_punct or verb.doc[between[0]].tag_ == "RB"):
        between.pop(0)
    return between


def _of_any_verb(masked: Masked, candidate: Candidate) -> list[int]:
    """Return the source of a verb; after an inverted quotation, the noun that follows it."""
    verb = masked.doc[candidate.head]
    tokens = source(verb)
    if not any(i in masked.quoted for i in tokens):
        return tokens
    after = (below for below in verb.children if below.i > verb.i and below.i not in masked.quoted)
    noun = next((below for below in after if below.dep_ in INVERTED_SUBJECTS), None)
    return noun_phrase(noun) if noun is not None else []


def _of_passive(masked: Masked, candidate: Candidate) -> list[int]:
    """Return the noun of a passive verb's by-phrase."""
    by = agent(masked.doc[candidate.head])
    return noun_phrase(by) if by is not None else []


def _of_noun(masked: Masked, candidate: Candidate) -> list[int]:
    """Return whoever has what a cue noun names."""
    return of_noun(masked.doc[candidate.head])


def _of_adjective(masked: Masked, candidate: Candidate) -> list[int]:
    """Return the subject of the copula before a cue adjective."""
    return active_subject(masked.doc[candidate.near])


def _of_phrase(masked: Masked, candidate: Candidate) -> list[int]:
    """Return the noun phrase after "according to", or the document after "in"."""
    return noun_phrase(masked.doc[candidate.near])


def _of_view(masked: Masked, candidate: Candidate) -> list[int]:
    """Return the owner of a view, without the mark of possession."""
    doc = masked.doc
    return [i for i in noun_phrase(doc[candidate.near]) if doc[i].tag_ != "POS"]


def _nobody(_masked: Masked, _candidate: Candidate) -> list[int]:
    """Return no one: "reportedly" is told by someone not named."""
    return []


def _said_before(masked: Masked, candidate: Candidate) -> list[int]:
    """Return the source of a verb that leads up to a quotation."""
    return _unquoted(masked, source(masked.doc[candidate.head]))


def _unquoted(masked: Masked, tokens: Iterable[int]) -> list[int]:
    """Return tokens without the placeholders of quotations."""
    return [i for i in tokens if i not in masked.quoted]


def _said_after(masked: Masked, candidate: Candidate) -> list[int]:
    """Return the source of a verb after a quotation: the noun after it, or the one before."""
    verb = masked.doc[candidate.head]
    if verb.i == candidate.near:
        return _inverted(masked, verb)
    return _between(masked, candidate.near, verb)


def _inverted(masked: Masked, verb: Token) -> list[int]:
    """Return the noun phrase after an inverted verb ("said the minister")."""
    first = verb.i + 1
    if first >= len(masked.doc) or masked.doc[first].is_punct or first in masked.quoted:
        return []
    token = masked.doc[first]
    while token.head.i > token.i or (token.head.i > verb.i and token.head.i != token.i):
        if token.dep_ in BELOW_INVERTED and token.head.i < token.i:
            break
        token = token.head
    if token.i <= verb.i or token.pos_ not in HEAD_OF_SOURCE:
        return [first]
    return [i for i in noun_phrase(token) if i >= first]


def _between(masked: Masked, start: int, verb: Token) -> list[int]:
    """Return the subject between the quotation and its verb."""
    subject = child(verb, "nsubj")
    if subject is not None and start <= subject.i < verb.i:
        return [i for i in noun_phrase(subject) if start <= i < verb.i]
    tokens = list(range(start, verb.i))
    while tokens and masked.doc[tokens[-1]].tag_ in LOOSE_ENDS:
        tokens.pop()
    while tokens and masked.doc[tokens[0]].is_punct:
        tokens.pop(0)
    return tokens


def _named_before(masked: Masked, candidate: Candidate) -> list[int]:
    """Return the run of names before the colon that introduces a quotation."""
    doc = masked.doc
    first = candidate.head - 1
    while first > 0 and (doc[first - 1].pos_ in ("PROPN", "DET") or doc[first - 1].tag_ == "CC"):
        first -= 1
    return list(range(first, candidate.head))


_READERS: Mapping[str, Callable[[Masked, Candidate], list[int]]] = {
    "verb": _of_verb,
    "made clear": _of_any_verb,
    "passive": _of_passive,
    "noun": _of_noun,
    "adjective": _of_adjective,
    "according": _of_phrase,
    "document": _of_phrase,
    "view": _of_view,
    "adverb": _nobody,
    "said before": _said_before,
    "said after": _said_after,
    "named before": _named_before,
}
"""The reader of each form."""
