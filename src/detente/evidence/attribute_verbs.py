"""Attributions by verbs: said that, called for, refuses to, accused of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from detente.evidence import attribute_content as content
from detente.evidence.attribute_found import Found
from detente.evidence.attribute_source import agent, child, is_passive, source
from detente.evidence.attribute_spans import noun_phrase
from detente.evidence.cues import Sense, verbs
from detente.evidence.mask import Masked

if TYPE_CHECKING:
    from spacy.tokens import Token


def by_verbs(masked: Masked) -> Iterator[Found]:
    """Yield an attribution for every cue verb that has a content."""
    lexicon = verbs()
    for token in masked.doc:
        if token.tag_[:2] != "VB" or token.dep_ in ("aux", "auxpass", "amod", "compound"):
            continue
        particle = child(token, "prt")
        key = f"{token.lemma_}_{particle.lower_}" if particle is not None else token.lemma_
        senses = lexicon.get(key) or (lexicon.get(token.lemma_) if particle is None else None)
        if token.lemma_ == "make":
            found = _made_clear(masked, token)
            if found is not None:
                yield found
        if senses:
            found = _attribution(masked, token, senses)
            if found is not None:
                yield found


_CLEAR = frozenset({"clear", "known", "plain", "public", "explicit"})


def _made_clear(masked: Masked, verb: Token) -> Found | None:
    """Return the attribution of "made (it) clear that"."""
    doc = masked.doc
    clear = next(
        (i for i in range(verb.i + 1, min(verb.i + 5, len(doc))) if doc[i].lower_ in _CLEAR), None
    )
    if clear is None:
        return None
    for token in verb.subtree:
        mark = child(token, "mark", "advmod")
        if (
            token.i > clear
            and mark is not None
            and clear < mark.i <= clear + 8
            and token.dep_ in ("ccomp", "advcl")
        ):
            tokens = tuple(t.i for t in token.subtree if t.i > clear)
            who = tuple(_who(masked, verb))
            negated = child(verb, "neg") is not None
            return Found(
                who, (verb.i, clear), tokens, verb.i, "asserts", "verb.make-clear", negated
            )
    return None


def _attribution(masked: Masked, verb: Token, senses: tuple[Sense, ...]) -> Found | None:
    """Return the attribution of a verb by the first frame that has a content."""
    if is_passive(verb):
        return _passive(verb, senses)
    for frame in _FRAMES:
        for sense in senses:
            match = _match(masked, verb, sense, frame)
            if match is not None:
                tokens, rule, joined = match
                return Found(
                    tuple(_who(masked, verb)),
                    tuple(cue(verb, joined)),
                    tuple(tokens),
                    verb.i,
                    sense.kind,
                    f"verb.{rule}",
                    child(verb, "neg") is not None,
                )
    return None


def _who(masked: Masked, verb: Token) -> list[int]:
    """Return the source of a verb; after an inverted quotation, the noun that follows it."""
    who = source(verb)
    if not any(i in masked.quoted for i in who):
        return who
    for c in verb.children:
        if c.i > verb.i and c.dep_ in ("dobj", "nsubj", "npadvmod", "attr", "oprd", "dative"):
            if c.i not in masked.quoted:
                return noun_phrase(c)
    return []


_FRAMES = ("q", "c", "o", "x", "p", "n")


def _match(
    masked: Masked, verb: Token, sense: Sense, frame: str
) -> tuple[list[int], str, Token | None] | None:
    """Return content, rule and joined preposition of a verb in one frame, if it fits."""
    frames = sense.frames
    if frame == "p":
        for name in sorted(f[2:] for f in frames if f.startswith("p:")):
            after = content.after_preposition(verb, name)
            if after is not None:
                return after[1], f"preposition.{name}", after[0]
        return None
    if frame not in frames and not (frame == "q" and "c" in frames):
        return None
    reader = {
        "q": lambda: content.speech(verb, masked.quoted),
        "c": lambda: content.clause(verb),
        "o": lambda: content.object_infinitive(verb),
        "x": lambda: content.infinitive(verb),
        "n": lambda: content.noun_object(verb),
    }[frame]
    tokens = reader()
    names = {"q": "speech", "c": "clause", "o": "object-infinitive", "x": "infinitive", "n": "noun"}
    return (tokens, names[frame], None) if tokens else None


def _passive(verb: Token, senses: tuple[Sense, ...]) -> Found | None:
    """Return the attribution of a passive verb: told by its by-phrase, or by nobody named."""
    by = agent(verb)
    told = content.clause(verb)
    noun = by is not None and any("n" in sense.frames for sense in senses)
    about = told or (content.subject_of_passive(verb) if noun else [])
    if not about:
        return None
    return Found(
        tuple(noun_phrase(by)) if by is not None else (),
        tuple(cue(verb, None)),
        tuple(about),
        verb.i,
        senses[0].kind,
        "verb.passive",
        child(verb, "neg") is not None,
    )


def cue(verb: Token, joined: Token | None) -> list[int]:
    """Return the tokens of a cue: the verb with its auxiliaries, negation and particle."""
    tokens = {verb.i}
    for c in verb.children:
        if c.dep_ in ("aux", "auxpass", "neg", "prt") and abs(c.i - verb.i) <= 4:
            tokens.add(c.i)
    if joined is not None and joined.i == verb.i + 1:
        tokens.add(joined.i)
    return sorted(tokens)
