"""The answers to a question about a conflict, those that follow from the case written out."""

from __future__ import annotations

from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.model.phrases import state as state_in_words
from detente.model.preference import StateRef
from detente.model.question import Answer, Question
from detente.model.state_named import (
    NOTHING,
    baseline_of,
    possible,
    start_of,
    state_named,
    status_quo_of,
)


def answers(conflict: Conflict, question: Question) -> tuple[Answer, ...]:
    """Return the answers to a question, the analyst's own first.

    The answers to an ``auto`` question are the baseline that the case gives, then every earlier
    status quo, latest first, then the state before the deal: each state once, and those alone that
    can be in some phase. Each bears the id of its phase, ``before`` if it has none, or ``case``
    where it is the case's own and no phase's.

    Raises
    ------
    UnknownName
        Where no phase bears the question's.

    Examples
    --------
    >>> from detente.catalog import load
    >>> syria = load("syria-2016").conflict
    >>> normal = Question(id="baseline", ask="What was normal?", answers="auto", phase="truce")
    >>> [(one.id, one.changes) for one in answers(syria, normal)][:1]
    [('campaign', ('baseline truce: campaign',))]
    """
    if question.answers != "auto":
        return question.answers
    phase = conflict.phase(question.phase)
    own = baseline_of(conflict, phase)
    given = [("case", own.state)] if own else []
    candidates = [*given, *_earlier(conflict, phase)]
    made: dict[int, Answer] = {}
    for name, state in candidates:
        code = state_named(conflict, state)
        if code not in made and _can_be(conflict, state):
            made[code] = _answer(conflict, phase, name, state, code)
    return tuple(made.values())


def _earlier(conflict: Conflict, phase: Phase | None) -> list[tuple[str, StateRef]]:
    """Return every earlier status quo, latest first, and the state before the deal."""
    before = conflict.phases[: conflict.phases.index(phase)] if phase else ()
    found: list[tuple[str, StateRef]] = [
        (one.id, one.id) for one in reversed(before) if status_quo_of(conflict, one) is not None
    ]
    start = start_of(conflict, phase)
    return [*found, *([("before", start)] if start is not None else [])]


def _can_be(conflict: Conflict, state: StateRef) -> bool:
    """Return whether a state can be in some phase."""
    return any(possible(conflict, phase, state) is not None for phase in conflict.phases or (None,))


def _answer(
    conflict: Conflict, phase: Phase | None, name: str, state: StateRef, code: int
) -> Answer:
    """Return the answer that a state was the normal course of events."""
    taken = "+".join(conflict.taken(code)) or NOTHING
    named = state if isinstance(state, str) else taken
    known = {one.id: one.title or one.id for one in conflict.phases}
    key = named if named in known else name
    text = known.get(key) or state_in_words(conflict, code)
    where = f" {phase.id}" if phase else ""
    return Answer(id=key, text=text, changes=(f"baseline{where}: {named}",))
