"""Changes to what a deal is read against: another baseline."""

from __future__ import annotations

from detente.model.baseline import Baseline
from detente.model.change_place import unreadable
from detente.model.change_read import halves
from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.model.preference import StateRef
from detente.model.state_named import state_named


def change_baseline(conflict: Conflict, rest: str) -> Conflict:
    """Take another course of events as the normal one, in a phase or a case without phases."""
    name, text = halves("baseline", rest, "write: baseline PHASE: STATE")
    baseline = Baseline(state=_state(conflict, text))
    if not conflict.phases:
        if name:
            raise unreadable(f"baseline {rest}", "there are no phases; write: baseline: STATE")
        return conflict.replaced(baseline=baseline)
    if not name:
        raise unreadable(f"baseline{rest}", "name the phase; write: baseline PHASE: STATE")
    phase = conflict.phase(name)

    def changed(old: Phase) -> Phase:
        return old.model_copy(update={"baseline": baseline}) if old is phase else old

    return conflict.replaced(phases=tuple(map(changed, conflict.phases)))


def _state(conflict: Conflict, text: str) -> StateRef:
    """Return a state by the name of its phase or proposal, else by the options taken in it."""
    code = state_named(conflict, text)
    names = [*(phase.id for phase in conflict.phases), *conflict.proposals]
    return text if text in names else conflict.taken(code)
