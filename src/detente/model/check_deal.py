"""Do the states, terms, proposals, questions and theses of a conflict name what is there?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from detente.errors import CaseError, Problem, UnknownName, nearest
from detente.model.baseline import Baseline, Terms
from detente.model.parts import ConflictParts
from detente.model.phase import Phase
from detente.model.preference import StateRef
from detente.model.proposal import Proposal
from detente.model.question import Question
from detente.model.state_named import (
    NOTHING,
    plain_state,
    possible,
    start_of,
    state_named,
    status_quo_of,
)

Where = tuple[str | int, ...]

SETTINGS: Final = ("concept", "rule")
"""What findings turn on beside questions, by name."""


def naming_problems(conflict: ConflictParts) -> Iterator[Problem]:
    """Yield every name in them that nothing bears, and ids that two things bear."""
    yield from _proposals(conflict)
    for where, start in _starts(conflict):
        yield from _named(conflict, start, where)
    for where, baseline in _baselines(conflict):
        yield from _named(conflict, baseline.state, where)
    for number, phase in enumerate(conflict.phases):
        if phase.deadline is not None:
            yield from _named(
                conflict, phase.deadline.default, ("phases", number, "deadline", "default")
            )
    for where, terms in _all_terms(conflict):
        yield from _terms(conflict, terms, (*where, "options"))
    for number, question in enumerate(conflict.questions):
        yield from _question(conflict, question, ("questions", number))
    yield from _theses(conflict)


def possibility_problems(conflict: ConflictParts) -> Iterator[Problem]:
    """Yield every state that cannot be where it is said to be, whether said there or taken over.

    Names must be sound already.
    """
    if conflict.phases:
        for number, phase in enumerate(conflict.phases):
            yield from _in_phase(conflict, phase, ("phases", number))
    elif conflict.start is not None and possible(conflict, None, conflict.start) is None:
        yield _cannot_be("the start", conflict.start, ("start",))
    for where, baseline in _baselines(conflict):
        if not _anywhere(conflict, baseline.state):
            yield _cannot_be("the baseline", baseline.state, where)
    for name, proposal in conflict.proposals.items():
        if possible(conflict, conflict.phase(proposal.phase), proposal.state) is None:
            where = ("proposals", name, "state")
            yield _cannot_be(f"the proposal {name!r}, the state", proposal.state, where)
        if proposal.start is not None and not _anywhere(conflict, proposal.start):
            yield _cannot_be("the start", proposal.start, ("proposals", name, "start"))


def _in_phase(conflict: ConflictParts, phase: Phase, where: Where) -> Iterator[Problem]:
    """Check that a phase can be in the states that it takes over, and its own start anywhere."""
    stands, start = status_quo_of(conflict, phase), start_of(conflict, phase)
    if phase.status_quo is None and stands is not None and not _can_be(conflict, phase, stands):
        what = f"the phase {phase.id!r} takes over the case's status quo {_shown(stands)}"
        mend = "Give it a status_quo of its own, or change its infeasible conditions"
        yield Problem(f"{what}, which is not feasible in it", mend, where)
    if phase.start is not None and not _anywhere(conflict, phase.start):
        yield _cannot_be("the start", phase.start, (*where, "start"))
    yield from _deadline(conflict, phase, (*where, "deadline"))
    if phase.start is None and start is not None and not _can_be(conflict, phase, start):
        what = f"the phase {phase.id!r} takes over the start {_shown(start)}"
        mend = f"Say that it grew out of it (start: {_written(start)}), or out of another state, or"
        mend = f"{mend} change its infeasible conditions"
        yield Problem(f"{what}, which is not feasible in it", mend, where)


def _deadline(conflict: ConflictParts, phase: Phase, where: Where) -> Iterator[Problem]:
    """Check that there is something to wait in, and that what comes of it can be."""
    if phase.deadline is None:
        return
    if status_quo_of(conflict, phase) is None:
        what = f"the phase {phase.id!r} has a deadline, and no status quo to wait in"
        yield Problem(what, "Give it a status_quo, or take the deadline out", where)
    default = phase.deadline.default
    if not _can_be(conflict, phase, default):
        yield _cannot_be("the deadline's default", default, (*where, "default"))


def _can_be(conflict: ConflictParts, phase: Phase | None, state: StateRef) -> bool:
    """Return whether a state can be in a phase."""
    return possible(conflict, phase, state) is not None


def _anywhere(conflict: ConflictParts, state: StateRef) -> bool:
    """Return whether a state can be in some phase."""
    phases: Sequence[Phase | None] = conflict.phases or (None,)
    return any(_can_be(conflict, phase, state) for phase in phases)


def _cannot_be(what: str, state: StateRef, where: Where) -> Problem:
    """Say that a state is infeasible."""
    mend = "Change it, or the infeasible condition that it meets"
    return Problem(f"{what} {_shown(state)} is not feasible", mend, where)


def _shown(state: StateRef) -> str:
    """Return a state as the file may hold it."""
    return f"[{', '.join(state)}]" if isinstance(state, tuple) else repr(state)


def _written(state: StateRef) -> str:
    """Return a state as one writes it."""
    return str(state) if isinstance(state, int) else _shown(state).strip("'")


def _starts(conflict: ConflictParts) -> Iterator[tuple[Where, StateRef]]:
    """Yield every state said to be the one before a deal, and where it stands."""
    for where, holder in _holders(conflict):
        if holder.start is not None:
            yield (*where, "start"), holder.start


def _baselines(conflict: ConflictParts) -> Iterator[tuple[Where, Baseline]]:
    """Yield every baseline and where it stands."""
    for where, holder in _holders(conflict):
        if holder.baseline is not None:
            yield (*where, "baseline"), holder.baseline


def _all_terms(conflict: ConflictParts) -> Iterator[tuple[Where, Terms]]:
    """Yield the terms of every deal and where they stand."""
    for where, holder in _holders(conflict):
        if holder.terms is not None:
            yield (*where, "terms"), holder.terms


def _holders(conflict: ConflictParts) -> Iterator[tuple[Where, ConflictParts | Phase | Proposal]]:
    """Yield what can have a start, a baseline and terms, and where it stands."""
    yield (), conflict
    for number, phase in enumerate(conflict.phases):
        yield ("phases", number), phase
    for name, proposal in conflict.proposals.items():
        yield ("proposals", name), proposal


def _named(conflict: ConflictParts, state: StateRef, where: Where) -> Iterator[Problem]:
    """Check that a state's name is one."""
    try:
        state_named(conflict, state)
    except UnknownName as fault:
        yield _unknown(fault.kind, fault.name, fault.known, where)
    except CaseError as fault:
        yield from (Problem(one.what, one.mend, where) for one in fault.problems)


