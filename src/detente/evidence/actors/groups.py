"""Mentions by noun phrase: officials, rebels, the armed opposition, the Assad regime."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from detente.evidence.actors.actor_table import ActorKind, KnownActor, slug
from detente.evidence.actors.mention import Mention
from detente.evidence.english.people import people_words
from detente.evidence.structure.passage import Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = ("amod", "compound", "nmod", "poss", "nummod")
_DROPPED = frozenset({"other", "many", "several", "some", "such", "same", "own", "more", "few",
                      "these", "those", "two", "three", "new", "entire", "whole"})  # fmt: skip


def by_groups(
    parts: Sequence[Passage], named: Sequence[Mention], entries: dict[str, KnownActor]
) -> list[Mention]:
    """Return every mention of people or a body by a noun phrase; new actors join ``entries``."""
    found: list[Mention] = []
    ordered = sorted(named, key=lambda m: m.start)
    starts = [m.start for m in ordered]
    for part in parts:
        first = part.block.start
        inside = ordered[bisect_left(starts, first) : bisect_left(starts, part.block.end)]
        for token in part.doc:
            at = first + token.idx
            if any(m.start <= at < m.end for m in inside):
                continue
            if token.tag_ in ("NN", "NNS") and _is_actor(token):
                found.append(_mention(part, token, inside, entries))
    return found


def _is_actor(token: Token) -> bool:
    """Return whether a noun is people or a body, told apart by a modifier."""
    if token.dep_ in ("compound", "nmod", "amod"):
        return False
    told = any(c.dep_ in _MODIFIERS and c.lower_ not in _DROPPED for c in token.children)
    if token.lower_ in people_words("people"):
        return told or token.tag_ == "NNS"
    return token.lower_ in people_words("bodies") and told


def _mention(
    part: Passage, token: Token, named: Sequence[Mention], entries: dict[str, KnownActor]
) -> Mention:
    """Return the mention of a noun phrase."""
    words = list(_phrase(token))
    start, end = words[0].idx, token.idx + len(token)
    base = part.block.start
    side = next((m for m in named if base + start <= m.start and m.end <= base + end), None)
    state = _state(side, entries)
    kind = _kind(token, bool(state))
    text = part.doc.text[start:end]
    if kind == "government" and state and entries[state].kind == "state":
        why = f"{token.lower_} of {entries[state].name}"
        return Mention(state, base + start, base + end, text, "phrase.government", why)
    name = " ".join(_core(words))
    key = slug(name)
    entries.setdefault(key, KnownActor(key, name, kind, state))
    why = f"{kind} by the noun {token.lower_!r}" + (f", of {entries[state].name}" if state else "")
    return Mention(key, base + start, base + end, text, f"phrase.{kind.replace(' ', '-')}", why)


def _phrase(token: Token) -> Iterator[Token]:
    """Yield the tokens of a phrase up to its noun, articles left out."""
    first = token.i
    for c in token.children:
        if c.i < token.i and c.dep_ in _MODIFIERS:
            first = min(first, min(t.i for t in c.subtree))
    yield from token.doc[first : token.i + 1]


def _core(words: Sequence[Token]) -> Iterator[str]:
    """Yield the words that name the group: no article, number or possessive mark."""
    for token in words:
        if token.tag_ not in ("DT", "POS", "PRP$", "CD") and token.lower_ not in _DROPPED:
            yield token.text


def _state(side: Mention | None, entries: dict[str, KnownActor]) -> str:
    """Return the actor that a named word in the phrase gives as its side."""
    if side is None:
        return ""
    entry = entries[side.actor]
    return entry.state if entry.kind == "leader" and entry.state else entry.id


def _kind(token: Token, owned: bool) -> ActorKind:
    """Return the kind that the noun tells."""
    word = token.lower_
    modifiers = {c.lower_ for c in token.children}
    if word in people_words("armed") and (word != "opposition" or modifiers & {"armed", "rebel"}):
        return "armed group"
    if word in people_words("government") and owned:
        return "government"
    return "unnamed group" if word in people_words("people") else "organisation"
