"""How sure a finding is, by what it turns on: the wants that flip it, the claims under those.

Three levels as in ICD 203, told apart from likelihood: ``high``, no single want flips it and every
claim that it turns on is graded B2 or better and confirmed through a second, independent chain;
``low``, a claim graded worse than C3, a want that is inferred, or an open question that no claim
answers, decides it; else ``moderate``. Where critical risk says the opposite of who has the upper
hand, one level less.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

from detente.evidence.claim import Claim
from detente.model.base import Belief

Level = Literal["high", "moderate", "low"]
Weak = Literal[
    "inference",
    "open question",
    "claim",
    "single want",
    "single source",
    "second opinion",
    "logic",
]
"""The weak link: our own inference; a question that no claim answers; a claim of a poor grade; a
want that flips it, be it well founded; claims that all come through one hand; another measure that
says the opposite; or none, for it is logic and not evidence."""


@dataclass(frozen=True)
class Confidence:
    """How sure a finding is, and its weakest link.

    Parameters
    ----------
    level
        High, moderate or low.
    weak
        What its weakest link is.
    links
        The weak links by name: paths of wants, ids of questions, or ids of claims.
    """

    level: Level
    weak: Weak
    links: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data.

        >>> Confidence("high", "logic").as_dict()
        {'level': 'high', 'weak': 'logic', 'links': []}
        """
        return {"level": self.level, "weak": self.weak, "links": list(self.links)}


def confidence(
    flipping: Mapping[str, Belief],
    settling: Iterable[str],
    claims: Mapping[str, Claim],
    *,
    unanswered: Sequence[str] = (),
    contested: bool = False,
) -> Confidence:
    """Return how sure a finding is.

    Parameters
    ----------
    flipping
        The wants that flip it by their paths, each with the claims for it.
    settling
        The ids of the claims for the answers that settle it.
    claims
        Claims by id; one that is not among them is worth nothing.
    unanswered
        The ids of questions that decide it and that no claim answers.
    contested
        Whether another measure says the opposite: that lowers it by one level.
    """
    found = _uncontested(flipping, settling, claims, unanswered)
    if not contested or found.level == "low":
        return found
    return Confidence("moderate" if found.level == "high" else "low", "second opinion")


def _uncontested(
    flipping: Mapping[str, Belief],
    settling: Iterable[str],
    claims: Mapping[str, Claim],
    unanswered: Sequence[str],
) -> Confidence:
    """Return how sure a finding is, whatever other measures say."""
    inferred = [path for path, want in flipping.items() if _inferred(want)]
    if inferred:
        return Confidence("low", "inference", tuple(inferred))
    if unanswered:
        return Confidence("low", "open question", tuple(unanswered))
    named = [claim for want in flipping.values() for claim in want.because]
    turning = tuple(dict.fromkeys([*named, *settling]))
    poor = tuple(one for one in turning if not _at_least(claims.get(one), "C3"))
    if poor:
        return Confidence("low", "claim", poor)
    if flipping:
        return Confidence("moderate", "single want", tuple(flipping))
    if not turning:
        return Confidence("high", "logic")
    fair = tuple(one for one in turning if not _at_least(claims[one], "B2"))
    if fair:
        return Confidence("moderate", "claim", fair)
    if not _confirmed([claims[one] for one in turning]):
        return Confidence("moderate", "single source", turning)
    return Confidence("high", "claim", turning)


def _inferred(want: Belief) -> bool:
    """Tell whether no claim says what is wanted, or the note owns up to an inference."""
    return not want.because or want.note.casefold().startswith("inferred")


def _at_least(claim: Claim | None, grade: str) -> bool:
    """Tell whether a claim's source and what it says are both graded so well."""
    return claim is not None and claim.grade[0] <= grade[0] and claim.grade[1] <= grade[1]


def _confirmed(claims: Sequence[Claim]) -> bool:
    """Tell whether two of the claims came through hands none of which they share."""
    hands = [{link.name for link in claim.chain} for claim in claims]
    return any(not one & other for one, other in combinations(hands, 2))
