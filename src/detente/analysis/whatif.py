"""What if some beliefs were other than they are: the analyses before and after, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from detente.version import __version__
from detente.analysis.compare import Reading, carried, focused, read, won_and_lost
from detente.analysis.compare_words import Difference, differences
from detente.analysis.graph import graph_model
from detente.analysis.hold import check_holds
from detente.analysis.settings import Concept, Responses
from detente.analysis.start import previous_status_quo, state_asked, status_quo
from detente.errors import UnknownName
from detente.model.change import VERBS, apply
from detente.model.conflict import Conflict, Scenario
from detente.model.preference import StateRef


@dataclass(frozen=True, eq=False)
class WhatIf:
    """The analyses before and after some changes, with all that made them.

    Parameters
    ----------
    conflict, phase
        Ids of what was analysed; phase is ``None`` where there are no phases.
    scenario, title
        The id and title of the named what-if; empty where changes were given one by one.
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
        Changes in the language of :mod:`detente.model.change`, made one after another; or one
        such change; or the id of a scenario of the conflict, which may name its own phase.
    phase
        Its id; none: the scenario's, or the conflict's focus, or its last phase.
    state
        By code, by name or by the options taken; none: the phase's status quo.
    start
        The state it came from; none: where the phase began.
    concept, responses
        Under which leverage is taken: see :func:`~detente.analysis.leverage.leverage`.

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
    named = _scenario(conflict, changes)
    phase = phase or (named.phase if named else None)
    told = named.changes if named else (changes,) if isinstance(changes, str) else tuple(changes)
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
        scenario=named.id if named else "",
        title=named.title if named else "",
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


def _scenario(conflict: Conflict, changes: str | Sequence[str]) -> Scenario | None:
    """Return the scenario that a single word names; ``None`` where changes are given.

    Raises
    ------
    UnknownName
        Where a word names no scenario.
    """
    words = [changes] if isinstance(changes, str) else list(changes)
    if len(words) != 1 or words[0].split(" ")[0] in VERBS:
        return None
    known = {one.id: one for one in conflict.scenarios}
    if words[0] not in known:
        raise UnknownName("scenario", words[0], list(known))
    return known[words[0]]
