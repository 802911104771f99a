"""Mentions by pronoun: he, she, they, and it where it acts.

Without a model of coreference the rule is plain: the nearest fitting actor before the pronoun,
one that is a subject before one that is not, within this sentence or the two before it.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from detente.evidence.actors.known_actor import KnownActor
from detente.evidence.actors.mention import Mention
from detente.evidence.english.cues import verbs
from detente.evidence.english.events import lexicon
from detente.evidence.english.labels import (
    CARRIERS,
    CLAUSAL_SUBJECTS,
    PERSONAL_PRONOUN_TAGS,
    SUBJECTS,
)
from detente.evidence.english.names import PEOPLE_ENDING
from detente.evidence.english.people import people_words
from detente.evidence.english.pronouns import PERSONAL, Number
from detente.evidence.structure.passage import Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 450
"""Characters back that a pronoun may reach."""

_BODIES = frozenset({"state", "government", "organisation", "armed group"})
"""Kinds of actor that "it" can stand for."""

_Antecedent = tuple[int, bool, Mention]
"""Where a mention starts, whether it is a subject, and the mention."""


def by_pronouns(
    parts: Sequence[Passage], named: Sequence[Mention], actors: Mapping[str, KnownActor]
) -> list[Mention]:
    """Return the mentions by personal pronouns, each resolved to an actor named before."""
    subjects = _subjects(parts)
    before = sorted(((m.start, _is_subject(m, subjects), m) for m in named), key=_place)
    mentions: list[Mention] = []
    for passage in parts:
        for token in passage.doc:
            number = _number(token)
            if number is None:
                continue
            start = passage.block.start + token.idx
            nearest = _speaker(passage, token, before, number, actors) or _antecedent(
                before, start, number, actors
            )
            if nearest is not None:
                mention = _mention(token, start, nearest, actors)
                mentions.append(mention)
                insort(before, (start, _is_subject(mention, subjects), mention), key=_place)
    return mentions


def _number(token: Token) -> Number | None:
    """Return what a pronoun asks of whom it stands for; ``None`` for what stands for no one.

    "It" stands for someone as subject of a verb of saying, wanting or doing, "its" before people.
    """
    if token.tag_ not in PERSONAL_PRONOUN_TAGS:
        return None
    number = PERSONAL.get(token.lower_)
    return None if number == "it" and not _stands_for_body(token) else number


def _stands_for_body(token: Token) -> bool:
    """Return whether "it" or "its" can stand for a state or a body."""
    head = token.head
    if token.dep_ == "poss":
        return head.lower_ in people_words("own") or head.lower_ in people_words("people")
    acts = head.lemma_ in verbs() or head.lemma_ in lexicon().verbs
    clause = any(kid.dep_ in CLAUSAL_SUBJECTS and kid != token for kid in head.children)
    return token.dep_ == "nsubj" and acts and not clause


def _subjects(parts: Sequence[Passage]) -> list[int]:
    """Return the offsets where a subject's last word begins, in text order."""
    return sorted(
        passage.block.start + token.idx
        for passage in parts
        for token in passage.doc
        if token.dep_ in SUBJECTS
    )


def _place(antecedent: _Antecedent) -> int:
    """Return where a mention starts."""
    return antecedent[0]


def _is_subject(mention: Mention, subjects: Sequence[int]) -> bool:
    """Return whether a subject's last word stands in a mention."""
    i = bisect_left(subjects, mention.start)
    return i < len(subjects) and subjects[i] < mention.end


def _antecedent(
    before: Sequence[_Antecedent], start: int, number: Number, actors: Mapping[str, KnownActor]
) -> Mention | None:
    """Return the mention that a pronoun at a place stands for."""
    low = bisect_left(before, start - REACH, key=_place)
    fitting = [
        (subject, place, mention)
        for place, subject, mention in before[low : bisect_left(before, start, key=_place)]
        if mention.end <= start and _agrees(actors[mention.actor], mention, number)
    ]
    return max(fitting, key=lambda candidate: candidate[:2])[2] if fitting else None


def _speaker(
    passage: Passage,
    token: Token,
    before: Sequence[_Antecedent],
    number: Number,
    actors: Mapping[str, KnownActor],
) -> Mention | None:
    """Return the mention of whoever says the clause that a pronoun is the subject of."""
    if token.dep_ not in SUBJECTS or number == "they":
        return None
    verb = token.head
    while verb.dep_ in CARRIERS and verb.head != verb:
        clause, verb = verb, verb.head
        if clause.dep_ == "ccomp" and verb.lemma_ in verbs():
            subject = _subject(verb)
            if subject is None:
                return None
            place = passage.block.start + subject.idx
            named = (one[2] for one in before if one[2].start <= place < one[2].end)
            return next((m for m in named if _agrees(actors[m.actor], m, number)), None)
    return None


def _subject(verb: Token) -> Token | None:
    """Return the subject of a verb, or of the verb that it is joined to."""
    while True:
        own = next((kid for kid in verb.children if kid.dep_ in SUBJECTS), None)
        if own is not None or verb.dep_ != "conj":
            return own
        verb = verb.head


def _agrees(actor: KnownActor, mention: Mention, number: Number) -> bool:
    """Return whether an actor agrees with a pronoun in number and sex."""
    demonym = mention.rule == "name.demonym"
    if number == "they":
        plural = actor.kind in ("unnamed group", "armed group")
        return plural or (demonym and mention.text.endswith(PEOPLE_ENDING))
    if number == "it":
        return actor.kind in _BODIES and not (demonym or mention.place)
    if actor.kind not in ("leader", "person"):
        return False
    return actor.female == (number == "she") or actor.kind == "person"


def _mention(
    token: Token, start: int, antecedent: Mention, actors: Mapping[str, KnownActor]
) -> Mention:
    """Return the mention by a pronoun."""
    actor = actors[antecedent.actor]
    why = f"{token.lower_!r} for {actor.name}, the nearest that fits"
    return Mention(actor.id, start, start + len(token), token.text, "pronoun.nearest", why)
