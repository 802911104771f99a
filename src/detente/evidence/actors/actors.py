"""Actors: who is spoken of, under which words, and why those words mean that actor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from detente.evidence.actors.actor_table import table
from detente.evidence.actors.groups import by_groups
from detente.evidence.actors.known_actor import ActorKind, KnownActor
from detente.evidence.actors.mention import Mention
from detente.evidence.actors.names import by_names
from detente.evidence.actors.offices import by_offices
from detente.evidence.actors.owned import by_owners
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
    parts: Sequence[Passage], *, day: date | None = None, extra: Path | None = None
) -> tuple[Actor, ...]:
    """Return the actors of an article in the order of their first mention.

    ``day`` is that of the article, by which office holders are known.

    1. Names of the dated table (``extra`` adds a user's own), with metonymy told apart.
    2. Names the table does not know, when the text shows what they are.
    3. Noun phrases of people and bodies ("the armed opposition").
    4. Pronouns, to the nearest fitting actor before them.

    >>> from detente.evidence.structure.passage import passages
    >>> from detente.evidence.structure.segment import segment
    >>> text = "Moscow said that it would help the armed opposition."
    >>> [(actor.id, actor.kind) for actor in actors(passages(text, segment(text)))]
    [('russia', 'state'), ('armed-opposition', 'armed group')]
    """
    known = table(extra)
    roll = dict(known.actors)
    mentions = by_names(parts, known, roll, day.year if day else None)
    mentions += by_offices(parts, mentions, roll, day)
    phrases = by_groups(parts, mentions, roll)
    pronouns = by_pronouns(parts, [*mentions, *phrases], roll)
    mentions += [*by_owners(phrases, pronouns, roll), *pronouns]
    mentions.sort(key=lambda mention: (mention.start, mention.end))
    by_actor: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_actor.setdefault(mention.actor, []).append(mention)
    return tuple(_actor(roll[key], mine) for key, mine in by_actor.items())


def _actor(known: KnownActor, mentions: Sequence[Mention]) -> Actor:
    """Return a known actor with its mentions."""
    return Actor(known.id, known.name, known.kind, known.state, known.role, tuple(mentions))
