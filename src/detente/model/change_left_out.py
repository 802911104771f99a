"""States ruled out by a change, and what the case then no longer says of them."""

from __future__ import annotations

from detente.model.baseline import Baseline
from detente.model.condition import Condition
from detente.model.conflict import Conflict
from detente.model.deadline import Deadline
from detente.model.phase import Infeasible, Phase
from detente.model.preference import StateRef
from detente.model.proposal import Proposal
from detente.model.state_named import possible, start_of, state_named, status_quo_of


def leave_out(conflict: Conflict, when: Condition) -> Conflict:
    """Return the conflict without the states that meet a condition.

    A status quo, a start, a baseline, a deadline's default or a proposal that meets it is told no
    longer.

    Raises
    ------
    CaseError
        Where no state is left.
    """

    def still(state: StateRef | None) -> StateRef | None:
        if state is None:
            return None
        code = state_named(conflict, state)
        taken = {name: bool(code & bit) for name, bit in conflict.bits.items()}
        return None if when.evaluate(taken) else state

    def normal(baseline: Baseline | None) -> Baseline | None:
        return None if baseline is None or still(baseline.state) is None else baseline

    def awaited(phase: Phase) -> Deadline | None:
        ends = phase.deadline
        if ends is None or still(status_quo_of(conflict, phase)) is None:
            return None
        return None if still(ends.default) is None else ends

    def seen_from(holder: Conflict | Phase | Proposal) -> dict[str, StateRef | Baseline | None]:
        return {"start": still(holder.start), "baseline": normal(holder.baseline)}

    stood = conflict.status_quo
    misfits = stood is not None and any(
        phase.status_quo is not None
        and still(phase.status_quo) is None
        and possible(conflict, phase, stood) is None
        for phase in conflict.phases
    )

    def in_phase(phase: Phase) -> Phase:
        stands = status_quo_of(conflict, phase) if misfits else phase.status_quo
        return phase.model_copy(
            update={
                "status_quo": still(stands),
                "deadline": awaited(phase),
                **seen_from(phase),
            }
        )

    proposals = {
        name: proposal.model_copy(update=seen_from(proposal))
        for name, proposal in conflict.proposals.items()
        if still(proposal.state) is not None
    }
    fields = {
        "infeasible": (*conflict.infeasible, Infeasible(when=when)),
        # A phase that lost its status quo must not take over one that it rules out.
        "status_quo": None if misfits else still(stood),
        "phases": tuple(map(in_phase, conflict.phases)),
        "proposals": proposals,
        **seen_from(conflict),
    }
    left = conflict.model_copy(update=fields)
    phases = tuple(_with_start(left, phase) for phase in left.phases)
    return conflict.replaced(**fields | {"phases": phases})


def _with_start(conflict: Conflict, phase: Phase) -> Phase:
    """Return a phase that takes over no start which it rules out: nothing led up to it then."""
    begun = start_of(conflict, phase)
    if phase.start is not None or begun is None or possible(conflict, phase, begun) is not None:
        return phase
    return phase.model_copy(update={"start": status_quo_of(conflict, phase)})
