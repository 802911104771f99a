"""Whether a pledge makes sense as what it is: a promise that harms nobody, a threat that bites.

Schelling 1960: a threat is to deter who would break the deal, so it must hurt him; it is believed
only where carrying it out does not cost its maker more than the breach does. That nobody threatens
his own side, and that a harmful act is no promise, is this project's own.
"""

from __future__ import annotations

import numpy as np

from detente.analysis.graph.graph import GraphModel
from detente.model.conflict import Conflict


def wanted(graph: GraphModel, actor: str, state: int, option: str) -> int:
    """Return whether an actor would rather an option were as it is at a state.

    Over all pairs of states that differ in it alone: above 0 where the actor is more often better
    off with the option as it is, below 0 where worse, 0 where it does not matter.
    """
    bit = 1 << graph.options.index(option)
    codes = graph.codes()
    alike = codes[codes & bit == state & bit]
    alike = alike[graph.feasible[alike ^ bit]]
    rank = graph.rank[graph.actor(actor)]
    return int(np.sign(rank[alike] - rank[alike ^ bit]).sum())


def harms_nobody(graph: GraphModel, by: str, state: int, option: str) -> bool:
    """Return whether somebody else is better off with what an actor does, or nobody worse."""
    felt = [wanted(graph, other, state, option) for other in graph.actors if other != by]
    return any(one > 0 for one in felt) or not any(one < 0 for one in felt)


def bites(conflict: Conflict, graph: GraphModel, state: int, option: str, breach: str) -> bool:
    """Return whether doing otherwise in one option answers another's breach in a way that counts.

    It hurts whoever breaks the deal; it can be done then; it does not cost its maker more than the
    breach does; and the two are not of one side.
    """
    by, whom = option.partition(".")[0], breach.partition(".")[0]
    broken = state ^ 1 << graph.options.index(breach)
    answered = broken ^ 1 << graph.options.index(option)
    if not (graph.feasible[broken] and graph.feasible[answered]):
        return False
    rank = graph.rank[graph.actor(by)].astype(int)
    loss, cost = rank[state] - rank[broken], rank[broken] - rank[answered]
    hurts = wanted(graph, whom, state, option) > 0
    return bool(hurts and loss > 0 and cost <= loss and not of_one_side(conflict, by, whom))


def of_one_side(conflict: Conflict, one: str, other: str) -> bool:
    """Return whether two actors are patron and client, or move together.

    >>> from detente import load
    >>> syria = load("syria-2016").conflict
    >>> of_one_side(syria, "allies", "us"), of_one_side(syria, "russia", "us")
    (True, False)
    """
    pair = {one, other}
    tied = any({tie.patron, tie.client} == pair for tie in conflict.ties)
    return tied or any(pair <= set(group) for group in conflict.coalitions)
