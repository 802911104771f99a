"""Does the deal hold, and who is tempted to leave it?"""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.registry import sanctions
from detente.briefing.finding import TAKEAWAY_LENGTH, Finding
from detente.briefing.results import Results
from detente.briefing.telling import concepts, shortened
from detente.model import phrases


def deal(results: Results) -> Iterator[Finding]:
    """Yield the verdict on the deal, under every concept."""
    asked = results.stability.concepts
    stands = [one for one in asked if _stands(results, one)]
    falls = [one for one in asked if one not in stands]
    tempted = [a for a, status in results.leverage.status.items() if status != "content"]
    holds = results.concept in stands
    yield Finding(
        "deal",
        phrases.sentence(_verdict(results, stands, falls) + _temptation(results, tempted))
        + _among(results),
        takeaway=_takeaway(results, tempted, holds=holds),
        weight=0,
        numbers={
            **{
                f"equilibrium under {heading(one)}": one in stands
                for one in results.stability.concepts
            },
            "equilibria": results.stability.equilibria(results.concept).size,
            "states": results.stability.counts["states"],
        },
        settings=results.settings,
        tests=tuple(f"equilibrium.{one}" for one in asked if sanctions(one).answered),
    )


def _stands(results: Results, concept: str) -> bool:
    """Tell whether the deal is stable for everyone."""
    return bool(results.stability.verdict(concept)[:, results.deal].all())


def _verdict(results: Results, stands: list[str], falls: list[str]) -> str:
    """Return under which concepts the deal is an equilibrium."""
    if not stands:
        return f"{results.name} is no equilibrium under any concept"
    but = f", but not under {concepts(falls)}" if falls else ""
    return f"{results.name} is an equilibrium under {concepts(stands)}{but}"


def _among(results: Results) -> str:
    """Return how many states are equilibria at all."""
    count = results.stability.equilibria(results.concept).size
    states = results.stability.counts["states"]
    return f" Of {states} states, {count} are equilibria under {heading(results.concept)}."


def _temptation(results: Results, tempted: list[str]) -> str:
    """Return who would gain by leaving."""
    if not tempted:
        return "; nobody would gain by a move of its own"
    would = phrases.names(results.conflict, tempted)
    loose = [a for a in tempted if results.leverage.status[a] == "loose"]
    if not loose:
        return f"; {would} would gain by leaving it, if the others let that stand"
    whom = f" for {phrases.names(results.conflict, loose)}" if loose != tempted else ""
    under = f" under {heading(results.concept)}"
    return f"; {would} would gain by leaving it, and no answer makes that too dear{whom}{under}"


def _takeaway(results: Results, tempted: list[str], *, holds: bool) -> str:
    """Return the verdict in a line."""
    who = phrases.names(results.conflict, tempted)
    loose = [a for a in tempted if results.leverage.status[a] == "loose"]
    if holds and not tempted:
        line = f"{results.name} stands of itself: nobody would gain by leaving it"
    elif holds:
        line = f"{results.name} stands because others would answer a breach by {who}"
    else:
        breakers = phrases.names(results.conflict, loose)
        line = f"{results.name} does not stand: nobody can keep {breakers} from leaving it"
    short = "the deal stands" if holds else "the deal does not stand"
    return shortened(
        phrases.sentence(line), most=TAKEAWAY_LENGTH, otherwise=phrases.sentence(short)
    )
