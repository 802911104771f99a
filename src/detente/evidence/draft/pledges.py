"""Pledges: the promises and threats that parties make of their own acts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from detente.evidence.draft.keys import unique
from detente.evidence.draft.option_deeds import OptionDeeds
from detente.evidence.draft.plan import DraftPledge, DraftWant
from detente.evidence.draft.wants import OptionByPlace, cited, condition

_UNDISCLOSED = "Said not to have been disclosed."
_REQUIRED = "Told as required for the other."


def pledges(
    of: Sequence[OptionDeeds],
    names: Mapping[tuple[str, str], str],
    keys: OptionByPlace,
    hidden: frozenset[int],
) -> tuple[DraftPledge, ...]:
    """Return the promises and threats that parties make of their own acts, one an option.

    Parameters
    ----------
    of, names, keys
        As in :func:`detente.evidence.draft.wants.wants`.
    hidden
        The places of deeds that were not told in the open.
    """
    made: list[DraftPledge] = []
    for option in of:
        own = [
            deed
            for deed in option.deeds
            if deed.by == deed.owner and deed.mode in ("pledged", "threatened")
        ]
        if not own:
            continue
        name = names[option.owner, option.key]
        first = next((deed for deed in own if deed.given), own[0])
        secret = any(deed.place in hidden for deed in own)
        made.append(
            DraftPledge(
                key=unique(option.key, {pledge.key for pledge in made}),
                by=option.owner,
                to=next((deed.toward for deed in own if deed.toward), ""),
                option=name,
                taken=first.taken,
                kind="threat" if first.mode == "threatened" else "promise",
                public=not secret,
                given=condition(own, keys, name),
                because=cited(own),
                note=_UNDISCLOSED if secret else "",
            )
        )
    return tuple(made)


def exchanged(made: Sequence[DraftPledge], wants: Sequence[DraftWant]) -> tuple[DraftPledge, ...]:
    """Return the pledges, those on which another's act depended given in return for that act.

    "It was a requirement for the Russians to halt": what was pledged, was pledged for the halt.
    """
    return tuple(_in_return(pledge, wants) for pledge in made)


def _in_return(pledge: DraftPledge, wants: Sequence[DraftWant]) -> DraftPledge:
    """Return a pledge with the act that is expected for it as its price, if there is one."""
    prices = (
        want
        for want in wants
        if want.mode == "expected"
        and want.given == (pledge.option, pledge.taken)
        and want.party != pledge.by
    )
    price = next(prices, None)
    if price is None or pledge.given is not None or pledge.kind == "threat":
        return pledge
    return replace(
        pledge,
        given=(price.option, price.taken),
        to=price.party,
        because=tuple(dict.fromkeys((*pledge.because, *price.because))),
        note=f"{pledge.note} {_REQUIRED}".strip(),
    )
