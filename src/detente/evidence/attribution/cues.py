"""First stage: find the cues, the words that tell that something is said, thought or promised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from detente.evidence.attribution.candidate import Candidate
from detente.evidence.attribution.mask import Masked
from detente.evidence.attribution.tokens import child, is_negated, is_passive
from detente.evidence.english.cues import (
    ACCORDING,
    DOCUMENT_PREPOSITION,
    MADE_CLEAR,
    MAKE,
    VIEW_PREPOSITIONS,
    adjectives,
    cue_words,
    nouns,
    verbs,
)
from detente.evidence.english.labels import (
    COMMON_NOUNS,
    CUE_PARTS,
    NO_CUE,
    PREDICATES,
    VERBAL,
)
from detente.evidence.english.modality import UNREAL_CUE
from detente.evidence.english.people import speaking_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO_CLEAR = 4
"""Tokens from "make" to "clear" at most: "made it very clear"."""
_TO_AUXILIARY = 4
"""Tokens from a verb to the auxiliaries of its cue at most: those further off are of a clause."""


def cues(masked: Masked) -> Iterator[Candidate]:
    """Yield every cue of a passage that does not need a quotation beside it, in text order.

    A cue is a verb, a noun or an adjective of the tables, or opens a phrase such as "according
    to". Whether it is one here shows when its content is sought.
    """
    for token in masked.doc:
        if token.tag_[:2] == "VB":
            yield from _of_verb(token)
        elif token.tag_ in COMMON_NOUNS:
            senses = nouns().get(token.lemma_)
            if senses:
                yield Candidate("noun", token.i, (token.i,), senses)
        if token.dep_ in PREDICATES:
            yield from _of_adjective(token)
        yield from _of_phrase(token)


def _of_verb(verb: Token) -> Iterator[Candidate]:
    """Yield the cues that a verb bears."""
    if verb.dep_ in NO_CUE:
        return
    if verb.lemma_ == MAKE:
        yield from _made_clear(verb)
    particle = child(verb, "prt")
    key = f"{verb.lemma_}_{particle.lower_}" if particle is not None else verb.lemma_
    senses = verbs().get(key) or (verbs().get(verb.lemma_) if particle is None else None)
    if not senses:
        return
    if is_passive(verb):
        yield Candidate(
            "passive", verb.i, _words(verb), senses, senses[0].kind, negated=is_negated(verb)
        )
    elif not _is_of_a_thing(verb):
        unreal = any(below.dep_ == "aux" and below.lower_ in UNREAL_CUE for below in verb.children)
        yield Candidate(
            "verb",
            verb.i,
            _words(verb),
            senses,
            negated=is_negated(verb),
            hypothetical=unreal,
        )


def _words(verb: Token) -> tuple[int, ...]:
    """Return the tokens of a cue: the verb with its auxiliaries, negation and particle."""
    near = (
        below.i
        for below in verb.children
        if below.dep_ in CUE_PARTS and abs(below.i - verb.i) <= _TO_AUXILIARY
    )
    return tuple(sorted({verb.i, *near}))


def _is_of_a_thing(verb: Token) -> bool:
    """Return whether the subject is "that" or "which" for a thing, which says nothing itself."""
    subject = child(verb, "nsubj")
    if subject is None or subject.tag_ != "WDT":
        return False
    noun = verb.head
    return not (noun.pos_ == "PROPN" or noun.lower_ in speaking_nouns())


def _made_clear(verb: Token) -> Iterator[Candidate]:
    """Yield the cue of "made (it) clear"."""
    after = verb.doc[verb.i + 1 : verb.i + 1 + _TO_CLEAR]
    clear = next((token.i for token in after if token.lower_ in MADE_CLEAR), None)
    if clear is not None:
        yield Candidate("made clear", verb.i, (verb.i, clear), negated=is_negated(verb))


def _of_adjective(adjective: Token) -> Iterator[Candidate]:
    """Yield the cue that an adjective bears after a copula."""
    copula, senses = adjective.head, adjectives().get(adjective.lower_)
    if senses and copula.pos_ in VERBAL:
        yield Candidate(
            "adjective",
            adjective.i,
            (copula.i, adjective.i),
            senses,
            near=copula.i,
            negated=is_negated(copula),
        )


def _of_phrase(token: Token) -> Iterator[Candidate]:
    """Yield the cue of a source phrase that no cue verb heads."""
    word = token.lower_
    if word == ACCORDING[0]:
        yield from _according(token)
    elif word in cue_words("adverbs"):
        if token.head.pos_ in VERBAL:
            yield Candidate("adverb", token.i, (token.i,), kind="reports")
    elif word == DOCUMENT_PREPOSITION or (word in VIEW_PREPOSITIONS and token.dep_ == "prep"):
        yield from _in_view_or_document(token)


def _according(token: Token) -> Iterator[Candidate]:
    """Yield the cue of "according to X"."""
    after = token.doc[token.i + 1 : token.i + 2]
    to = child(token, "prep") or next(iter(after), None)
    if to is None or to.lower_ != ACCORDING[1]:
        return
    noun = child(to, "pobj") or child(token, "pobj")
    if noun is not None:
        yield Candidate("according", token.i, (token.i, to.i), near=noun.i)


def _in_view_or_document(token: Token) -> Iterator[Candidate]:
    """Yield the cue of "in X's view" or "in a new poll"."""
    noun = child(token, "pobj")
    owner = child(noun, "poss") if noun is not None else None
    if noun is None:
        return
    if noun.lemma_ in cue_words("views") and owner is not None:
        yield Candidate("view", token.i, (token.i,), kind="reports", near=owner.i)
    elif noun.lemma_ in cue_words("documents") and token.lower_ == DOCUMENT_PREPOSITION:
        yield Candidate("document", token.i, (token.i,), kind="reports", near=noun.i)
