"""Attributions by verbs: said that, called for, refuses to, accused of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from detente.evidence.attribution import content
from detente.evidence.attribution.found import Found
from detente.evidence.attribution.mask import Masked
from detente.evidence.attribution.source import agent, child, is_passive, source
from detente.evidence.attribution.spans import noun_phrase
from detente.evidence.english.cues import CueSense, verbs
from detente.evidence.english.people import speaking_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token


def by_verbs(masked: Masked, taken: Collection[int] = ()) -> Iterator[Found]:
    """Yield an attribution for every cue verb that has a content.

    ``taken`` are the placeholders of quotations that already have a cue.
    """
    lexicon = verbs()
    free = {i: n for i, n in masked.quoted.items() if i not in taken}
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
            found = _attribution(masked, token, senses, free)
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


def _attribution(
    masked: Masked, verb: Token, senses: tuple[CueSense, ...], free: Mapping[int, int]
) -> Found | None:
    """Return the attribution of a verb by the first frame that has a content."""
    if is_passive(verb):
        return _passive(verb, senses)
    for frame in _FRAMES:
        for sense in senses:
            match = _match(verb, sense, frame, free)
            if match is not None:
                tokens, rule, joined = match
                if _of_a_thing(verb):
                    return None
                return Found(
                    tuple(_apart(_who(masked, verb), tokens, verb)),
                    tuple(cue(verb, joined)),
                    tuple(tokens),
                    verb.i,
                    sense.kind,
                    f"verb.{rule}",
                    child(verb, "neg") is not None,
                    _hypothetical(verb),
                )
    return None


_MIGHT = frozenset({"could", "would", "may", "might", "should", "can"})


def _hypothetical(verb: Token) -> bool:
    """Return whether a cue is only possible or advised ("could claim that")."""
    return any(c.dep_ == "aux" and c.lower_ in _MIGHT for c in verb.children)


def _apart(who: list[int], content: list[int], verb: Token) -> list[int]:
    """Return a source that is not also the content: else what stands between content and cue."""
    if not set(who) & set(content):
        return who
    before = max((i for i in content if i < verb.i), default=verb.i)
    between = list(range(before + 1, verb.i))
    while between and (verb.doc[between[0]].is_punct or verb.doc[between[0]].tag_ == "RB"):
        between.pop(0)
    return between


def _of_a_thing(verb: Token) -> bool:
    """Return whether the subject is "that" or "which" for a thing, which says nothing itself."""
    subject = child(verb, "nsubj")
    if subject is None or subject.tag_ != "WDT":
        return False
    noun = verb.head
    return not (noun.pos_ == "PROPN" or noun.lower_ in speaking_nouns())


def _who(masked: Masked, verb: Token) -> list[int]:
    """Return the source of a verb; after an inverted quotation, the noun that follows it."""
    who = source(verb)
    if not any(i in masked.quoted for i in who):
        return who
    after = [c for c in verb.children if c.i > verb.i and c.i not in masked.quoted]
    noun = next((c for c in after if c.dep_ in _INVERTED), None)
    return noun_phrase(noun) if noun is not None else []


_INVERTED = ("dobj", "nsubj", "npadvmod", "attr", "oprd", "dative")


_FRAMES = ("q", "c", "o", "x", "p", "n")


def _match(
    verb: Token, sense: CueSense, frame: str, free: Mapping[int, int]
) -> tuple[list[int], str, Token | None] | None:
    """Return content, rule and joined preposition of a verb in one frame, if it fits."""
    frames = sense.frames
    if frame == "p":
        for name in sorted(f[2:] for f in frames if f.startswith("p:")):
            after = content.after_preposition(verb, name)
            if after is not None:
                return content.own(verb, after[1]), f"preposition.{name}", after[0]
        return None
    if frame not in frames and not (frame == "q" and "c" in frames):
        return None
    if frame == "q":
        tokens = content.speech(verb, free)
    else:
        tokens = content.own(verb, _READERS[frame][1](verb))
    return (tokens, _READERS[frame][0], None) if tokens else None


_READERS: dict[str, tuple[str, Callable[[Token], list[int]]]] = {
    "q": ("speech", content.clause),
    "c": ("clause", content.clause),
    "o": ("object-infinitive", content.object_infinitive),
    "x": ("infinitive", content.infinitive),
    "n": ("noun", content.noun_object),
}
"""Rule and reader of each frame; speech is read with the placeholders of the passage."""


def _passive(verb: Token, senses: tuple[CueSense, ...]) -> Found | None:
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
