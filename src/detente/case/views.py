"""Can the views that a case gives its actors be had?"""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.graph.start import focused
from detente.analysis.perceptions.view import misbelieved, seen_by
from detente.case.value_tree import ValueTree
from detente.errors import DetenteError, Problem, nearest
from detente.model import Conflict


def view_problems(tree: ValueTree, conflict: Conflict) -> Iterator[Problem]:
    """Yield the views whose changes cannot be made, and pledges in them that there are not.

    Parameters
    ----------
    tree
        The file that tells them.
    conflict
        The conflict in it.
    """
    pledges = [f"pledges.{one.id}" for one in conflict.pledges if one.id]
    pledges += [f"pledges[{place}]" for place in range(1, len(conflict.pledges) + 1)]
    for actor, view in conflict.views.items():
        unknown = [
            (place, one.unaware)
            for place, one in enumerate(view)
            if one.unaware.startswith("pledges") and one.unaware not in pledges
        ]
        for place, path in unknown:
            what = f"no belief stands at {path!r}"
            yield tree.problem(what, nearest(path, pledges), ("views", actor, place, "unaware"))
        fault = "" if unknown else _fault(conflict, actor)
        if fault:
            yield tree.problem(f"the view of {actor!r}: {fault}", "", ("views", actor))


def _fault(conflict: Conflict, actor: str) -> str:
    """Return why a view cannot be had in some phase; empty where it can in all."""
    phases: list[str | None] = [phase.id for phase in conflict.phases]
    for phase in phases or [None]:
        try:
            focus = focused(conflict, phase)
            seen_by(focus, actor, misbelieved(focus, actor))
        except DetenteError as fault:
            where = f" in the phase {phase!r}" if phase else ""
            return "; ".join(str(fault).splitlines()) + where
    return ""
