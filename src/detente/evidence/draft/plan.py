"""The draft of a case as plain data: what a reading suggests, each part with its claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

_FEWEST = 2
"""Parties with an option and a stated want, without which there is nothing to solve."""

Mode = Literal[
    "done",
    "pledged",
    "threatened",
    "refused",
    "demanded",
    "wanted",
    "feared",
    "expected",
    "possible",
    "able",
]
"""How far an act is a fact, and what someone does with it."""


@dataclass(frozen=True)
class DraftParty:
    """Someone who acts or is acted upon; ``ids`` are the actors of the reading it is made of."""

    key: str
    name: str
    kind: str
    ids: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    plural: bool = False
    because: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftOption:
    """An act that a party can take or leave, in the text's own words.

    ``taken`` is whether it is done as the text leaves off; ``modes`` all that is said of it.
    """

    key: str
    owner: str
    text: str
    left: str
    taken: bool
    modes: tuple[Mode, ...]
    because: tuple[str, ...]


@dataclass(frozen=True)
class DraftWant:
    """A candidate preference: the party wants an option taken, or not; on what word."""

    party: str
    option: str
    taken: bool
    mode: Mode
    because: tuple[str, ...]
    despite: tuple[str, ...] = ()
    given: tuple[str, bool] | None = None
    note: str = ""


@dataclass(frozen=True)
class DraftPledge:
    """A promise or a threat: ``by`` takes ``option``, where ``given`` (option, taken) is told."""

    key: str
    by: str
    to: str
    option: str
    taken: bool
    kind: Literal["promise", "threat"]
    public: bool
    given: tuple[str, bool] | None
    because: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class DraftPhase:
    """A stretch of time that a dated act begins, and the options taken in it."""

    key: str
    title: str
    start: str
    end: str
    taken: tuple[str, ...]
    because: tuple[str, ...]


@dataclass(frozen=True)
class Draft:
    """A draft of a case: nothing in it is more than a suggestion until a person accepts it."""

    parties: tuple[DraftParty, ...]
    options: tuple[DraftOption, ...]
    wants: tuple[DraftWant, ...]
    pledges: tuple[DraftPledge, ...]
    phases: tuple[DraftPhase, ...]
    questions: tuple[str, ...]

    @property
    def lacks(self) -> tuple[str, ...]:
        """Return what keeps the draft from being solved; empty where nothing does.

        A draft may be solved where two parties have an option each and a want that a word of the
        text states, and not only what they did. Until then it is evidence.
        """
        owners = {option.owner for option in self.options}
        stated = {want.party for want in self.wants if not want.note}
        acting = [party for party in self.parties if party.key in owners]
        ready = [party for party in acting if party.key in stated]
        if len(ready) >= _FEWEST:
            return ()
        if len(acting) < _FEWEST:
            names = ", ".join(party.name for party in acting)
            return (f"Only {names} acts in the text." if names else "Nobody acts in the text.",)
        silent = (party.name for party in acting if party.key not in stated)
        return tuple(f"No word of the text tells what {name} wants." for name in silent)
