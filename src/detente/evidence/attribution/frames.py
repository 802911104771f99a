"""What a cue verb governs in each of its frames but the clause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from detente.evidence.attribution.clauses import has_infinitive_subject
from detente.evidence.attribution.tokens import child, is_infinitive, subtree
from detente.evidence.english.cues import COMPLEMENT_PREPOSITIONS, WITH_OBJECT
from detente.evidence.english.labels import (
    COMPLEMENT_LINKS,
    INFINITIVE_CLAUSES,
    NON_FINITE,
    OBJECT_COMPLEMENTS,
    SMALL_CLAUSES,
    STRAY_INFINITIVES,
    VERBAL,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO_INFINITIVE = 12
"""Tokens from a verb to the "to" of an infinitive that a phrase parts from it."""
_TO_SPEECH = 12
"""Tokens from a verb to quoted speech that hangs from the same word."""


def speech(verb: Token, quoted: Mapping[int, int]) -> list[int]:
    """Return the placeholders of quoted speech that hang from a verb or stand next to it."""
    hanging = [below.i for below in verb.children if below.i in quoted]
    if hanging:
        return hanging
    return [i for i in quoted if verb.doc[i].head == verb.head and abs(i - verb.i) <= _TO_SPEECH]


def infinitive(verb: Token) -> list[int]:
    """Return the infinitive or gerund that a verb governs.

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["He vowed to go home."]))
    >>> [doc[i].text for i in infinitive(doc[1])]
    ['to', 'go', 'home']
    """
    for below in verb.children:
        bare = below.tag_ in NON_FINITE or child(below, "aux") is not None
        if below.dep_ == "xcomp" and below.i > verb.i and bare:
            return subtree(below)
    return _parted_infinitive(verb)


def _parted_infinitive(verb: Token) -> list[int]:
    """Return an infinitive that a phrase parts from its verb ("pledged as part of a deal to")."""
    doc = verb.doc
    if verb.i + 1 >= len(doc) or doc[verb.i + 1].tag_ != "IN":
        return []
    for token in verb.subtree:
        if token.tag_ != "VB" or token.dep_ not in STRAY_INFINITIVES or not is_infinitive(token):
            continue
        particle = child(token, "aux")
        if particle is not None and verb.i < particle.i <= verb.i + _TO_INFINITIVE:
            return subtree(token)
    return []


def object_infinitive(verb: Token) -> list[int]:
    """Return an object together with the infinitive that tells what it is to do.

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["He urged both sides to stop."]))
    >>> [doc[i].text for i in object_infinitive(doc[1])]
    ['both', 'sides', 'to', 'stop']
    """
    for below in verb.children:
        if below.dep_ == "ccomp" and has_infinitive_subject(below):
            return subtree(below)
    thing, doing = child(verb, "dobj", "dative"), child(verb, "xcomp", "advcl")
    if thing is None or doing is None or thing.i >= doing.i or not is_infinitive(doing):
        return []
    return list(range(subtree(thing)[0], subtree(doing)[-1] + 1))


def noun_object(verb: Token) -> list[int]:
    """Return the object of a verb, with what is said of it ("Assad a tyrant", "him for lying").

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["He accused the envoy of lying."]))
    >>> [doc[i].text for i in noun_object(doc[1])]
    ['the', 'envoy', 'of', 'lying']
    """
    thing = child(verb, "dobj")
    if thing is None:
        return _small_clause(verb)
    tokens = subtree(thing)
    last = tokens[-1]
    for below in verb.children:
        joined = below.dep_ == "prep" and below.lower_ in COMPLEMENT_PREPOSITIONS
        if below.i > tokens[-1] and (joined or below.dep_ in OBJECT_COMPLEMENTS):
            more = subtree(below)
            last = more[-1] if more[0] == last + 1 else last
    return [*tokens, *range(tokens[-1] + 1, last + 1)]


def _small_clause(verb: Token) -> list[int]:
    """Return the small clause after a verb of naming ("called the raid a crime")."""
    for below in verb.children:
        if below.dep_ in SMALL_CLAUSES and below.i > verb.i and below.pos_ not in VERBAL:
            return subtree(below)
    return []


def after_preposition(verb: Token, preposition: str) -> tuple[Token, list[int]] | None:
    """Return a preposition of the verb and the tokens of the content after it.

    Where the verb has an object too, both make the content ("described the raid as a crime");
    an infinitive that follows belongs to it ("called on both sides to withdraw").

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["He called for a pause."]))
    >>> after_preposition(doc[1], "for")
    (for, [3, 4])
    """
    for below in verb.children:
        if below.dep_ not in COMPLEMENT_LINKS or below.lower_ != preposition or below.i <= verb.i:
            continue
        rest = [i for i in subtree(below) if i != below.i]
        if not rest:
            continue
        last = _with_infinitive(verb, rest[-1])
        thing = child(verb, "dobj")
        if thing is not None and preposition in WITH_OBJECT and verb.i < thing.i < below.i:
            return below, list(range(subtree(thing)[0], last + 1))
        return below, list(range(rest[0], last + 1))
    return None


def _with_infinitive(verb: Token, last: int) -> int:
    """Return the last token of an infinitive that follows at once, else the token given."""
    for below in verb.children:
        if below.dep_ in INFINITIVE_CLAUSES and child(below, "aux") is not None:
            tokens = subtree(below)
            if tokens[0] == last + 1 and verb.doc[tokens[0]].tag_ == "TO":
                return tokens[-1]
    return last
