"""Drafting: parties, deeds, options, wants, pledges, phases and questions, in that order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from detente.errors import ReadingError
from detente.evidence.draft.deed import Deed
from detente.evidence.draft.deeds import deeds
from detente.evidence.draft.disclosure import deals, hidden
from detente.evidence.draft.joint import personal, united
from detente.evidence.draft.option_deeds import OptionDeeds, first_claims, grouped
from detente.evidence.draft.options import chosen, drafted_option, fulfilled
from detente.evidence.draft.parties import Parties, parties
from detente.evidence.draft.phases import phases
from detente.evidence.draft.plan import Draft, DraftParty
from detente.evidence.draft.pledges import exchanged, pledges
from detente.evidence.draft.questions import questions
from detente.evidence.draft.wants import OptionByPlace, wants
from detente.evidence.reading import Reading

_MOST_CLAIMS = 6
"""Claims that tell of a party."""
_MOST_NAMED = 5
"""Parties that an error names."""


def draft(reading: Reading) -> Draft:
    """Return the draft of a case that a reading suggests.

    Every part cites claims of the reading. Nothing is guessed that no word of the text says: what
    cannot be told stands among the questions.

    Raises
    ------
    ReadingError
        Where the text tells of no two actors with acts of their own.

    Examples
    --------
    >>> from detente.evidence.reading import read_text
    >>> text = "Russia bombed the rebels on Monday. Turkey refused to close its border to Russia."
    >>> [(one.owner, one.text) for one in draft(read_text(text)).options]
    [('turkey', 'closes its border to Russia'), ('russia', 'bombs the rebels')]
    """
    deeds_told, sides = _told(reading)
    options = chosen(grouped(deeds_told))
    owners = list(dict.fromkeys(option.owner for option in options))
    owners += _beside(owners, deeds_told, sides)
    if len(owners) < 2:
        raise ReadingError(_too_few(reading, sides, owners))
    options.sort(key=lambda option: (owners.index(option.owner), option.deeds[0].place))
    names = {(one.owner, one.key): f"{one.owner}.{one.key}" for one in options}
    keys = _by_place(options, names)
    deal = deals(reading, deeds_told)
    drafted = [drafted_option(one, names[one.owner, one.key], sides, deal) for one in options]
    final = fulfilled(drafted, options, keys)
    known = set(owners)
    wanted = tuple(want for want in wants(options, names, keys) if want.party in known)
    pledged = exchanged(pledges(options, names, keys, hidden(reading, deeds_told, sides)), wanted)
    pledged = tuple(replace(one, to=one.to if one.to in known else "") for one in pledged)
    members = tuple(
        _party(personal(sides.known[key], deeds_told, reading.actors), deeds_told) for key in owners
    )
    return Draft(
        parties=members,
        options=final,
        wants=wanted,
        pledges=pledged,
        phases=phases(options, names, final),
        questions=questions(reading, sides, members, final, wanted, pledged),
    )


def _beside(owners: Sequence[str], deeds_told: Sequence[Deed], sides: Parties) -> list[str]:
    """Return a party without an option of its own where only one acts: whom its acts concern."""
    if len(owners) != 1:
        return []
    concerned = [key for deed in deeds_told for key in (deed.toward, deed.by)]
    spoken = [spot.party for spot in sides.spots if not spot.is_place]
    others = [key for key in (*concerned, *spoken) if key and key not in owners]
    return others[:1]


def _told(reading: Reading) -> tuple[tuple[Deed, ...], Parties]:
    """Return the deeds of a reading and its parties, those that act as one made one."""
    sides = parties(reading.actors)
    return united(deeds(reading, sides), sides)


def open_questions(reading: Reading) -> tuple[str, ...]:
    """Return what the draft of a reading leaves open; nothing where there is no case to draft.

    >>> from detente.evidence.reading import read_text
    >>> open_questions(read_text("Iran said on Monday that it had left."))
    ()
    """
    try:
        return draft(reading).questions
    except ReadingError:
        return ()


def _too_few(reading: Reading, sides: Parties, owners: Sequence[str]) -> str:
    """Say that no two actors with acts were found, and whom the text names."""
    name = reading.path or reading.source.title or "the text"
    acting = f" Only {sides.known[owners[0]].name} acts." if owners else ""
    names = ", ".join(party.name for party in list(sides.known.values())[:_MOST_NAMED])
    heard = f" It names {names}." if names and not owners else ""
    return (
        f"{name}: no two actors with acts of their own were found, so there is no conflict to "
        f"draft.{acting}{heard} Read it for its evidence alone, or write the case by hand"
    )


def _by_place(
    options: Sequence[OptionDeeds], names: Mapping[tuple[str, str], str]
) -> OptionByPlace:
    """Return the option of each deed by its place, and whether the deed is one of taking it."""
    keys: dict[int, tuple[str, bool]] = {}
    for option in options:
        name = names[option.owner, option.key]
        keys.update({deed.place: (name, False) for deed in option.undoing})
        keys.update({deed.place: (name, True) for deed in option.deeds})
    return keys


def _party(party: DraftParty, deeds_told: Sequence[Deed]) -> DraftParty:
    """Return a party with the claims that tell of its acts or of what it thinks of others'."""
    own = [deed for deed in deeds_told if party.key in (deed.owner, deed.by)]
    return replace(party, because=first_claims(own)[:_MOST_CLAIMS])
