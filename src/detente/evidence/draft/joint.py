"""Parties that act as one are made one; a party that is one leader's alone bears the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.parties import Parties
from detente.evidence.draft.plan import DraftParty

if TYPE_CHECKING:
    from detente.evidence.actors.actors import Actor


def united(told: Sequence[Deed], sides: Parties) -> tuple[tuple[Deed, ...], Parties]:
    """Return the deeds and parties with those made one that do all they do together."""
    acts: dict[str, frozenset[int]] = {}
    for key in dict.fromkeys(one.owner for one in told):
        acts[key] = frozenset(one.place for one in told if one.owner == key)
    groups: dict[frozenset[int], list[str]] = {}
    for key, places in acts.items():
        groups.setdefault(places, []).append(key)
    new: dict[str, str] = {}
    known = dict(sides.known)
    for keys in groups.values():
        if len(keys) > 1:
            whole = _whole([sides.known[key] for key in keys])
            known[whole.key] = whole
            new.update(dict.fromkeys(keys, whole.key))
    if not new:
        return tuple(told), sides
    spots = tuple(
        (a, b, new.get(key, key), actor, place) for a, b, key, actor, place in sides.spots
    )
    called = {name: new.get(key, key) for name, key in sides.called.items()}
    changed = [
        replace(
            one,
            owner=new.get(one.owner, one.owner),
            by=new.get(one.by, one.by),
            toward=new.get(one.toward, one.toward),
        )
        for one in told
    ]
    once = {(one.place, one.owner, one.by, one.mode): one for one in reversed(changed)}
    deeds = tuple(sorted(once.values(), key=lambda one: one.place))
    return deeds, Parties(known, spots, called)


def _whole(parts: Sequence[DraftParty]) -> DraftParty:
    """Return the party that several make together."""
    *head, last = [part.name for part in parts]
    return DraftParty(
        key="_".join(part.key for part in parts)[:60],
        name=f"{', '.join(head)} and {last}"[:180],
        kind="group",
        ids=tuple(one for part in parts for one in part.ids),
        aliases=tuple(dict.fromkeys(one for part in parts for one in (part.name, *part.aliases)))[
            :8
        ],
        plural=True,
    )


def personal(party: DraftParty, told: Sequence[Deed], actors: Sequence[Actor]) -> DraftParty:
    """Return a state under its leader's name where the leader alone does all that it does."""
    agents = {one.agent for one in told if one.owner == party.key}
    leader = next((one for one in actors if {one.id} == agents and one.kind == "leader"), None)
    if leader is None or leader.id not in party.ids or party.kind != "state":
        return party
    others = (party.name, *(one for one in party.aliases if one != leader.name))
    return replace(party, name=leader.name, kind="leader", aliases=others[:6])
