"""Who brought whom to the deal and who keeps whom in it, and in which versions of the case.

Each finding says on which open questions it turns, so that none is told as if one coding were the
world.
"""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import Survival
from detente.briefing.carriers import carrier_of
from detente.briefing.finding import Carrier, Finding
from detente.briefing.results import Results
from detente.model.belief import BeliefEntry, beliefs
from detente.telling.briefing import carriers as telling
from detente.telling.briefing.leverage import (
    GainsAndLosses,
    LooseActor,
    PairLeverage,
    SourceThesis,
)


def findings(results: Results) -> Iterator[Finding]:
    """Yield what the source claims, then every pair, who gained and lost, and who is free to go."""
    readings = results.readings
    wants = _wants(results)
    yield from (_thesis(results, readings, fate, wants) for fate in readings.theses)
    fates = {fate.id: fate for fate in readings.headlines}
    for actor, row in results.leverage.pairs.cells.items():
        for other, cells in row.items():
            if cells:
                yield _pair(results, fates, (actor, other), wants)
    yield from _gains(results)
    for actor, status in results.leverage.status.items():
        if status == "loose":
            yield _loose(results, actor)


def _thesis(
    results: Results, readings: Readings, fate: Survival, wants: dict[str, BeliefEntry]
) -> Finding:
    """Return how a claim of the source's fares."""
    return Finding(
        "leverage",
        SourceThesis(readings, fate),
        weight=1,
        numbers=_numbers(readings, {"": fate}),
        settings=results.settings,
        carriers=tuple(_carriers([fate], wants)),
    )


def _pair(
    results: Results,
    fates: dict[str, Survival],
    pair: tuple[str, str],
    wants: dict[str, BeliefEntry],
) -> Finding:
    """Return what one actor did, does or would do to another."""
    actor, other = pair
    own = {kind: fates.get(f"{kind}.{actor}.{other}") for kind in ("brings", "keeps")}
    told = {kind: fate for kind, fate in own.items() if fate is not None}
    return Finding(
        "leverage",
        PairLeverage(results.leverage, results.readings, actor, other, told),
        weight=2 if pair in results.leverage.pairs.changed else 3,
        numbers=_numbers(results.readings, told),
        settings=results.settings,
        tests=(f"status.{other}",),
        carriers=tuple(_carriers(list(told.values()), wants)),
    )


def _gains(results: Results) -> Iterator[Finding]:
    """Yield who gained and who lost by the deal, where there is one."""
    result = results.leverage
    if result.start not in (None, result.state):
        yield Finding(
            "way",
            GainsAndLosses(result),
            weight=4,
            numbers={
                f"{actor} since {since.removeprefix('since_')}": change
                for actor, gain in result.pairs.gain.items()
                for since, change in vars(gain).items()
                if change is not None
            },
            settings=results.settings,
        )


def _loose(results: Results, actor: str) -> Finding:
    """Return what an actor can do that no answer makes too dear: of all such moves its best."""
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


def _numbers(readings: Readings, fates: dict[str, Survival]) -> dict[str, float]:
    """Return in how many versions findings hold, as the readings gave it."""
    numbers: dict[str, float] = {"versions tried": readings.count("counted")}
    for kind, fate in fates.items():
        if fate.share is not None:
            numbers[f"share of versions and settings {kind}".strip()] = fate.share
    return numbers


def _wants(results: Results) -> dict[str, BeliefEntry]:
    """Return every belief of the case by its path."""
    phases: list[str | None] = [one.id for one in results.conflict.phases]
    entries = (beliefs(results.conflict, phase=one) for one in phases or [None])
    return {one.path: one for some in entries for one in some}


def _carriers(fates: list[Survival], wants: dict[str, BeliefEntry]) -> Iterator[Carrier]:
    """Yield the single wants on which findings hang, each once."""
    seen: set[str] = set()
    for fate in fates:
        for doubt in fate.flips:
            if doubt.path in wants and doubt.path not in seen:
                seen.add(doubt.path)
                entry = wants[doubt.path]
                yield carrier_of(
                    entry, says=telling.belief(entry.says), change=telling.FLIPPED[doubt.act]
                )
