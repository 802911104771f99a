"""Pledges once an actor is gone, or some of its options are in other hands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Entry = dict[str, Any]
"""A pledge as plain mappings and lists with conditions in them."""


def without_party(pledges: Sequence[Entry], actor: str, options: Sequence[str]) -> list[Entry]:
    """Return the pledges that an actor neither makes nor receives, as others know and notice them.

    Parameters
    ----------
    options
        Those that go with the actor.
    """
    return [
        _unnoticed(pledge, actor, options)
        for pledge in pledges
        if actor not in (pledge["by"], pledge["to"], *pledge["parts"])
    ]


def _unnoticed(pledge: Entry, actor: str, options: Sequence[str]) -> Entry:
    """Return a pledge of which an actor neither knows nor notices anything."""
    known, noticed = pledge["known_to"], pledge["noticed_by"]
    return pledge | {
        "known_to": known and [name for name in known if name != actor],
        "noticed_by": {
            option: [name for name in observers if name != actor]
            for option, observers in noticed.items()
            if option not in options
        },
    }


def handed_over(
    pledges: Sequence[Entry], actor: str, new: str, names: Mapping[str, str]
) -> list[Entry]:
    """Return pledges that are kept by whoever has the options that they are made of.

    Parameters
    ----------
    actor, new
        Whose options go over, and to whom.
    names
        Those options, and what they are called then.
    """
    return [_handed_over(pledge, actor, new, names) for pledge in pledges]


def _handed_over(pledge: Entry, actor: str, new: str, names: Mapping[str, str]) -> Entry:
    """Return one pledge in the hands of whoever can keep it; what it binds goes with it."""
    acts = pledge["parts"] or {pledge["by"]: pledge["does"]}
    over = {actor: new} if actor in acts and acts[actor].names() <= set(names) else {}
    binds = pledge["binds"]
    return pledge | {
        "by": over.get(pledge["by"], pledge["by"]),
        "parts": {over.get(party, party): act for party, act in pledge["parts"].items()},
        "binds": binds and [over.get(party, party) for party in binds],
        "noticed_by": {
            names.get(option, option): observers
            for option, observers in pledge["noticed_by"].items()
        },
    }
