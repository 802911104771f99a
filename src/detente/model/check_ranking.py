"""Does a ranking of states name every feasible state once?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from detente.errors import Problem, UnknownName, nearest
from detente.model.parts import ConflictParts
from detente.model.preference import Preference, Tier


def ranking_problems(
    conflict: ConflictParts,
    preferences: dict[str, Preference],
    left: NDArray[np.bool_],
    root: tuple[str | int, ...],
) -> Iterator[Problem]:
    """Yield what is wrong with each ranking among some preferences.

    Parameters
    ----------
    left
        For each state code, whether it is feasible.
    root
        Where the preferences stand in the file.
    """
    for actor, preference in preferences.items():
        if preference.ranking is not None:
            where = (*root, actor, "ranking")
            yield from _one_ranking(conflict, actor, preference.ranking, left, where)


def _one_ranking(
    conflict: ConflictParts,
    actor: str,
    ranking: tuple[Tier, ...],
    left: NDArray[np.bool_],
    where: tuple[str | int, ...],
) -> Iterator[Problem]:
    """Yield the unknown, repeated, infeasible and missing states of one ranking."""
    try:
        codes = [conflict.code(state) for tier in ranking for state in tier]
    except UnknownName as fault:
        what = f"the ranking of {actor!r}: no {fault.kind} is called {fault.name!r}"
        yield Problem(what, nearest(fault.name, fault.known), where)
        return
    for code in [code for code in codes if not 0 <= code < len(left)]:
        yield Problem(f"{actor!r} ranks {code}, which is no state code", "Remove it", where)
    for code, times in Counter(codes).items():
        if times > 1:
            yield Problem(f"{actor!r} ranks state {code} {times} times", "Keep one", where)
    missing = sorted(set(np.flatnonzero(left).tolist()) - set(codes))
    if missing:
        graph = conflict.graph
        names = [conflict.taken(code)[0] if graph else str(code) for code in missing[:8]]
        shown = ", ".join(names) + (", …" if len(missing) > 8 else "")
        tie = "[this, that]" if graph else "[5, 11]"
        mend = f"Add {shown}; states that are equally good share a place, as in {tie}"
        yield Problem(f"{actor!r} leaves {len(missing)} feasible states unranked", mend, where)
