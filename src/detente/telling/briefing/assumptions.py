"""Which beliefs the answers rest on most, and how sure the verdict is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from detente.analysis.concepts.degrees import heading
from detente.model import phrases
from detente.model.belief import BeliefEntry
from detente.model.conflict import Conflict
from detente.telling.briefing.statement import Statement, takeaway
from detente.telling.doubt import doubts
from detente.telling.numbers import percent


@dataclass(frozen=True)
class KeyAssumption:
    """A belief that many answers rest on.

    Parameters
    ----------
    change
        What follows when it is doubted, as a sentence.
    grades
        The grades of the claims for it, best first.
    decisive
        Whether it decides the verdict on the deal, more than any other belief.
    """

    belief: BeliefEntry
    change: str
    grades: Sequence[str]
    decisive: bool


@dataclass(frozen=True)
class DrawnVerdict:
    """How often the deal stands when the order of what actors want is uncertain.

    Parameters
    ----------
    share, low, high
        The share of draws in which it stands, and the bounds of what that share may be.
    draws
        How many were drawn.
    confidence
        How sure we are of the order of two neighbouring wants.
    """

    deal: str
    concept: str
    share: float
    low: float
    high: float
    draws: int
    confidence: float


@dataclass(frozen=True)
class MarkedWants:
    """Wants that the case marks, and whose marks the answers pass over.

    Parameters
    ----------
    conflict
        As it stands in the phase of the deal.
    taken_as_known, not_counted
        As in :func:`~detente.telling.doubt.doubts`.
    """

    conflict: Conflict
    taken_as_known: Mapping[str, Sequence[int]]
    not_counted: Mapping[str, Sequence[int]]


def marked_wants(about: MarkedWants) -> Statement:
    """Return which wants are taken as known, and which count like any other."""
    return Statement(" ".join(doubts(about.conflict, about.taken_as_known, about.not_counted)))


def key_assumption(about: KeyAssumption) -> Statement:
    """Return a belief, what follows when it is doubted, and on how good claims it rests."""
    says, grades = about.belief.says, ", ".join(about.grades) or "no claim"
    return Statement(
        phrases.sentence(f"key assumption: {says}. {about.change} {_ground(about.belief, grades)}"),
        takeaway(f"the verdict hangs on this: {says} ({grades})" if about.decisive else ""),
    )


def drawn_verdict(about: DrawnVerdict) -> Statement:
    """Return in which share of draws the deal stands."""
    sure = (
        f"were we only {percent(about.confidence)} sure of the order of any two neighbouring wants"
    )
    stands = f"{about.deal} would stand under {heading(about.concept)} in {percent(about.share)}"
    band = f"({percent(about.low)} to {percent(about.high)})"
    return Statement(phrases.sentence(f"{sure}, {stands} of {about.draws} draws {band}"))


def _ground(belief: BeliefEntry, grades: str) -> str:
    """Return on how many claims of which grade a belief rests."""
    count, against = len(belief.because), len(belief.despite)
    if not count:
        return "No claim is cited for it."
    speak = "claims speak" if count > 1 else "claim speaks"
    rest = f", {against} against" if against else ""
    return phrases.sentence(f"{count} {speak} for it, graded {grades}{rest}")
