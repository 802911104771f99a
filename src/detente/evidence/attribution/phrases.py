"""Attributions by phrases: according to, in her view, in a poll, reportedly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from detente.evidence.attribution.found import Found
from detente.evidence.attribution.mask import Masked
from detente.evidence.attribution.source import child
from detente.evidence.attribution.spans import noun_phrase, subtree
from detente.evidence.english.cues import cue_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def by_phrases(masked: Masked) -> Iterator[Found]:
    """Yield an attribution for every source phrase that is not headed by a cue verb."""
    for token in masked.doc:
        word = token.lower_
        if word == "according":
            found = _according(token)
        elif word == "in" or (word in ("per", "by") and token.dep_ == "prep"):
            found = _in_document(token)
        elif word in cue_words("adverbs"):
            found = _adverb(token)
        else:
            continue
        if found is not None:
            yield found


def _according(token: Token) -> Found | None:
    """Return the attribution of "according to X": the clause around the phrase is the content."""
    doc = token.doc
    to = child(token, "prep") or (doc[token.i + 1] if token.i + 1 < len(doc) else None)
    if to is None or to.lower_ != "to":
        return None
    noun = child(to, "pobj") or child(token, "pobj")
    if noun is None:
        return None
    who = noun_phrase(noun)
    content = _sentence_around(token, set(subtree(token)) | set(who) | {token.i, to.i})
    if not content:
        return None
    return Found(
        tuple(who), (token.i, to.i), tuple(content), token.i, "asserts", "phrase.according-to"
    )


def _sentence_around(token: Token, phrase: set[int]) -> list[int]:
    """Return the part of the sentence that a source phrase speaks of.

    A phrase that opens the sentence speaks of the rest; a phrase within or at the end speaks of
    what stands before it, and of what follows when the sentence goes on after a comma.
    """
    sent = token.sent
    first, last = min(phrase), max(phrase)
    before = [i for i in range(sent.start, first) if i not in phrase]
    after = [i for i in range(last + 1, sent.end) if i not in phrase]
    words_before = [i for i in before if sent.doc[i].is_alpha]
    if len(words_before) <= 1:
        return after
    if not any(sent.doc[i].tag_ in _FINITE for i in before):
        return [*before, *after]  # the phrase parts a subject from its verb
    return _last_clause(sent.doc, before)


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _last_clause(doc: Doc, tokens: list[int]) -> list[int]:
    """Return the tokens after the last semicolon."""
    at = max((n for n, i in enumerate(tokens) if doc[i].text == ";"), default=-1)
    return tokens[at + 1 :]


def _in_document(token: Token) -> Found | None:
    """Return the attribution of "in X's view" or "in a new poll"."""
    noun = child(token, "pobj")
    if noun is None:
        return None
    owner = child(noun, "poss")
    if noun.lemma_ in cue_words("views") and owner is not None:
        rule, who = "phrase.in-view", [i for i in noun_phrase(owner) if token.doc[i].tag_ != "POS"]
    elif noun.lemma_ in cue_words("documents") and token.lower_ == "in":
        rule, who = "phrase.in-document", noun_phrase(noun)
    else:
        return None
    content = _sentence_around(token, set(subtree(token)))
    if not content:
        return None
    return Found(tuple(who), (token.i,), tuple(content), token.i, "reports", rule)


def _adverb(token: Token) -> Found | None:
    """Return the attribution of "reportedly" and the like: told by someone not named."""
    verb = token.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    content = [i for i in subtree(verb) if i != token.i]
    return Found((), (token.i,), tuple(content), token.i, "reports", "phrase.adverb")
