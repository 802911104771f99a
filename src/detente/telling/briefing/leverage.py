"""Who holds whom to the deal, by which chain of answers; and who is beyond anyone's hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from detente.analysis.leverage.chain import Chain
from detente.analysis.leverage.hold import Status
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.briefing.statement import Statement, takeaway
from detente.telling.moves import moves_in_turn
from detente.telling.numbers import share


@dataclass(frozen=True)
class HeldActor:
    """An actor that is held to the deal.

    Parameters
    ----------
    deal
        What the state is called in a sentence.
    actor
        Who is held.
    shares
        How much of the hold each holder carries, the greatest first.
    chain
        What tempts the actor, and how the chief holder answers.
    deterrers
        Who could in turn keep the answerer from its answer, once the breach is made.
    """

    conflict: Conflict
    deal: str
    actor: str
    shares: Mapping[str, Fraction]
    chain: Chain
    deterrers: tuple[str, ...] = ()


@dataclass(frozen=True)
class LooseActor:
    """An actor that nobody holds: in a state it gains by a move to another, whatever follows."""

    conflict: Conflict
    actor: str
    state: int
    move: int


@dataclass(frozen=True)
class WidestGap:
    """The two actors whose holds over each other differ most; the stronger's status tells why."""

    conflict: Conflict
    strong: str
    weak: str
    hold: Fraction
    reverse: Fraction
    status: Status


def held(about: HeldActor) -> Statement:
    """Return what tempts an actor, who answers how, and who carries how much of the hold."""
    sentences = [_chain(about), _shares(about)]
    if about.deterrers:
        sentences.append(_deterred(about))
    conflict, chain, holder = about.conflict, about.chain, next(iter(about.shares))
    who, by = (phrases.names(conflict, [one]) for one in (about.actor, holder))
    holds = f"{by} {phrases.verb(conflict, holder, 'holds', 'hold')} {who} to it"
    breach = f"if {who} {phrases.move(conflict, chain.state, chain.temptation)}"
    answer = moves_in_turn(conflict, chain.steps)
    return Statement(" ".join(sentences), takeaway(f"{holds}: {breach}, {answer}", holds))


def loose(about: LooseActor) -> Statement:
    """Return what an actor can do that nobody makes too dear."""
    conflict, actor = about.conflict, about.actor
    who = phrases.names(conflict, [actor])
    they = phrases.pronoun(conflict, actor)
    gains = phrases.verb(conflict, actor, "gains", "gain")
    moves = f"{they} {phrases.move(conflict, about.state, about.move)}"
    return Statement(
        phrases.sentence(
            f"nobody can hold {who}: {they} {gains} if {moves}, and no answer takes that away"
        ),
        takeaway(f"nobody can keep {who} from this: {moves}", f"nobody can hold {who} to it"),
    )


def widest_gap(about: WidestGap) -> Statement:
    """Return how much more one actor holds another than the other way round."""
    conflict = about.conflict
    strong, weak = (phrases.names(conflict, [one]) for one in (about.strong, about.weak))
    has = phrases.verb(conflict, about.strong, "has", "have")
    have = phrases.verb(conflict, about.weak, "has", "have")
    if about.reverse:
        reverse = f"{weak} {have} {float(about.reverse):.2f} over {strong}"
    else:
        reverse = f"{weak} {have} no hold over {strong}{_why_none(about, strong, has)}"
    return Statement(
        phrases.sentence(
            f"{strong} {has} a hold of {float(about.hold):.2f} over {weak}; {reverse}"
        ),
        takeaway(
            f"{strong} {has} a hold over {weak}; {reverse}",
            f"{strong} {has} the greater hold over {weak}",
        ),
    )


def _chain(about: HeldActor) -> str:
    """Return what tempts, who answers how, and what that costs."""
    conflict, chain, actor = about.conflict, about.chain, about.actor
    they, them = phrases.pronoun(conflict, actor), phrases.objective(conflict, actor)
    tempted = phrases.move(conflict, chain.state, chain.temptation)
    their = phrases.possessive(conflict, actor)
    steps = f"{chain.loss} of {their} {chain.span} steps of rank"
    cost = steps if chain.loss else "no rank, but what it gained"
    return phrases.sentence(
        f"{phrases.names(conflict, [actor])} would gain at first if {they} {tempted}; "
        f"but then {moves_in_turn(conflict, chain.steps)}, "
        f"which costs {them} {cost} against {about.deal}"
    )


def _shares(about: HeldActor) -> str:
    """Return who carries how much of the hold."""
    carried = phrases.listed(
        [
            f"{phrases.names(about.conflict, [one])} {share(part)}"
            for one, part in about.shares.items()
        ]
    )
    over = f"the hold over {phrases.names(about.conflict, [about.actor])}"
    if len(about.shares) == 1:
        return phrases.sentence(f"of {over}, {carried}")
    return phrases.sentence(f"{over} is shared: {carried}")


def _deterred(about: HeldActor) -> str:
    """Return that the answer is itself deterred once the breach is made."""
    conflict = about.conflict
    answerer = list(conflict.actors)[about.chain.steps[0].actor]
    return phrases.sentence(
        f"the breach once made, though, {phrases.names(conflict, [answerer])} could in turn be "
        f"held from that answer by {phrases.names(conflict, about.deterrers)}"
    )


def _why_none(about: WidestGap, strong: str, has: str) -> str:
    """Return why the weaker has no hold over the stronger, where its status tells."""
    reasons = {
        "content": f", for {strong} {has} nothing to gain by leaving",
        "loose": f", for nobody can hold {strong}",
    }
    return reasons.get(about.status, "")
