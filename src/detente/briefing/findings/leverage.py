"""Who holds whom to the deal, by which chain of answers; and who is beyond anyone's hold."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.leverage.chain import Chain
from detente.analysis.leverage.leverage import leverage
from detente.briefing.finding import Finding
from detente.briefing.results import Results
from detente.telling.briefing.leverage import HeldActor, LooseActor, WidestGap


def findings(results: Results) -> Iterator[Finding]:
    """Yield one finding for each actor that is held, each that is loose, and the widest gap."""
    for actor, status in results.leverage.status.items():
        if status == "held":
            yield _held(results, actor)
        elif status == "loose":
            yield _loose(results, actor)
    yield from _widest_gap(results)


def _held(results: Results, actor: str) -> Finding:
    """Return who holds an actor, and the chain that makes it real."""
    hold = results.leverage.hold
    holders = [other for other in hold if other != actor and hold[other][actor]]
    shares = {
        other: hold[other][actor] for other in sorted(holders, key=lambda one: -hold[one][actor])
    }
    chief = next(iter(shares))
    chain = _main_chain(results, actor, chief)
    return Finding(
        "leverage",
        HeldActor(
            conflict=results.conflict,
            deal=results.deal_name,
            actor=actor,
            shares=shares,
            chain=chain,
            deterrers=_deterrers(results, chain),
        ),
        weight=1,
        numbers={
            **{f"hold of {other} over {actor}": float(hold[other][actor]) for other in holders},
            "steps lost": chain.loss,
            "steps in all": chain.span,
        },
        settings=results.settings,
        tests=(f"status.{actor}", *(f"hold.{other}.{actor}" for other in shares)),
    )


def _main_chain(results: Results, actor: str, holder: str) -> Chain:
    """Return the chain of the chief holder: the fewest answerers, then the simplest temptation."""
    seat = results.graph.actors.index(holder)
    chains = [chain for chain in results.leverage.chains[actor] if seat in chain.group]
    return min(
        chains,
        key=lambda chain: (len(chain.group), (chain.state ^ chain.temptation).bit_count()),
    )


def _deterrers(results: Results, chain: Chain) -> tuple[str, ...]:
    """Return who could keep the answerer from its answer, once the breach is made.

    The concepts ask whether an answer pays its giver at once, not whether others would answer it.
    """
    answerer = results.graph.actors[chain.steps[0].actor]
    breach = leverage(
        results.conflict,
        phase=results.leverage.phase,
        state=chain.temptation,
        concept=results.concept,
        responses=results.responses,
    )
    if breach.status[answerer] != "held":
        return ()
    return tuple(actor for actor, row in breach.hold.items() if actor != answerer and row[answerer])


def _loose(results: Results, actor: str) -> Finding:
    """Return what an actor can do that nobody makes too dear: of all such moves its best."""
    result = results.leverage
    rank = results.graph.rank[result.actors.index(actor)]
    best = max(result.unanswered[actor], key=lambda state: (rank[state], -state))
    return Finding(
        "leverage",
        LooseActor(results.conflict, actor, result.state, best),
        weight=1,
        settings=results.settings,
        tests=(f"status.{actor}",),
    )


def _widest_gap(results: Results) -> Iterator[Finding]:
    """Yield the widest gap between two actors' holds over each other."""
    result = results.leverage
    gaps = {(a, b): gap for a, row in result.asymmetry.items() for b, gap in row.items()}
    if not gaps or max(gaps.values()) <= 0:
        return
    (strong, weak), gap = max(gaps.items(), key=lambda item: item[1])
    hold, reverse = result.hold[strong][weak], result.hold[weak][strong]
    yield Finding(
        "leverage",
        WidestGap(results.conflict, strong, weak, hold, reverse, result.status[strong]),
        weight=2,
        numbers={"hold": float(hold), "reverse": float(reverse), "gap": float(gap)},
        settings=results.settings,
        tests=(f"hold.{strong}.{weak}", f"hold.{weak}.{strong}"),
    )
