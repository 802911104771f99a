"""Do the parts of a conflict fit together? Every problem is found, none stops the search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.errors import Problem, nearest
from detente.model.check_deal import naming_problems, possibility_problems
from detente.model.check_pledge import pledge_actors, pledge_conditions, pledge_problems
from detente.model.check_ranking import ranking_problems
from detente.model.condition import Condition
from detente.model.dates import first_day, last_day
from detente.model.option import owner
from detente.model.parts import ConflictParts
from detente.model.phase import Phase
from detente.model.preference import Preference, StateRef
from detente.model.state import MAX_OPTIONS, feasible
from detente.model.view import ONLOOKER

Where = tuple[str | int, ...]


def problems(conflict: ConflictParts) -> list[Problem]:
    """Return everything that does not fit, in file order."""
    faults = [
        *_options(conflict),
        *_conditions(conflict),
        *_actors_named(conflict),
        *_preferences_there(conflict),
        *_phases(conflict),
        *_ids(conflict),
        *_coalitions(conflict),
        *pledge_problems(conflict),
        *_graph(conflict),
        *_work(conflict),
    ]
    faults += naming_problems(conflict) if not faults else ()
    faults = faults or list(_states(conflict))
    return faults or list(possibility_problems(conflict))


def _unknown(kind: str, name: str, known: Sequence[str], where: Where) -> Problem:
    """Say that a name is not known, and what comes near."""
    return Problem(f"no {kind} is called {name!r}", nearest(name, known), where)


def _options(conflict: ConflictParts) -> Iterator[Problem]:
    """Check that every option has an owner, and that there are not too many."""
    actors = list(conflict.actors)
    for name in conflict.options:
        where = ("options", name)
        if "." not in name:
            mend = f"Name it by its owner: {actors[0]}.{name}"
            yield Problem(f"the option {name!r} names no owner", mend, where)
        elif owner(name) not in conflict.actors:
            yield _unknown("actor", owner(name), actors, where)
    if len(conflict.options) > MAX_OPTIONS:
        count = len(conflict.options)
        mend = f"Keep at most {MAX_OPTIONS}: merge options that always go together"
        yield Problem(f"{count} options make 2^{count} states, too many", mend, ("options",))


def _strays(conflict: ConflictParts) -> set[str]:
    """Return the acts of options whose owner nobody is: a slip there explains other faults."""
    return {
        name.partition(".")[2] for name in conflict.options if owner(name) not in conflict.actors
    }


def _conditions(conflict: ConflictParts) -> Iterator[Problem]:
    """Check that every condition speaks of known options.

    A name whose act is that of a stray option is passed over: the option is at fault, not it.
    """
    strays = _strays(conflict)
    for where, condition in _all_conditions(conflict):
        named = condition.names() - set(conflict.options)
        for name in sorted(name for name in named if name.partition(".")[2] not in strays):
            yield _unknown("option", name, list(conflict.options), where)


def _all_conditions(conflict: ConflictParts) -> Iterator[tuple[Where, Condition]]:
    """Yield every condition and where it stands."""
    for place, excluded in enumerate(conflict.infeasible):
        yield ("infeasible", place, "when"), excluded.when
    yield from _wanted(conflict.preferences, ("preferences",))
    for number, phase in enumerate(conflict.phases):
        for place, excluded in enumerate(phase.infeasible):
            yield ("phases", number, "infeasible", place, "when"), excluded.when
        yield from _wanted(phase.preferences, ("phases", number, "preferences"))
    for number, pledge in enumerate(conflict.pledges):
        yield from pledge_conditions(pledge, ("pledges", number))
    for key, view in conflict.views.items():
        for place, misbelief in enumerate(view):
            if misbelief.overlooks is not None:
                yield ("views", key, place, "overlooks"), misbelief.overlooks


def _wanted(preferences: dict[str, Preference], root: Where) -> Iterator[tuple[Where, Condition]]:
    """Yield the conditions of preferences and where they stand."""
    for actor, preference in preferences.items():
        for field in ("foremost", "statements", "weights"):
            for place, wanted in enumerate(getattr(preference, field) or ()):
                short = () if field == "statements" else (field,)
                yield (*root, actor, *short, place), wanted.want


def _actors_named(conflict: ConflictParts) -> Iterator[Problem]:
    """Check that every actor spoken of is one of the actors."""
    for where, name in _names(conflict):
        if name not in conflict.actors:
            yield _unknown("actor", name, list(conflict.actors), where)


def _names(conflict: ConflictParts) -> Iterator[tuple[Where, str]]:
    """Yield every mention of an actor outside the actors themselves."""
    for name in conflict.preferences:
        yield ("preferences", name), name
    for number, phase in enumerate(conflict.phases):
        for name in phase.preferences:
            yield ("phases", number, "preferences", name), name
    for number, pledge in enumerate(conflict.pledges):
        yield from pledge_actors(pledge, ("pledges", number))
    for name in conflict.views:
        if name != ONLOOKER:
            yield ("views", name), name
    for number, tie in enumerate(conflict.ties):
        yield ("ties", number, "patron"), tie.patron
        yield ("ties", number, "client"), tie.client
    for key, issue in conflict.issues.items():
        for name in issue.actors:
            yield ("issues", key, "actors", name), name
    for number, coalition in enumerate(conflict.coalitions):
        for place, name in enumerate(coalition):
            yield ("coalitions", number, place), name
    for name in conflict.graph.moves if conflict.graph else ():
        yield ("graph", "moves", name), name


def _preferences_there(conflict: ConflictParts) -> Iterator[Problem]:
    """Check that every actor that can move wants something, in every phase."""
    for actor in conflict.actors:
        if conflict.graph is None and not conflict.owned(actor):
            continue
        everywhere = conflict.phases and all(
            actor in phase.preferences for phase in conflict.phases
        )
        if actor not in conflict.preferences and not everywhere:
            mend = f"Say what it wants under preferences; [] means it does not care ({actor}: [])"
            yield Problem(f"{actor!r} has no preferences", mend, ("preferences",))


def _phases(conflict: ConflictParts) -> Iterator[Problem]:
    """Check ids, dates, states and the phases that other parts name."""
    ids = [phase.id for phase in conflict.phases]
    for number, phase in enumerate(conflict.phases):
        where: Where = ("phases", number)
        if phase.id in ids[:number]:
            yield Problem(f"two phases are called {phase.id!r}", "Rename one", (*where, "id"))
        if _ends_before_it_starts(phase):
            what = f"{phase.id!r} ends on {phase.date_to}, before it starts on {phase.date_from}"
            yield Problem(what, "Swap the dates", (*where, "to"))
        yield from _state(conflict, phase.status_quo, (*where, "status_quo"))
    yield from _state(conflict, conflict.status_quo, ("status_quo",))
    for where, name in _phases_named(conflict):
        if name not in ids:
            yield _unknown("phase", name, ids, where)


def _ends_before_it_starts(phase: Phase) -> bool:
    """Return whether a phase ends before the first day on which it may have begun."""
    if phase.date_from is None or phase.date_to is None:
        return False
    return last_day(phase.date_to) < first_day(phase.date_from)


def _ids(conflict: ConflictParts) -> Iterator[Problem]:
    """Check that no two pledges, scenarios, questions or theses bear one id."""
    for section in ("pledges", "scenarios", "questions", "theses"):
        ids = [named.id for named in getattr(conflict, section)]
        for number, name in enumerate(ids):
            if name and name in ids[:number]:
                yield Problem(
                    f"two {section} are called {name!r}", "Rename one", (section, number, "id")
                )


def _phases_named(conflict: ConflictParts) -> Iterator[tuple[Where, str]]:
    """Yield every mention of a phase outside the phases themselves."""
    if conflict.focus is not None:
        yield ("focus",), conflict.focus
    for number, pledge in enumerate(conflict.pledges):
        for place, name in enumerate(pledge.phases):
            yield ("pledges", number, "in", place), name
    for key, view in conflict.views.items():
        for item, misbelief in enumerate(view):
            for place, name in enumerate(misbelief.phases):
                yield ("views", key, item, "in", place), name
    for number, scenario in enumerate(conflict.scenarios):
        if scenario.phase is not None:
            yield ("scenarios", number, "phase"), scenario.phase
    for name, proposal in conflict.proposals.items():
        if proposal.phase is not None:
            yield ("proposals", name, "phase"), proposal.phase
    for number, question in enumerate(conflict.questions):
        if question.phase is not None:
            yield ("questions", number, "phase"), question.phase
    for number, thesis in enumerate(conflict.theses):
        if thesis.at is not None:
            yield ("theses", number, "at"), thesis.at


def _state(conflict: ConflictParts, state: StateRef | None, where: Where) -> Iterator[Problem]:
    """Check one state reference."""
    if state is None:
        return
    if isinstance(state, int):
        size = len(conflict.graph.states) if conflict.graph else 1 << len(conflict.options)
        if not 0 <= state < size:
            what = f"{state} is no state code"
            yield Problem(what, f"Codes run from 0 to {size - 1}", where)
        return
    known = list(conflict.graph.states if conflict.graph else conflict.options)
    kind = "state" if conflict.graph else "option"
    names = (state,) if isinstance(state, str) else state
    if conflict.graph and len(names) != 1:
        yield Problem(f"{len(names)} states stand where one belongs", "Name one", where)
        return
    for name in names:
        if name not in known:
            yield _unknown(kind, name, known, where)


def _coalitions(conflict: ConflictParts) -> Iterator[Problem]:
    """Check that coalitions have members, none of them twice, and that none is listed twice."""
    listed: set[frozenset[str]] = set()
    for number, coalition in enumerate(conflict.coalitions):
        where: Where = ("coalitions", number)
        if not coalition:
            yield Problem("a coalition has no members", "Name them, or take it out", where)
        elif len(set(coalition)) < len(coalition):
            yield Problem("a coalition names a member twice", "Keep it once", where)
        elif frozenset(coalition) in listed:
            yield Problem("a coalition is listed twice", "Keep one of them", where)
        listed.add(frozenset(coalition))


MOST_WORK = 4_000_000_000
"""States times conditions and phases that are worked through at most: some ten seconds."""


def _work(conflict: ConflictParts) -> Iterator[Problem]:
    """Check that the conditions can be worked out over all states in reasonable time."""
    phases = conflict.phases or (None,)
    always = len(conflict.infeasible)
    rounds = sum(1 + always + len(phase.infeasible if phase else ()) for phase in phases)
    if (1 << len(conflict.options)) * rounds > MOST_WORK:
        what = f"{len(conflict.options)} options and {rounds:,} conditions are too much to work out"
        yield Problem(what, "Take out options or conditions that do not matter", ("infeasible",))


def _graph(conflict: ConflictParts) -> Iterator[Problem]:
    """Check that a graph's moves run between its states, and that it stands without options."""
    if conflict.graph is None:
        if not conflict.options:
            yield Problem("there are no options", "Give options, or a graph", ("options",))
        return
    if conflict.options:
        yield Problem("both options and a graph are given", "Keep one of them", ("graph",))
    states = list(conflict.graph.states)
    for actor, moves in conflict.graph.moves.items():
        for place, move in enumerate(moves):
            for name in set(move) - set(states):
                yield _unknown("state", name, states, ("graph", "moves", actor, place))


