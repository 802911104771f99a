"""Can the changes of a case's scenarios, and of the answers to its questions, be made?"""

from __future__ import annotations

from collections.abc import Iterator

from detente.case.value_tree import ValueTree, Where
from detente.errors import DetenteError, Problem
from detente.model import Conflict
from detente.model.change import apply


def scenario_problems(tree: ValueTree, conflict: Conflict) -> Iterator[Problem]:
    """Yield the scenarios and answers whose changes cannot be read, or leave nothing that fits.

    Parameters
    ----------
    tree
        The file that tells them.
    conflict
        The conflict in it.
    """
    for what, changes, where in _changes(conflict):
        try:
            apply(conflict, changes)
        except DetenteError as fault:
            faults = "; ".join(str(fault).splitlines())
            yield tree.problem(f"{what}: {faults}", "", where)


def _changes(conflict: Conflict) -> Iterator[tuple[str, tuple[str, ...], Where]]:
    """Yield every list of changes in a case, what it belongs to, and where it stands."""
    for number, scenario in enumerate(conflict.scenarios):
        yield f"the scenario {scenario.id!r}", scenario.changes, ("scenarios", number, "changes")
    for number, question in enumerate(conflict.questions):
        for place, answer in enumerate(() if question.answers == "auto" else question.answers):
            what = f"the answer {answer.id!r} to the question {question.id!r}"
            yield what, answer.changes, ("questions", number, "answers", place, "changes")
