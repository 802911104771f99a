"""Parties: the actors of a reading, those that act as one taken together.

A leader acts for the state, and so do a group or a body named after it ("Iranian officials"). An
armed group acts for itself. People who are only heard ("sources", "analysts") are no party.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from detente.evidence.actors.actor_table import table
from detente.evidence.actors.actors import Actor
from detente.evidence.draft.homes import home_of
from detente.evidence.draft.keys import slug, unique
from detente.evidence.draft.plan import DraftParty
from detente.evidence.english.names import PEOPLE_ENDING, common, with_article
from detente.evidence.english.stance import AND

LONGEST_NAME: Final = 180
"""Characters of a party's name."""
_MOST_ALIASES = 6
_BACK = 60
"""Mentions before a place that "both" may point back over."""
_NESTED, _LOOKED_AT = 8, 24
"""Mentions before a place that may still hold it, and those looked at from the first of them."""
_SIDES = frozenset({"state", "armed group"})
_CALLING = ("name.surname", "name.other", "name.name", "metonymy", "phrase.gov")
"""Beginnings of the rules of mentions by which a party is called."""


class PartySpot(NamedTuple):
    """One mention of a party: where, whose, of which actor, and whether it is a place there."""

    start: int
    end: int
    party: str
    actor: str
    is_place: bool


@dataclass(frozen=True)
class Parties:
    """Every party of a reading by its key, and where each is mentioned.

    Parameters
    ----------
    known
        The parties by key.
    spots
        Their mentions in text order; those that only name a place are kept, so that a rule may
        leave them out.
    called
        The party of every name and every wording, in small letters.
    """

    known: Mapping[str, DraftParty]
    spots: tuple[PartySpot, ...]
    called: Mapping[str, str]

    def at(self, start: int, end: int) -> str:
        """Return the party that the longest mention overlapping a stretch means, or nothing."""
        longest = self._longest(start, end)
        return longest.party if longest else ""

    def actor(self, start: int, end: int) -> str:
        """Return the id of the actor that the longest mention overlapping a stretch means."""
        longest = self._longest(start, end)
        return longest.actor if longest else ""

    def _longest(self, start: int, end: int) -> PartySpot | None:
        """Return the longest mention that overlaps a stretch of text."""
        low = max(bisect_right(self.spots, (start,)) - _NESTED, 0)
        near = self.spots[low : low + _LOOKED_AT]
        overlapping = [spot for spot in near if spot.start < end and spot.end > start]
        return max(overlapping, key=lambda spot: spot.end - spot.start, default=None)

    def within(self, start: int, end: int) -> frozenset[str]:
        """Return the parties mentioned between two places."""
        low, high = bisect_left(self.spots, (start,)), bisect_left(self.spots, (end,))
        return frozenset(spot.party for spot in self.spots[low:high])

    def named(self, *names: str) -> str:
        """Return the party that bears one of some names, or nothing."""
        keys = (self.called.get(name.lower(), "") for name in names if name)
        return next((key for key in keys if key), "")

    def pair_before(
        self, place: int, text: str, own: Sequence[str] = (), *, states: bool = False
    ) -> tuple[str, ...]:
        """Return the two parties that "both" or "these two nations" at a place means.

        The last "A and B" before it, else the last two spoken of that are not ``own``; with
        ``states`` none but states count.
        """
        high = bisect_left(self.spots, (place,))
        before = self.spots[max(high - _BACK, 0) : high]
        others = [
            spot
            for spot in before
            if spot.end <= place
            and spot.party not in own
            and not (states and self.known[spot.party].kind != "state")
        ]
        for second, first in pairwise(reversed(others)):
            joined = text[first.end : second.start].split() == [AND]
            places = first.is_place and second.is_place
            if joined and first.party != second.party and not places:
                return first.party, second.party
        named = [spot.party for spot in reversed(others) if not spot.is_place]
        last = list(dict.fromkeys(named))
        if states:
            last.sort(key=lambda party: -named.count(party))
        return (last[1], last[0]) if len(last) > 1 else ()

    def counterpart(self, own: str) -> tuple[str, ...]:
        """Return the one other state or armed group of the text, where there is just one."""
        sides = [key for key, one in self.known.items() if one.kind in _SIDES and key != own]
        return tuple(sides) if len(sides) == 1 else ()

    def renamed(self, known: Mapping[str, DraftParty], new: Mapping[str, str]) -> Parties:
        """Return the mentions as those of other parties, by the new key of each old one."""
        spots = tuple(spot._replace(party=new.get(spot.party, spot.party)) for spot in self.spots)
        return Parties(known, spots, {name: new.get(k, k) for name, k in self.called.items()})


def parties(actors: Sequence[Actor]) -> Parties:
    """Return the parties among the actors of a reading."""
    by_id = {actor.id: actor for actor in actors}
    homes = {actor.id: home_of(actor, actors, by_id) for actor in actors}
    members: dict[str, list[Actor]] = {}
    for actor in actors:
        if homes[actor.id]:
            members.setdefault(homes[actor.id], []).append(actor)
    keys: dict[str, str] = {}
    for home in members:
        keys[home] = unique(slug(home), keys.values())
    known = {keys[home]: _party(keys[home], home, of, by_id) for home, of in members.items()}
    acting = [(actor, keys[homes[actor.id]]) for actor in actors if homes[actor.id]]
    spots = (
        PartySpot(mention.start, mention.end, key, actor.id, mention.place)
        for actor, key in acting
        for mention in actor.mentions
    )
    called = {name.lower(): key for actor, key in acting for name in _names(actor)}
    return Parties(known, tuple(sorted(spots)), called)


def _names(actor: Actor) -> Iterable[str]:
    """Yield the name of an actor and every wording that is no pronoun."""
    yield actor.name
    yield from (m.text for m in actor.mentions if not m.rule.startswith("pro"))


def _party(key: str, home: str, members: Sequence[Actor], by_id: Mapping[str, Actor]) -> DraftParty:
    """Return the party that some actors make; ``home`` is the actor it is named after."""
    head = by_id.get(home, members[0])
    longest = max((mention.text for mention in head.mentions), key=len, default=head.name)
    described = head.kind in ("unnamed group", "office", "government") or head.name[:1].islower()
    if head.id != home:
        state = table().actors.get(home)
        name = with_article(state.name if state else home.replace("-", " ").title())
        kind = "state"
    else:
        name = common(longest) if described else with_article(head.name)
        kind = {"unnamed group": "group", "person": "other"}.get(head.kind, head.kind)
    last = (longest.split() or [""])[-1].lower()
    return DraftParty(
        key=key,
        name=name[:LONGEST_NAME],
        kind=kind,
        ids=tuple(member.id for member in members),
        aliases=_aliases(home, head, members),
        plural=described and last.endswith(PEOPLE_ENDING),
    )


def _aliases(home: str, head: Actor, members: Sequence[Actor]) -> tuple[str, ...]:
    """Return the other names of a party: its leaders' first, then what its members are called."""
    leaders = [member.name for member in members if member.id != home and member.kind == "leader"]
    called = [m.text for member in members for m in member.mentions if m.rule.startswith(_CALLING)]
    names = (n for n in (*leaders, *called) if n[:1].isupper() and n != head.name)
    return tuple(dict.fromkeys(name[:LONGEST_NAME] for name in names))[:_MOST_ALIASES]
