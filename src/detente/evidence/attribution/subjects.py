"""Who does what a verb or a noun says: subject, agent, possessor, or who controls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence.attribution.tokens import agent, child, is_passive, noun_phrase
from detente.evidence.english.cues import OBJECT_CONTROL, SOURCE_PREPOSITIONS
from detente.evidence.english.labels import (
    CUE_NOUN_PLACES,
    DESCRIBED_BY_CLAUSE,
    FINITE,
    NAMING,
    NOUN_LIKE,
    SHARED_SUBJECT,
    SUBJECTS,
    VERBAL,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEEPEST = 6
"""Steps from a verb to the subject that it shares; a longer climb is a parse gone wrong."""


def source(verb: Token, depth: int = 0) -> list[int]:
    """Return the tokens of a verb's source; empty where none is told.

    1. The subject; of a passive, the by-phrase.
    2. A verb without a subject shares that of the verb it is joined to or hangs from.
    3. A participle after a noun has the noun as source ("a report saying that ...").

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["The envoy rose and said that it held."]))
    >>> [doc[i].text for i in source(doc[4])]
    ['The', 'envoy']
    """
    if is_passive(verb):
        by = agent(verb)
        return noun_phrase(by) if by is not None else []
    subject = child(verb, "nsubj")
    if subject is not None:
        return [] if subject.tag_ == "EX" else noun_phrase(subject)
    return _described(verb) or _shared(verb, depth)


def _shared(verb: Token, depth: int) -> list[int]:
    """Return the source that a verb without a subject takes over from the word above it."""
    head = verb.head
    if depth > _DEEPEST or head == verb:
        return []
    if verb.dep_ == "acl" and head.pos_ in NOUN_LIKE:
        # "a plan to say so": whoever has the plan; "a report saying so": the report
        aided = child(verb, "aux") is not None
        return of_noun(head, depth + 1) if aided else noun_phrase(head)
    if verb.dep_ in ("pcomp", "prep"):
        return _through_preposition(head, depth)
    if verb.dep_ == "xcomp":
        return _controller(head, depth)
    if verb.dep_ in SHARED_SUBJECT and head.pos_ in VERBAL:
        return active_subject(head, depth + 1)
    return []


def _described(verb: Token) -> list[int]:
    """Return the subject that the parse hung on its own adjective ("officials present there")."""
    if verb.tag_ not in FINITE:
        return []
    for before in verb.lefts:
        subject = child(before, "nsubj") if before.tag_ == "JJ" else None
        if subject is not None and before.dep_ in DESCRIBED_BY_CLAUSE:
            return sorted(
                {*noun_phrase(subject), *(t.i for t in before.subtree if t.i > subject.i)}
            )
    return []


def active_subject(verb: Token, depth: int = 0) -> list[int]:
    """Return the subject of a verb, in either voice, or the source it shares.

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["The envoy was told."]))
    >>> active_subject(doc[3])
    [0, 1]
    """
    subject = child(verb, *SUBJECTS)
    if subject is not None and subject.tag_ != "EX":
        return noun_phrase(subject)
    return source(verb, depth)


def _through_preposition(preposition: Token, depth: int) -> list[int]:
    """Return the source of a gerund after a preposition ("after saying that")."""
    above = preposition.head
    while above.dep_ == "prep" and above.head != above:
        above = above.head
    if above.pos_ in VERBAL:
        return active_subject(above, depth + 1)
    return of_noun(above, depth + 1) if above.pos_ in NAMING else []


def _controller(head: Token, depth: int) -> list[int]:
    """Return the source of an infinitive: the object or the subject of the verb above it."""
    thing = child(head, "dobj")
    if thing is not None and head.lemma_ in OBJECT_CONTROL:
        return noun_phrase(thing)
    return active_subject(head, depth + 1) if head.pos_ in VERBAL else of_noun(head, depth + 1)


def of_noun(noun: Token, depth: int = 0) -> list[int]:
    """Return the source of a cue noun: possessor, of- or by-phrase, or the verb's subject.

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["The envoy’s claim that it held was new."]))
    >>> [doc[i].text for i in of_noun(doc[3])]
    ['The', 'envoy']
    """
    owner = child(noun, "poss")
    if owner is not None:
        return [i for i in noun_phrase(owner) if noun.doc[i].tag_ != "POS"]
    for below in noun.children:
        if below.dep_ == "prep" and below.lower_ in SOURCE_PREPOSITIONS:
            thing = child(below, "pobj")
            if thing is not None:
                return noun_phrase(thing)
    if depth > _DEEPEST:
        return []
    verb = noun.head
    if noun.dep_ in CUE_NOUN_PLACES and verb.pos_ in VERBAL:
        return active_subject(verb, depth + 1)
    return _through_preposition(verb, depth + 1) if noun.dep_ == "pobj" else []
