"""What would change it: the deal without each pledge, and under each scenario of the case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from detente.analysis.concepts.degrees import heading
from detente.analysis.whatif.whatif import WhatIf, whatif
from detente.briefing.finding import TAKEAWAY_LENGTH, Carrier, Finding
from detente.briefing.results import Results
from detente.briefing.telling import shortened, uncapitalised
from detente.model import phrases
from detente.model.conflict import Scenario
from detente.model.pledge import Pledge
from detente.telling.whatif import sentence

_MOST: Final = 4
_KINDS: Final = ("equilibrium", "hold", "path", "status", "stake", "part", "way")
"""Kinds of differences, the weightiest first; mere counts of equilibria are left to the what-if."""


def changes(results: Results) -> Iterator[Finding]:
    """Yield what becomes of the deal without each pledge in force, and under each scenario."""
    conflict, phase = results.conflict, results.leverage.phase
    pledges = list(conflict.pledges)
    for place, pledge in enumerate(pledges, start=1):
        if pledge.in_force(phase):
            path = f"pledges.{pledge.id}" if pledge.id else f"pledges[{place}]"
            yield _without(results, pledge, path, _asked(results, [f"drop {path}"]))
    dropped = [[f"drop pledges.{one.id}"] for one in pledges if one.id]
    for scenario in conflict.scenarios:
        if list(scenario.changes) not in dropped:
            found = _asked(results, scenario.id, phase=scenario.phase)
            yield _scenario(results, scenario, found)


def _asked(results: Results, what: str | Sequence[str], *, phase: str | None = None) -> WhatIf:
    """Return a what-if under the briefing's settings."""
    return whatif(
        results.conflict,
        what,
        phase=phase or results.leverage.phase,
        state=results.deal if results.named and phase is None else None,
        concept=results.concept,
        responses=results.responses,
    )


def _without(results: Results, pledge: Pledge, path: str, found: WhatIf) -> Finding:
    """Return what becomes of the deal without one pledge."""
    who = results.conflict.actors[pledge.by].name
    kind = f"{'' if pledge.public else 'undisclosed '}{pledge.kind}"
    named = f"without the {kind} of {who}"
    line = ""
    if results.concept in _fallen(found):
        line = f"{named}, {results.name} would not stand"
    elif found.before.path is not None and found.after.path is None:
        line = f"{named}, no steps in the movers' interest lead to {results.name}"
    said = phrases.condition(results.conflict, pledge.kept())
    about = Carrier(
        path,
        phrases.sentence(f"{who} has given it: {said}").rstrip("."),
        "Here it is dropped.",
        pledge.because,
        pledge.despite,
        pledge.note,
    )
    return _finding(results, found, f"{named} ({said})", takeaway=line, weight=3, about=about)


def _scenario(results: Results, scenario: Scenario, found: WhatIf) -> Finding:
    """Return what becomes of a state under one scenario."""
    title = scenario.title or scenario.id
    told = _weightiest(found)
    phase = results.conflict.phase(scenario.phase)
    elsewhere = phase is not None and phase.id != results.leverage.phase
    where = f" in “{phase.title or phase.id}”" if phase and elsewhere else ""
    lead = f"suppose{where} that {uncapitalised(title)}"
    line = f"{lead}: {uncapitalised(told[0].rstrip('.'))}" if told else ""
    about = Carrier(
        f"scenarios.{scenario.id}",
        title,
        "Here it is supposed: " + "; ".join(scenario.changes) + ".",
        scenario.because,
        scenario.despite,
        scenario.note,
    )
    return _finding(results, found, lead, takeaway=line, weight=6, about=about)


def _finding(
    results: Results, found: WhatIf, lead: str, *, takeaway: str, weight: int, about: Carrier
) -> Finding:
    """Return what is otherwise, the weightiest differences first."""
    told = " ".join([*_weightiest(found)[:_MOST], *_still(found)])
    told = told or "nothing that is looked at changes."
    line = phrases.sentence(takeaway) if takeaway else ""
    return Finding(
        "change",
        f"{phrases.sentence(lead).rstrip('.')}: {uncapitalised(told)}",
        takeaway=shortened(line, most=TAKEAWAY_LENGTH, otherwise=""),
        weight=weight,
        numbers=_numbers(found),
        settings=results.settings
        | {"phase": found.phase, "state": found.state, "changes": list(found.changes)},
        carriers=(about,),
    )


def _numbers(found: WhatIf) -> dict[str, bool | float]:
    """Return whether the state stands, and every hold and way that differs, before and after."""
    numbers: dict[str, bool | float] = {
        f"equilibrium {one}": holds for one, holds in found.after.equilibrium.items()
    }
    for when, side in (("before", found.before), ("after", found.after)):
        if side.leverage is not None:
            for actor, share in side.leverage.way.items():
                numbers[f"way of {actor} {when}"] = float(share)
            for holder, row in side.leverage.hold.items():
                numbers |= {f"hold of {holder} over {a} {when}": float(s) for a, s in row.items()}
    return numbers


def _still(found: WhatIf) -> list[str]:
    """Return under which concepts the state stands as before, where it has fallen under others."""
    fallen = _fallen(found)
    left = [heading(one) for one in found.after.stability.concepts if found.after.equilibrium[one]]
    return [f"It still holds under {phrases.listed(left)}."] if fallen and left else []


def _weightiest(found: WhatIf) -> list[str]:
    """Return the differences at the state itself, by kind."""
    return [
        sentence(found, one) for kind in _KINDS for one in found.differences if one.kind == kind
    ]


def _fallen(found: WhatIf) -> set[str]:
    """Return the concepts under which the state no longer stands."""
    before, after = found.before.equilibrium, found.after.equilibrium
    return {concept for concept, stood in before.items() if stood and not after[concept]}
