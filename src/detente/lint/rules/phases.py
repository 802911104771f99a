"""What is odd in phases: out of order, or grown out of what cannot be in them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from detente.lint.rule import Remark, Rule, Subject
from detente.model import phrases
from detente.model.dates import first_day, last_day
from detente.model.phase import Phase
from detente.model.state_named import baseline_of, possible, state_named


def _order(subject: Subject) -> Iterator[Remark]:
    """Yield the phases that begin before the one above, or before that ends."""
    for above, phase in pairwise(subject.conflict.phases):
        path = f"phases.{phase.id}.from"
        if phase.date_from is None:
            continue
        begins = f"the phase {phase.id!r} begins on {phase.date_from}, before {above.id!r}"
        first = first_day(phase.date_from)
        if above.date_from is not None and last_day(phase.date_from) < first_day(above.date_from):
            mend = "put phases in order of time: each grows out of the one above it"
            yield Remark(
                path, f"{begins}, which stands above it and begins on {above.date_from}", mend
            )
        elif (
            above.date_to is not None
            and first < first_day(above.date_to)
            and not _same(above, phase)
        ):
            yield Remark(path, f"{begins} ends on {above.date_to}", "let phases follow each other")


def _same(above: Phase, phase: Phase) -> bool:
    """Tell whether the end of one phase may be the beginning of the next, told less exactly."""
    if above.date_to is None or phase.date_from is None:
        return False
    return last_day(phase.date_from) >= last_day(above.date_to)


PHASE_ORDER: Final = Rule(
    "phase-order",
    "Phases are out of order, or overlap",
    "A phase grows out of what stands in the one above it: the wrong order turns upside down who "
    "brought whom to a deal.",
    _order,
    {
        "phases": [
            {"id": "truce", "from": "2026-03-01", "status_quo": []},
            {"id": "war", "from": "2026-01-01", "status_quo": ["north.shell", "south.arm"]},
        ]
    },
)


def _forbidden_start(subject: Subject) -> Iterator[Remark]:
    """Yield the phases whose start, or baseline, cannot be in them."""
    conflict = subject.conflict
    for phase in conflict.phases:
        if phase.start is not None and possible(conflict, phase, phase.start) is None:
            state = phrases.state(conflict, state_named(conflict, phase.start))
            says = f"the start of the phase {phase.id!r} cannot be in it: {state}"
            yield Remark(f"phases.{phase.id}.start", says, _FORBIDDEN)
        normal = baseline_of(conflict, phase)
        if normal is not None and possible(conflict, phase, normal.state) is None:
            state = phrases.state(conflict, state_named(conflict, normal.state))
            path = f"phases.{phase.id}.baseline" if phase.baseline else "baseline"
            says = f"what counts as normal in the phase {phase.id!r} cannot be in it: {state}"
            yield Remark(path, says, _FORBIDDEN)


_FORBIDDEN: Final = (
    "change it, or what the phase rules out; else what has changed since is not told from there"
)

FORBIDDEN_START: Final = Rule(
    "forbidden-start",
    "A phase's start, or its baseline, is forbidden in it",
    "The phase rules out the state that it grew out of, so that gains since then and moves from "
    "there cannot be told.",
    _forbidden_start,
    {
        "phases": [
            {
                "id": "truce",
                "start": ["north.shell"],
                "status_quo": [],
                "infeasible": ["north.shell"],
            },
            {"id": "war", "start": "none", "status_quo": ["north.shell"]},
        ]
    },
)
