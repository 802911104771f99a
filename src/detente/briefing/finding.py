"""A finding: one sentence, the numbers in it, and the beliefs and claims that carry it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from types import MappingProxyType
from typing import Any, Final, Literal

Section = Literal["told", "deal", "leverage", "way", "history", "change", "getting", "settlement"]

SECTIONS: Final[dict[Section, str]] = {
    "told": "What the article says",
    "deal": "Does it hold?",
    "leverage": "Who holds whom to it",
    "way": "Who gets their way",
    "history": "How it came about",
    "change": "What would change our mind",
    "getting": "Getting to a deal that holds",
    "settlement": "Where a settlement may land",
}
"""The sections of a briefing, in order, with their headings."""

TAKEAWAY_LENGTH: Final = 140
"""The most characters that a takeaway may have."""

_NONE: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Carrier:
    """A belief that carries a finding: without it, or with its opposite, the finding falls.

    ``path`` names it in the case, ``says`` tells it, ``change`` is what makes the finding fall.
    """

    path: str
    says: str
    change: str
    because: tuple[str, ...] = ()
    despite: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Finding:
    """One thing that the analyses show.

    Parameters
    ----------
    section
        Where it stands in the briefing.
    sentence
        The finding in plain words.
    takeaway
        The same in at most 140 characters; empty for one that is no takeaway.
    weight
        Takeaways with a lower weight come first.
    numbers
        Every number of the sentence by name, as the analyses gave it.
    settings
        Phase, state, concept and rule under which it holds.
    tests
        Names of the yes-or-no questions whose answers it rests on, as in
        :mod:`detente.analysis.assumptions.assumptions`.
    id
        ``F1``, ``F2`` … in the order of the briefing.
    carriers
        The beliefs that carry it, the most often cited first.
    """

    section: Section
    sentence: str
    takeaway: str = ""
    weight: int = 9
    numbers: Mapping[str, Any] = field(default_factory=lambda: _NONE)
    settings: Mapping[str, Any] = field(default_factory=lambda: _NONE)
    tests: tuple[str, ...] = ()
    id: str = ""
    carriers: tuple[Carrier, ...] = ()

    @property
    def claims_for(self) -> tuple[str, ...]:
        """Return the claims that speak for the beliefs under it, each once."""
        return tuple(dict.fromkeys(c for one in self.carriers for c in one.because))

    @property
    def claims_against(self) -> tuple[str, ...]:
        """Return the claims that speak against the beliefs under it, each once."""
        return tuple(dict.fromkeys(c for one in self.carriers for c in one.despite))

    def as_dict(self) -> dict[str, Any]:
        """Return the finding as plain data, ready for JSON."""
        return {
            "id": self.id,
            "section": self.section,
            "sentence": self.sentence,
            "takeaway": self.takeaway,
            "numbers": dict(self.numbers),
            "settings": dict(self.settings),
            "tests": list(self.tests),
            "beliefs": [asdict(one) for one in self.carriers],
            "claims_for": list(self.claims_for),
            "claims_against": list(self.claims_against),
        }
