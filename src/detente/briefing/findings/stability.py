"""Does the deal hold, and who is tempted to leave it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.registry import sanctions
from detente.analysis.leverage.chain import Chain
from detente.analysis.leverage.leverage import Leverage
from detente.briefing.finding import Finding
from detente.briefing.results import Results
from detente.telling.briefing.stability import DealVerdict
from detente.telling.versions import agreement


def findings(results: Results) -> Iterator[Finding]:
    """Yield the verdict on the deal, under every concept."""
    solved, asked = results.stability, results.stability.concepts
    stands = tuple(name for name in asked if solved.verdict(name)[:, results.deal].all())
    status = results.leverage.status
    (fate,) = (one for one in results.readings.headlines if one.id == "stable")
    about = DealVerdict(
        conflict=results.leverage.conflict,
        deal=results.deal_name,
        state=results.deal,
        concept=results.concept,
        stands=stands,
        falls=tuple(name for name in asked if name not in stands),
        tempted=tuple(actor for actor in status if status[actor] != "content"),
        loose=tuple(actor for actor in status if status[actor] == "loose"),
        answers=answers(results.leverage),
        equilibria=int(solved.equilibria(results.concept).size),
        states=solved.counts["states"],
        agreement=agreement(results.readings, fate),
    )
    yield Finding(
        "deal",
        about,
        key="verdict",
        weight=0,
        fates=(fate,),
        numbers={
            **{f"equilibrium under {heading(name)}": name in stands for name in asked},
            "equilibria": about.equilibria,
            "states": about.states,
        },
        settings=results.settings,
        tests=tuple(f"equilibrium.{name}" for name in asked if sanctions(name).answered),
    )


def answers(result: Leverage) -> Mapping[str, Chain]:
    """Return for each actor that is tempted and stays the answer to the best that tempts it."""
    return {
        actor: max(chains, key=lambda one: (one.gain, -len(one.steps), -one.temptation))
        for actor, chains in result.chains.items()
        if result.status[actor] == "held" and chains
    }
