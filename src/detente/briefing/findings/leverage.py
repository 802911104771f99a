"""Who brought whom to the deal and who keeps whom there, and in which versions of the case.

Each finding says on which open questions it turns, so that none is told as if one coding were the
world.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from detente.analysis.leverage.cell import BRINGS, Cell
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import Survival
from detente.briefing.carriers import carrier_of
from detente.briefing.finding import Carrier, Finding
from detente.briefing.results import Results
from detente.model.belief import BeliefEntry, beliefs
from detente.telling.briefing import carriers as telling
from detente.telling.briefing.leverage import ActsOn, GainsAndLosses, LooseActor, SourceThesis

_FEW: Final = 0.33
"""What holds in a smaller share of versions and settings is left to the annex."""


def findings(results: Results) -> Iterator[Finding]:
    """Yield who acts on whom, who gained and lost, who is free to go, what the source claims."""
    wants = _wants(results)
    for actor, status in results.leverage.status.items():
        if status == "loose":
            yield _loose(results, actor)
    told: set[tuple[str, bool, tuple[str, ...]]] = set()
    for cell, others in _alike(results):
        act = (cell.actor, cell.harm, cell.options)
        yield _acts(results, cell, others, wants, told=act in told)
        told.add(act)
    yield from _gains(results, wants)
    yield from (_thesis(results, fate, wants) for fate in results.readings.theses)


def _thesis(results: Results, fate: Survival, wants: Mapping[str, BeliefEntry]) -> Finding:
    """Return how a claim of the source's fares."""
    return Finding(
        "claims",
        SourceThesis(results.readings, fate),
        key=f"claim.{fate.id}",
        weight=6,
        fates=(fate,),
        numbers=_numbers(results.readings, {"": fate}),
        settings=results.settings,
        carriers=tuple(_carriers([fate], wants)),
    )


def _alike(results: Results) -> Iterator[tuple[Cell, tuple[str, ...]]]:
    """Yield what each actor does, with all those to whom it does it alike."""
    alike: dict[tuple[object, ...], list[Cell]] = {}
    for row in results.leverage.pairs.cells.values():
        for cells in row.values():
            for cell in cells:
                ransom = cell.ransom and cell.cell == "pays"
                does = (cell.actor, cell.cell, cell.options, ransom)
                how = (cell.responsibility, cell.role, cell.credible)
                alike.setdefault((*does, *how), []).append(cell)
    for some in alike.values():
        yield some[0], tuple(one.other for one in some)


def _acts(
    results: Results,
    cell: Cell,
    others: tuple[str, ...],
    wants: Mapping[str, BeliefEntry],
    *,
    told: bool,
) -> Finding:
    """Return what one actor did, does or would do to others.

    ``told`` says that it has been told already by which acts.
    """
    deal = results.deal_short if results.is_deal else ""
    kind = "brings" if cell.cell in BRINGS else "keeps"
    known = {one.id: one for one in results.readings.headlines}
    names = {other: f"{kind}.{cell.actor}.{other}" for other in others}
    fates = {other: known[name] for other, name in names.items() if name in known}
    return Finding(
        "leverage",
        ActsOn(results.leverage, results.readings, cell, others, fates, deal, told),
        key=f"{cell.cell}.{cell.actor}.{'+'.join(others)}",
        weight=2 if cell.harm and kind == "brings" else 3 if kind == "keeps" else 4,
        annex=bool(fates) and all((one.share or 0) < _FEW for one in fates.values()),
        fates=tuple(fates.values()),
        numbers=_numbers(results.readings, fates),
        settings=results.settings,
        tests=tuple(f"status.{other}" for other in others),
        carriers=tuple(_carriers(fates.values(), wants)),
    )


def _gains(results: Results, wants: Mapping[str, BeliefEntry]) -> Iterator[Finding]:
    """Yield who gained and who lost by the deal, where there is one."""
    result = results.leverage
    if result.start in (None, result.state):
        return
    losers = [actor for actor, gain in result.pairs.gain.items() if gain.since_start == -1]
    yield Finding(
        "way",
        GainsAndLosses(result, results.before, results.is_deal),
        key="gains",
        weight=4,
        numbers={
            f"{actor} since {since.removeprefix('since_')}": change
            for actor, gain in result.pairs.gain.items()
            for since, change in vars(gain).items()
            if change is not None
        },
        settings=results.settings,
        carriers=tuple(
            carrier_of(entry, says=telling.belief(entry.says), change=telling.MEASURE)
            for path, entry in wants.items()
            if any(
                path.startswith((f"preferences.{one}[", f"preferences.{one}.")) for one in losers
            )
        ),
    )


def _loose(results: Results, actor: str) -> Finding:
    """Return what an actor can do that no answer makes too dear: of all such moves its best."""
    result = results.leverage
    rank = results.graph.rank[result.actors.index(actor)]
    best = max(result.unanswered[actor], key=lambda state: (rank[state], -state))
    return Finding(
        "deal",
        LooseActor(result.conflict, actor, result.state, best),
        key=f"loose.{actor}",
        weight=1,
        settings=results.settings,
        tests=(f"status.{actor}",),
    )


def _numbers(readings: Readings, fates: Mapping[str, Survival]) -> dict[str, float]:
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


def _carriers(fates: Iterable[Survival], wants: Mapping[str, BeliefEntry]) -> Iterator[Carrier]:
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
