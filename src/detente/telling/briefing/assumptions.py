"""Which beliefs the answers rest on most, and how sure the verdict is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.model import phrases
from detente.model.belief import BeliefEntry
from detente.model.conflict import Conflict
from detente.telling.briefing.statement import Statement, sentences
from detente.telling.doubt import doubts
from detente.telling.labels import stands
from detente.telling.numbers import in_words, out_of_ten


@dataclass(frozen=True)
class KeyAssumption:
    """A belief that many answers rest on.

    Parameters
    ----------
    deal
        What the state in question is called.
    change
        What follows when it is doubted, as a clause.
    grades
        The grades of the claims for it, best first; ``None`` where the case has no claims at all.
    decisive
        Whether it decides the verdict on the deal, more than any other belief.
    """

    belief: BeliefEntry
    deal: str
    change: str
    grades: Sequence[str] | None
    decisive: bool


@dataclass(frozen=True)
class DrawnVerdict:
    """How often the deal holds when the order of what actors want is uncertain.

    Parameters
    ----------
    share
        The share of draws in which it holds.
    draws
        How many were drawn.
    confidence
        How sure we are of the order of two neighbouring wants, in tenths.
    holds
        Whether it holds by the order that the case tells.
    """

    deal: str
    share: float
    draws: int
    confidence: float
    holds: bool


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
    head, *rest = doubts(about.conflict, about.taken_as_known, about.not_counted, alike=_ALIKE)
    return Statement(head, " ".join(rest))


_ALIKE: Final = "here every want counts alike"


def key_assumption(about: KeyAssumption) -> Statement:
    """Return a belief, what follows when it is doubted, and on how good claims it rests."""
    head = _rests_on(about.belief.says.rstrip("."))
    return Statement(
        phrases.sentence(head),
        sentences(about.change, *_ground(about.belief, about.grades)),
        (f"{head}. {phrases.sentence(about.change)}".rstrip("."), head) if about.decisive else (),
    )


def _rests_on(says: str) -> str:
    """Return that our judgement rests on a belief.

    >>> _rests_on("Iran wants this: Oman stays"), _rests_on("Iran wants to stay")
    ('our judgement rests on what Iran wants: Oman stays', 'our judgement rests on this: Iran \
wants to stay')
    """
    wants, found, what = says.partition(" this: ")
    if found and wants.endswith((" wants", " want")):
        return f"our judgement rests on what {wants}: {what}"
    return f"our judgement rests on this: {says}"


def drawn_verdict(about: DrawnVerdict) -> Statement:
    """Return in how many draws the deal holds."""
    rate = f"{in_words(round((1 - about.confidence) * 10))} in ten"
    swapped = f"swap neighbouring priorities at a rate of {rate}"
    verb = stands(about.deal, "holds", "hold")
    still = f"still {verb}" if about.holds and about.share else verb
    trials = _TRIALS.get(out_of_ten(about.share)) or f"{out_of_ten(about.share)} trials"
    return Statement(
        phrases.sentence(f"{swapped}, and {about.deal} {still} in {trials}"),
        "This tests the model, not the odds of peace.",
    )


_TRIALS: Final = {
    "every one": "every trial",
    "none": "no trial",
    "nearly every one": "nearly every trial",
    "hardly any": "hardly any trial",
}


def _ground(belief: BeliefEntry, grades: Sequence[str] | None) -> list[str]:
    """Return on how many claims of which grade a belief rests, where any are recorded."""
    if grades is None:
        return []
    count, against = len(belief.because), len(belief.despite)
    rest = f", {in_words(against)} against" if against else ""
    inferred = belief.note.casefold().startswith("inferred")
    if not count:
        return [f"no claim is cited for it{rest}: it is our inference"]
    speak = "claims speak" if count > 1 else "claim speaks"
    graded = f", graded {', '.join(grades)}" if grades else ""
    ours = "; it is our inference from that" if inferred else ""
    return [f"{in_words(count)} {speak} for it{graded}{rest}{ours}"]
