"""Mentions by noun phrase: officials, rebels, the armed opposition, the Assad regime."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from detente.evidence.actors.known_actor import ActorKind, KnownActor, slug
from detente.evidence.actors.mention import Mention
from detente.evidence.english.events import ACCORDING_LEMMA
from detente.evidence.english.labels import (
    COMMON_NOUNS,
    GROUP_MODIFIERS,
    JOINED_NAMES,
    NO_GROUP,
    SUBJECTS,
    UNNAMING_TAGS,
)
from detente.evidence.english.names import ARMED_MODIFIERS, DISPUTED, DROPPED_MODIFIERS
from detente.evidence.english.people import people_words
from detente.evidence.structure.passage import Passage
from detente.evidence.structure.spans import SpanIndex

if TYPE_CHECKING:
    from spacy.tokens import Token

_ALWAYS = frozenset({"state", "leader", "armed group", "government"})
"""Kinds that count although they do nothing in the text."""


def by_groups(
    parts: Sequence[Passage], named: Sequence[Mention], actors: dict[str, KnownActor]
) -> list[Mention]:
    """Return every mention of people or a body by a noun phrase; new ones join ``actors``.

    People who are only spoken of or spoken to ("told reporters") are nobody in the text.
    """
    places = SpanIndex((mention.start, mention.end, n) for n, mention in enumerate(named))
    mentions: list[Mention] = []
    acting: set[str] = set()
    for passage in parts:
        for token in passage.doc:
            place = passage.block.start + token.idx
            if (
                token.tag_ in COMMON_NOUNS
                and _is_actor(token)
                and not places.meets(place, place + 1)
            ):
                mention = _mention(passage, token, named, places, actors)
                mentions.append(mention)
                if _counts(token, actors[mention.actor]):
                    acting.add(mention.actor)
    return [mention for mention in mentions if mention.actor in acting]


def _is_actor(noun: Token) -> bool:
    """Return whether a noun is people or a body, told apart by a modifier."""
    word = noun.lower_
    people = word in people_words("people")
    if noun.dep_ in NO_GROUP or _describes(noun) or not (people or word in people_words("bodies")):
        return False
    told_apart = any(
        below.dep_ in GROUP_MODIFIERS and below.lower_ not in DROPPED_MODIFIERS
        for below in noun.children
    )
    return told_apart or (people and noun.tag_ == "NNS")


def _describes(noun: Token) -> bool:
    """Return whether a noun only describes someone whom a name beside it names."""
    if noun.tag_ != "NN":
        return False
    named = noun.dep_ == "appos" and noun.head.pos_ == "PROPN"
    name_follows = any(kid.dep_ == "appos" and kid.pos_ == "PROPN" for kid in noun.children)
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    return named or name_follows or (after.pos_ == "PROPN" and after.dep_ != "pobj")


def _mention(
    passage: Passage,
    noun: Token,
    named: Sequence[Mention],
    places: SpanIndex[int],
    actors: dict[str, KnownActor],
) -> Mention:
    """Return the mention of a noun phrase."""
    words = _phrase(noun)
    base = passage.block.start
    start, end = base + words[0].idx, base + noun.idx + len(noun)
    within = (named[n] for _, _, n in places.within(start, end))
    owner = next((_side(mention, actors) for mention in within), "")
    kind = _kind(noun, owned=bool(owner))
    text = passage.doc.text[start - base : end - base]
    if kind == "government" and owner and actors[owner].kind == "state":
        why = f"{noun.lower_} of {actors[owner].name}"
        return Mention(owner, start, end, text, "phrase.government", why)
    name = " ".join(_naming_words(words))
    key = slug(name)
    actors.setdefault(key, KnownActor(key, name, kind, owner))
    why = f"{kind} by the noun {noun.lower_!r}" + (f", of {actors[owner].name}" if owner else "")
    return Mention(key, start, end, text, f"phrase.{kind.replace(' ', '-')}", why)


def _counts(noun: Token, known: KnownActor) -> bool:
    """Return whether a mention shows that a group is somebody in the text."""
    if known.kind in _ALWAYS or known.state or noun.lower_ in people_words("sponsors"):
        return True
    who = any(kid.dep_ == "relcl" for kid in noun.children)
    return who or takes_part(noun)


def takes_part(noun: Token) -> bool:
    """Return whether a noun is a subject or an agent, or joined to one, or said according to."""
    while noun.dep_ in JOINED_NAMES and noun.head != noun:
        noun = noun.head
    if noun.dep_ == "pobj":
        return noun.head.dep_ == "agent" or noun.head.head.lemma_ == ACCORDING_LEMMA
    return noun.dep_ in SUBJECTS


def _phrase(noun: Token) -> list[Token]:
    """Return the tokens of a phrase up to its noun, articles left out."""
    first = noun.i
    for below in noun.children:
        if below.i < noun.i and below.dep_ in GROUP_MODIFIERS:
            first = min(first, *(token.i for token in below.subtree))
    return list(noun.doc[first : noun.i + 1])


def _naming_words(words: Sequence[Token]) -> Iterator[str]:
    """Yield the words that name the group: no article, number or possessive mark."""
    for token in words:
        if token.tag_ not in UNNAMING_TAGS and token.lower_ not in DROPPED_MODIFIERS:
            yield token.text


def _side(mention: Mention, actors: Mapping[str, KnownActor]) -> str:
    """Return the actor that a name in the phrase gives as its side."""
    actor = actors[mention.actor]
    return actor.state if actor.kind == "leader" and actor.state else actor.id


def _kind(noun: Token, *, owned: bool) -> ActorKind:
    """Return the kind that the noun tells."""
    word = noun.lower_
    shown = any(below.lower_ in ARMED_MODIFIERS for below in noun.children)
    if shown and word in people_words("bodies"):
        return "armed group"
    if word in people_words("armed") and (word != DISPUTED or shown):
        return "armed group"
    if word in people_words("government") and owned:
        return "government"
    return "unnamed group" if word in people_words("people") else "organisation"
