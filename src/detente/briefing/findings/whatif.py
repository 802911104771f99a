"""What would change it: the deal without each pledge, and under each scenario of the case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.analysis.whatif.whatif import WhatIf, whatif
from detente.briefing.carriers import carrier_of
from detente.briefing.finding import Carrier, Finding
from detente.briefing.results import Results
from detente.model.parts import Scenario
from detente.model.pledge import Pledge
from detente.telling.briefing import carriers
from detente.telling.briefing.whatif import Supposed, WithoutPledge, differs
from detente.telling.labels import deal_named
from detente.telling.pledges import confirmed


def findings(results: Results) -> Iterator[Finding]:
    """Yield what becomes of the deal without each pledge in force, and under each scenario.

    What comes to the same as one before it is left to the annex.
    """
    seen: set[object] = set()
    for finding, result in _asked_in_turn(results):
        effect = _effect(result)
        yield replace(finding, annex=finding.annex or effect in seen)
        seen.add(effect)


def _asked_in_turn(results: Results) -> Iterator[tuple[Finding, WhatIf]]:
    """Yield what each change comes to, with the result that says so."""
    conflict, phase = results.conflict, results.leverage.phase
    for place, pledge in enumerate(conflict.pledges, start=1):
        if pledge.in_force(phase):
            path = f"pledges.{pledge.id}" if pledge.id else f"pledges[{place}]"
            result = _asked(results, [f"drop {path}"])
            yield _without(results, pledge, path, result), result
    dropped = [[f"drop pledges.{pledge.id}"] for pledge in conflict.pledges if pledge.id]
    for scenario in conflict.scenarios:
        if list(scenario.changes) not in dropped:
            result = _asked(results, scenario.id, phase=scenario.phase)
            yield _supposed(results, scenario, result), result


def _effect(result: WhatIf) -> object:
    """Return what a change comes to: the same for changes of which the same would be told."""
    after = result.after.leverage
    statuses = tuple(after.status.items()) if after else None
    return result.phase, result.state, tuple(result.after.equilibrium.items()), statuses


def _asked(results: Results, changes: str | Sequence[str], *, phase: str | None = None) -> WhatIf:
    """Return a what-if under the briefing's settings."""
    return whatif(
        results.conflict,
        changes,
        phase=phase or results.leverage.phase,
        state=results.deal if results.named and phase is None else None,
        concept=results.concept,
        responses=results.responses,
    )


def _without(results: Results, pledge: Pledge, path: str, result: WhatIf) -> Finding:
    """Return what becomes of the deal without one pledge."""
    about = WithoutPledge(
        conflict=results.conflict,
        deal=results.deal_short,
        pledge=pledge,
        confirmed=confirmed(pledge, results.case.evidence.claims),
        result=result,
    )
    says = carriers.given(results.conflict, pledge)
    carrier = carrier_of(pledge, path=path, says=says, change=carriers.DROPPED)
    return _finding(results, result, about, key=f"without.{path}", weight=1, carrier=carrier)


def _supposed(results: Results, scenario: Scenario, result: WhatIf) -> Finding:
    """Return what becomes of a state under one scenario."""
    phase = results.conflict.phase(scenario.phase)
    elsewhere = phase is not None and phase.id != results.leverage.phase
    title = scenario.title or scenario.id
    carrier = carrier_of(
        scenario,
        path=f"scenarios.{scenario.id}",
        says=title,
        change=carriers.supposed(scenario.changes),
    )
    deal = deal_named(phase) if elsewhere else results.deal_short
    about = Supposed(title, deal, result)
    key = f"scenario.{scenario.id}"
    return _finding(results, result, about, key=key, weight=6, carrier=carrier)


def _finding(
    results: Results, result: WhatIf, about: object, *, key: str, weight: int, carrier: Carrier
) -> Finding:
    """Return what is otherwise as a finding; one of which nothing comes is left to the annex."""
    return Finding(
        "change",
        about,
        key=key,
        weight=weight,
        annex=not differs(result),
        numbers=_numbers(result),
        settings=results.settings
        | {"phase": result.phase, "state": result.state, "changes": list(result.changes)},
        carriers=(carrier,),
    )


def _numbers(result: WhatIf) -> dict[str, bool | float]:
    """Return whether the state stands, and every hold and way that differs, before and after."""
    numbers: dict[str, bool | float] = {
        f"equilibrium {name}": stands for name, stands in result.after.equilibrium.items()
    }
    for when, side in (("before", result.before), ("after", result.after)):
        if side.leverage is not None:
            for actor, share in side.leverage.way.items():
                numbers[f"way of {actor} {when}"] = float(share)
            for holder, row in side.leverage.hold.items():
                numbers |= {f"hold of {holder} over {a} {when}": float(s) for a, s in row.items()}
    return numbers
