"""Mentions by name: those of the table first, then those that are new."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from detente.evidence.actors.actor_table import ActorTable
from detente.evidence.actors.known_actor import KnownActor
from detente.evidence.actors.mention import Mention
from detente.evidence.actors.namesakes import Surroundings, is_namesake
from detente.evidence.actors.new_names import by_new_names, runs_of_names
from detente.evidence.actors.table_names import by_table_names
from detente.evidence.structure.parse import recognise
from detente.evidence.structure.passage import Passage
from detente.evidence.structure.spans import Offsets
from detente.evidence.when.find import find

_ANY_DAY = date(2000, 1, 1)
"""Where times are only to be found, not dated."""


def by_names(
    parts: Sequence[Passage], table: ActorTable, actors: dict[str, KnownActor], year: int | None
) -> list[Mention]:
    """Return every mention by a name; people and bodies not in the table join ``actors``."""
    seen: dict[str, str] = {}
    dates = [[time.span for time in find(part.doc.text, _ANY_DAY)] for part in parts]
    known = [
        list(by_table_names(part, table, seen, year, days))
        for part, days in zip(parts, dates, strict=True)
    ]
    recognise(
        [part.doc for part, found in zip(parts, known, strict=True) if _has_more(part, found)]
    )
    around = Surroundings(parts)
    mentions: list[Mention] = []
    for passage, days, found in zip(parts, dates, known, strict=True):
        base = passage.block.start
        kept = [m for m in found if not is_namesake(m, passage, actors, table, around)]
        taken = [*days, *((m.start - base, m.end - base) for m in kept)]
        mentions += kept
        for mention in kept:
            if actors[mention.actor].kind == "organisation":
                seen[mention.text.split()[-1]] = mention.actor
        mentions += by_new_names(passage, taken, actors, seen, kept)
    return mentions


def _has_more(passage: Passage, found: Sequence[Mention]) -> bool:
    """Return whether a passage holds a name that the table does not know."""
    base = passage.block.start
    known: list[Offsets] = [(mention.start - base, mention.end - base) for mention in found]
    for first, last in runs_of_names(passage):
        start, end = passage.doc[first].idx, passage.doc[last].idx + len(passage.doc[last])
        if not any(left <= start and end <= right for left, right in known):
            return True
    return False
