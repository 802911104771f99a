"""Attributions by nouns and adjectives: the claim that, fears of, is confident that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from detente.evidence.attribution.found import Found
from detente.evidence.attribution.mask import Masked
from detente.evidence.attribution.source import active_subject, child, of_noun
from detente.evidence.attribution.spans import subtree
from detente.evidence.english.cues import CueSense, adjectives, nouns

if TYPE_CHECKING:
    from spacy.tokens import Token


def by_nouns(masked: Masked) -> Iterator[Found]:
    """Yield an attribution for every cue noun that has a content."""
    lexicon = nouns()
    for token in masked.doc:
        if token.tag_ in ("NN", "NNS"):
            for sense in lexicon.get(token.lemma_, ()):
                content = _content(token, sense)
                if content:
                    who = tuple(of_noun(token))
                    yield Found(who, (token.i,), tuple(content[1]), token.i, sense.kind, content[0])
                    break


def by_adjectives(masked: Masked) -> Iterator[Found]:
    """Yield an attribution for every cue adjective after a copula that has a content."""
    lexicon = adjectives()
    for token in masked.doc:
        copula = token.head
        if token.dep_ not in ("acomp", "oprd") or copula.pos_ not in ("VERB", "AUX"):
            continue
        for sense in lexicon.get(token.lower_, ()):
            content = _content(token, sense) or _content(copula, sense, of=token)
            if content:
                rule = content[0].replace("noun", "adjective")
                who = tuple(active_subject(copula))
                cue = (copula.i, token.i)
                negated = child(copula, "neg") is not None
                yield Found(who, cue, tuple(content[1]), token.i, sense.kind, rule, negated)
                break


def _content(head: Token, sense: CueSense, of: Token | None = None) -> tuple[str, list[int]] | None:
    """Return rule and content of a noun or adjective by its frames."""
    after = of.i if of is not None else head.i
    for c in head.children:
        if c.i <= after:
            continue
        marked = child(c, "mark", "aux")
        infinitive = marked is not None and marked.tag_ == "TO"
        if marked is not None and not infinitive and "c" in sense.frames:
            if c.dep_ in ("acl", "ccomp"):
                return "noun.clause", subtree(c)
        elif infinitive and "x" in sense.frames and c.dep_ in ("acl", "xcomp"):
            return "noun.infinitive", subtree(c)
        if c.dep_ == "prep" and f"p:{c.lower_}" in sense.frames:
            return f"noun.preposition.{c.lower_}", [i for i in subtree(c) if i != c.i]
    return None