def _unknown(kind: str, name: str, known: Sequence[str], where: Where) -> Problem:
    """Say that a name is not known, and what comes near."""
    return Problem(f"no {kind} is called {name!r}", nearest(name, known), where)


def _proposals(conflict: ConflictParts) -> Iterator[Problem]:
    """Check the ids, authors and states of proposals."""
    taken = [NOTHING, *(phase.id for phase in conflict.phases), *conflict.options]
    for name, proposal in conflict.proposals.items():
        if name in taken:
            what = f"the proposal {name!r} bears the name of another state"
            yield Problem(what, "Rename it", ("proposals", name))
        for place, actor in enumerate(proposal.by):
            if actor not in conflict.actors:
                where = ("proposals", name, "by", place)
                yield _unknown("actor", actor, list(conflict.actors), where)
        yield from _plain(conflict, proposal.state, ("proposals", name, "state"))


def _plain(conflict: ConflictParts, state: StateRef, where: Where) -> Iterator[Problem]:
    """Check a state that is given by its options."""
    try:
        plain_state(conflict, state)
    except UnknownName as fault:
        known = list(conflict.graph.states if conflict.graph else conflict.options)
        yield _unknown("state" if conflict.graph else "option", fault.name, known, where)
    except CaseError as fault:
        yield from (Problem(one.what, one.mend, where) for one in fault.problems)


def _terms(conflict: ConflictParts, terms: Terms, where: Where) -> Iterator[Problem]:
    """Check that a deal consists of options."""
    for place, name in enumerate(terms.options):
        if name not in conflict.options:
            yield _unknown("option", name, list(conflict.options), (*where, place))


def _question(conflict: ConflictParts, question: Question, where: Where) -> Iterator[Problem]:
    """Check the name and the answers of one question."""
    if question.id in SETTINGS:
        what = f"the question {question.id!r} bears a name that findings have for something else"
        yield Problem(what, "Rename it", (*where, "id"))
    if question.answers == "auto":
        phase = _asked_about(conflict, question)
        if start_of(conflict, phase) is None and phase in (None, *conflict.phases[:1]):
            mend = "Give it a start, or write the answers out"
            what = f"the question {question.id!r} has no earlier status quo to answer it"
            yield Problem(what, mend, (*where, "answers"))
        return
    ids = [answer.id for answer in question.answers]
    for place, name in enumerate(ids):
        if name in ids[:place]:
            what = f"two answers of the question {question.id!r} are called {name!r}"
            yield Problem(what, "Rename one", (*where, "answers", place, "id"))
    if all(answer.weight == 0 for answer in question.answers):
        what = f"every answer of the question {question.id!r} has the weight 0"
        yield Problem(what, "Give one of them a weight above 0", (*where, "answers"))


def _asked_about(conflict: ConflictParts, question: Question) -> Phase | None:
    """Return the phase that a question is about, none where it names one that is not there."""
    try:
        return conflict.phase(question.phase)
    except UnknownName:
        return None


def _theses(conflict: ConflictParts) -> Iterator[Problem]:
    """Check that theses speak of actors and phases that are there."""
    phases = [phase.id for phase in conflict.phases]
    for number, thesis in enumerate(conflict.theses):
        where: Where = ("theses", number, "test")
        for name in sorted(thesis.test.actors() - set(conflict.actors)):
            yield _unknown("actor", name, list(conflict.actors), where)
        for name in sorted(thesis.test.phases() - set(phases)):
            yield _unknown("phase", name, phases, where)
