"""Who holds whom to the deal, by which chain of answers; and who is beyond anyone's hold."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from detente.analysis.leverage.chain import Chain
from detente.analysis.leverage.leverage import leverage
from detente.briefing.finding import TAKEAWAY_LENGTH, Finding
from detente.briefing.results import Results
from detente.briefing.telling import share, shortened, way
from detente.model import phrases


def holds(results: Results) -> Iterator[Finding]:
    """Yield one finding for each actor that is held, each that is loose, and the asymmetry."""
    for actor, status in results.leverage.status.items():
        if status == "held":
            yield _held(results, actor)
        elif status == "loose":
            yield _loose(results, actor)
    yield from _asymmetry(results)


def _held(results: Results, actor: str) -> Finding:
    """Return who holds an actor, and the chain that makes it real."""
    found = results.leverage
    shares = {a: found.hold[a][actor] for a in found.hold if a != actor and found.hold[a][actor]}
    ranked = sorted(shares, key=lambda a: -shares[a])
    chain = _main(results, actor, ranked[0])
    return Finding(
        "leverage",
        " ".join(
            [
                _chain_sentence(results, chain),
                _shares_sentence(results, actor, shares, ranked),
                *_afterwards(results, chain),
            ]
        ),
        takeaway=_takeaway(results, actor, ranked[0], chain),
        weight=1,
        numbers={
            **{f"hold of {a} over {actor}": float(value) for a, value in shares.items()},
            "steps lost": chain.loss,
            "steps in all": chain.span,
        },
        settings=results.settings,
        tests=(f"status.{actor}", *(f"hold.{a}.{actor}" for a in ranked)),
    )


def _main(results: Results, actor: str, holder: str) -> Chain:
    """Return the chain of the chief holder: the fewest answerers, then the simplest temptation."""
    seats = results.graph.actors
    mine = [one for one in results.leverage.chains[actor] if seats.index(holder) in one.group]
    return min(mine, key=lambda one: (len(one.group), (one.state ^ one.temptation).bit_count()))


def _chain_sentence(results: Results, chain: Chain) -> str:
    """Return what tempts, who answers how, and what that costs."""
    conflict, seats = results.conflict, results.graph.actors
    who = conflict.actors[seats[chain.actor]]
    it = phrases.verb(conflict, seats[chain.actor], "it", "them")
    tempted = phrases.move(conflict, chain.state, chain.temptation)
    answer = way(conflict, results.graph, chain.steps)
    steps = f"{chain.loss} of its {chain.span} steps of rank"
    cost = steps if chain.loss else "no rank, but what it gained"
    they = phrases.verb(conflict, seats[chain.actor], "it", "they")
    return phrases.sentence(
        f"{who.name} would gain at first if {they} {tempted}; but then {answer}, "
        f"which costs {it} {cost} against {results.name}"
    )


def _shares_sentence(
    results: Results, actor: str, shares: dict[str, Fraction], ranked: list[str]
) -> str:
    """Return who carries how much of the hold."""
    parts = [f"{results.conflict.actors[a].name} {share(shares[a])}" for a in ranked]
    carried = phrases.listed(parts)
    return phrases.sentence(
        f"of the hold over {results.conflict.actors[actor].name}, {carried}"
        if len(parts) == 1
        else f"the hold over {results.conflict.actors[actor].name} is shared: {carried}"
    )


def _afterwards(results: Results, chain: Chain) -> Iterator[str]:
    """Yield that the answer is itself deterred once the breach is made, where it is.

    The concepts ask whether an answer pays its giver at once, not whether others would answer it.
    """
    answerer = results.graph.actors[chain.steps[0].actor]
    there = leverage(
        results.conflict,
        phase=results.leverage.phase,
        state=chain.temptation,
        concept=results.concept,
        responses=results.responses,
    )
    if there.status[answerer] == "held":
        conflict = results.conflict
        by = [a for a, row in there.hold.items() if a != answerer and row[answerer]]
        yield phrases.sentence(
            f"the breach once made, though, {conflict.actors[answerer].name} could in turn be held "
            f"from that answer by {phrases.names(conflict, by)}"
        )


def _takeaway(results: Results, actor: str, holder: str, chain: Chain) -> str:
    """Return the hold in a line."""
    conflict = results.conflict
    held, by = conflict.actors[actor].name, conflict.actors[holder].name
    moves = phrases.move(conflict, chain.state, chain.temptation)
    answer = way(conflict, results.graph, chain.steps)
    lead = f"{by} {phrases.verb(conflict, holder, 'holds', 'hold')} {held} to it"
    return shortened(
        phrases.sentence(f"{lead}: if {held} {moves}, {answer}"),
        most=TAKEAWAY_LENGTH,
        otherwise=phrases.sentence(lead),
    )


def _loose(results: Results, actor: str) -> Finding:
    """Return what an actor can do that nobody makes too dear."""
    conflict, found = results.conflict, results.leverage
    best = max(
        found.unanswered[actor],
        key=lambda q: (results.graph.rank[found.actors.index(actor), q], -q),
    )
    who = conflict.actors[actor].name
    moves = phrases.move(conflict, found.state, best)
    they = phrases.verb(conflict, actor, "it", "they")
    gains = phrases.verb(conflict, actor, "gains", "gain")
    line = f"nobody can hold {who}: {they} {gains} if {they} {moves}, and no answer takes that away"
    return Finding(
        "leverage",
        phrases.sentence(line),
        takeaway=shortened(
            phrases.sentence(f"nobody can keep {who} from this: {they} {moves}"),
            most=TAKEAWAY_LENGTH,
            otherwise=phrases.sentence(f"nobody can hold {who} to it"),
        ),
        weight=1,
        settings=results.settings,
        tests=(f"status.{actor}",),
    )


def _asymmetry(results: Results) -> Iterator[Finding]:
    """Yield the widest gap between two actors' holds over each other."""
    gaps = {(a, b): gap for a, row in results.leverage.asymmetry.items() for b, gap in row.items()}
    if not gaps or max(gaps.values()) <= 0:
        return
    (strong, weak), gap = max(gaps.items(), key=lambda one: one[1])
    conflict, hold = results.conflict, results.leverage.hold
    one, other = conflict.actors[strong].name, conflict.actors[weak].name
    back = hold[weak][strong]
    has = {a: phrases.verb(conflict, a, "has", "have") for a in (strong, weak)}
    none = f"{other} {has[weak]} no hold over {one}"
    why = {
        "content": f", for {one} {has[strong]} nothing to gain by leaving",
        "loose": f", for nobody can hold {one}",
    }.get(results.leverage.status[strong], "")
    reverse = f"{none}{why}" if not back else f"{other} {has[weak]} {float(back):.2f} over {one}"
    yield Finding(
        "leverage",
        phrases.sentence(
            f"{one} {has[strong]} a hold of {float(hold[strong][weak]):.2f} over {other}; {reverse}"
        ),
        takeaway=shortened(
            phrases.sentence(f"{one} {has[strong]} a hold over {other}; {reverse}"),
            most=TAKEAWAY_LENGTH,
            otherwise=phrases.sentence(f"{one} {has[strong]} the greater hold over {other}"),
        ),
        weight=2,
        numbers={"hold": float(hold[strong][weak]), "reverse": float(back), "gap": float(gap)},
        settings=results.settings,
        tests=(f"hold.{strong}.{weak}", f"hold.{weak}.{strong}"),
    )
