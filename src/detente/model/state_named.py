"""States by the names that people give them, and the states that a phase's deal is read from."""

from __future__ import annotations

from typing import Final

from detente.errors import CaseError, Problem, UnknownName
from detente.model.baseline import Baseline
from detente.model.parts import ConflictParts
from detente.model.phase import Phase
from detente.model.preference import StateRef

NOTHING: Final = "none"
"""The state in which no option is taken."""


def state_named(conflict: ConflictParts, state: StateRef) -> int:
    """Return the code of a state as a command line, a file or a program names it.

    Parameters
    ----------
    conflict
        The conflict, with its phases and proposals.
    state
        A phase's id (its status quo), a proposal's id, options joined by ``+``, ``none`` (no
        option taken), a code; or the options taken, in a list.

    Raises
    ------
    UnknownName
        Where nothing bears the name; the nearest is offered.
    CaseError
        Where the phase has no status quo, or no state has the code.

    Examples
    --------
    >>> from detente.catalog import load
    >>> syria = load("syria-2016").conflict
    >>> [state_named(syria, text) for text in ("mid-2015", "us.arm+iran.push", "none", "8")]
    [484, 1028, 0, 8]
    """
    phase = phase_named(conflict, state)
    if phase is not None:
        return _standing_in(conflict, phase)
    if isinstance(state, str) and state.strip() in conflict.proposals:
        return plain_state(conflict, conflict.proposals[state.strip()].state)
    return plain_state(conflict, state)


def phase_named(conflict: ConflictParts, state: StateRef) -> Phase | None:
    """Return the phase whose wants go with a state's name: the phase named, or a proposal's.

    >>> from detente.catalog import load
    >>> phase = phase_named(load("syria-2016").conflict, "truce")
    >>> phase.id if phase else None
    'truce'
    """
    if not isinstance(state, str) or _is_graph_state(conflict, state):
        return None
    name = state.strip()
    return next((phase for phase in conflict.phases if phase.id == name), None)


def plain_state(conflict: ConflictParts, state: StateRef) -> int:
    """Return the code of a state that is named without the help of phases and proposals.

    Raises
    ------
    UnknownName
        Where an option or a state is not known.
    CaseError
        Where no state has the code.
    """
    if not isinstance(state, str):
        return _code(conflict, state)
    text = state.strip()
    if _is_graph_state(conflict, text):
        return conflict.code(text)
    if text.isascii() and text.isdecimal():
        return _code(conflict, int(text))
    if conflict.graph is not None:
        raise UnknownName("state", text, [*conflict.graph.states, *_names(conflict)])
    if text == NOTHING:
        return 0
    names = [name.strip() for name in text.split("+")]
    if len(names) == 1 and text not in conflict.options:
        known = [*_names(conflict), NOTHING, *conflict.options]
        raise UnknownName("phase, proposal or option", text, known)
    return conflict.code(tuple(names))


def possible(conflict: ConflictParts, phase: Phase | None, state: StateRef) -> StateRef | None:
    """Return a state by the options taken in it, ``None`` where it cannot be in a phase.

    >>> from detente.catalog import load
    >>> syria = load("syria-2016").conflict
    >>> possible(syria, syria.phase("truce"), "none")
    ()
    """
    code = state_named(conflict, state)
    if conflict.graph is None:
        taken = {name: bool(code & bit) for name, bit in conflict.bits.items()}
        ruled_out = conflict.infeasible + (phase.infeasible if phase else ())
        if any(excluded.when.evaluate(taken) for excluded in ruled_out):
            return None
    return conflict.taken(code)


def status_quo_of(conflict: ConflictParts, phase: Phase | None) -> StateRef | None:
    """Return the state that stands in a phase: its own status quo, else the case's."""
    if phase is None or phase.status_quo is None:
        return conflict.status_quo
    return phase.status_quo


def start_of(conflict: ConflictParts, phase: Phase | None) -> StateRef | None:
    """Return the state before a phase's deal, ``None`` where none is known.

    It is the phase's own ``start``, else the status quo of the phase before, else the case's own
    ``start``.

    >>> from detente.catalog import load
    >>> syria = load("syria-2016").conflict
    >>> syria.code(start_of(syria, syria.phase("truce")))
    1509
    """
    if phase is None:
        return conflict.start
    if phase.start is not None:
        return phase.start
    place = conflict.phases.index(phase)
    return status_quo_of(conflict, conflict.phases[place - 1]) if place else conflict.start


def baseline_of(conflict: ConflictParts, phase: Phase | None) -> Baseline | None:
    """Return the normal course of events before a phase's deal: the phase's own, else the case's.

    >>> from detente.catalog import load
    >>> baseline_of(load("chicken").conflict, None) is None
    True
    """
    if phase is None or phase.baseline is None:
        return conflict.baseline
    return phase.baseline


def terms_of(conflict: ConflictParts, phase: Phase | None) -> tuple[str, ...] | None:
    """Return the options of which a phase's deal consists; ``None`` where the case does not say.

    >>> from detente.catalog import load
    >>> terms_of(load("chicken").conflict, None) is None
    True
    """
    terms = conflict.terms if phase is None or phase.terms is None else phase.terms
    return None if terms is None else terms.options


def _standing_in(conflict: ConflictParts, phase: Phase) -> int:
    """Return the code of a phase's status quo."""
    found = status_quo_of(conflict, phase)
    if found is None:
        mend = "Give it one (status_quo: [...]), or name the state by its options"
        raise CaseError(Problem(f"the phase {phase.id!r} has no status quo", mend))
    return conflict.code(found)


def _code(conflict: ConflictParts, state: int | tuple[str, ...]) -> int:
    """Return the code of a state given by code or options, if there is such a state."""
    code = conflict.code(state)
    size = len(conflict.graph.states) if conflict.graph else 1 << len(conflict.options)
    if not 0 <= code < size:
        raise CaseError(Problem(f"there is no state {code}", f"Codes run from 0 to {size - 1}"))
    return code


def _is_graph_state(conflict: ConflictParts, name: str) -> bool:
    """Return whether a state of a graph bears the name, which then means that state."""
    return conflict.graph is not None and name.strip() in conflict.graph.states


def _names(conflict: ConflictParts) -> list[str]:
    """Return the ids by which states can be named."""
    return [*(phase.id for phase in conflict.phases), *conflict.proposals]
