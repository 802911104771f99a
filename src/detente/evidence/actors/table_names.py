"""Mentions by a name of the table, with metonymy: a capital that acts is its state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from detente.evidence.actors.actor_table import ActorTable, NameMatch
from detente.evidence.actors.known_actor import KnownActor, NameKind
from detente.evidence.actors.mention import Mention
from detente.evidence.english.labels import ACTING_NAMES, JOINED_NAMES
from detente.evidence.english.names import ACTING_PREPOSITIONS, NAME, PLACE_PREPOSITIONS
from detente.evidence.english.offices import TOP_OFFICES
from detente.evidence.structure.passage import Passage
from detente.evidence.structure.spans import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Token


def by_table_names(
    passage: Passage,
    table: ActorTable,
    seen: dict[str, str],
    year: int | None,
    dates: Sequence[Offsets],
) -> Iterator[Mention]:
    """Yield the mentions of the table's actors in a passage; "9 May" is nobody's name.

    Parameters
    ----------
    part
        The passage.
    table
        The table of actors.
    seen
        Surname or short name to actor, for names given before; leaders named here join it.
    year
        The year of the article, where it is known.
    dates
        Where times stand in the passage.
    """
    text, until = passage.doc.text, 0
    tokens = {token.idx: token for token in passage.doc}
    for word in NAME.finditer(text):
        start = word.start()
        if start < until:
            continue
        choice = _likeliest(table.matches(text, start), seen, year)
        if choice is None or any(first <= start < last for first, last in dates):
            continue
        actor, until, how = choice
        if how in ("name", "other name") and actor.kind == "leader":
            seen.setdefault(actor.name.split()[-1], actor.id)
        yield _mention(passage, actor, (start, until), how, tokens.get(start))


def _likeliest(
    matches: Sequence[NameMatch], seen: Mapping[str, str], year: int | None
) -> NameMatch | None:
    """Return the likeliest of the actors that bear a name.

    One already named in full wins, then one in office at the article's date, then the latest.
    A bare surname counts only for a leader named before or in office.
    """
    for match in matches:
        if match[2] == "surname" and seen.get(match[0].name.split()[-1]) == match[0].id:
            return match
    in_office = [match for match in matches if match[0].holds(year)]
    full = [match for match in in_office if match[2] != "surname"]
    full = full or [match for match in matches if match[2] != "surname"]
    surnames = [match for match in in_office if year is not None and match[0].role in TOP_OFFICES]
    return max(full or surnames, key=lambda match: match[0].start or 0, default=None)


def _mention(
    passage: Passage, actor: KnownActor, span: Offsets, how: NameKind, token: Token | None
) -> Mention:
    """Return the mention of a table's actor, saying whether it acts or is a place."""
    start, end = span
    head = _head(token, end) if token is not None else None
    rule, why, place = f"name.{how.replace(' ', '-')}", f"{how} of {actor.name}", False
    if how in ("capital", "seat"):
        acting = head is not None and _acts(head)
        place = not acting and how == "capital"
        role = "acts here" if acting else "is a place here" if place else "stands for it"
        rule, why = f"metonymy.{how}", f"{why}; {role}"
    elif actor.kind == "state" and head is not None and how in ("name", "other name"):
        place = head.dep_ == "pobj" and head.head.lower_ in PLACE_PREPOSITIONS
        why += "; a place here" if place else ""
    elif actor.kind == "leader" and actor.role:
        why = f"{why}, {actor.role}"
    base = passage.block.start
    words = passage.doc.text[start:end]
    return Mention(actor.id, base + start, base + end, words, rule, why, place)


def _head(token: Token, end: int) -> Token:
    """Return the last token of a name that begins with a token and ends at a position."""
    last = token
    while last.i + 1 < len(last.doc) and last.nbor().idx < end:
        last = last.nbor()
    return last


def _acts(token: Token) -> bool:
    """Return whether a name is subject, agent or owner, or is joined to one that is."""
    while token.dep_ in JOINED_NAMES and token.head != token:
        token = token.head
    if token.dep_ == "pobj":
        return token.head.dep_ == "agent" or token.head.lower_ in ACTING_PREPOSITIONS
    return token.dep_ in ACTING_NAMES
