"""Options: the deeds of a party gathered by act, what is done now, and which ones matter most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.parties import Parties
from detente.evidence.draft.phrase import Phrase
from detente.evidence.draft.plan import DraftOption, Mode
from detente.evidence.draft.words import opposites, slug, unique
from detente.evidence.english.events import lexicon

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
class OptionDeeds:
    """The deeds of one option, and of its opposite, in text order."""

    key: str
    owner: str
    deeds: tuple[Deed, ...]
    undoing: tuple[Deed, ...] = ()

    @property
    def score(self) -> float:
        """Return how much is told of the option, and how firmly."""
        best = max(WEIGHTS[one.mode] * (0.5 + one.weight) for one in self.deeds)
        depends = any(one.given for one in self.deeds)
        return (
            best
            + 2 * depends
            + 0.5 * (len({one.place for one in (*self.deeds, *self.undoing)}) - 1)
        )

    @property
    def claims(self) -> tuple[str, ...]:
        """Return the claims of all its deeds, the firmest first."""
        firm = sorted((*self.deeds, *self.undoing), key=lambda one: -WEIGHTS[one.mode])
        return tuple(dict.fromkeys(key for one in firm for key in one.claims[:1]))


def grouped(deeds: Sequence[Deed]) -> list[OptionDeeds]:
    """Return the deeds by owner and act; an act that undoes another joins it.

    The same verb is the same act where the objects are alike: one of them is not told, they are
    one word, of one class of the lexicon, or named in the other's words.
    """
    found: dict[tuple[str, str], list[list[Deed]]] = {}
    for deed in deeds:
        groups = found.setdefault((deed.owner, deed.phrase.key), [])
        like = next((one for one in groups if any(_alike(deed, other) for other in one)), None)
        if like is None:
            groups.append([deed])
        else:
            like.append(deed)
    made: list[OptionDeeds] = []
    for (owner, _), groups in found.items():
        for of in groups:
            head = next((one.phrase.head for one in of if one.phrase.head), "")
            name = of[0].phrase.name
            name = slug(name if len(groups) == 1 or head in {"", name} else f"{name} {head}")
            taken = {one.key for one in made if one.owner == owner}
            made.append(OptionDeeds(unique(name, taken), owner, tuple(of)))
    return _undone(made)


def _alike(one: Deed, other: Deed) -> bool:
    """Say whether two deeds of one verb have objects that may be the same."""
    first, second = one.phrase.head, other.phrase.head
    if not first or not second or first == second:
        return True
    classes = lexicon().classes
    if set(classes.get(first, ())) & set(classes.get(second, ())):
        return True
    return first in other.phrase.rest.lower() or second in one.phrase.rest.lower()


def _undone(groups: list[OptionDeeds]) -> list[OptionDeeds]:
    """Join the groups of one owner whose acts undo one another, the weightier one leading."""
    kept: list[OptionDeeds] = []
    for group in sorted(groups, key=lambda one: (-one.score, one.deeds[0].place)):
        verb = group.deeds[0].phrase.verb
        for place, other in enumerate(kept):
            pair = frozenset({verb, other.deeds[0].phrase.verb})
            alike = any(_undoes(one, two) for one in group.deeds for two in other.deeds)
            if other.owner == group.owner and alike and pair in opposites():
                joined = OptionDeeds(
                    other.key, other.owner, other.deeds, (*other.undoing, *group.deeds)
                )
                kept[place] = joined
                break
        else:
            kept.append(group)
    return sorted(kept, key=lambda one: one.deeds[0].place)


def _undoes(one: Deed, other: Deed) -> bool:
    """Say whether one deed may undo the other: of alike objects, or both of none."""
    first, second = one.phrase.head, other.phrase.head
    return bool(first) == bool(second) and _alike(one, other)


def chosen(groups: Sequence[OptionDeeds]) -> list[OptionDeeds]:
    """Return the groups that matter most: few enough parties and options to solve at once.

    Each of the parties of whom most is told gets its first option, then the rest are filled in by
    weight; nobody has more than four.
    """
    ranked = sorted(groups, key=lambda one: (-one.score, one.deeds[0].place))
    weight: dict[str, float] = {}
    for group in ranked:
        for deed in (*group.deeds, *group.undoing):
            for party in {deed.owner, deed.by}:
                weight[party] = weight.get(party, 0) + WEIGHTS[deed.mode]
    owners = list(dict.fromkeys(group.owner for group in ranked))
    owners = sorted(owners, key=lambda one: -weight[one])[:MOST_PARTIES]
    kept = [next(group for group in ranked if group.owner == owner) for owner in owners]
    for group in ranked:
        mine = sum(one.owner == group.owner for one in kept)
        if len(kept) < MOST_OPTIONS and 0 < mine < _MOST_EACH and group not in kept:
            kept.append(group)
    return kept


def option(group: OptionDeeds, key: str, sides: Parties, deals: frozenset[int]) -> DraftOption:
    """Return the option that a group of deeds makes.

    What its owner only wants is not within its power yet: the option is to try, and whoever has a
    goal is taken to pursue it.
    """
    plural = sides.known[group.owner].plural
    told = max(group.deeds, key=_telling).phrase
    own = {one.mode for one in group.deeds if one.by == group.owner}
    if own == {"wanted"}:
        told = Phrase("try", f"to {told.base()}", told.head)
        left = f"{'stop' if plural else 'stops'} trying {told.rest}"
    elif group.undoing:
        left = max(group.undoing, key=_telling).phrase.third(plural=plural)
    else:
        left = told.stopped(plural=plural)
    return DraftOption(
        key=key,
        owner=group.owner,
        text=told.third(plural=plural)[:190],
        left=left[:190],
        taken=own == {"wanted"} or _taken(group, deals),
        modes=tuple(dict.fromkeys(one.mode for one in group.deeds)),
        because=group.claims[:4],
    )


def fulfilled(
    options: Sequence[DraftOption],
    groups: Sequence[OptionDeeds],
    keys: Mapping[int, tuple[str, bool]],
) -> tuple[DraftOption, ...]:
    """Return the options with those taken for which something was required that stands.

    Only where nothing else is said of whether the act was done.
    """
    taken = {one.key: one.taken for one in options}
    made = []
    for one, group in zip(options, groups, strict=True):
        own = [deed for deed in group.deeds if deed.by == deed.owner and deed.mode != "possible"]
        required = [deed for deed in own if deed.mode == "expected" and deed.given]
        met = all(
            place in keys and (taken[keys[place][0]] == keys[place][1]) == sign
            for deed in required
            for place, sign in deed.given
        )
        stands = bool(required) and len(required) == len(own) and met and not group.undoing
        made.append(replace(one, taken=True) if stands else one)
    return tuple(made)


def _telling(deed: Deed) -> tuple[int, float, int]:
    """Order tellings of an act by how well they tell it: with its object, firmly, at length."""
    return (bool(deed.phrase.rest), WEIGHTS[deed.mode], len(deed.phrase.rest.split()))


def _taken(group: OptionDeeds, deals: frozenset[int]) -> bool:
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
