"""How the deal came about: the moves that led to it, and whose part in events grew."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from detente.analysis.leverage.leverage import Leverage
from detente.briefing.finding import Carrier, Finding
from detente.briefing.results import Results
from detente.telling.briefing.carriers import COUNTED, stood
from detente.telling.briefing.history import Contributions, ContributionShift, PathToDeal


def findings(results: Results) -> Iterator[Finding]:
    """Yield the way to the deal, who brought each phase about, and the shift between phases."""
    yield from _path(results)
    yield from _contributions(results)
    yield from _shift(results)


def _path(results: Results) -> Iterator[Finding]:
    """Yield a shortest way from the start to the deal by improvements, or that there is none."""
    result = results.leverage
    if result.start is None or result.start == result.state:
        return
    steps = results.path
    yield Finding(
        "history",
        PathToDeal(results.conflict, results.deal_name, steps),
        numbers={"moves": len(steps) if steps is not None else 0, "start": result.start},
        settings=results.settings,
        tests=("reachable",),
    )


def _contributions(results: Results) -> Iterator[Finding]:
    """Yield who brought about each phase's status quo."""
    phases = [
        (phase, {actor: part for actor, part in phase.part.items() if part})
        for phase in results.phases
        if any(phase.part.values())
    ]
    if not phases:
        return
    titles = tuple((_title(results, phase), shares) for phase, shares in phases)
    yield Finding(
        "history",
        Contributions(results.conflict, titles),
        numbers={
            f"part of {actor} in {phase.phase}": float(part)
            for phase, shares in phases
            for actor, part in shares.items()
        },
        settings=results.settings,
        carriers=tuple(_carrier(results, phase) for phase, _ in phases),
    )


def _shift(results: Results) -> Iterator[Finding]:
    """Yield the widest shift of parts between two phases in a row, before the deal."""
    shifts = []
    for before, after in pairwise(results.phases):
        if after.phase != results.leverage.phase and any(after.part.values()):
            change = {actor: after.part[actor] - before.part[actor] for actor in after.actors}
            shifts.append((max(change.values()) - min(change.values()), before, after, change))
    if not shifts:
        return
    _, before, after, change = max(shifts, key=lambda shift: shift[0])
    loser, gainer = (most(change, key=lambda actor: change[actor]) for most in (min, max))
    if change[loser] >= 0 or change[gainer] <= 0:
        return
    was, now = (
        (_title(results, phase), phase.part[loser], phase.part[gainer]) for phase in (before, after)
    )
    yield Finding(
        "history",
        ContributionShift(results.conflict, loser, gainer, was, now),
        weight=5,
        numbers={
            f"part of {actor} in {phase.phase}": float(phase.part[actor])
            for phase in (before, after)
            for actor in (loser, gainer)
        },
        settings=results.settings | {"from": before.phase, "to": after.phase},
        carriers=(_carrier(results, before), _carrier(results, after)),
    )


def _title(results: Results, result: Leverage) -> str:
    """Return the title of the phase of a result."""
    phase = results.conflict.phase(result.phase)
    return (phase.title or phase.id) if phase else results.conflict.title


def _carrier(results: Results, result: Leverage) -> Carrier:
    """Return what stood in a phase, as a belief that carries a finding."""
    phase = results.conflict.phase(result.phase)
    return Carrier(
        f"phases.{result.phase}",
        stood(results.conflict, _title(results, result), result.state),
        COUNTED,
        phase.because if phase else (),
        phase.despite if phase else (),
        phase.note if phase else "",
    )
