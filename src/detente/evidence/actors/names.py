"""Mentions by name: the table's names with metonymy, and names that only the text explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from detente.evidence.actors.actor_table import ActorKind, ActorTable, KnownActor, NameKind, slug
from detente.evidence.actors.mention import Mention
from detente.evidence.english.cues import verbs
from detente.evidence.english.offices import TOP_OFFICES
from detente.evidence.english.people import people_words
from detente.evidence.structure.passage import Passage
from detente.evidence.structure.spans import Offsets
from detente.evidence.when import find

if TYPE_CHECKING:
    from spacy.tokens import Token

_ANY_DAY = date(2000, 1, 1)
"""Where times are only to be found, not dated."""
_WORD = re.compile(r"(?<![^\W_])(?:al-|el-|bin |de |von )?[^\W\d_a-z][^\W_]*")
_PLACE = frozenset({"in", "at", "to", "from", "near", "into", "around", "outside", "through",
                    "inside", "toward", "towards", "across", "throughout", "over"})  # fmt: skip
_AGENT = frozenset({"nsubj", "agent", "poss", "nsubjpass"})
_GOVERNS = frozenset({"conj", "appos"})


def by_names(
    parts: Sequence[Passage], table: ActorTable, entries: dict[str, KnownActor], year: int | None
) -> list[Mention]:
    """Return every mention by a name; people and bodies not in the table join ``entries``."""
    found: list[Mention] = []
    seen: dict[str, str] = {}  # surname or short name -> actor
    for part in parts:
        dated = [(time.start, time.end) for time in find(part.doc.text, _ANY_DAY)]
        known = list(_known(part, table, seen, year, dated))
        found += known
        found += _unknown(part, known, entries, seen, dated)
    return found


def _known(
    part: Passage,
    table: ActorTable,
    seen: dict[str, str],
    year: int | None,
    dated: Sequence[Offsets],
) -> Iterator[Mention]:
    """Yield the mentions of the table's actors in a passage; "9 May" is nobody's name."""
    text, until = part.doc.text, 0
    at = {token.idx: token for token in part.doc}
    for word in _WORD.finditer(text):
        if word.start() < until:
            continue
        matches = table.at(text, word.start())
        choice = _choose(matches, seen, year)
        if choice is None or any(start <= word.start() < end for start, end in dated):
            continue
        entry, end, how = choice
        if how in ("name", "other name") and entry.kind == "leader":
            seen.setdefault(entry.name.split()[-1], entry.id)
        until = end
        yield _mention(part, entry, word.start(), end, how, at.get(word.start()))


def _choose(
    matches: list[tuple[KnownActor, int, NameKind]], seen: dict[str, str], year: int | None
) -> tuple[KnownActor, int, NameKind] | None:
    """Return the likeliest of the entries that bear a name.

    One already named in full wins, then one in office at the article's date, then the latest.
    A bare surname counts only for a leader named before or in office.
    """
    if not matches:
        return None
    for match in matches:
        if match[2] == "surname" and seen.get(match[0].name.split()[-1]) == match[0].id:
            return match
    fits = [m for m in matches if m[0].holds(year)] if year is not None else list(matches)
    firm = [m for m in fits if m[2] != "surname"] or [m for m in matches if m[2] != "surname"]
    if firm:
        return max(firm, key=lambda m: m[0].start or 0)
    surnames = [m for m in fits if year is not None and _top(m[0])]
    return max(surnames, key=lambda m: m[0].start or 0) if surnames else None


def _top(entry: KnownActor) -> bool:
    """Return whether a leader is known well enough to go by surname alone."""
    return entry.role in TOP_OFFICES


def _mention(
    part: Passage, entry: KnownActor, start: int, end: int, how: NameKind, token: Token | None
) -> Mention:
    """Return the mention of a table's actor, saying whether it acts or is a place."""
    words = part.doc.text[start:end]
    head = _head(token, end) if token is not None else None
    rule, why, place = f"name.{how.replace(' ', '-')}", f"{how} of {entry.name}", False
    if how in ("capital", "seat"):
        acting = head is not None and _acts(head)
        place = not acting and how == "capital"
        part_of_speech = "acts here" if acting else "is a place here" if place else "stands for it"
        rule, why = f"metonymy.{how}", f"{how} of {entry.name}; {part_of_speech}"
    elif entry.kind == "state" and head is not None and how in ("name", "other name"):
        place = head.dep_ == "pobj" and head.head.lower_ in _PLACE
        why += "; a place here" if place else ""
    elif entry.kind == "leader" and entry.role:
        why = f"{how} of {entry.name}, {entry.role}"
    base = part.block.start
    return Mention(entry.id, base + start, base + end, words, rule, why, place)


