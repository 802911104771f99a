"""Parties that act as one are made one; a party that is one leader's alone bears the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.evidence.actors.actors import Actor
from detente.evidence.draft.deed import Deed
from detente.evidence.draft.parties import LONGEST_NAME, Parties
from detente.evidence.draft.plan import DraftParty

_LONGEST_KEY = 60
"""A key is typed and stands before each of its options: of many members the last are cut off."""
_MOST_NAMES, _MOST_LEADER_NAMES = 8, 6
"""Other names that a joint party and a leader's party keep."""


def united(deeds: Sequence[Deed], sides: Parties) -> tuple[tuple[Deed, ...], Parties]:
    """Return the deeds and parties with those made one that do all they do together."""
    groups: dict[frozenset[int], list[str]] = {}
    for key in dict.fromkeys(deed.owner for deed in deeds):
        places = frozenset(deed.place for deed in deeds if deed.owner == key)
        groups.setdefault(places, []).append(key)
    new: dict[str, str] = {}
    known = dict(sides.known)
    for keys in groups.values():
        if len(keys) > 1:
            joint = _joint([sides.known[key] for key in keys])
            known[joint.key] = joint
            new.update(dict.fromkeys(keys, joint.key))
    if not new:
        return tuple(deeds), sides
    renamed = [
        replace(
            deed,
            owner=new.get(deed.owner, deed.owner),
            by=new.get(deed.by, deed.by),
            toward=new.get(deed.toward, deed.toward),
        )
        for deed in deeds
    ]
    once = {(deed.place, deed.owner, deed.by, deed.mode): deed for deed in reversed(renamed)}
    renamed_once = tuple(sorted(once.values(), key=lambda deed: deed.place))
    return renamed_once, sides.renamed(known, new)


def _joint(members: Sequence[DraftParty]) -> DraftParty:
    """Return the party that several make together."""
    *head, last = [member.name for member in members]
    names = (name for member in members for name in (member.name, *member.aliases))
    return DraftParty(
        key="_".join(member.key for member in members)[:_LONGEST_KEY],
        name=f"{', '.join(head)} and {last}"[:LONGEST_NAME],
        kind="group",
        ids=tuple(actor for member in members for actor in member.ids),
        aliases=tuple(dict.fromkeys(names))[:_MOST_NAMES],
        plural=True,
    )


def personal(party: DraftParty, deeds: Sequence[Deed], actors: Sequence[Actor]) -> DraftParty:
    """Return a state under its leader's name where the leader alone does all that it does."""
    agents = {deed.agent for deed in deeds if deed.owner == party.key}
    leaders = (actor for actor in actors if {actor.id} == agents and actor.kind == "leader")
    leader = next(leaders, None)
    if leader is None or leader.id not in party.ids or party.kind != "state":
        return party
    others = (party.name, *(name for name in party.aliases if name != leader.name))
    return replace(party, name=leader.name, kind="leader", aliases=others[:_MOST_LEADER_NAMES])
