"""Mentions by office: the Russian president, the US secretary of state, the prime minister.

Who held an office on the day of the text is told by a dated table; where it does not know, the
office stands for itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from detente.evidence.actors.known_actor import KnownActor
from detente.evidence.actors.mention import Mention
from detente.evidence.actors.office_holders import holder
from detente.evidence.english.names import with_article
from detente.evidence.english.offices import OFFICE, holder_follows, is_definite, same_office
from detente.evidence.structure.passage import Passage

_TO_STATE = 3
"""Characters from the name of a state to its office at most: a space, or the possessive."""


def by_offices(
    parts: Sequence[Passage],
    named: Sequence[Mention],
    actors: dict[str, KnownActor],
    day: date | None,
) -> list[Mention]:
    """Return the mentions by an office alone, where the state, or one named before, tells whose.

    An office whose holder is not known joins ``actors`` as itself.
    """
    mentions: list[Mention] = []
    for passage in parts:
        text, base = passage.doc.text, passage.block.start
        for match in OFFICE.finditer(text):
            if holder_follows(text, match.end()) or not is_definite(text, match.start()):
                continue
            start, end = base + match.start(), base + match.end()
            known = _holder(match.group().lower(), start, [*named, *mentions], actors, day)
            if known is not None:
                key, why = known
                rule = "office.holder" if actors[key].kind != "office" else "office.itself"
                mentions.append(Mention(key, start, end, match.group(), rule, why))
    return mentions


def _holder(
    office: str,
    start: int,
    named: Sequence[Mention],
    actors: dict[str, KnownActor],
    day: date | None,
) -> tuple[str, str] | None:
    """Return the id of who holds an office at a place of the text, and why."""
    of_state = (
        mention.actor
        for mention in named
        if mention.end < start <= mention.end + _TO_STATE and actors[mention.actor].kind == "state"
    )
    state = next(of_state, None)
    if state is None:
        return _named_before(office, start, named, actors)
    whose = f"{office} of {with_article(actors[state].name)}"
    spoken = [mention.actor for mention in named]
    key = holder(state, office, day, list(actors.values()), spoken)
    if key:
        return key, f"{whose} is {actors[key].name}"
    key = f"{state}-{office.replace(' ', '-')}"
    actors.setdefault(key, KnownActor(key, whose, "office", state, office))
    return key, f"{whose}, whoever it is"


def _named_before(
    office: str, start: int, named: Sequence[Mention], actors: dict[str, KnownActor]
) -> tuple[str, str] | None:
    """Return the id of the holder of an office who was spoken of last before a place, and why."""
    before = [
        mention
        for mention in named
        if mention.end <= start and same_office(actors[mention.actor].role, office)
    ]
    if not before:
        return None
    known = actors[max(before, key=lambda mention: mention.start).actor]
    return known.id, f"the {office} named before is {known.name}"
