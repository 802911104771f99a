"""From a mention, or from people described, to the link of a chain that they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from detente.evidence.actors.known_actor import ActorKind
from detente.evidence.actors.mention import Mention
from detente.evidence.chain import Link, LinkType
from detente.evidence.chains.mention_index import MentionIndex
from detente.evidence.english.people import is_body, is_outlet
from detente.evidence.english.sources import ARTICLE
from detente.evidence.structure.spans import Offsets

NOBODY: Final = "someone not named"
"""Name of a source of which the text tells nothing."""

_TYPES: Mapping[ActorKind, LinkType] = {
    "state": "state",
    "government": "state",
    "leader": "person",
    "person": "person",
    "armed group": "group",
    "organisation": "group",
    "office": "office",
}
"""What a link to an actor of each kind is; any other kind is a group that is not named."""


def link_to(index: MentionIndex, mention: Mention) -> Link:
    """Return the link of the actor that a mention means."""
    actor = index.actors[mention.actor]
    kind = _TYPES.get(actor.kind, "unnamed group")
    if kind == "unnamed group":
        return group_link(index, (mention.start, mention.end), mention.text)
    if kind == "group" and is_outlet(actor.name):
        kind = "outlet"
    if kind == "state" and mention.rule == "phrase.government":
        return Link(name=without_article(mention.text), type="office", side=actor.name)
    side = index.actors[actor.state].name if actor.state in index.actors else ""
    return Link(name=actor.name, type=kind, side=side)


def joint_link(index: MentionIndex, span: Offsets) -> Link | None:
    """Return one link for two names joined by "and" in a span."""
    pair = index.joined(span)
    if pair is None:
        return None
    first, second = (link_to(index, mention) for mention in pair)
    return first.model_copy(update={"name": f"{first.name} and {second.name}", "side": ""})


def group_link(index: MentionIndex, span: Offsets, words: str) -> Link:
    """Return the link of people or a body described and not named, with their side if told."""
    name, side = without_article(words), index.side(span)
    if is_body(name):
        return Link(name=name, type="group", side=side)
    return Link(name=name, type="unnamed group", anonymous=True, side=side)


def clean(words: str) -> str:
    """Return words without outer marks and white space.

    >>> clean(" the envoy”, ")
    'the envoy'
    """
    return re.sub(r"\s+", " ", words).strip(" \t\n,.;:“”\"'‘’–—-()")


def without_article(words: str) -> str:
    """Return a phrase without marks of quotation and its article.

    >>> without_article("the “envoy”")
    'envoy'
    """
    plain = re.sub(r"[“”\"]", "", clean(words))
    return ARTICLE.sub("", plain) or plain
