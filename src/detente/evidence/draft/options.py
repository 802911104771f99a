"""Options: the deeds of a party gathered by act, what is done now, and which ones matter most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from detente.evidence.draft.deeds import Deed
from detente.evidence.draft.parties import Parties
from detente.evidence.draft.plan import Mode, Option
from detente.evidence.draft.words import among, opposites, slug

MOST_OPTIONS = 12
"""Options of a draft at most, so that it is solved and briefed on in seconds."""
MOST_PARTIES = 8
_MOST_EACH = 4

WEIGHTS: Mapping[Mode, float] = {
    "refused": 6,
    "pledged": 6,
    "demanded": 5,
    "threatened": 5,
    "done": 4,
    "feared": 4,
    "wanted": 3,
    "able": 2,
    "expected": 2,
    "possible": 1,
}
"""How much a telling of an act counts; the firmer the word, the more."""


@dataclass(frozen=True)
class Group:
    """The deeds of one option, and of its opposite, in text order."""

    key: str
    owner: str
    deeds: tuple[Deed, ...]
    undoing: tuple[Deed, ...] = ()

    @property
    def score(self) -> float:
        """Return how much is told of the option, and how firmly."""
        best = max(WEIGHTS[one.mode] * (0.5 + one.weight) for one in self.deeds)
        return best + 0.5 * (len({one.place for one in (*self.deeds, *self.undoing)}) - 1)

    @property
    def claims(self) -> tuple[str, ...]:
        """Return the claims of all its deeds, the firmest first."""
        firm = sorted((*self.deeds, *self.undoing), key=lambda one: -WEIGHTS[one.mode])
        return tuple(dict.fromkeys(key for one in firm for key in one.claims[:1]))


def grouped(deeds: Sequence[Deed]) -> list[Group]:
    """Return the deeds by owner and act; an act that undoes another joins it."""
    found: dict[tuple[str, str], list[Deed]] = {}
    for deed in deeds:
        found.setdefault((deed.owner, deed.phrase.key), []).append(deed)
    groups = [Group(slug(act), owner, tuple(of)) for (owner, act), of in found.items()]
    return _undone(groups)


def _undone(groups: list[Group]) -> list[Group]:
    """Join the groups of one owner whose acts undo one another, the weightier one leading."""
    kept: list[Group] = []
    for group in sorted(groups, key=lambda one: (-one.score, one.deeds[0].place)):
        verb = group.deeds[0].phrase.verb
        for place, other in enumerate(kept):
            pair = frozenset({verb, other.deeds[0].phrase.verb})
            if other.owner == group.owner and pair in opposites():
                joined = Group(other.key, other.owner, other.deeds, (*other.undoing, *group.deeds))
                kept[place] = joined
                break
        else:
            kept.append(group)
    return sorted(kept, key=lambda one: one.deeds[0].place)


def chosen(groups: Iterable[Group]) -> list[Group]:
    """Return the groups that matter most: few enough parties and options to solve at once."""
    ranked = sorted(groups, key=lambda one: (-one.score, one.deeds[0].place))
    count: dict[str, int] = {}
    kept: list[Group] = []
    for group in ranked:
        new = group.owner not in count
        if len(kept) < MOST_OPTIONS and count.get(group.owner, 0) < _MOST_EACH:
            if new and len(count) >= MOST_PARTIES:
                continue
            count[group.owner] = count.get(group.owner, 0) + 1
            kept.append(group)
    return kept


def option(group: Group, key: str, sides: Parties, deals: frozenset[int]) -> Option:
    """Return the option that a group of deeds makes."""
    plural = sides.known[group.owner].plural
    told = max(group.deeds, key=_telling)
    left = ""
    if group.undoing:
        left = max(group.undoing, key=_telling).phrase.third(plural=plural)
    elif told.phrase.verb in among("stop") or told.root in {"ASSAULT", "AID", "COERCE", "FIGHT"}:
        left = told.phrase.stopped(plural=plural)
    return Option(
        key=key,
        owner=group.owner,
        text=told.phrase.third(plural=plural)[:190],
        left=left[:190],
        taken=_taken(group, deals),
        modes=tuple(dict.fromkeys(one.mode for one in group.deeds)),
        because=group.claims[:4],
    )


def _telling(deed: Deed) -> tuple[int, float, int]:
    """Order tellings of an act by how well they tell it: with its object, firmly, at length."""
    return (bool(deed.phrase.rest), WEIGHTS[deed.mode], len(deed.phrase.rest.split()))


def _taken(group: Group, deals: frozenset[int]) -> bool:
    """Say whether an act is done as the text leaves off: the last word on it counts.

    What is done, refused or undone settles it; a pledge only where a deal is said to hold it.
    """
    told: list[tuple[str, int, bool]] = []
    for deed in group.deeds:
        if deed.mode == "done":
            told.append((deed.when, deed.place, deed.taken))
        elif deed.mode == "refused" and deed.by == deed.owner:
            told.append((deed.when, deed.place, not deed.taken))
        elif deed.mode == "pledged" and deed.by == deed.owner and deed.place in deals:
            told.append((deed.when, deed.place, deed.taken))
    told += [(one.when, one.place, not one.taken) for one in group.undoing if one.mode == "done"]
    dated = [one for one in told if one[0]]
    return max(dated)[2] if dated else max(told, key=lambda one: one[1])[2] if told else False
