"""Options: which acts of whom matter most, in which words, and what is done now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.option_deeds import WEIGHTS, OptionDeeds, by_weight
from detente.evidence.draft.parties import Parties
from detente.evidence.draft.phrase import Phrase
from detente.evidence.draft.plan import DraftOption
from detente.evidence.english.verbs import TRY, no_longer_trying

MOST_OPTIONS: Final = 12
"""Options of a draft at most, so that it is solved and briefed on in seconds."""
MOST_PARTIES: Final = 8
_MOST_EACH = 4
_NEEDED = 3
"""What an option gains that depends on another, or on which another depends."""
_LONGEST = 190
"""Characters of an option's words."""
_MOST_CLAIMS = 4


def chosen(options: Sequence[OptionDeeds]) -> list[OptionDeeds]:
    """Return the options that matter most: few enough parties and options to solve at once.

    Each of the parties of whom most is told gets its first option, then the rest are filled in by
    weight; nobody has more than four.
    """
    needed = {place for option in options for deed in option.all for place, _ in deed.given}
    ranked = sorted(options, key=lambda option: _by_need(option, needed))
    weight: dict[str, float] = {}
    for option in ranked:
        for deed in option.all:
            for party in {deed.owner, deed.by}:
                weight[party] = weight.get(party, 0) + WEIGHTS[deed.mode]
    owners = sorted(
        dict.fromkeys(option.owner for option in ranked), key=lambda owner: -weight[owner]
    )[:MOST_PARTIES]
    kept = [next(option for option in ranked if option.owner == owner) for owner in owners]
    for option in ranked:
        owned = sum(other.owner == option.owner for other in kept)
        if len(kept) < MOST_OPTIONS and 0 < owned < _MOST_EACH and option not in kept:
            kept.append(option)
    return kept


def _by_need(option: OptionDeeds, needed: AbstractSet[int]) -> tuple[float, int]:
    """Return what orders options: the weightiest first, with a gain where one hangs on another."""
    weight, place = by_weight(option)
    hangs = any(deed.place in needed or deed.given for deed in option.all)
    return weight - _NEEDED * hangs, place


def drafted_option(
    option: OptionDeeds, key: str, sides: Parties, deals: frozenset[int]
) -> DraftOption:
    """Return the option that its deeds make.

    What its owner only wants is not within its power yet: the option is to try, and whoever has a
    goal is taken to pursue it.

    Parameters
    ----------
    option
        The deeds.
    key
        The option's key, with its owner's.
    sides
        The parties of the reading.
    deals
        The places of deeds that a deal holds.
    """
    plural = sides.known[option.owner].plural
    words = max(option.deeds, key=_telling).phrase
    own = {deed.mode for deed in option.deeds if deed.by == option.owner}
    if own == {"wanted"}:
        words = Phrase(TRY, f"to {words.base()}", words.head)
        left = f"{no_longer_trying(plural=plural)} {words.rest}"
    elif option.undoing:
        left = max(option.undoing, key=_telling).phrase.third(plural=plural)
    else:
        left = words.stopped(plural=plural)
    return DraftOption(
        key=key,
        owner=option.owner,
        text=words.third(plural=plural)[:_LONGEST],
        left=left[:_LONGEST],
        taken=own == {"wanted"} or _is_taken(option, deals),
        modes=tuple(dict.fromkeys(deed.mode for deed in option.deeds)),
        because=option.claims[:_MOST_CLAIMS],
    )


def fulfilled(
    options: Sequence[DraftOption],
    of: Sequence[OptionDeeds],
    keys: Mapping[int, tuple[str, bool]],
) -> tuple[DraftOption, ...]:
    """Return the options with those taken for which something was required that stands.

    Only where nothing else is said of whether the act was done. ``of`` holds the deeds of each,
    ``keys`` the option of each deed by its place, and whether the deed is one of taking it.
    """
    taken = {option.key: option.taken for option in options}
    made = []
    for option, deeds in zip(options, of, strict=True):
        own = [d for d in deeds.deeds if d.by == d.owner and d.mode != "possible"]
        required = [d for d in own if d.mode == "expected" and d.given]
        met = all(
            place in keys and (taken[keys[place][0]] == keys[place][1]) == sign
            for deed in required
            for place, sign in deed.given
        )
        stands = bool(required) and len(required) == len(own) and met and not deeds.undoing
        made.append(replace(option, taken=True) if stands else option)
    return tuple(made)


def _telling(deed: Deed) -> tuple[int, float, int]:
    """Order tellings of an act by how well they tell it: with its object, firmly, at length."""
    return (bool(deed.phrase.rest), WEIGHTS[deed.mode], len(deed.phrase.rest.split()))


def _is_taken(option: OptionDeeds, deals: frozenset[int]) -> bool:
    """Say whether an act is done as the text leaves off: the last word on it counts.

    What is done, refused or undone settles it; a pledge only where a deal is said to hold it.
    """
    settled: list[tuple[str, int, bool]] = []
    for deed in option.deeds:
        own = deed.by == deed.owner
        kept = deed.mode == "pledged" and own and deed.place in deals
        if deed.mode == "done" or kept:
            settled.append((deed.when, deed.place, deed.taken))
        elif deed.mode == "refused" and own:
            settled.append((deed.when, deed.place, not deed.taken))
    settled += [(d.when, d.place, not d.taken) for d in option.undoing if d.mode == "done"]
    dated = [word for word in settled if word[0]]
    if dated:
        return max(dated)[2]
    return max(settled, key=lambda word: word[1])[2] if settled else False