def _states(conflict: ConflictParts) -> Iterator[Problem]:
    """Check that some state is left in each phase, that the status quo is one, and rankings."""
    if conflict.graph is not None:
        everywhere = np.ones(len(conflict.graph.states), dtype=bool)
        yield from ranking_problems(conflict, conflict.preferences, everywhere, ("preferences",))
        for number, phase in enumerate(conflict.phases):
            own: Where = ("phases", number, "preferences")
            yield from ranking_problems(conflict, phase.preferences, everywhere, own)
        return
    options = list(conflict.options)
    always = [excluded.when for excluded in conflict.infeasible]
    base = feasible(options, always)
    if not base.any():
        mend = "Take out the conditions that contradict each other"
        yield Problem("the infeasible conditions leave no state", mend, ("infeasible",))
        return
    yield from _standing(conflict, conflict.status_quo, base, ("status_quo",))
    if not conflict.phases:
        yield from ranking_problems(conflict, conflict.preferences, base, ("preferences",))
    for number, phase in enumerate(conflict.phases):
        root: Where = ("phases", number)
        extra = [excluded.when for excluded in phase.infeasible]
        left = feasible(options, always + extra) if extra else base
        if not left.any():
            mend = "Take out the conditions that contradict each other"
            yield Problem(f"the phase {phase.id!r} has no state left", mend, (*root, "infeasible"))
            continue
        yield from _standing(conflict, phase.status_quo, left, (*root, "status_quo"))
        own = (*root, "preferences")
        yield from ranking_problems(conflict, phase.preferences, left, own)
        rest = {k: v for k, v in conflict.preferences.items() if k not in phase.preferences}
        yield from ranking_problems(conflict, rest, left, ("preferences",))


def _standing(
    conflict: ConflictParts, state: StateRef | None, left: NDArray[np.bool_], where: Where
) -> Iterator[Problem]:
    """Check that a status quo is a feasible state."""
    if state is not None and not left[conflict.code(state)]:
        what = f"the status quo {state!r} is not feasible"
        yield Problem(what, "Change it, or the infeasible condition that it meets", where)
