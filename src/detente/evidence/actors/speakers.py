"""Mentions by "we" and "I" in somebody's own words: the speaker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from detente.evidence.actors.actors import Actor
from detente.evidence.actors.mention import Mention
from detente.evidence.attribution.attribution import Attribution
from detente.evidence.english.pronouns import SPEAKER
from detente.evidence.structure.spans import Offsets, SpanIndex


def with_speakers(
    text: str, actors: Sequence[Actor], attributions: Sequence[Attribution]
) -> tuple[Actor, ...]:
    """Return the actors with the mentions by which they speak of themselves.

    >>> with_speakers("We left.", (), ())
    ()
    """
    mentions = [(m.start, m.end, actor.id) for actor in actors for m in actor.mentions]
    known = SpanIndex(mentions)
    names = {actor.id: actor.name for actor in actors}
    added: dict[str, dict[int, Mention]] = {}
    for one in sorted(attributions, key=_length, reverse=True):
        speaker = _speaker(one, known) if one.manner == "direct" else ""
        for start, end in one.content if speaker else ():
            for match in SPEAKER.finditer(text, start, end):
                for others in added.values():
                    others.pop(match.start(), None)
                why = f"{match.group()!r} for {names[speaker]}, who speaks"
                place = (match.start(), match.end())
                mention = Mention(speaker, *place, match.group(), "pronoun.speaker", why)
                added.setdefault(speaker, {})[match.start()] = mention
    return tuple(_with(actor, added.get(actor.id, {}).values()) for actor in actors)


def _length(attribution: Attribution) -> int:
    """Return how many characters an attribution's content has: the narrowest is read last."""
    return sum(end - start for start, end in attribution.content)


def _speaker(attribution: Attribution, known: SpanIndex[str]) -> str:
    """Return the actor that an attribution's source names; empty where it names none."""
    if not attribution.source:
        return ""
    span: Offsets = (attribution.source[0][0], attribution.source[-1][1])
    longest = known.longest(*span)
    return longest[2] if longest else ""


def _with(actor: Actor, more: Iterable[Mention]) -> Actor:
    """Return an actor with more mentions, in text order."""
    mentions = sorted([*actor.mentions, *more], key=lambda one: one.start)
    return replace(actor, mentions=tuple(mentions))
