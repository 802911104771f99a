"""Who is the source of a cue: its subject, agent, possessor, or the one who controls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence.attribution.spans import noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECT_CONTROL = frozenset(
    {"ask", "tell", "urge", "force", "allow", "lead", "prompt", "get", "cause", "let", "make"}
    | {"help", "push", "press", "order", "want", "encourage", "invite", "expect", "show", "see"}
)


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child that bears one of the relations."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_passive(verb: Token) -> bool:
    """Return whether a verb is in the passive voice."""
    if child(verb, "auxpass", "nsubjpass") is not None:
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl"


def agent(verb: Token) -> Token | None:
    """Return the noun of a passive verb's by-phrase."""
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def source(verb: Token, depth: int = 0) -> list[int]:
    """Return the tokens of a verb's source; empty where none is told.

    1. The subject; of a passive, the by-phrase.
    2. A verb without a subject shares that of the verb it is joined to or hangs from.
    3. A participle after a noun has the noun as source ("a report saying that ...").
    """
    if is_passive(verb):
        by = agent(verb)
        return noun_phrase(by) if by is not None else []
    subject = child(verb, "nsubj")
    if subject is not None:
        return [] if subject.tag_ == "EX" else noun_phrase(subject)
    described = _described(verb)
    if described:
        return described
    head = verb.head
    if depth > 6 or head == verb:
        return []
    if verb.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return _of_participle(verb, head, depth)
    if verb.dep_ in ("pcomp", "prep"):
        return _through_preposition(head, depth)
    if verb.dep_ == "xcomp":
        return _controller(head, depth)
    if verb.dep_ in ("conj", "advcl", "ccomp", "dep", "parataxis", "amod") and _is_verb(head):
        return active_subject(head, depth + 1)
    return []


def _described(verb: Token) -> list[int]:
    """Return the subject that the parse hung on its own adjective ("officials present there")."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return []
    for c in verb.lefts:
        subject = child(c, "nsubj") if c.tag_ == "JJ" else None
        if subject is not None and c.dep_ in ("advcl", "ccomp", "amod"):
            return sorted({*noun_phrase(subject), *(t.i for t in c.subtree if t.i > subject.i)})
    return []


def _is_verb(token: Token) -> bool:
    """Return whether a token is a verb or an auxiliary."""
    return token.pos_ in ("VERB", "AUX")


def active_subject(verb: Token, depth: int = 0) -> list[int]:
    """Return the subject of a verb, in either voice, or the source it shares."""
    subject = child(verb, *_SUBJECTS)
    if subject is not None and subject.tag_ != "EX":
        return noun_phrase(subject)
    return source(verb, depth)


def _of_participle(verb: Token, noun: Token, depth: int) -> list[int]:
    """Return the source of a verb that hangs from a noun."""
    if child(verb, "aux") is not None:  # "a plan to say so": whoever has the plan
        return of_noun(noun, depth + 1)
    return noun_phrase(noun)


def _through_preposition(preposition: Token, depth: int) -> list[int]:
    """Return the source of a gerund after a preposition ("after saying that")."""
    above = preposition.head
    while above.dep_ == "prep" and above.head != above:
        above = above.head
    if _is_verb(above):
        return active_subject(above, depth + 1)
    return of_noun(above, depth + 1) if above.pos_ in ("NOUN", "PROPN") else []


def _controller(head: Token, depth: int) -> list[int]:
    """Return the source of an infinitive: the object or the subject of the verb above it."""
    thing = child(head, "dobj")
    if thing is not None and head.lemma_ in _OBJECT_CONTROL:
        return noun_phrase(thing)
    return active_subject(head, depth + 1) if _is_verb(head) else of_noun(head, depth + 1)


def of_noun(noun: Token, depth: int = 0) -> list[int]:
    """Return the source of a cue noun: possessor, of- or by-phrase, or the verb's subject."""
    owner = child(noun, "poss")
    if owner is not None:
        return [i for i in noun_phrase(owner) if noun.doc[i].tag_ != "POS"]
    for preposition in (c for c in noun.children if c.dep_ == "prep"):
        if preposition.lower_ in ("by", "from", "among"):
            thing = child(preposition, "pobj")
            if thing is not None:
                return noun_phrase(thing)
    verb = noun.head
    if depth <= 6 and noun.dep_ in ("dobj", "attr", "conj") and _is_verb(verb):
        return active_subject(verb, depth + 1)
    if depth <= 6 and noun.dep_ == "pobj":
        return _through_preposition(verb, depth + 1)
    return []
