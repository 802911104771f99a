"""What if some beliefs were other than they are: the analyses before and after, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import Concept, Responses
from detente.analysis.graph.start import focused, previous_status_quo, state_asked, status_quo
from detente.analysis.leverage.hold import check_holds
from detente.analysis.whatif.compare import Reading, carried, read, won_and_lost
from detente.analysis.whatif.words import Difference, differences
from detente.errors import UnknownName
from detente.model.change import apply
from detente.model.conflict import Conflict, Scenario
from detente.model.preference import StateRef
from detente.version import __version__


@dataclass(frozen=True, eq=False)
class WhatIf:
    """The analyses before and after some changes, with all that made them.

    Parameters
    ----------
    conflict, phase
        Ids of what was analysed; phase is ``None`` where there are no phases.
    scenario, title
        The ids and titles of named what-ifs; empty where changes were given one by one.
    changes
        What was changed, in the language of :mod:`detente.model.change`.
    state
        The code of the state that was looked at, before the changes.
    concept, responses
        What was asked.
    before, after
        What the analyses say.
    won, lost
        For each concept, the equilibria that are there only after, or only before, the changes.
    differences
        Everything that is not as it was, in plain words.
    version
        The version of this package.
    """

    conflict: str
    phase: str | None
    scenario: str
    title: str
    changes: tuple[str, ...]
    state: int
    concept: Concept
    responses: Responses
    before: Reading
    after: Reading
    won: Mapping[str, tuple[int, ...]]
    lost: Mapping[str, tuple[int, ...]]
    differences: tuple[Difference, ...]
    version: str = __version__

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what is not as it was, or that nothing changes."""
        told = tuple(one.sentence for one in self.differences)
        return told or ("Nothing that is looked at changes.",)

    def as_dict(self) -> dict[str, Any]:
        """Return both sides and what tells them apart as plain data."""
        return {
            "conflict": self.conflict,
            "phase": self.phase,
            "scenario": self.scenario,
            "title": self.title,
            "changes": list(self.changes),
            "state": self.state,
            "concept": self.concept,
            "settings": {"responses": self.responses},
            "before": self.before.as_dict(),
            "after": self.after.as_dict(),
            "won": {concept: list(codes) for concept, codes in self.won.items()},
            "lost": {concept: list(codes) for concept, codes in self.lost.items()},
            "differences": [{"kind": d.kind, "sentence": d.sentence} for d in self.differences],
            "version": self.version,
        }


def whatif(
    conflict: Conflict,
    changes: str | Sequence[str],
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    start: StateRef | None = None,
    concept: str = "seq",
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
    """
    known, rule = check_holds(concept, responses)
    asked = _scenarios(conflict, [changes] if isinstance(changes, str) else changes)
    scenarios = [one for one in asked if isinstance(one, Scenario)]
    phase = phase or next((one.phase for one in scenarios if one.phase), None)
    told = tuple(
        change for one in asked for change in (one.changes if isinstance(one, Scenario) else (one,))
    )
    given = None if start is None else conflict.code(start)
    base = focused(conflict, phase, given)
    graph = graph_model(base)
    here = status_quo(base, graph, None, state)
    begun = previous_status_quo(base, None) if start is None else state_asked(base, graph, start)
    changed = apply(base, told)
    there = carried(base, changed, here)
    origin = None if begun is None else carried(base, changed, begun)
    before = read(base, here, begun, concept=known, responses=rule)
    after = read(changed, there, origin, concept=known, responses=rule)
    won, lost = won_and_lost(before, after)
    return WhatIf(
        conflict=conflict.id,
        phase=base.focus,
        scenario=" + ".join(one.id for one in scenarios),
        title="; ".join(one.title for one in scenarios),
        changes=told,
        state=here,
        concept=known,
        responses=rule,
        before=before,
        after=after,
        won=won,
        lost=lost,
        differences=differences(before, after),
    )


def _scenarios(conflict: Conflict, changes: Sequence[str]) -> list[Scenario | str]:
    """Return changes as given, words that name scenarios as these.

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