def _head(token: Token, end: int) -> Token:
    """Return the last token of a name that begins with a token and ends at a position."""
    last = token
    while last.i + 1 < len(last.doc) and last.nbor().idx < end:
        last = last.nbor()
    return last


def _acts(token: Token) -> bool:
    """Return whether a name is subject, agent or owner, or is joined to one that is."""
    while token.dep_ in _GOVERNS and token.head != token:
        token = token.head
    if token.dep_ == "pobj":
        return token.head.dep_ == "agent" or token.head.lower_ in ("by", "between", "with")
    return token.dep_ in _AGENT


def _unknown(
    part: Passage,
    known: list[Mention],
    entries: dict[str, KnownActor],
    seen: dict[str, str],
    dated: Sequence[Offsets],
) -> list[Mention]:
    """Return the mentions of people and bodies that the table does not know."""
    taken = {(m.start - part.block.start, m.end - part.block.start) for m in known} | {*dated}
    found = []
    for first, last in _proper(part):
        start, end = part.doc[first].idx, part.doc[last].idx + len(part.doc[last])
        if any(a < end and start < b for a, b in taken):
            continue
        words = part.doc.text[start:end]
        again = seen.get(words) or seen.get(words.split()[-1])
        kind = _kind(part, first, last)
        if again is not None and (len(words.split()) == 1 or kind == "person"):
            rule, why, key = "name.again", f"{words} is {entries[again].name}, named before", again
        elif kind is not None and (last > first or kind == "organisation"):
            key = slug(words)
            entries.setdefault(key, KnownActor(key, words, kind))
            seen[words] = key
            if kind == "person":
                seen.setdefault(words.split()[-1], key)
            rule, why = f"name.{kind}", _REASON[kind]
        else:
            continue
        base = part.block.start
        found.append(Mention(key, base + start, base + end, words, rule, why))
    return found


_REASON = {
    "person": "a name with a title, an initial, a relative clause or a verb of saying",
    "organisation": "a name that ends as names of bodies do",
}


def _proper(part: Passage) -> Iterator[tuple[int, int]]:
    """Yield first and last token of each run of proper nouns, titles left out."""
    doc, titles = part.doc, people_words("titles")
    i = 0
    while i < len(doc):
        if doc[i].pos_ != "PROPN":
            i += 1
            continue
        first = i
        while i + 1 < len(doc) and doc[i + 1].pos_ == "PROPN":
            i += 1
        while first < i and doc[first].text in titles:
            first += 1
        if doc[i].text[:1].isupper() or doc[first].text[:1].isupper():
            yield first, i
        i += 1


def _kind(part: Passage, first: int, last: int) -> ActorKind | None:
    """Return what a run of proper nouns names, if the text shows it."""
    doc = part.doc
    if doc[last].text in people_words("organisation") or doc[last].text in people_words("outlet"):
        return "organisation"
    if part.doc[first : last + 1].text in people_words("outlets"):
        return "organisation"
    titled = first > 0 and doc[first - 1].text in people_words("titles")
    initial = any(re.fullmatch(r"[A-Z]\.", token.text) for token in doc[first : last + 1])
    after = doc[last + 1 : last + 3].text.lower().lstrip(", ")
    head = doc[last]
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in verbs()
    if titled or initial or after.startswith("who") or speaks or _after_role(part, first):
        return "person"
    return None


def _after_role(part: Passage, first: int) -> bool:
    """Return whether a word for a person stands right before a name ("reporter Jane Roe")."""
    before = part.doc[first - 1] if first else None
    return before is not None and before.lower_ in people_words("people")
