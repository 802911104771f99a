"""A finding: what it is about, its sentence, its numbers, and the beliefs that carry it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from types import MappingProxyType
from typing import Any, Final, Literal, get_args

Section = Literal["told", "deal", "leverage", "way", "history", "change", "getting", "settlement"]

SECTIONS: Final[tuple[Section, ...]] = get_args(Section)
"""The sections of a briefing, in order; :mod:`detente.telling.page` has their headings."""

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
    about
        What was found, as data; :mod:`detente.telling.briefing.statements` says it.
    sentence
        The finding in plain words; empty until it is said.
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
    about: object = field(repr=False)
    sentence: str = ""
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
        return tuple(dict.fromkeys(id_ for one in self.carriers for id_ in one.because))

    @property
    def claims_against(self) -> tuple[str, ...]:
        """Return the claims that speak against the beliefs under it, each once."""
        return tuple(dict.fromkeys(id_ for one in self.carriers for id_ in one.despite))

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
