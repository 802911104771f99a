"""How the deal came about: the moves that led to it, and whose part in events grew."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.leverage.leverage import Leverage
from detente.briefing.finding import TAKEAWAY_LENGTH, Carrier, Finding
from detente.briefing.results import Results
from detente.briefing.telling import share, shortened, way
from detente.model import phrases


def history(results: Results) -> Iterator[Finding]:
    """Yield the way to the deal, who brought each phase about, and the shift between phases."""
    yield from _path(results)
    yield from _parts(results)
    yield from _shift(results)


def _path(results: Results) -> Iterator[Finding]:
    """Yield a shortest way from the start to the deal by improvements, or that there is none."""
    found = results.leverage
    if found.start is None or found.start == found.state:
        return
    steps, conflict = results.way, results.conflict
    if steps is None:
        line = f"no sequence of moves, each in its mover's interest, leads to {results.name}"
    else:
        told = way(conflict, results.graph, steps)
        line = (
            f"{results.name} can be reached in {len(steps)} moves, each in its mover's interest: "
            f"{told}"
        )
    yield Finding(
        "history",
        phrases.sentence(line),
        numbers={"moves": len(steps) if steps is not None else 0, "start": found.start},
        settings=results.settings,
        tests=("reachable",),
    )


def _parts(results: Results) -> Iterator[Finding]:
    """Yield who brought about each phase's status quo."""
    told: list[str] = []
    numbers: dict[str, float] = {}
    for one in results.phases:
        doers = [actor for actor, part in one.part.items() if part]
        if doers:
            told.append(f"“{_title(results, one)}”: {_doers(results, one, doers)}")
            numbers |= {f"part of {a} in {one.phase}": float(one.part[a]) for a in doers}
    if told:
        yield Finding(
            "history",
            phrases.sentence("who brought it about. " + "; ".join(told)),
            numbers=numbers,
            settings=results.settings,
            carriers=tuple(_told(results, one) for one in results.phases if any(one.part.values())),
        )


def _title(results: Results, one: Leverage) -> str:
    """Return a phase's title."""
    phase = results.conflict.phase(one.phase)
    return (phase.title or phase.id) if phase else results.conflict.title


def _doers(results: Results, one: Leverage, doers: list[str]) -> str:
    """Return the parts of the actors who have one."""
    conflict = results.conflict
    if len({one.part[a] for a in doers}) == 1 and len(doers) > 1:
        return f"{phrases.names(conflict, doers)}, {share(one.part[doers[0]])} each"
    return phrases.listed([f"{conflict.actors[a].name} {share(one.part[a])}" for a in doers])


def _shift(results: Results) -> Iterator[Finding]:
    """Yield the widest shift of parts between two phases in a row, before the deal."""
    shifts = []
    for before, after in zip(results.phases, results.phases[1:], strict=False):
        if after.phase != results.leverage.phase and any(after.part.values()):
            change = {a: after.part[a] - before.part[a] for a in after.actors}
            shifts.append((max(change.values()) - min(change.values()), before, after, change))
    if not shifts:
        return
    _, before, after, change = max(shifts, key=lambda one: one[0])
    loser, gainer = min(change, key=lambda a: change[a]), max(change, key=lambda a: change[a])
    if change[loser] >= 0 or change[gainer] <= 0:
        return
    conflict = results.conflict
    down, up = conflict.actors[loser].name, conflict.actors[gainer].name
    lost = f"{float(before.part[loser]):.2f} to {float(after.part[loser]):.2f}"
    won = f"{float(before.part[gainer]):.2f} to {float(after.part[gainer]):.2f}"
    moved = f"the part in bringing events about moved from {down} ({lost}) to {up} ({won})"
    line = f"between “{_title(results, before)}” and “{_title(results, after)}” {moved}"
    yield Finding(
        "history",
        phrases.sentence(line),
        takeaway=shortened(
            phrases.sentence(f"before the deal, {moved}"),
            most=TAKEAWAY_LENGTH,
            otherwise=phrases.sentence(
                f"the part in bringing events about moved from {down} to {up}"
            ),
        ),
        weight=5,
        numbers={
            f"part of {a} in {one.phase}": float(one.part[a])
            for one in (before, after)
            for a in (loser, gainer)
        },
        settings=results.settings | {"from": before.phase, "to": after.phase},
        carriers=(_told(results, before), _told(results, after)),
    )


def _told(results: Results, one: Leverage) -> Carrier:
    """Return what stood in a phase, as a belief that carries a finding."""
    phase = results.conflict.phase(one.phase)
    stood = phrases.sentence(phrases.state(results.conflict, one.state))
    return Carrier(
        f"phases.{one.phase}",
        f"{_title(results, one)}: {stood}",
        "The moves that led there are counted from what stood before.",
        phase.because if phase else (),
        phase.despite if phase else (),
        phase.note if phase else "",
    )
