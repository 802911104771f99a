"""Can the changes of a case's scenarios be made?"""

from __future__ import annotations

from collections.abc import Iterator

from detente.case.value_tree import ValueTree
from detente.errors import DetenteError, Problem
from detente.model import Conflict
from detente.model.change import apply


def scenario_problems(tree: ValueTree, conflict: Conflict) -> Iterator[Problem]:
    """Yield the scenarios of a case whose changes cannot be read, or leave nothing that fits.

    Parameters
    ----------
    tree
        The file that tells the scenarios.
    conflict
        The conflict in it.
    """
    for number, scenario in enumerate(conflict.scenarios):
        try:
            apply(conflict, scenario.changes)
        except DetenteError as fault:
            faults = "; ".join(str(fault).splitlines())
            where = ("scenarios", number, "changes")
            yield tree.problem(f"the scenario {scenario.id!r}: {faults}", "", where)
