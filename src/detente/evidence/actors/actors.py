"""Actors: who is spoken of, under which words, and why those words mean that actor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from detente.evidence.actors.actor_table import ActorKind, KnownActor, table
from detente.evidence.actors.groups import by_groups
from detente.evidence.actors.mention import Mention
from detente.evidence.actors.names import by_names
from detente.evidence.actors.offices import by_offices
from detente.evidence.actors.pronouns import by_pronouns
from detente.evidence.structure.passage import Passage


@dataclass(frozen=True)
class Actor:
    """An actor with every mention of it.

    Parameters
    ----------
    id, name, kind
        As in the table, or made from the words of the text.
    state
        Id of the actor it acts for or belongs to; empty where none is told.
    role
        Its office, where the table or the text tells one.
    mentions
        In text order.
    """

    id: str
    name: str
    kind: ActorKind
    state: str = ""
    role: str = ""
    mentions: tuple[Mention, ...] = field(default=(), repr=False)


def actors(
    parts: Sequence[Passage], *, year: int | None = None, extra: Path | None = None
) -> tuple[Actor, ...]:
    """Return the actors of an article in the order of their first mention.

    1. Names of the dated table (``extra`` adds a user's own), with metonymy told apart.
    2. Names the table does not know, when the text shows what they are.
    3. Noun phrases of people and bodies ("the armed opposition").
    4. Pronouns, to the nearest fitting actor before them.
    """
    known = table(extra)
    entries: dict[str, KnownActor] = dict(known.entries)
    mentions = by_names(parts, known, entries, year)
    mentions += by_offices(parts, mentions, entries, year)
    mentions += by_groups(parts, mentions, entries)
    mentions += by_pronouns(parts, mentions, entries)
    mentions.sort(key=lambda m: (m.start, m.end))
    return _gathered(mentions, entries)


def _gathered(mentions: Sequence[Mention], entries: dict[str, KnownActor]) -> tuple[Actor, ...]:
    """Return the mentions gathered by actor."""
    found: dict[str, Actor] = {}
    for mention in mentions:
        entry = entries[mention.actor]
        known = found.get(entry.id) or Actor(
            entry.id, entry.name, entry.kind, entry.state, entry.role
        )
        found[entry.id] = replace(known, mentions=(*known.mentions, mention))
    return tuple(found.values())
