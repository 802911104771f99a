"""What if some beliefs were other than they are: the analyses before and after, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from detente.analysis.concepts.registry import DEFAULT
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.start import focused, previous_status_quo, state_asked, status_quo
from detente.analysis.leverage.hold import check_holds
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.analysis.whatif.codes import carried
from detente.analysis.whatif.difference import Difference
from detente.analysis.whatif.differences import differences, won_and_lost
from detente.analysis.whatif.snapshot import Snapshot, snapshot
from detente.errors import UnknownName
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.parts import Scenario
from detente.model.preference import StateRef
from detente.model.state_named import state_named


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class WhatIf(ConflictResult):
    """The analyses before and after some changes.

    Parameters
    ----------
    state
        The code of the state that was looked at, before the changes.
    scenario, title
        The ids and titles of named what-ifs; empty where changes were given one by one.
    changes
        What was changed, in the language of :mod:`detente.model.change`.
    before, after
        What the analyses say.
    won, lost
        For each concept, the equilibria that are there only after, or only before, the changes.
    differences
        Everything that is not as it was, most telling first.
    """

    tabled: ClassVar[str] = "differences"

    state: int
    scenario: str
    title: str
    changes: tuple[str, ...]
    before: Snapshot
    after: Snapshot
    won: Mapping[str, tuple[int, ...]]
    lost: Mapping[str, tuple[int, ...]]
    differences: tuple[Difference, ...]

    def answer(self) -> dict[str, Any]:
        """Return both sides and what tells them apart as plain data."""
        return {
            "scenario": self.scenario,
            "title": self.title,
            "changes": list(self.changes),
            "before": self.before.as_dict(),
            "after": self.after.as_dict(),
            "won": {concept: list(codes) for concept, codes in self.won.items()},
            "lost": {concept: list(codes) for concept, codes in self.lost.items()},
            "differences": [one.as_dict() for one in self.differences],
        }


@verb
def whatif(
    conflict: Conflict,
    changes: str | Sequence[str],
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    start: StateRef | None = None,
    concept: str = DEFAULT,
    responses: str = "sequences",
) -> WhatIf:
    """Return what would be otherwise if some beliefs were.

    Parameters
    ----------
    conflict
        The conflict as believed.
    changes
        Changes in the language of :mod:`detente.model.change`, and ids of scenarios of the
        conflict, which may name their own phase; made one after another. One alone will do.
    phase
        Its id; none: the scenario's, or the conflict's focus, or its last phase.
    state
        By code, by name or by the options taken; none: the phase's status quo.
    start
        The state it came from; none: where the phase began.
    concept, responses
        Under which leverage is taken: see :func:`~detente.analysis.leverage.leverage.leverage`.

    Raises
    ------
    CaseError
        Where a change cannot be made, no state is left, or there is no state to look at.
    NotSupported
        For the concept ``nash``, under which nobody responds.
    UnknownName
        Where a scenario, phase, state, actor, option, concept or rule is not known.

    Examples
    --------
    >>> from detente import load, tell, whatif
    >>> found = whatif(load("syria-2016").conflict, "no-pledge")
    >>> found.changes, found.after.equilibrium[found.concept]
    (('drop pledges.curb',), True)
    >>> tell(found)[0]
    'It no longer holds under Nash stability: Russia and the United States would leave it.'
    """
    known, rule = check_holds(concept, responses)
    asked = [changes] if isinstance(changes, str) else list(changes)
    resolved = _resolved(conflict, asked)
    scenarios = [one for one in resolved if isinstance(one, Scenario)]
    phase = phase or next((one.phase for one in scenarios if one.phase), None)
    made = [
        change
        for one in resolved
        for change in (one.changes if isinstance(one, Scenario) else (one,))
    ]
    base = focused(conflict, phase, None if start is None else state_named(conflict, start))
    graph = graph_model(base)
    code = status_quo(base, graph, None, state)
    origin = previous_status_quo(base, None) if start is None else state_asked(base, graph, start)
    changed = apply(base, made)
    before = snapshot(base, code, origin, concept=known, responses=rule)
    after = snapshot(
        changed,
        carried(base, changed, code),
        None if origin is None else carried(base, changed, origin),
        concept=known,
        responses=rule,
    )
    won, lost = won_and_lost(before, after)
    return WhatIf(
        case=conflict.id,
        phase=base.focus,
        state=code,
        settings={"changes": asked, "start": origin, "concept": known, "responses": rule},
        conflict=base.at(),
        scenario=" + ".join(one.id for one in scenarios),
        title="; ".join(one.title for one in scenarios),
        changes=tuple(made),
        before=before,
        after=after,
        won=won,
        lost=lost,
        differences=differences(before, after),
    )


def _resolved(conflict: Conflict, changes: Sequence[str]) -> list[Scenario | str]:
    """Return changes as given, and for single words the scenarios that they name.

    Raises
    ------
    UnknownName
        Where a single word names no scenario.
    """
    known = {one.id: one for one in conflict.scenarios}
    for one in changes:
        if one not in known and " " not in one.strip():
            raise UnknownName("scenario", one, list(known))
    return [known.get(one, one) for one in changes]
