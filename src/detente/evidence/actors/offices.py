"""Mentions by office: the Russian president, the US secretary of state, the prime minister."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.evidence.actors.known_actor import KnownActor
from detente.evidence.actors.mention import Mention
from detente.evidence.english.offices import OFFICE, holder_follows, is_definite, same_office
from detente.evidence.structure.passage import Passage

_TO_STATE = 3
"""Characters from the name of a state to its office at most: a space, or the possessive."""


def by_offices(
    parts: Sequence[Passage],
    named: Sequence[Mention],
    actors: Mapping[str, KnownActor],
    year: int | None,
) -> list[Mention]:
    """Return the mentions by an office alone, where the state, or one named before, tells who."""
    mentions: list[Mention] = []
    for passage in parts:
        text, base = passage.doc.text, passage.block.start
        for match in OFFICE.finditer(text):
            if holder_follows(text, match.end()) or not is_definite(text, match.start()):
                continue
            start, end = base + match.start(), base + match.end()
            holder = _holder(match.group().lower(), start, named, actors, year)
            if holder is not None:
                actor, why = holder
                mentions.append(Mention(actor.id, start, end, match.group(), "office.holder", why))
    return mentions


def _holder(
    office: str,
    start: int,
    named: Sequence[Mention],
    actors: Mapping[str, KnownActor],
    year: int | None,
) -> tuple[KnownActor, str] | None:
    """Return who holds an office at a place of the text, and why."""
    of_state = (
        mention.actor
        for mention in named
        if mention.end < start <= mention.end + _TO_STATE and actors[mention.actor].kind == "state"
    )
    state = next(of_state, None)
    if state is None:
        return _named_before(office, start, named, actors)
    holders = [
        actor
        for actor in actors.values()
        if actor.state == state and same_office(actor.role, office) and actor.holds(year)
    ]
    if not holders:
        return None
    mentioned = {mention.actor for mention in named}
    holder = max(holders, key=lambda actor: (actor.id in mentioned, actor.start or 0))
    return holder, f"{office} of {actors[state].name} is {holder.name}"


def _named_before(
    office: str, start: int, named: Sequence[Mention], actors: Mapping[str, KnownActor]
) -> tuple[KnownActor, str] | None:
    """Return the holder of an office who was named last before a place, and why."""
    before = [
        mention
        for mention in named
        if mention.end <= start and same_office(actors[mention.actor].role, office)
    ]
    if not before:
        return None
    holder = actors[max(before, key=lambda mention: mention.start).actor]
    return holder, f"the {office} named before is {holder.name}"
