"""Does the deal hold, and who is tempted to leave it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.registry import sanctions
from detente.analysis.leverage.chain import Chain
from detente.analysis.leverage.leverage import Leverage
from detente.analysis.readings.survival import Survival
from detente.briefing.finding import Finding
from detente.briefing.results import Results
from detente.model.thesis import Stable
from detente.telling.briefing.stability import DealVerdict
from detente.telling.versions import agreement


def findings(results: Results) -> Iterator[Finding]:
    """Yield the verdict on the deal, under every concept."""
    solved, asked = results.stability, results.stability.concepts
    stands = tuple(name for name in asked if solved.verdict(name)[:, results.deal].all())
    status = results.leverage.status
    fate = _fate(results)
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
        agreement=agreement(results.readings, fate) if fate else "",
    )
    yield Finding(
        "deal",
        about,
        key="verdict",
        weight=0,
        fates=(fate,) if fate else (),
        numbers={
            **{f"equilibrium under {heading(name)}": name in stands for name in asked},
            "equilibria": about.equilibria,
            "states": about.states,
        },
        settings=results.settings,
        tests=tuple(f"equilibrium.{name}" for name in asked if sanctions(name).answered),
    )


def _fate(results: Results) -> Survival | None:
    """Return how the verdict fares over the versions; ``None`` where they ask for the opposite.

    They ask for what is so under the setting used where none is asked for.
    """
    (fate,) = (one for one in results.readings.headlines if one.id == "stable")
    return fate if isinstance(fate.test, Stable) == results.holds else None


def answers(result: Leverage) -> Mapping[str, Chain]:
    """Return for each actor that is tempted and stays the answer to the best that tempts it."""
    return {
        actor: max(chains, key=lambda one: (one.gain, -len(one.steps), -one.temptation))
        for actor, chains in result.chains.items()
        if result.status[actor] == "held" and chains
    }
