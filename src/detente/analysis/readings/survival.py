"""How one finding fares over the readings: a thesis of the source's, or a headline of our own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from detente.analysis.plain import number
from detente.analysis.readings.confidence import Confidence
from detente.analysis.readings.flip import Doubt
from detente.model.thesis import Proposition

MOST_SAID: Final = 2
"""Where so many questions at most settle a finding, it is told by their answers, not by a share."""

MOSTLY: Final = 0.5
"""A finding that a greater share of evaluations puts to no test is none: more often than not it
could not have come out otherwise."""

Named = tuple[str, ...]
"""Answers by id, one for each of some questions."""


@dataclass(frozen=True)
class SettledBy:
    """The fewest questions that settle a finding, and how.

    Parameters
    ----------
    questions
        Their ids, at most three; ``concept`` and ``rule`` among them. None where the finding comes
        out alike nearly everywhere.
    met, unmet
        The answers, by id, under which it holds, and those under which it does not.
    right
        The share of evaluations in which that is right: 0.99 at least.
    """

    questions: tuple[str, ...]
    met: tuple[Named, ...]
    unmet: tuple[Named, ...]
    right: float

    def as_dict(self) -> dict[str, Any]:
        """Return the questions and the answers under which the finding holds, as plain data.

        >>> SettledBy(("bond",), (("both",),), (("nobody",),), 1.0).as_dict()
        {'questions': ['bond'], 'true': [{'bond': 'both'}], 'right': 1.0}
        """
        true = [dict(zip(self.questions, one, strict=True)) for one in self.met]
        return {"questions": list(self.questions), "true": true, "right": number(self.right)}


@dataclass(frozen=True)
class Survival:
    """How a finding fares over the readings.

    Parameters
    ----------
    id
        Its name.
    text
        What the source claims, in words; empty for a headline of our own.
    test
        What is asked.
    phase
        The phase of what in the test names none; ``None``: that of the deal asked about.
    believed
        Whether it holds in the analyst's reading, under the setting used where none is asked for.
    share
        In what share of evaluations it holds, over the readings that count; ``None`` where none
        does. No probability: readings are not draws from anything.
    by_reading
        Under how many settings it holds in each reading that was tried, counted or not.
    settled_by
        What settles it; ``None`` where three questions do not.
    influence
        For each question, for ``concept`` and for ``rule``: the share of pairs of evaluations
        differing in it alone in which the finding holds in one and not in the other; ``None``
        where there is no such pair.
    flips
        Single changes to what actors want that turn it over in the analyst's reading.
    against
        For each answer that contradicts the source, ``question/answer``, the share under it.
    by_construction
        The share of evaluations in which it could not have come out otherwise, nothing that it
        asks having been put to a test.
    weighted
        The share weighted by what the analyst takes each answer to be worth, where every answer
        has a weight: how likely it is, given that one of these readings is right.
    confidence
        How sure it is; ``None`` where no claims were given.
    """

    id: str
    text: str
    test: Proposition
    phase: str | None
    believed: bool
    share: float | None
    by_reading: Mapping[str, int]
    settled_by: SettledBy | None
    influence: Mapping[str, float | None]
    flips: tuple[Doubt, ...]
    against: Mapping[str, float]
    by_construction: float | None
    weighted: float | None
    confidence: Confidence | None

    @property
    def constructed(self) -> bool:
        """Return whether most evaluations put nothing that it asks to a test: no finding, then."""
        return self.by_construction is not None and self.by_construction > MOSTLY

    def as_dict(self) -> dict[str, Any]:
        """Return everything but the name as plain data; shares of six decimals."""
        return {
            "text": self.text,
            "test": str(self.test),
            "phase": self.phase,
            "believed": self.believed,
            "share": _share(self.share),
            "by_reading": dict(self.by_reading),
            "settled_by": self.settled_by.as_dict() if self.settled_by else None,
            "influence": {name: _share(one) for name, one in self.influence.items()},
            "flips": [doubt.as_dict() for doubt in self.flips],
            "against": {name: number(one) for name, one in self.against.items()},
            "by_construction": _share(self.by_construction),
            "weighted": _share(self.weighted),
            "confidence": self.confidence.as_dict() if self.confidence else None,
        }


def _share(share: float | None) -> float | None:
    """Return a share of six decimals, where there is one."""
    return None if share is None else number(share)
