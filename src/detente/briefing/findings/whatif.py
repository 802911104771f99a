"""What would change it: the deal without each pledge, and under each scenario of the case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from detente.analysis.whatif.difference import Difference
from detente.analysis.whatif.whatif import WhatIf, whatif
from detente.briefing.carriers import carrier_of
from detente.briefing.finding import Carrier, Finding
from detente.briefing.results import Results
from detente.model.parts import Scenario
from detente.model.pledge import Pledge
from detente.telling.briefing import carriers
from detente.telling.briefing.whatif import Change, Supposed, WithoutPledge

_MOST: Final = 4
_KINDS: Final = ("equilibrium", "hold", "path", "status", "stake", "part", "way")
"""Kinds of differences, the weightiest first; mere counts of equilibria are left to the what-if."""


def findings(results: Results) -> Iterator[Finding]:
    """Yield what becomes of the deal without each pledge in force, and under each scenario."""
    conflict, phase = results.conflict, results.leverage.phase
    for place, pledge in enumerate(conflict.pledges, start=1):
        if pledge.in_force(phase):
            path = f"pledges.{pledge.id}" if pledge.id else f"pledges[{place}]"
            yield _without(results, pledge, path, _asked(results, [f"drop {path}"]))
    dropped = [[f"drop pledges.{pledge.id}"] for pledge in conflict.pledges if pledge.id]
    for scenario in conflict.scenarios:
        if list(scenario.changes) not in dropped:
            result = _asked(results, scenario.id, phase=scenario.phase)
            yield _supposed(results, scenario, result)


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
        deal=results.deal_name,
        pledge=pledge,
        change=_change(result),
        falls=results.concept in _fallen(result),
        unreached=result.before.path is not None and result.after.path is None,
    )
    says = carriers.given(results.conflict, pledge)
    carrier = carrier_of(pledge, path=path, says=says, change=carriers.DROPPED)
    return _finding(results, result, about, weight=3, carrier=carrier)


def _supposed(results: Results, scenario: Scenario, result: WhatIf) -> Finding:
    """Return what becomes of a state under one scenario."""
    phase = results.conflict.phase(scenario.phase)
    elsewhere = phase is not None and phase.id != results.leverage.phase
    title = scenario.title or scenario.id
    where = (phase.title or phase.id) if phase and elsewhere else ""
    carrier = carrier_of(
        scenario,
        path=f"scenarios.{scenario.id}",
        says=title,
        change=carriers.supposed(scenario.changes),
    )
    about = Supposed(title, where, _change(result))
    return _finding(results, result, about, weight=6, carrier=carrier)


def _finding(
    results: Results, result: WhatIf, about: object, *, weight: int, carrier: Carrier
) -> Finding:
    """Return what is otherwise as a finding."""
    return Finding(
        "change",
        about,
        weight=weight,
        numbers=_numbers(result),
        settings=results.settings
        | {"phase": result.phase, "state": result.state, "changes": list(result.changes)},
        carriers=(carrier,),
    )


def _change(result: WhatIf) -> Change:
    """Return the weightiest differences, and under which concepts a fallen state still stands."""
    after = result.after
    stands = tuple(name for name in after.stability.concepts if after.equilibrium[name])
    return Change(
        result,
        tuple(_weightiest(result))[:_MOST],
        still=stands if _fallen(result) else (),
    )


def _weightiest(result: WhatIf) -> list[Difference]:
    """Return the differences at the state itself, by kind."""
    return [one for kind in _KINDS for one in result.differences if one.kind == kind]


def _fallen(result: WhatIf) -> set[str]:
    """Return the concepts under which the state no longer stands."""
    before, after = result.before.equilibrium, result.after.equilibrium
    return {concept for concept, stood in before.items() if stood and not after[concept]}


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
