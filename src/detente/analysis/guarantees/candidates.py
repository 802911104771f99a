"""The pledges that might be added to a deal, and how they are written as changes.

Pledges of a single option, unconditional or on a single option of another actor:

* a *promise*: to go on with what the actor does at the deal, whatever others do;
* an *undertaking in return*: the same to another actor, as long as that does its part at the deal;
  it binds its maker alone;
* a *threat*: to do otherwise if another does otherwise than at the deal;
* an *exchange*: two actors each go on with their parts, each as long as the other does.

What is done in return is tried where each would rather the other did its part, pledges apart; a
promise where what is done harms nobody, or serves somebody; a threat where it bites
(:mod:`detente.analysis.guarantees.sense`).
Nobody is bound by another's pledge: see :class:`detente.model.pledge.Pledge`.
"""

from __future__ import annotations

from collections.abc import Sequence

from detente.analysis.graph.graph import GraphModel
from detente.analysis.guarantees.sense import bites, harms_nobody, wanted
from detente.model.condition import Condition, Not, Taken
from detente.model.conflict import Conflict
from detente.model.option import owner
from detente.model.pledge import Pledge


def candidates(conflict: Conflict, graph: GraphModel, state: int) -> tuple[Pledge, ...]:
    """Return every pledge that would be tried, those that bind one actor first.

    Parameters
    ----------
    conflict, graph
        In option form, and its tables where nobody is bound by pledges: what each would rather.
    state
        The deal, which each of them keeps.
    """
    single, mutual = list[Pledge](), list[Pledge]()
    names = list(conflict.options)
    for place, name in enumerate(names):
        done, by = _literal(conflict, name, state, kept=True), owner(name)
        if harms_nobody(graph, by, state, name):
            single.append(Pledge(by=by, does=done))
        for order, other in enumerate(names):
            if (to := owner(other)) == by:
                continue
            given = _literal(conflict, other, state, kept=True)
            if wanted(graph, to, state, name) > 0 and wanted(graph, by, state, other) > 0:
                in_return = {"by": by, "to": to, "does": done, "given": given}
                single.append(Pledge.model_validate(in_return))
                if place < order:
                    exchange = {"kind": "exchange", "parts": {by: done, to: given}}
                    mutual.append(Pledge.model_validate(exchange))
            if not bites(conflict, graph, state, name, other):
                continue
            breach = _literal(conflict, other, state, kept=False)
            threat = _literal(conflict, name, state, kept=False)
            warned = {"by": by, "does": threat, "given": breach, "kind": "threat"}
            single.append(Pledge.model_validate(warned))
    return (*single, *mutual)


def _literal(conflict: Conflict, option: str, state: int, *, kept: bool) -> Condition:
    """Return that an option is as it is at a state, or that it is not."""
    taken = bool(state & conflict.bits[option])
    return Taken(option) if taken == kept else Not(Taken(option))


def written(pledges: Sequence[Pledge]) -> tuple[str, ...]:
    """Return pledges as changes that make them in a conflict."""
    return tuple(_written(pledge) for pledge in pledges)


def _written(pledge: Pledge) -> str:
    """Return a pledge as the change that makes it."""
    if pledge.parts:
        makers, acts = " with ".join(pledge.parts), " for ".join(map(str, pledge.parts.values()))
        return f"pledge {makers}: {acts}"
    if pledge.kind == "threat":
        return f"threat {pledge.by}: {pledge.kept()}"
    to = f" to {pledge.to}" if pledge.to else ""
    return f"pledge {pledge.by}{to}: {pledge.kept()}"
