"""Which state an analysis starts from: the one asked for, or a phase's status quo."""

from __future__ import annotations

from detente.analysis.graph.graph import GraphModel
from detente.errors import CaseError, Problem
from detente.model.baseline import Baseline
from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.model.preference import StateRef
from detente.model.state_named import baseline_of, possible, start_of, state_named, status_quo_of


def state_asked(conflict: Conflict, graph: GraphModel, state: StateRef) -> int:
    """Return the code of a state, which must be feasible.

    Raises
    ------
    UnknownName
        Where nothing bears the state's name.
    CaseError
        Where the state is infeasible or there is no such code.
    """
    code = state_named(conflict, state)
    if not graph.feasible[code]:
        taken = " and ".join(conflict.taken(code)) or "no option"
        what = f"the state {code} ({taken} taken) is infeasible in this phase"
        raise CaseError(Problem(what, "Name a feasible state, or change the infeasible conditions"))
    return code


def status_quo(
    conflict: Conflict, graph: GraphModel, phase: str | None, state: StateRef | None
) -> int:
    """Return the code of a state, or where none is asked for that of the phase's status quo.

    Raises
    ------
    CaseError
        Where there is neither, or the state is infeasible.
    """
    if state is not None:
        return state_asked(conflict, graph, state)
    here = conflict.phase(phase)
    found = status_quo_of(conflict, here)
    if found is None:
        where = f"the phase {here.id!r}" if here else "the conflict"
        mend = "Give it one (status_quo: [...]) or name a state"
        raise CaseError(Problem(f"{where} has no status quo", mend))
    return state_asked(conflict, graph, found)


def previous_status_quo(conflict: Conflict, phase: str | None) -> int | None:
    """Return the code of the state a phase grew out of, ``None`` where none is known.

    That is the phase's own ``start``, or else the status quo of the phase before, or else the
    case's own ``start``.
    """
    start = start_of(conflict, conflict.phase(phase))
    return None if start is None else state_named(conflict, start)


def origin_phase(conflict: Conflict, phase: str | None) -> Phase | None:
    """Return the phase whose wants say who agreed to what stands in another.

    The latest earlier phase in which the state stood that the phase grew out of, or else the one
    before it; the phase itself where it is the first. ``None`` where there are no phases.
    """
    here = conflict.phase(phase)
    if here is None:
        return None
    earlier = conflict.phases[: conflict.phases.index(here)]
    code = previous_status_quo(conflict, here.id)
    stood = [one for one in earlier if standing_in(conflict, one) == code]
    return stood[-1] if stood else earlier[-1] if earlier else here


def standing_in(conflict: Conflict, phase: Phase | None) -> int | None:
    """Return the code of what stands in a phase, or in the case; ``None`` where nothing is said."""
    said = status_quo_of(conflict, phase)
    return None if said is None else conflict.code(said)


def waiting_ends_at(conflict: Conflict, phase: str | None) -> dict[str, int]:
    """Return the code of what a phase's deadline makes of waiting, as a setting; else nothing."""
    here = conflict.phase(phase)
    if here is None or here.deadline is None or status_quo_of(conflict, here) is None:
        return {}
    return {"waiting_ends_at": state_named(conflict, here.deadline.default)}


def focused(conflict: Conflict, phase: str | None, start: int | None = None) -> Conflict:
    """Return the conflict with every phase made like one of them, and the focus on that one.

    A change is then tried on that phase alone: what another phase rules out does not stand in its
    way, while beliefs keep their paths. The phase's start is written out, the one given if any, and
    so is the case's baseline; other phases keep their status quo, by which a baseline or a change
    can name it, where it can be in the phase. The phase it grew out of keeps its wants, by which
    agreeing is judged, and what it rules out unless that is what now stands.
    """
    here = conflict.phase(phase)
    if here is None:
        return conflict.replaced(scenarios=(), questions=(), theses=())
    start = previous_status_quo(conflict, here.id) if start is None else start
    own, stands = _usual(conflict, here), status_quo_of(conflict, here)
    origin = origin_phase(conflict, here.id)
    stays = origin is not here and not _rules_out(conflict, origin, standing_in(conflict, here))
    begun = None if start is None else possible(conflict, here, start)
    if start is not None and begun is None and stays:
        begun = possible(conflict, origin, start)

    def made(one: Phase) -> Phase:
        if one.id == here.id:
            return here.model_copy(update={"status_quo": stands, "start": begun, "baseline": own})
        if one is origin and stays:
            return _written_out(conflict, one)
        stood = status_quo_of(conflict, one)
        kept = None if stood is None else possible(conflict, here, stood)
        begin = stands if kept is None else kept
        wants = one.preferences if one is origin else here.preferences
        named = {"id": one.id, "title": one.title, "date_from": one.date_from}
        fields = {"date_to": one.date_to, "status_quo": kept, "preferences": wants}
        nothing = {"baseline": None, "deadline": None}
        return here.model_copy(update=named | fields | nothing | {"start": begin})

    return conflict.replaced(
        phases=tuple(map(made, conflict.phases)),
        status_quo=None,
        start=None,
        baseline=None,
        proposals={
            name: one.model_copy(update={"start": None, "baseline": None, "phase": here.id})
            for name, one in conflict.proposals.items()
            if possible(conflict, here, one.state) is not None
        },
        focus=here.id,
        scenarios=(),
        questions=(),
        theses=(),
    )


def _usual(conflict: Conflict, phase: Phase) -> Baseline | None:
    """Return a phase's baseline by the name that the case gives it, where it can be in it."""
    said = baseline_of(conflict, phase)
    return said if said and possible(conflict, phase, said.state) is not None else None


def _written_out(conflict: Conflict, phase: Phase) -> Phase:
    """Return a phase that says its own status quo and start, and takes over none."""
    begun = start_of(conflict, phase)
    start = None if begun is None else conflict.taken(state_named(conflict, begun))
    stands = status_quo_of(conflict, phase)
    return phase.model_copy(update={"status_quo": stands, "start": start, "baseline": None})


def _rules_out(conflict: Conflict, phase: Phase | None, code: int | None) -> bool:
    """Tell whether a phase rules out a state that stands in another."""
    if code is None or phase is None:
        return False
    taken = {name: bool(code & bit) for name, bit in conflict.bits.items()}
    return any(each.when.evaluate(taken) for each in phase.infeasible)
