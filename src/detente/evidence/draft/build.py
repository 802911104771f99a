"""Drafting: parties, deeds, options, wants, pledges, phases and questions, in that order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from detente.errors import ReadingError
from detente.evidence.draft.deed import Deed
from detente.evidence.draft.deeds import deeds
from detente.evidence.draft.joint import personal, united
from detente.evidence.draft.open import deals, hidden
from detente.evidence.draft.options import OptionDeeds, chosen, fulfilled, grouped, option
from detente.evidence.draft.parties import Parties, parties
from detente.evidence.draft.phases import phases
from detente.evidence.draft.plan import Draft, DraftParty
from detente.evidence.draft.questions import questions
from detente.evidence.draft.wants import exchanged, pledges, wants

if TYPE_CHECKING:
    from detente.evidence.reading import Reading


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
    sides = parties(reading.actors)
    told, sides = united(deeds(reading, sides), sides)
    groups = chosen(grouped(told))
    owners = list(dict.fromkeys(group.owner for group in groups))
    if len(owners) < 2:
        raise ReadingError(_too_few(reading, sides, owners))
    groups.sort(key=lambda one: (owners.index(one.owner), one.deeds[0].place))
    names = _names(groups)
    keys = _places(groups, names)
    in_deal = deals(reading, told)
    options = fulfilled(
        [option(group, names[group.owner, group.key], sides, in_deal) for group in groups],
        groups,
        keys,
    )
    known = set(owners)
    all_wants = wants(groups, names, keys)
    kept = tuple(one for one in all_wants if one.party in known)
    made = exchanged(pledges(groups, names, keys, hidden(reading, told, sides)), kept)
    made = tuple(replace(one, to=one.to if one.to in known else "") for one in made)
    members = tuple(
        _party(personal(sides.known[key], told, reading.actors), told) for key in owners
    )
    return Draft(
        parties=members,
        options=options,
        wants=kept,
        pledges=made,
        phases=phases(groups, names, options),
        questions=questions(reading, sides, members, options, kept, made),
    )


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
    named = ", ".join(party.name for party in list(sides.known.values())[:5])
    heard = f" It names {named}." if named and not owners else ""
    return (
        f"{name}: no two actors with acts of their own were found, so there is no conflict to "
        f"draft.{acting}{heard} Read it for its evidence alone, or write the case by hand"
    )


def _names(groups: Sequence[OptionDeeds]) -> dict[tuple[str, str], str]:
    """Return the key of each option by owner and act: ``russia.withdraw``."""
    return {(one.owner, one.key): f"{one.owner}.{one.key}" for one in groups}


def _places(
    groups: Sequence[OptionDeeds], names: Mapping[tuple[str, str], str]
) -> dict[int, tuple[str, bool]]:
    """Return the option of each deed by its place, and whether the deed is one of taking it."""
    found: dict[int, tuple[str, bool]] = {}
    for group in groups:
        name = names[group.owner, group.key]
        found.update({one.place: (name, False) for one in group.undoing})
        found.update({one.place: (name, True) for one in group.deeds})
    return found


def _party(party: DraftParty, told: Sequence[Deed]) -> DraftParty:
    """Return a party with the claims that tell of its acts or of what it thinks of others'."""
    mine = [one for one in told if party.key in (one.owner, one.by)]
    cited = tuple(dict.fromkeys(key for one in mine for key in one.claims[:1]))
    return replace(party, because=cited[:6])
