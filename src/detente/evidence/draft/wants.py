"""Candidate preferences: what each party says and does, read as what it wants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.option_deeds import WEIGHTS, OptionDeeds, first_claims
from detente.evidence.draft.plan import DraftWant, Mode

_NOTES: Mapping[Mode, str] = {
    "done": "Inferred from what it did.",
    "able": "Inferred from what it is said to be able to do.",
    "expected": "Inferred from what is expected of it.",
    "threatened": "Inferred from its threat.",
    "possible": "Inferred from what it is said it might do.",
}
"""What is noted of wants that no word of wanting tells."""
_REQUIRED = "Told as what something was required for."
_UNWANTED = frozenset({"refused", "feared"})
"""Modes that speak against taking the option."""
_ANOTHERS = 0.5
"""What a word on another's act weighs more: one need not speak of one's own."""
_MOST_CLAIMS = 4

OptionByPlace = Mapping[int, tuple[str, bool]]
"""The option of a deed by its place, and whether the deed is one of taking it."""

_Word = tuple[float, int, bool, Deed]
"""How much a deed weighs, where it stands, whether it speaks for the option, and the deed."""


def wants(
    options: Sequence[OptionDeeds],
    names: Mapping[tuple[str, str], str],
    keys: OptionByPlace,
) -> tuple[DraftWant, ...]:
    """Return what the parties seem to want, by party, the firmest and latest first.

    Parameters
    ----------
    options
        The deeds of each option.
    names
        Key of each option by owner and act.
    keys
        Option by the place of a deed, and whether the deed is one of taking it.
    """
    words: dict[tuple[str, str], list[_Word]] = {}
    for option in options:
        name = names[option.owner, option.key]
        for deed, sense in [(d, True) for d in option.deeds] + [(d, False) for d in option.undoing]:
            if not sense and deed.mode in ("able", "possible"):
                continue
            sign = (deed.taken != (deed.mode in _UNWANTED)) == sense
            weight = WEIGHTS[deed.mode] + (_ANOTHERS if deed.by != deed.owner else 0)
            words.setdefault((deed.by, name), []).append((weight, deed.place, sign, deed))
    ranked = [_want(party, name, of, keys) for (party, name), of in words.items()]
    ordered = [want for _, want in sorted(ranked, key=lambda pair: pair[0])]
    firm = {want.party for want in ordered if want.mode != "possible"}
    return tuple(w for w in ordered if w.mode != "possible" or w.party not in firm)


def _want(
    party: str, name: str, words: Sequence[_Word], keys: OptionByPlace
) -> tuple[tuple[str, float, int], DraftWant]:
    """Return one want and its rank; what speaks the other way is cited against it."""
    weight, place, sign, deed = max(words, key=lambda word: word[:2])
    firmest = sorted(words, key=lambda word: -word[0])
    same = [one for _, _, for_it, one in firmest if for_it == sign]
    other = [one for _, _, for_it, one in words if for_it != sign]
    because = cited(same)
    given = condition(same, keys, name)
    required = deed.mode == "expected" and given is not None
    want = DraftWant(
        party=party,
        option=name,
        taken=sign,
        mode=deed.mode,
        because=because,
        despite=tuple(key for key in cited(other) if key not in because),
        given=given,
        note=_REQUIRED if required else _NOTES.get(deed.mode, ""),
    )
    return (party, -weight, -place), want


def cited(deeds: Sequence[Deed]) -> tuple[str, ...]:
    """Return the claims of deeds, at most four."""
    return first_claims(deeds)[:_MOST_CLAIMS]


def condition(deeds: Sequence[Deed], keys: OptionByPlace, own: str) -> tuple[str, bool] | None:
    """Return the option on which a deed depends, if that is one of the draft's but its own."""
    for deed in deeds:
        for place, taken in deed.given:
            if place in keys and keys[place][0] != own:
                name, sense = keys[place]
                return name, taken == sense
    return None
