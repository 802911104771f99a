"""What tells two versions of a conflict apart, however the one came of the other."""

from __future__ import annotations

from typing import Any

from detente.analysis.concepts.registry import DEFAULT
from detente.analysis.graph.start import focused, previous_status_quo
from detente.analysis.leverage.hold import check_holds
from detente.analysis.whatif.codes import carried
from detente.analysis.whatif.differences import differences, won_and_lost
from detente.analysis.whatif.snapshot import Snapshot, snapshot
from detente.analysis.whatif.whatif import WhatIf
from detente.model.conflict import Conflict


def between(
    older: Conflict,
    newer: Conflict,
    *,
    phase: str | None = None,
    state: int | None = None,
    concept: str = DEFAULT,
    responses: str = "sequences",
) -> WhatIf:
    """Return what tells a conflict apart from an older version of it, at one state of both.

    Parameters
    ----------
    older, newer
        The versions.
    phase
        The phase's id in both; none: the focus, or the last phase.
    state
        A state's code in the newer version; none: the older one's status quo.
    concept, responses
        As in :func:`detente.whatif`.

    Raises
    ------
    CaseError
        Where the state cannot be in one of them.
    UnknownName
        Where a phase, concept or rule is not known.

    Examples
    --------
    >>> from detente import load
    >>> older = load("chicken").conflict.replaced(status_quo=("one.swerve",))
    >>> newer = older.replaced(preferences={"one": (), "two": ()})
    >>> between(older, newer).differences[0].kind
    'way'
    """
    known, rule = check_holds(concept, responses)
    now, then = focused(newer, phase), focused(older, phase)
    code = then.code(then.at().status_quo or ()) if state is None else state
    first = carried(newer, older, code)
    settings: dict[str, Any] = {"concept": known, "responses": rule}
    before, after = _snapshot(then, first, settings), _snapshot(now, code, settings)
    won, lost = won_and_lost(before, after)
    return WhatIf(
        case=newer.id,
        phase=phase,
        state=first,
        settings={"changes": [], "start": None, **settings},
        conflict=then.at(),
        scenario="",
        title="",
        changes=(),
        before=before,
        after=after,
        won=won,
        lost=lost,
        differences=differences(before, after),
    )


def _snapshot(conflict: Conflict, code: int, settings: dict[str, Any]) -> Snapshot:
    """Return what the analyses say of one version at a state."""
    return snapshot(conflict, code, previous_status_quo(conflict, None), **settings)
