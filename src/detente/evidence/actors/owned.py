"""Whose people are: "its forces" and "his government" act for whom the pronoun stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from detente.evidence.actors.known_actor import KnownActor
from detente.evidence.actors.mention import Mention
from detente.evidence.english.people import people_words

_GROUPS = frozenset({"unnamed group", "armed group", "organisation", "government"})


def by_owners(
    phrases: Sequence[Mention], pronouns: Sequence[Mention], actors: Mapping[str, KnownActor]
) -> list[Mention]:
    """Return the mentions by noun phrase, those of an owner's own people as mentions of the owner.

    A leader's people act for whom he acts for.
    """
    owners = {mention.start: mention for mention in pronouns}
    return [_owned(mention, owners.get(mention.start), actors) for mention in phrases]


def _owned(mention: Mention, owner: Mention | None, actors: Mapping[str, KnownActor]) -> Mention:
    """Return a mention as one of its owner where it is of his own people."""
    head = mention.text.split()[-1].lower()
    own = people_words("own")
    if owner is None or head not in own or actors[mention.actor].kind not in _GROUPS:
        return mention
    known = actors[owner.actor]
    home = known.state if known.kind in ("leader", "person", "office") else known.id
    if not home or home not in actors:
        return mention
    why = f"{head} of {actors[home].name}, for whom {owner.text!r} stands"
    return replace(mention, actor=home, rule="phrase.owned", why=why)
