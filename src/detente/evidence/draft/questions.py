"""Questions: what a person must settle, since the text does not tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from detente.evidence.draft.parties import Parties
from detente.evidence.draft.plan import DraftOption, DraftParty, DraftPledge, DraftWant

if TYPE_CHECKING:
    from detente.evidence.reading import Reading

MOST = 15


def questions(
    reading: Reading,
    sides: Parties,
    members: Sequence[DraftParty],
    options: Sequence[DraftOption],
    wants: Sequence[DraftWant],
    pledges: Sequence[DraftPledge],
) -> tuple[str, ...]:
    """Return the questions that a draft leaves open, the weightiest first, at most fifteen."""
    names = {one.key: one.name for one in members}
    texts = {one.key: one for one in options}
    found = [
        *_pledged(pledges, texts, names),
        *_torn(wants, texts, names),
        *_who(members),
        *_meant(sides, members, options),
        *_unwanted(members, wants),
        *_fears(reading, sides, members, wants),
        *_unreturned(pledges, names, texts),
        *_dates(reading),
    ]
    return tuple(dict.fromkeys(found))[:MOST]


def _pledged(
    pledges: Sequence[DraftPledge], texts: dict[str, DraftOption], names: dict[str, str]
) -> Iterator[str]:
    """Ask whether pledges are being kept."""
    for one in pledges:
        if one.kind == "promise":
            told = texts[one.option].text
            yield f"Is the pledge kept, that {names[one.by]} {told}?"


def _who(members: Sequence[DraftParty]) -> Iterator[str]:
    """Ask who the groups are that bear no name."""
    for one in members:
        if one.kind == "group" and one.name.startswith("the "):
            one_only = f"Who is {one.name}?"
            yield f"Who are {one.name}, and do they act as one?" if one.plural else one_only


def _torn(
    wants: Sequence[DraftWant], texts: dict[str, DraftOption], names: dict[str, str]
) -> Iterator[str]:
    """Ask whose word counts where a party is told to want a thing and its opposite."""
    for one in wants:
        if one.despite:
            who, act = names[one.party], texts[one.option]
            both = f"{', '.join(one.because)} against {', '.join(one.despite)}"
            yield (
                f"Does {who} want this: {names[act.owner]} {act.text}? The text says both "
                f"({both}); are there two actors in one?"
            )


def _meant(
    sides: Parties, members: Sequence[DraftParty], options: Sequence[DraftOption]
) -> Iterator[str]:
    """Ask who the groups are that the options speak of without a name."""
    told = {one.key for one in members}
    for option in options:
        for key in dict.fromkeys(
            k for words, k in sides.called.items() if words in option.text.lower()
        ):
            party = sides.known[key]
            if party.kind == "group" and key not in told:
                yield f"Who is meant by “{party.name}” in {option.key}?"


def _unwanted(members: Sequence[DraftParty], wants: Sequence[DraftWant]) -> Iterator[str]:
    """Ask what those want of whom no want is told but from what they did."""
    for one in members:
        told = [want for want in wants if want.party == one.key and not want.note]
        if not told:
            does, it = ("do", "they") if one.plural else ("does", "it")
            acts = f"{it} {does} or could do"
            yield f"What {does} {one.name} want? The text tells only what {acts}."


def _fears(
    reading: Reading, sides: Parties, members: Sequence[DraftParty], wants: Sequence[DraftWant]
) -> Iterator[str]:
    """Ask about fears and complaints that no option of the draft expresses."""
    known = {one.key: one.name for one in members}
    cited = {key for one in wants for key in (*one.because, *one.despite)}
    for key, claim in reading.claims.items():
        link = claim.chain[0]
        if link.says in {"fears", "judges"} and key not in cited:
            holder = sides.named(link.name, link.side)
            if holder in known:
                words = claim.text if len(claim.text) <= 90 else claim.text[:87].rstrip() + "…"
                verb = "fears" if link.says == "fears" else "minds"
                who = known[holder][:1].upper() + known[holder][1:]
                yield f"{who} {verb} “{words}” ({key}): which option would say so?"


def _unreturned(
    pledges: Sequence[DraftPledge], names: dict[str, str], texts: dict[str, DraftOption]
) -> Iterator[str]:
    """Ask for what a promise was given, where no condition is told."""
    for one in pledges:
        if one.kind == "promise" and one.given is None:
            told = texts[one.option].text
            yield f"For what, and to whom, was it pledged that {names[one.by]} {told}?"


def _dates(reading: Reading) -> Iterator[str]:
    """Ask when the article appeared, where it does not say."""
    if reading.source.published is None:
        yield "When was the article published? Relative times cannot be dated without it."
