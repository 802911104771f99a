"""Questions: what a person must settle, since the text does not tell it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from detente.evidence.draft.parties import Parties
from detente.evidence.draft.plan import DraftOption, DraftParty, DraftPledge, DraftWant
from detente.evidence.reading import Reading

MOST: Final = 15
"""Questions at most; more would not be read."""
_LONGEST_QUOTE = 90
"""Characters of a claim that a question quotes."""


def questions(
    reading: Reading,
    sides: Parties,
    members: Sequence[DraftParty],
    options: Sequence[DraftOption],
    wants: Sequence[DraftWant],
    pledges: Sequence[DraftPledge],
) -> tuple[str, ...]:
    """Return the questions that a draft leaves open, the weightiest first, at most fifteen."""
    names = {party.key: party.name for party in members}
    by_key = {option.key: option for option in options}
    asked = [
        *_of_keeping(pledges, by_key, names),
        *_of_contradiction(wants, by_key, names),
        *_of_groups(members),
        *_of_those_meant(sides, members, options),
        *_of_wants(members, wants),
        *_of_fears(reading, sides, names, wants),
        *_of_returns(pledges, by_key, names),
        *_of_date(reading),
    ]
    return tuple(dict.fromkeys(asked))[:MOST]


def _of_keeping(
    pledges: Sequence[DraftPledge], options: Mapping[str, DraftOption], names: Mapping[str, str]
) -> Iterator[str]:
    """Ask whether promises are being kept."""
    for pledge in pledges:
        if pledge.kind == "promise":
            yield f"Is the pledge kept, that {names[pledge.by]} {options[pledge.option].text}?"


def _of_groups(members: Sequence[DraftParty]) -> Iterator[str]:
    """Ask who the groups are that bear no name."""
    for party in members:
        if party.kind == "group" and party.name.startswith("the "):
            several = f"Who are {party.name}, and do they act as one?"
            yield several if party.plural else f"Who is {party.name}?"


def _of_contradiction(
    wants: Sequence[DraftWant], options: Mapping[str, DraftOption], names: Mapping[str, str]
) -> Iterator[str]:
    """Ask whose word counts where a party is told to want a thing and its opposite."""
    for want in wants:
        if want.despite:
            option = options[want.option]
            both = f"{', '.join(want.because)} against {', '.join(want.despite)}"
            yield (
                f"Does {names[want.party]} want this: {names[option.owner]} {option.text}? "
                f"The text says both ({both}); are there two actors in one?"
            )


def _of_those_meant(
    sides: Parties, members: Sequence[DraftParty], options: Sequence[DraftOption]
) -> Iterator[str]:
    """Ask who the groups are that the options speak of without a name."""
    known = {party.key for party in members}
    for option in options:
        text = option.text.lower()
        for key in dict.fromkeys(k for words, k in sides.called.items() if words in text):
            party = sides.known[key]
            if party.kind == "group" and key not in known:
                yield f"Who is meant by “{party.name}” in {option.key}?"


def _of_wants(members: Sequence[DraftParty], wants: Sequence[DraftWant]) -> Iterator[str]:
    """Ask what those want of whom no want is told but from what they did."""
    wanting = {want.party for want in wants if not want.note}
    for party in members:
        if party.key not in wanting:
            does, it = ("do", "they") if party.plural else ("does", "it")
            acts = f"{it} {does} or could do"
            yield f"What {does} {party.name} want? The text tells only what {acts}."


def _of_fears(
    reading: Reading, sides: Parties, names: Mapping[str, str], wants: Sequence[DraftWant]
) -> Iterator[str]:
    """Ask about fears and complaints that no option of the draft expresses."""
    cited = {key for want in wants for key in (*want.because, *want.despite)}
    for key, claim in reading.claims.items():
        link = claim.chain[0]
        holder = sides.named(link.name, link.side)
        if link.says not in ("fears", "judges") or key in cited or holder not in names:
            continue
        words = claim.text
        if len(words) > _LONGEST_QUOTE:
            words = words[: _LONGEST_QUOTE - 3].rstrip() + "…"
        verb = "fears" if link.says == "fears" else "minds"
        name = names[holder][:1].upper() + names[holder][1:]
        yield f"{name} {verb} “{words}” ({key}): which option would say so?"


def _of_returns(
    pledges: Sequence[DraftPledge], options: Mapping[str, DraftOption], names: Mapping[str, str]
) -> Iterator[str]:
    """Ask for what a promise was given, where no condition is told."""
    for pledge in pledges:
        if pledge.kind == "promise" and pledge.given is None:
            words = options[pledge.option].text
            yield f"For what, and to whom, was it pledged that {names[pledge.by]} {words}?"


def _of_date(reading: Reading) -> Iterator[str]:
    """Ask when the article appeared, where it does not say."""
    if reading.source.published is None:
        yield "When was the article published? Relative times cannot be dated without it."
