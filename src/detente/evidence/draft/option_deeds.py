"""The deeds of one option: tellings of one act by one party, and of the act that undoes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.keys import slug, unique
from detente.evidence.draft.plan import Mode
from detente.evidence.english.events import lexicon
from detente.evidence.english.verbs import opposites

WEIGHTS: Final[Mapping[Mode, float]] = {
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

_DEPENDS, _AGAIN = 2, 0.5
"""What an option gains where it depends on another act, and for each further telling."""


@dataclass(frozen=True)
class OptionDeeds:
    """The deeds of one option, and of its opposite, in text order."""

    key: str
    owner: str
    deeds: tuple[Deed, ...]
    undoing: tuple[Deed, ...] = ()

    @property
    def all(self) -> tuple[Deed, ...]:
        """Return the deeds of the option and of its opposite."""
        return (*self.deeds, *self.undoing)

    @property
    def score(self) -> float:
        """Return how much is told of the option, and how firmly."""
        firmest = max(WEIGHTS[deed.mode] * (0.5 + deed.weight) for deed in self.deeds)
        depends = any(deed.given for deed in self.deeds)
        again = len({deed.place for deed in self.all}) - 1
        return firmest + _DEPENDS * depends + _AGAIN * again

    @property
    def claims(self) -> tuple[str, ...]:
        """Return the claims of all its deeds, the firmest first."""
        firm = sorted(self.all, key=lambda deed: -WEIGHTS[deed.mode])
        return first_claims(firm)


def first_claims(deeds: Sequence[Deed]) -> tuple[str, ...]:
    """Return the first claim of every deed, each once."""
    return tuple(dict.fromkeys(key for deed in deeds for key in deed.claims[:1]))


def grouped(deeds: Sequence[Deed]) -> list[OptionDeeds]:
    """Return the deeds by owner and act; an act that undoes another joins it.

    The same verb is the same act where the objects are alike: one of them is not told, they are
    one word, of one class of the lexicon, or named in the other's words.
    """
    by_act: dict[tuple[str, str], list[list[Deed]]] = {}
    for deed in deeds:
        groups = by_act.setdefault((deed.owner, deed.phrase.key), [])
        alike = (group for group in groups if any(_are_alike(deed, other) for other in group))
        group = next(alike, None)
        if group is None:
            groups.append([deed])
        else:
            group.append(deed)
    options: list[OptionDeeds] = []
    for (owner, _), groups in by_act.items():
        for group in groups:
            taken = {option.key for option in options if option.owner == owner}
            key = unique(slug(_name(group, alone=len(groups) == 1)), taken)
            options.append(OptionDeeds(key, owner, tuple(group)))
    return _with_undoing(options)


def _name(group: Sequence[Deed], *, alone: bool) -> str:
    """Return what an option is called: by its verb, and its object where that verb has several."""
    name = group[0].phrase.name
    head = next((deed.phrase.head for deed in group if deed.phrase.head), "")
    return name if alone or head in ("", name) else f"{name} {head}"


def _are_alike(deed: Deed, other: Deed) -> bool:
    """Say whether two deeds of one verb have objects that may be the same."""
    first, second = deed.phrase.head, other.phrase.head
    if not first or not second or first == second:
        return True
    classes = lexicon().classes
    if set(classes.get(first, ())) & set(classes.get(second, ())):
        return True
    return first in other.phrase.rest.lower() or second in deed.phrase.rest.lower()


def _with_undoing(options: Sequence[OptionDeeds]) -> list[OptionDeeds]:
    """Join the options of one owner whose acts undo one another, the weightier one leading."""
    kept: list[OptionDeeds] = []
    for option in sorted(options, key=by_weight):
        undone = (n for n, other in enumerate(kept) if _undoes(option, other))
        n = next(undone, None)
        if n is None:
            kept.append(option)
        else:
            kept[n] = replace(kept[n], undoing=(*kept[n].undoing, *option.deeds))
    return sorted(kept, key=lambda option: option.deeds[0].place)


def by_weight(option: OptionDeeds) -> tuple[float, int]:
    """Return what orders options: the weightiest first, then by place."""
    return -option.score, option.deeds[0].place


def _undoes(option: OptionDeeds, other: OptionDeeds) -> bool:
    """Say whether an option undoes another: of alike objects, or both of none."""
    pair = frozenset({option.deeds[0].phrase.verb, other.deeds[0].phrase.verb})
    if option.owner != other.owner or pair not in opposites():
        return False
    return any(
        bool(deed.phrase.head) == bool(opposite.phrase.head) and _are_alike(deed, opposite)
        for deed in option.deeds
        for opposite in other.deeds
    )
