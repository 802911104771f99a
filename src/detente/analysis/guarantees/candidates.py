"""The pledges that might be added to a deal, and how they are written as changes.

Pledges of a single option, unconditional or on a single option of another actor:

* a *promise*: to go on with what the actor does at the deal;
* an *exchange*: the same, to another actor and as long as that does its part at the deal, where
  each would rather the other did its part (pledges apart); public (binding both) or undisclosed
  (binding the other alone: see :class:`detente.model.pledge.Pledge`);
* a *threat*: to do otherwise if another does otherwise than at the deal, in public.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from detente.analysis.graph.graph import GraphModel
from detente.model.condition import Condition, Not, Taken
from detente.model.conflict import Conflict
from detente.model.option import owner
from detente.model.pledge import Pledge


def candidates(conflict: Conflict, graph: GraphModel, state: int) -> tuple[Pledge, ...]:
    """Return every pledge that would be tried, undisclosed ones first.

    Parameters
    ----------
    conflict, graph
        In option form, and its tables where nobody is bound by pledges: what each would rather.
    state
        The deal, which each of them keeps.
    """
    undisclosed, public = list[Pledge](), list[Pledge]()
    for name in conflict.options:
        done, by = _literal(conflict, name, state, kept=True), owner(name)
        public.append(Pledge(by=by, does=done))
        for other in conflict.options:
            if (to := owner(other)) == by:
                continue
            given = _literal(conflict, other, state, kept=True)
            both = _wanted(graph, to, state, name) and _wanted(graph, by, state, other)
            for disclosed, listed in ((False, undisclosed), (True, public)) if both else ():
                exchange = {"by": by, "to": to, "does": done, "given": given, "public": disclosed}
                listed.append(Pledge.model_validate(exchange))
            breach = _literal(conflict, other, state, kept=False)
            threat = _literal(conflict, name, state, kept=False)
            warned = {"by": by, "does": threat, "given": breach, "kind": "threat"}
            public.append(Pledge.model_validate(warned))
    return (*undisclosed, *public)


def _wanted(graph: GraphModel, actor: str, state: int, option: str) -> bool:
    """Return whether an actor would rather an option were as it is at a state.

    Over all pairs of states that differ in it alone, the actor is more often better off than worse.
    """
    bit = 1 << graph.options.index(option)
    codes = graph.codes()
    alike = codes[codes & bit == state & bit]
    alike = alike[graph.feasible[alike ^ bit]]
    rank = graph.rank[graph.actor(actor)]
    return bool(np.sign(rank[alike] - rank[alike ^ bit]).sum() > 0)


def _literal(conflict: Conflict, option: str, state: int, *, kept: bool) -> Condition:
    """Return that an option is as it is at a state, or that it is not."""
    taken = bool(state & conflict.bits[option])
    return Taken(option) if taken == kept else Not(Taken(option))


def written(conflict: Conflict, pledges: Sequence[Pledge]) -> tuple[str, ...]:
    """Return pledges as changes that make them in a conflict."""
    changes = []
    for place, pledge in enumerate(pledges, start=len(conflict.pledges) + 1):
        to = f" to {pledge.to}" if pledge.to else ""
        changes.append(f"pledge {pledge.by}{to}: {pledge.kept()}")
        if not pledge.public:
            changes.append(f"conceal pledges[{place}]")
    return tuple(changes)
