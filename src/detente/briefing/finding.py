"""A finding: what it is about, its sentences, its numbers, how sure it is, and what carries it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from types import MappingProxyType
from typing import Any, Final, Literal, get_args

from detente.analysis.readings.confidence import Confidence
from detente.analysis.readings.survival import Survival

Section = Literal[
    "told", "deal", "leverage", "way", "claims", "change", "getting", "settlement", "history"
]

SECTIONS: Final[tuple[Section, ...]] = get_args(Section)
"""The sections of findings, in order; :mod:`detente.telling.page` has their headings."""

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
class Survived:
    """In which versions of a case a finding holds.

    Parameters
    ----------
    says
        In words: an *if*, or how many agree.
    tail
        The same as it stands at the end of a line, with its comma or colon.
    share
        In what share of the versions and settings tried; ``None`` where none counts.
    tried
        How many versions were tried.
    """

    says: str
    tail: str
    share: float | None
    tried: int

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data, without the form in which a line ends."""
        return {"says": self.says, "share": self.share, "tried": self.tried}


@dataclass(frozen=True)
class Finding:
    """One thing that the analyses show.

    Parameters
    ----------
    section
        Where it stands in the briefing.
    about
        What was found, as data; :mod:`detente.telling.briefing.statements` says it.
    key
        What it is about in a word that stays the same from one briefing to the next.
    headline, details
        The finding in plain words, and what else is to be said of it; empty until it is said.
    takeaway
        The line of the bottom line that says it; empty for one that does not belong there.
    weight
        Takeaways with a lower weight come first.
    annex
        Whether it is left to the full form.
    fates
        How it fares over the versions of the case; several where it says several things.
    survival
        The same in words; ``None`` where it was not tried over versions.
    confidence
        How sure it is, by stated rules: see :mod:`detente.analysis.readings.confidence`.
    weak_link
        The weakest thing that it rests on, by name.
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
    key: str = ""
    headline: str = ""
    details: str = ""
    takeaway: str = ""
    weight: int = 9
    annex: bool = False
    fates: tuple[Survival, ...] = field(default=(), repr=False)
    survival: Survived | None = None
    confidence: Confidence | None = None
    weak_link: str = ""
    numbers: Mapping[str, Any] = field(default_factory=lambda: _NONE)
    settings: Mapping[str, Any] = field(default_factory=lambda: _NONE)
    tests: tuple[str, ...] = ()
    id: str = ""
    carriers: tuple[Carrier, ...] = ()

    @property
    def sentence(self) -> str:
        """Return all that is said of it."""
        return " ".join(part for part in (self.headline, self.details) if part)

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
            "key": self.key,
            "section": self.section,
            "headline": self.headline,
            "sentence": self.sentence,
            "takeaway": self.takeaway,
            "annex": self.annex,
            "survival": self.survival.as_dict() if self.survival else None,
            "confidence": self.confidence.level if self.confidence else None,
            "weak_link": self.weak_link,
            "rests_on": list(self.confidence.links) if self.confidence else [],
            "numbers": dict(self.numbers),
            "settings": dict(self.settings),
            "tests": list(self.tests),
            "beliefs": [asdict(one) for one in self.carriers],
            "claims_for": list(self.claims_for),
            "claims_against": list(self.claims_against),
        }
