"""What an edit changed, in sentences, the most telling first."""

from __future__ import annotations

from typing import Any

from detente.analysis.graph.start import focused, previous_status_quo
from detente.analysis.leverage.hold import check_holds
from detente.analysis.whatif.codes import carried
from detente.analysis.whatif.differences import differences, won_and_lost
from detente.analysis.whatif.snapshot import Snapshot, snapshot
from detente.analysis.whatif.whatif import WhatIf
from detente.case.case import Case
from detente.errors import DetenteError
from detente.model.conflict import Conflict
from detente.serve.question import Question
from detente.telling.tell import tell


def since(before: Case, question: Question) -> tuple[str, ...]:
    """Return what tells a case apart from an older version, at the state asked about.

    Empty where neither version has a state to look at; one sentence where nothing changes.
    """
    try:
        return tell(_between(before.conflict, question))
    except DetenteError:
        return ()


def _between(older: Conflict, question: Question) -> WhatIf:
    """Return both versions at one state, and what tells them apart."""
    phase = question.phase.id if question.phase else None
    concept, rule = check_holds(question.concept, question.responses)
    now, then = focused(question.conflict, phase), focused(older, phase)
    code = question.state
    if code is None:
        code = then.code(then.at().status_quo or ())
    first = carried(question.conflict, older, code)
    settings: dict[str, Any] = {"concept": concept, "responses": rule}
    old = _snapshot(then, first, settings)
    new = _snapshot(now, code, settings)
    won, lost = won_and_lost(old, new)
    return WhatIf(
        case=question.conflict.id,
        phase=phase,
        state=first,
        settings={"changes": [], "start": None, **settings},
        conflict=then.at(),
        scenario="",
        title="",
        changes=(),
        before=old,
        after=new,
        won=won,
        lost=lost,
        differences=differences(old, new),
    )


def _snapshot(conflict: Conflict, code: int, settings: dict[str, Any]) -> Snapshot:
    """Return what the analyses say of one version at a state."""
    return snapshot(conflict, code, previous_status_quo(conflict, None), **settings)
