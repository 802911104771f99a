"""Results whose own sentences are findings: guarantees, coalitions, perceptions, patronage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from detente.analysis.guarantees.guarantees import Guarantees
from detente.analysis.result import Result
from detente.telling import guarantees
from detente.telling.briefing.statement import Statement, takeaway
from detente.telling.tell import tell

GuaranteeKind = Literal["breaches", "ways_back", "added"]
"""What deters breaches, what keeps answers ready, and what commitments would bind more."""


@dataclass(frozen=True)
class WholeResult:
    """All that a result says; ``first`` tells whether its first sentence is to be taken away."""

    result: Result
    first: bool = False


@dataclass(frozen=True)
class GuaranteesOf:
    """What a result says of one kind of guarantee."""

    result: Guarantees
    kind: GuaranteeKind


def whole_result(about: WholeResult) -> Statement:
    """Return all sentences of a result."""
    sentences = tell(about.result)
    return Statement(" ".join(sentences), takeaway(sentences[0]) if about.first else "")


def guarantees_of(about: GuaranteesOf) -> Statement:
    """Return the sentences on breaches, on answers kept ready, or on added commitments."""
    return Statement(" ".join(_TELLERS[about.kind](about.result)))


_TELLERS: Final[Mapping[GuaranteeKind, Callable[[Guarantees], tuple[str, ...]]]] = {
    "breaches": guarantees.breaches,
    "ways_back": guarantees.ways_back,
    "added": guarantees.added,
}
