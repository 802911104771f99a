"""What is read of a short text, one line a thing, so that a row of a table holds a whole answer.

Every text is read once for all tests of a run.
"""

from __future__ import annotations

from functools import cache

from detente.evidence.draft import Draft, draft
from detente.evidence.draft.deed import Deed
from detente.evidence.draft.deeds import deeds
from detente.evidence.draft.parties import parties
from detente.evidence.reading import Reading, read_text


@cache
def reading(text: str, date: str = "") -> Reading:
    """Return the reading of a text, under a title and a date line where a date is given."""
    return read_text(f"A dispatch\n\n{date}\n\n{text}" if date else text)


@cache
def drafted(text: str, date: str = "") -> Draft:
    """Return the draft of a text."""
    return draft(reading(text, date))


def deed_lines(text: str, date: str = "") -> list[str]:
    """Return the deeds of a text: who says what of whose act, and on which acts it depends."""
    found = reading(text, date)
    told = deeds(found, parties(found.actors))
    acts = {one.place: f"{one.owner} {_act(one)}" for one in reversed(told)}
    return [_deed(one, acts) for one in told]


def _act(one: Deed) -> str:
    """Return the act of a deed."""
    return one.phrase.base()


def _deed(one: Deed, acts: dict[int, str]) -> str:
    """Return a deed as ``russia of turkey demanded: not arm the militias``."""
    who = one.owner if one.owner == one.by else f"{one.by} of {one.owner}"
    given = "".join(
        f" if {'' if taken else 'not '}{acts.get(place, '?')}" for place, taken in one.given
    )
    return f"{who} {one.mode}: {'' if one.taken else 'not '}{_act(one)}{given}"


def party_lines(text: str, date: str = "") -> list[str]:
    """Return every party among the actors of a text."""
    found = parties(reading(text, date).actors)
    return [
        f"{one.key} ({one.kind}{', plural' if one.plural else ''}): {one.name}"
        + (f"; also {', '.join(one.aliases)}" if one.aliases else "")
        for one in found.known.values()
    ]


def option_lines(text: str, date: str = "") -> list[str]:
    """Return the options of a draft: key, modes, words, words on leaving it, whether it is done."""
    return [
        f"{one.key} [{' '.join(one.modes)}] {one.text}"
        + (f" / {one.left}" if one.left else "")
        + (" (taken)" if one.taken else "")
        for one in drafted(text, date).options
    ]


def want_lines(text: str, date: str = "") -> list[str]:
    """Return the wants of a draft: who, whether it wants or shuns, which option, on what word."""
    return [
        f"{one.party} {'wants' if one.taken else 'shuns'} {one.option} ({one.mode})"
        + (f" if {'' if one.given[1] else 'not '}{one.given[0]}" if one.given else "")
        + (f", against {' '.join(one.despite)}" if one.despite else "")
        for one in drafted(text, date).wants
    ]


def pledge_lines(text: str, date: str = "") -> list[str]:
    """Return the pledges of a draft: who promises or threatens whom with which option, for what."""
    return [
        f"{one.key}: {one.by} {'promises' if one.kind == 'promise' else 'threatens'}"
        + (f" {one.to}" if one.to else "")
        + f" {'' if one.taken else 'not '}{one.option}"
        + (f" if {'' if one.given[1] else 'not '}{one.given[0]}" if one.given else "")
        + ("" if one.public else ", undisclosed")
        for one in drafted(text, date).pledges
    ]
