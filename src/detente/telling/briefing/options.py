"""What one side could do: the least that would make a deal hold, and who would object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.analysis.concepts.registry import sanctions
from detente.analysis.guarantees.added import Commitment
from detente.model import phrases, pledge_phrases
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.telling.briefing.statement import sentences
from detente.telling.numbers import in_words
from detente.telling.pledges import INFERRED, UNCONFIRMED
from detente.telling.versions import counted


@dataclass(frozen=True)
class Undertaking:
    """Undertakings that would make a deal hold, or hold if other answers counted.

    ``concept`` is the one under which it would then hold; ``asked`` the one that decides.
    """

    conflict: Conflict
    deal: str
    concept: str
    asked: str
    commitment: Commitment
    objectors: tuple[str, ...]


@dataclass(frozen=True)
class KeptPart:
    """What a side does that keeps others: from the state without it to the deal."""

    conflict: Conflict
    side: str
    undone: int
    state: int
    others: tuple[str, ...]
    objectors: tuple[str, ...]


@dataclass(frozen=True)
class OtherOutcome:
    """Another state that would hold and that suits a side better than what stands.

    ``changes`` says for each actor that would have to act the state code that its acts lead to.
    """

    conflict: Conflict
    side: str
    state: int
    target: int
    movers: tuple[str, ...]
    objectors: tuple[str, ...]


def kept_part(about: KeptPart) -> str:
    """Return that a side may go on doing its part, whom that keeps, and who would object."""
    conflict = about.conflict
    part = phrases.would(conflict, about.side, about.undone, about.state)
    others = phrases.names(conflict, about.others)
    objectors = f"{phrases.names(conflict, about.objectors)} lost by the deal and may object"
    return sentences(
        f"go on doing {phrases.possessive(conflict, about.side)} part: to {part}",
        f"without it, {others} would gain by leaving",
        objectors if about.objectors else "",
    )


def to_be_asked(conflict: Conflict, pledge: Pledge) -> str:
    """Return that those who are said to be bound may be asked what they undertook."""
    named = pledge_phrases.named(conflict, pledge)
    how = UNCONFIRMED if pledge.because else INFERRED
    return sentences(
        f"ask in private what each side believes was undertaken: {named} is {how}",
        "nobody need object",
    )


def undertaking(about: Undertaking) -> str:
    """Return what would have to be undertaken, what that does, and who would object."""
    conflict = about.conflict
    owed = [pledge_phrases.owed(conflict, one) for one in about.commitment.pledges]
    seek, given = "an undertaking", "that"
    if len(owed) > 1:
        seek, given = f"{in_words(len(owed))} undertakings", "those"
    clause = counted(sanctions(about.concept))
    even = "" if about.concept == about.asked else f" even if {clause}"
    return sentences(
        f"seek {seek}: {phrases.listed(owed)}",
        f"with {given}, {about.deal} would hold{even}",
        objection(about),
    )


def objection(about: Undertaking | OtherOutcome) -> str:
    """Return who would object, or that nobody would."""
    who = about.objectors
    if not who:
        return "nobody would be worse off by it"
    return f"{phrases.names(about.conflict, who)} would object"


def other_outcome(about: OtherOutcome) -> str:
    """Return which acts lead to another state that holds, and who would object to it."""
    conflict = about.conflict
    own = {one: _own(conflict, one, about.state, about.target) for one in about.movers}
    acts = [f"{phrases.names(conflict, [one])} would {act}" for one, act in own.items()]
    told = phrases.listed(acts) if acts else f"“{phrases.state(conflict, about.target)}”"
    suits = f"that would hold, and suit {phrases.names(conflict, [about.side])} better"
    return sentences(f"work for another outcome: {told}", suits, objection(about))


def _own(conflict: Conflict, actor: str, state: int, target: int) -> str:
    """Return what one actor would do on the way from one state to another."""
    mask = sum(conflict.bits[name] for name in conflict.owned(actor))
    return phrases.would(conflict, actor, state, state ^ ((state ^ target) & mask))


def movers(conflict: Conflict, state: int, target: int) -> Sequence[str]:
    """Return who would have to act on the way to another state; nobody is known in graph form."""
    if conflict.graph is not None:
        return ()
    changed = state ^ target
    return [
        actor
        for actor in conflict.actors
        if any(changed & conflict.bits[name] for name in conflict.owned(actor))
    ]
