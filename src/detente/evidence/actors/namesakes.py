"""Namesakes: what bears the name of a state or of its capital and is another.

Chad Miller is a man, Moscow in Idaho and Tripoli in Lebanon are towns, Georgia has a governor where
it is the American state, and the Niger is a river.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from detente.evidence.actors.actor_table import ActorTable
from detente.evidence.actors.known_actor import KnownActor
from detente.evidence.actors.mention import Mention
from detente.evidence.english.labels import SUBJECTS
from detente.evidence.english.names import (
    BEFORE_NAMESAKE,
    HOMONYMS,
    IN_PLACE,
    NAMESAKE_FOLLOWS,
    PLACE_OF_PLACE,
)
from detente.evidence.english.people import people_words
from detente.evidence.structure.passage import Passage

_PERSON = "PERSON"
_SEAT, _CAPITAL, _SURNAME = "metonymy.seat", "metonymy.capital", "name.surname"
_PLACES = frozenset({"name.name", "name.other-name", _CAPITAL, _SEAT})
"""Rules of mentions that a namesake may have been taken for."""


class Surroundings:
    """The words of a whole article, by which homonyms are told apart."""

    def __init__(self, parts: Sequence[Passage]) -> None:
        """Take the passages."""
        self._parts = parts

    @cached_property
    def text(self) -> str:
        """Return all words."""
        return "\n".join(part.doc.text for part in self._parts)


def is_namesake(
    mention: Mention,
    passage: Passage,
    actors: Mapping[str, KnownActor],
    table: ActorTable,
    around: Surroundings,
) -> bool:
    """Return whether the name of a state, its capital or seat names something else here."""
    text = passage.doc.text
    start, end = mention.start - passage.block.start, mention.end - passage.block.start
    if mention.rule == _SURNAME:
        return _is_longer(passage, start, end, actors[mention.actor].name)
    if actors[mention.actor].kind != "state" or mention.rule not in _PLACES:
        return False
    if BEFORE_NAMESAKE.search(text, 0, start) or NAMESAKE_FOLLOWS.match(text, end):
        return True
    homonym = HOMONYMS.get(mention.text)
    if homonym is not None and homonym.search(around.text):
        return True
    if _is_person(passage, start, end) or _is_first_name(passage, start, end):
        return True
    return _is_elsewhere(mention, text, start, end, table)


def _is_person(passage: Passage, start: int, end: int) -> bool:
    """Return whether a name is part of a person's longer name."""
    for entity in passage.doc.ents:
        if entity.label_ == _PERSON and entity.start_char <= start and end < entity.end_char:
            rest = [token.text for token in entity if token.idx >= end]
            titles = people_words("titles")
            return not any(word in titles or not word[0].isalpha() for word in rest)
    return False


def _is_first_name(passage: Passage, start: int, end: int) -> bool:
    """Return whether a place's name stands before one more name, and that alone acts."""
    for token in passage.doc:
        if token.idx == start and token.idx + len(token) == end and token.dep_ == "compound":
            head = token.head
            known = people_words("organisation") | people_words("titles") | people_words("outlet")
            alone = head.i == token.i + 1 and head.tag_ == "NNP" and head.text not in known
            return alone and head.dep_ in SUBJECTS
    return False


def _is_longer(passage: Passage, start: int, end: int, name: str) -> bool:
    """Return whether a surname ends another person's longer name."""
    for entity in passage.doc.ents:
        if entity.label_ == _PERSON and entity.start_char < start and end <= entity.end_char:
            titles = people_words("titles")
            before = [
                token.text for token in entity if token.idx < start and token.text[0].isalpha()
            ]
            return not any(word in titles or word in name for word in before)
    return False


def _is_elsewhere(mention: Mention, text: str, start: int, end: int, table: ActorTable) -> bool:
    """Return whether the words after a place say that it lies in another state."""
    match = PLACE_OF_PLACE.match(text, end)
    if match is None or match["province"]:
        return match is not None
    within = [known.id for known, _, _ in table.matches(text, match.start("name"))]
    seat = mention.rule == _SEAT
    capital = seat or mention.rule == _CAPITAL
    placed = seat if match["in"] else capital and IN_PLACE.search(text, 0, start)
    return bool(placed and within) and mention.actor not in within
