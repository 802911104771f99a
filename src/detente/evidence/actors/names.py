"""Mentions by name, passage by passage: those of the table first, then those that are new."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from detente.evidence.actors.actor_table import ActorTable
from detente.evidence.actors.known_actor import KnownActor
from detente.evidence.actors.mention import Mention
from detente.evidence.actors.new_names import by_new_names
from detente.evidence.actors.table_names import by_table_names
from detente.evidence.structure.passage import Passage
from detente.evidence.when.find import find

_ANY_DAY = date(2000, 1, 1)
"""Where times are only to be found, not dated."""


def by_names(
    parts: Sequence[Passage], table: ActorTable, actors: dict[str, KnownActor], year: int | None
) -> list[Mention]:
    """Return every mention by a name; people and bodies not in the table join ``actors``."""
    mentions: list[Mention] = []
    seen: dict[str, str] = {}
    for passage in parts:
        base = passage.block.start
        dates = [time.span for time in find(passage.doc.text, _ANY_DAY)]
        known = list(by_table_names(passage, table, seen, year, dates))
        taken = [*dates, *((m.start - base, m.end - base) for m in known)]
        mentions += known
        mentions += by_new_names(passage, taken, actors, seen)
    return mentions
