"""Candidate preferences and pledges: what each party says and does, read as what it wants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.options import WEIGHTS, OptionDeeds
from detente.evidence.draft.plan import DraftPledge, DraftWant
from detente.evidence.draft.words import unique

_NOTES = {
    "done": "Inferred from what it did.",
    "able": "Inferred from what it is said to be able to do.",
    "expected": "Inferred from what is expected of it.",
    "threatened": "Inferred from its threat.",
    "possible": "Inferred from what it is said it might do.",
}


_REQUIRED = "Told as what something was required for."


def wants(
    groups: Sequence[OptionDeeds],
    names: Mapping[tuple[str, str], str],
    keys: Mapping[int, tuple[str, bool]],
) -> tuple[DraftWant, ...]:
    """Return what the parties seem to want, by party, the firmest and latest first.

    Parameters
    ----------
    groups
        The deeds of each option.
    names
        Key of each option by owner and act.
    keys
        Option by the place of a deed, and whether the deed is one of taking it.
    """
    told: dict[tuple[str, str], list[tuple[float, int, bool, Deed]]] = {}
    for group in groups:
        name = names[group.owner, group.key]
        undoing = {id(one) for one in group.undoing}
        for deed in (*group.deeds, *group.undoing):
            sign = deed.taken != (deed.mode in {"refused", "feared"})
            sign = sign != (id(deed) in undoing)
            if id(deed) in undoing and deed.mode in {"able", "possible"}:
                continue
            weight = WEIGHTS[deed.mode] + (0.5 if deed.by != deed.owner else 0)
            told.setdefault((deed.by, name), []).append((weight, deed.place, sign, deed))
    found = [_want(party, name, of, keys) for (party, name), of in told.items()]
    ordered = [one for _, one in sorted(found, key=lambda pair: pair[0])]
    firm = {one.party for one in ordered if one.mode != "possible"}
    return tuple(one for one in ordered if one.mode != "possible" or one.party not in firm)


def _want(
    party: str,
    name: str,
    told: Sequence[tuple[float, int, bool, Deed]],
    keys: Mapping[int, tuple[str, bool]],
) -> tuple[tuple[str, float, int], DraftWant]:
    """Return one want and its place; what speaks the other way is cited against it."""
    weight, place, sign, deed = max(told, key=lambda one: one[:2])
    same = [one[3] for one in sorted(told, key=lambda o: -o[0]) if one[2] == sign]
    other = [one[3] for one in told if one[2] != sign]
    because = _cited(same)
    given = _given(same, keys, name)
    required = deed.mode == "expected" and given is not None
    want = DraftWant(
        party=party,
        option=name,
        taken=sign,
        mode=deed.mode,
        because=because,
        despite=tuple(key for key in _cited(other) if key not in because),
        given=given,
        note=_REQUIRED if required else _NOTES.get(deed.mode, ""),
    )
    return (party, -weight, -place), want


def _cited(deeds: Sequence[Deed]) -> tuple[str, ...]:
    """Return the claims of deeds, at most four."""
    return tuple(dict.fromkeys(key for one in deeds for key in one.claims[:1]))[:4]


def _given(
    deeds: Sequence[Deed], keys: Mapping[int, tuple[str, bool]], own: str
) -> tuple[str, bool] | None:
    """Return the option on which a deed depends, if that is one of the draft's."""
    for deed in deeds:
        for place, taken in deed.given:
            if place in keys and keys[place][0] != own:
                name, sense = keys[place]
                return name, taken == sense
    return None


def pledges(
    groups: Sequence[OptionDeeds],
    names: Mapping[tuple[str, str], str],
    keys: Mapping[int, tuple[str, bool]],
    hidden: frozenset[int],
) -> tuple[DraftPledge, ...]:
    """Return the promises and threats that parties make of their own acts, one an option."""
    found: list[DraftPledge] = []
    for group in groups:
        own = [
            deed
            for deed in group.deeds
            if deed.by == deed.owner and deed.mode in {"pledged", "threatened"}
        ]
        if not own:
            continue
        name = names[group.owner, group.key]
        given = _given(own, keys, name)
        first = next((one for one in own if one.given), own[0])
        secret = any(one.place in hidden for one in own)
        found.append(
            DraftPledge(
                key=unique(group.key, {one.key for one in found}),
                by=group.owner,
                to=next((one.toward for one in own if one.toward), ""),
                option=name,
                taken=first.taken,
                kind="threat" if first.mode == "threatened" else "promise",
                public=not secret,
                given=given,
                because=_cited(own),
                note="Said not to have been disclosed." if secret else "",
            )
        )
    return tuple(found)


def exchanged(
    pledges: Sequence[DraftPledge], wants: Sequence[DraftWant]
) -> tuple[DraftPledge, ...]:
    """Return the pledges, those on which another's act depended given in return for that act.

    "It was a requirement for the Russians to halt": what was pledged, was pledged for the halt.
    """
    made = []
    for pledge in pledges:
        price = next(
            (
                one
                for one in wants
                if one.mode == "expected"
                and one.given == (pledge.option, pledge.taken)
                and one.party != pledge.by
            ),
            None,
        )
        if price is not None and pledge.given is None and pledge.kind == "promise":
            because = tuple(dict.fromkeys((*pledge.because, *price.because)))
            note = f"{pledge.note} Told as required for the other.".strip()
            pledge = replace(
                pledge,
                given=(price.option, price.taken),
                to=price.party,
                because=because,
                note=note,
            )
        made.append(pledge)
    return tuple(made)
