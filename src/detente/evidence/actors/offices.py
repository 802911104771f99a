"""Mentions by office: the Russian president, the US secretary of state, the prime minister."""

from __future__ import annotations

from collections.abc import Sequence

from detente.evidence.actors.actor_table import KnownActor
from detente.evidence.actors.mention import Mention
from detente.evidence.english.offices import OFFICE, holder_follows, is_definite, same_office
from detente.evidence.structure.passage import Passage


def by_offices(
    parts: Sequence[Passage],
    mentions: Sequence[Mention],
    entries: dict[str, KnownActor],
    year: int | None,
) -> list[Mention]:
    """Return the mentions by an office alone, where the state, or one named before, tells who."""
    found: list[Mention] = []
    for part in parts:
        base = part.block.start
        for match in OFFICE.finditer(part.doc.text):
            start, end = base + match.start(), base + match.end()
            if holder_follows(part.doc.text, match.end()):
                continue
            if not is_definite(part.doc.text, match.start()):
                continue
            holder = _holder(match.group().lower(), start, mentions, entries, year)
            if holder is not None:
                entry, why = holder
                found.append(Mention(entry.id, start, end, match.group(), "office.holder", why))
    return found


def _holder(
    role: str,
    start: int,
    mentions: Sequence[Mention],
    entries: dict[str, KnownActor],
    year: int | None,
) -> tuple[KnownActor, str] | None:
    """Return who holds an office at a place of the text, and why."""
    state = next(
        (
            m.actor
            for m in mentions
            if m.end < start <= m.end + 3 and entries[m.actor].kind == "state"
        ),
        None,
    )
    if state is None:
        before = [
            m for m in mentions if m.end <= start and same_office(entries[m.actor].role, role)
        ]
        if not before:
            return None
        entry = entries[max(before, key=lambda m: m.start).actor]
        return entry, f"the {role} named before is {entry.name}"
    held = [
        e
        for e in entries.values()
        if e.state == state and same_office(e.role, role) and e.holds(year)
    ]
    if not held:
        return None
    named = {m.actor for m in mentions}
    entry = max(held, key=lambda e: (e.id in named, e.start or 0))
    return entry, f"{role} of {entries[state].name} is {entry.name}"
