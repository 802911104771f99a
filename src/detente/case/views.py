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
        mend = "Take it out, or say in which phases it is so (in: [...])" if conflict.phases else ""
        for place, fault in () if unknown else _faults(conflict, actor):
            yield tree.problem(f"the view of {actor!r}: {fault}", mend, ("views", actor, place))


def _faults(conflict: Conflict, actor: str) -> Iterator[tuple[int, str]]:
    """Yield which part of a view cannot be had, and why: the first of each phase, each once."""
    phases: list[str | None] = [phase.id for phase in conflict.phases]
    seen: dict[tuple[int, str], None] = {}
    for phase in phases or [None]:
        found = _first(focused(conflict, phase), actor)
        if found:
            place, fault = found
            where = f", and so it cannot be had in the phase {phase!r}" if phase else ""
            seen[place, f"{fault}{where}"] = None
    yield from seen


def _first(focus: Conflict, actor: str) -> tuple[int, str] | None:
    """Return the first part of a view that cannot be had in a phase beside those before it."""
    view = focus.views.get(actor, ())
    for place in range(len(view)):
        begun = focus.replaced(views=dict(focus.views) | {actor: view[: place + 1]})
        try:
            seen_by(begun, actor, misbelieved(begun, actor))
        except DetenteError as fault:
            return place, "; ".join(str(fault).splitlines())
    return None
