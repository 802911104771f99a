"""The party that an actor belongs to: its state, itself, or whom it is named after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.evidence.actors.actors import Actor
from detente.evidence.actors.mention import Mention
from detente.evidence.english.names import PEOPLE_ENDING
from detente.evidence.english.people import is_outlet
from detente.evidence.english.stance import LEADING_WORDS, stance_words

_NAMED_AFTER = frozenset({"unnamed group", "organisation", "government", "office", "person"})
"""Kinds of actor that may act for the one whose name they bear."""


def home_of(actor: Actor, actors: Sequence[Actor], by_id: Mapping[str, Actor]) -> str:
    """Return the id of the party that an actor belongs to; empty where it is none."""
    if actor.kind == "leader":
        return actor.state or actor.id
    if actor.kind == "office" and actor.state in by_id:
        return actor.state
    if actor.kind in ("state", "armed group"):
        return actor.id
    if actor.kind == "organisation" and is_outlet(actor.name):
        return ""
    if actor.kind == "organisation":
        above = (other.id for other in actors if actor.name.startswith(f"{other.name} "))
        whole = actor.state or next(above, "")
        if whole:
            return whole
    if actor.kind in _NAMED_AFTER:
        namesake = _named_after(actor, actors)
        if namesake:
            leader = by_id[namesake].kind == "leader"
            return (by_id[namesake].state if leader else "") or namesake
    if actor.kind == "person":
        return actor.state
    return "" if _is_only_heard(actor) else actor.id


def _is_only_heard(actor: Actor) -> bool:
    """Say whether an actor is people who are heard, such as "sources"."""
    heard = stance_words("heard")
    heads = {m.text.split()[-1].lower() for m in actor.mentions if m.text.split()}
    return any(head in heard or head.removesuffix(PEOPLE_ENDING) in heard for head in heads)


def _named_after(actor: Actor, actors: Sequence[Actor]) -> str:
    """Return the actor whose name stands at the head of another's: "Iranian forces"."""
    first = actor.mentions[0]
    lead = first.text.split()[0].lower().rstrip(PEOPLE_ENDING)
    for other in actors:
        if other.id == actor.id:
            continue
        fighters = other.kind == "armed group"
        if fighters and any(m.text.lower().rstrip(PEOPLE_ENDING) == lead for m in other.mentions):
            return other.id
        if other.kind not in ("person", "unnamed group") and any(
            _leads(first, mention) for mention in other.mentions
        ):
            return other.id
    return ""


def _leads(whole: Mention, name: Mention) -> bool:
    """Say whether a name stands first in a phrase, but for a determiner."""
    if not (whole.start <= name.start and name.end < whole.end):
        return False
    before = whole.text[: name.start - whole.start].split()
    return all(word.lower() in LEADING_WORDS for word in before)
