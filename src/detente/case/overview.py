"""What a case holds, in numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from detente.case.case import Case
from detente.model.state import feasible


def overview(case: Case) -> dict[str, Any]:
    """Return how many actors, options, states, phases, beliefs' claims and sources a case has."""
    conflict = case.conflict
    if conflict.graph is not None:
        states, removed = len(conflict.graph.states), 0
    else:
        left = feasible(list(conflict.options), [one.when for one in conflict.infeasible])
        states = int(np.count_nonzero(left))
        removed = left.size - states
    return {
        "title": conflict.title,
        "actors": len(conflict.actors),
        "options": len(conflict.options),
        "states": states,
        "states left out": removed,
        "phases": [one.id for one in conflict.phases],
        "pledges": len(conflict.pledges),
        "issues": len(conflict.issues),
        "claims": len(case.evidence.claims),
        "sources": len(case.evidence.sources),
        "draft": conflict.draft,
    }
