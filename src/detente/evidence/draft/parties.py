"""Parties: the actors of a reading, those that act as one taken together.

A leader acts for the state, and so do a group or a body named after it ("Iranian officials"). An
armed group acts for itself. People who are only heard ("sources", "analysts") are no party.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.actors.actor_table import table
from detente.evidence.draft.plan import DraftParty
from detente.evidence.draft.words import among, common, slug, unique, with_article

if TYPE_CHECKING:
    from detente.evidence.actors.actors import Actor
    from detente.evidence.actors.mention import Mention

_CALLING = ("name.surname", "name.other", "name.name", "metonymy", "phrase.gov")
_NAMED_AFTER = frozenset({"unnamed group", "organisation", "government", "office", "person"})


_BACK = 60
"""Mentions before a place that "both" may point back over."""

Spot = tuple[int, int, str, str, bool]
"""Start and end of a mention, its party's key, its actor's id, whether it names a place here."""


@dataclass(frozen=True)
class Parties:
    """Every party of a reading by its key, and where each is mentioned.

    ``spots`` are (start, end, party key, actor id, place) of mentions in text order; those that
    only name a place are kept, so that a rule may leave them out. ``called`` gives the party of
    every name and every wording, in small letters.
    """

    known: Mapping[str, DraftParty]
    spots: tuple[Spot, ...]
    called: Mapping[str, str]

    def at(self, start: int, end: int) -> str:
        """Return the party that the longest mention overlapping an extent means, or nothing."""
        best = self._longest(start, end)
        return best[2] if best else ""

    def _longest(self, start: int, end: int) -> Spot | None:
        """Return the longest mention that overlaps an extent."""
        low = max(bisect_right(self.spots, (start,)) - 8, 0)
        near = [one for one in self.spots[low : low + 24] if one[0] < end and one[1] > start]
        return max(near, key=lambda one: one[1] - one[0], default=None)

    def within(self, start: int, end: int) -> frozenset[str]:
        """Return the parties mentioned between two places."""
        low, high = bisect_left(self.spots, (start,)), bisect_left(self.spots, (end,))
        return frozenset(one[2] for one in self.spots[low:high])

    def named(self, *names: str) -> str:
        """Return the party that bears one of some names, or nothing."""
        return next((self.called[n.lower()] for n in names if n and n.lower() in self.called), "")

    def actor(self, start: int, end: int) -> str:
        """Return the id of the actor that the longest mention overlapping an extent means."""
        best = self._longest(start, end)
        return best[3] if best else ""

    def pair_before(self, place: int, text: str, own: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the two parties that "both" or "these two nations" at a place means.

        The last "A and B" before it, else the last two spoken of that are not ``own``.
        """
        high = bisect_left(self.spots, (place,))
        before = self.spots[max(high - _BACK, 0) : high]
        spots = [one for one in before if one[1] <= place and one[2] not in own]
        for first, second in zip(reversed(spots[:-1]), reversed(spots[1:]), strict=True):
            between = text[first[1] : second[0]].split()
            if between == ["and"] and first[2] != second[2] and not (first[4] and second[4]):
                return first[2], second[2]
        last = list(dict.fromkeys(key for _, _, key, _, place in reversed(spots) if not place))
        return (last[1], last[0]) if len(last) > 1 else ()


def parties(actors: Sequence[Actor]) -> Parties:
    """Return the parties among the actors of a reading."""
    by_id = {actor.id: actor for actor in actors}
    homes = {actor.id: _home(actor, actors, by_id) for actor in actors}
    members: dict[str, list[Actor]] = {}
    for actor in actors:
        home = homes[actor.id]
        if home:
            members.setdefault(home, []).append(actor)
    keys: dict[str, str] = {}
    for home in members:
        keys[home] = unique(slug(home), keys.values())
    known = {keys[home]: _party(keys[home], home, of, by_id) for home, of in members.items()}
    spots = sorted(
        (mention.start, mention.end, keys[homes[actor.id]], actor.id, mention.place)
        for actor in actors
        if homes[actor.id]
        for mention in actor.mentions
    )
    called = {
        words.lower(): keys[homes[actor.id]]
        for actor in actors
        if homes[actor.id]
        for words in (actor.name, *(m.text for m in actor.mentions if not m.rule.startswith("pro")))
    }
    return Parties(known, tuple(spots), called)


def _home(actor: Actor, actors: Sequence[Actor], by_id: Mapping[str, Actor]) -> str:
    """Return the id of the party that an actor belongs to; empty where it is none."""
    if actor.kind == "leader":
        return actor.state or actor.id
    if actor.kind in {"state", "armed group"}:
        return actor.id
    if actor.kind == "organisation":
        above = next((one for one in actors if actor.name.startswith(f"{one.name} ")), None)
        if actor.state or above is not None:
            return actor.state or (above.id if above else "")
    if actor.kind in _NAMED_AFTER:
        whose = _named_after(actor, actors)
        if whose:
            above = by_id[whose]
            return above.state if above.kind == "leader" and above.state else whose
    if actor.kind == "person":
        return actor.state
    heads = {mention.text.split()[-1].lower() for mention in actor.mentions if mention.text.split()}
    heard = among("heard")
    if any(head in heard or head.removesuffix("s") in heard for head in heads):
        return ""
    return actor.id


def _named_after(actor: Actor, actors: Sequence[Actor]) -> str:
    """Return the actor whose name stands at the head of another's: "Iranian forces"."""
    first = actor.mentions[0]
    lead = first.text.split()[0].lower().rstrip("s")
    for other in actors:
        fighters = other.kind == "armed group" and other.id != actor.id
        if fighters and any(m.text.lower().rstrip("s") == lead for m in other.mentions):
            return other.id
        if other.id == actor.id or other.kind in {"person", "unnamed group"}:
            continue
        for mention in other.mentions:
            if first.start <= mention.start and mention.end < first.end and _leads(first, mention):
                return other.id
    return ""


def _leads(whole: Mention, part: Mention) -> bool:
    """Say whether a name stands first in a phrase, but for a determiner."""
    before = whole.text[: part.start - whole.start].split()
    return all(word.lower() in {"the", "its", "his", "their", "senior", "high"} for word in before)


def _party(key: str, home: str, members: Sequence[Actor], by_id: Mapping[str, Actor]) -> DraftParty:
    """Return the party that some actors make."""
    head = by_id.get(home, members[0])
    longest = max((mention.text for mention in head.mentions), key=len, default=head.name)
    words = head.kind in {"unnamed group", "office", "government"} or head.name[:1].islower()
    named = head.id == home and not words
    name = with_article(head.name) if named else common(longest)
    if head.id != home:
        state = table().actors.get(home)
        name = with_article(state.name if state else home.replace("-", " ").title())
    others = [one.name for one in members if one.id != home and one.kind == "leader"]
    others += [m.text for one in members for m in one.mentions if m.rule.startswith(_CALLING)]
    others = [one for one in others if one[:1].isupper() and one != head.name]
    plural = words and (longest.split() or [""])[-1].lower().endswith("s")
    kind = {"unnamed group": "group", "person": "other"}.get(head.kind, head.kind)
    return DraftParty(
        key=key,
        name=name[:180],
        kind=kind if head.id == home else "state",
        ids=tuple(one.id for one in members),
        aliases=tuple(dict.fromkeys(one[:180] for one in others))[:6],
        plural=plural,
    )
