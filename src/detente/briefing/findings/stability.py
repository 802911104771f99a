"""Does the deal hold, and who is tempted to leave it?"""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.registry import sanctions
from detente.briefing.finding import Finding
from detente.briefing.results import Results
from detente.telling.briefing.stability import DealVerdict
from detente.telling.versions import freedom


def findings(results: Results) -> Iterator[Finding]:
    """Yield the verdict on the deal, under every concept."""
    solved, asked = results.stability, results.stability.concepts
    stands = tuple(name for name in asked if solved.verdict(name)[:, results.deal].all())
    status = results.leverage.status
    about = DealVerdict(
        conflict=results.conflict,
        deal=results.deal_name,
        concept=results.concept,
        stands=stands,
        falls=tuple(name for name in asked if name not in stands),
        tempted=tuple(actor for actor in status if status[actor] != "content"),
        loose=tuple(actor for actor in status if status[actor] == "loose"),
        equilibria=int(solved.equilibria(results.concept).size),
        states=solved.counts["states"],
        versions=_versions(results),
    )
    yield Finding(
        "deal",
        about,
        weight=0,
        numbers={
            **{f"equilibrium under {heading(name)}": name in stands for name in asked},
            "equilibria": about.equilibria,
            "states": about.states,
        },
        settings=results.settings,
        tests=tuple(f"equilibrium.{name}" for name in asked if sanctions(name).answered),
    )


def _versions(results: Results) -> str:
    """Return in which versions anybody is free to leave; nothing where there is one version."""
    readings = results.readings
    (stable,) = (fate for fate in readings.headlines if fate.id == "stable")
    return "" if readings.of == 1 else freedom(readings, stable)
