"""Mentions by office: the Russian president, the US secretary of state, the prime minister."""

from __future__ import annotations

import re
from collections.abc import Sequence

from detente.evidence.actors.actor_table import KnownActor
from detente.evidence.actors.mention import Mention
from detente.evidence.structure.passage import Passage

_ROLES = (
    "prime minister", "vice president", "president", "chancellor", "secretary of state",
    "foreign minister", "defence minister", "defense minister", "secretary of defense",
    "supreme leader", "crown prince", "premier", "king", "emir",
)  # fmt: skip
_OFFICE = re.compile(rf"\b(?:{'|'.join(_ROLES)})\b", re.IGNORECASE)


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
        for match in _OFFICE.finditer(part.doc.text):
            start, end = base + match.start(), base + match.end()
            if _named(part.doc.text, match.end()) or not _definite(part.doc.text, match.start()):
                continue
            holder = _holder(match.group().lower(), start, mentions, entries, year)
            if holder is not None:
                entry, why = holder
                found.append(Mention(entry.id, start, end, match.group(), "office.holder", why))
    return found


def _named(text: str, end: int) -> bool:
    """Return whether a name follows the office, which then speaks for itself."""
    return re.match(r",?\s+(?:[A-Z][a-z]|of [A-Z])", text[end : end + 8]) is not None


def _definite(text: str, start: int) -> bool:
    """Return whether the office is a certain one: "the", "his", or a state before it."""
    before = text[max(0, start - 40) : start]
    return (
        re.search(r"(?:\b[Tt]he|[A-Z][\w.]*(?:[’']s)?)\s+(?:[A-Z][\w.]+\s+)?$", before) is not None
    )


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
        before = [m for m in mentions if m.end <= start and _same(entries[m.actor], role)]
        if not before:
            return None
        entry = entries[max(before, key=lambda m: m.start).actor]
        return entry, f"the {role} named before is {entry.name}"
    held = [e for e in entries.values() if e.state == state and _same(e, role) and e.holds(year)]
    if not held:
        return None
    named = {m.actor for m in mentions}
    entry = max(held, key=lambda e: (e.id in named, e.start or 0))
    return entry, f"{role} of {entries[state].name} is {entry.name}"


def _same(entry: KnownActor, role: str) -> bool:
    """Return whether an entry holds an office of that name."""
    return entry.role == role.replace("defense", "defence") or entry.role == role
