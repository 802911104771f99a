"""Results whose own sentences are findings, and what is told of them in a sentence or two."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from detente.analysis.guarantees.guarantees import Guarantees
from detente.analysis.perceptions.perceptions import Perceptions
from detente.analysis.result import Result
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.model.tie import Tie
from detente.telling import guarantees
from detente.telling.briefing.statement import Statement, sentences
from detente.telling.labels import stands
from detente.telling.tell import tell

GuaranteeKind = Literal["breaches", "ways_back", "added"]
"""What deters breaches, what keeps answers ready, and what commitments would bind more."""


@dataclass(frozen=True)
class WholeResult:
    """All that a result says."""

    result: Result


@dataclass(frozen=True)
class Dependence:
    """Who depends on whom, by the ties of the case."""

    conflict: Conflict
    ties: tuple[Tie, ...]


@dataclass(frozen=True)
class SeenFromOutside:
    """What is expected by those who do not know of something; ``unknown`` says of what."""

    result: Perceptions
    deal: str
    unknown: str


@dataclass(frozen=True)
class Together:
    """Groups of actors that would gain by leaving together."""

    conflict: Conflict
    deal: str
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class GuaranteesOf:
    """What a result says of one kind of guarantee."""

    result: Guarantees
    kind: GuaranteeKind


def whole_result(about: WholeResult) -> Statement:
    """Return all sentences of a result."""
    return _listed(tell(about.result))


def guarantees_of(about: GuaranteesOf) -> Statement:
    """Return the sentences on breaches, on answers kept ready, or on added commitments."""
    return _listed(_TELLERS[about.kind](about.result))


def dependence(about: Dependence) -> Statement:
    """Return who depends on whom for how much of what, as the guess that it is."""
    conflict = about.conflict
    clauses = []
    for client in dict.fromkeys(tie.client for tie in about.ties):
        own = sorted(
            (tie for tie in about.ties if tie.client == client), key=lambda one: -one.share
        )
        name = phrases.names(conflict, [client])
        depends = phrases.verb(conflict, client, "depends", "depend")
        its = phrases.possessive(conflict, client)
        parts = [f"on {phrases.names(conflict, [tie.patron])} for {_much(tie, its)}" for tie in own]
        clauses.append(f"{name} {depends} {phrases.listed(parts)}")
    return Statement("Our guess of who depends on whom:", sentences(*clauses))


def _much(tie: Tie, its: str) -> str:
    """Return how much of what a client has from its patron, in words."""
    words = next(words for least, words in _MUCH if tie.share >= least)
    kind = "diplomatic support" if tie.kind == "diplomatic" else tie.kind
    return f"{words} {its} {kind}"


_MUCH: Final = (
    (1.0, "all"), (0.9, "nearly all"), (0.55, "most of"), (0.45, "half of"),
    (0.2, "part of"), (0.0, "a little of"),
)  # fmt: skip
"""From which share on what is said."""


def seen_from_outside(about: SeenFromOutside) -> Statement:
    """Return what whoever knows only what is public expects, where that is not what is so."""
    result, conflict = about.result, about.result.conflict
    leavers = [actor for actor, status in result.onlooker.status.items() if status == "loose"]
    really = [actor for actor, status in result.status.items() if status == "loose"]
    expects = (
        f"expects {phrases.names(conflict, leavers)} to leave" if leavers else "expects it to hold"
    )
    weaker = "weaker" if set(leavers) > set(really) else "firmer"
    if set(leavers) == set(really):
        return _listed(tell(result))
    looks, it_is = stands(about.deal, "looks", "look"), stands(about.deal, "it is", "they are")
    head = f"from outside {about.deal} {looks} {weaker} than {it_is}"
    line = f"{head}: whoever does not know of {about.unknown} {expects}"
    own = list(tell(result))[2:]
    return Statement(phrases.sentence(line), " ".join(own), (line, head))


def together(about: Together) -> Statement:
    """Return which groups would gain by leaving together."""
    conflict = about.conflict
    groups = ", or ".join(phrases.names(conflict, group) for group in about.groups)
    head = f"together, {groups} would gain by leaving {about.deal}"
    return Statement(phrases.sentence(head), "", (head,))


def _listed(sentences: Sequence[str]) -> Statement:
    """Return sentences, the first as the headline."""
    head, *rest = sentences
    return Statement(head, " ".join(rest))


_TELLERS: Final[Mapping[GuaranteeKind, Callable[[Guarantees], tuple[str, ...]]]] = {
    "breaches": guarantees.breaches,
    "ways_back": guarantees.ways_back,
    "added": guarantees.added,
}
