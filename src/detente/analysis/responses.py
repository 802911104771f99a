"""What the opponents can answer: the least value over the responses that count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np

from detente.analysis.graph import GraphModel
from detente.analysis.settings import Responses
from detente.analysis.sweep import Values

Step = Callable[[int, Values], Values]


def worst_response(
    graph: GraphModel,
    responders: Sequence[int],
    values: Values,
    *,
    improving: bool = False,
    rule: Responses = "sequences",
) -> Values:
    """Return, for every state, the least value over what some actors can make of it.

    Parameters
    ----------
    graph
        The model's tables.
    responders
        Indices of the actors who answer.
    values
        One number per state, of any one type.
    improving
        Whether every step must be an improvement for its mover (credible responses).
    rule
        Which responses count: see :data:`~detente.analysis.settings.Responses`.

    Returns
    -------
    Array of the same type. The state itself, no response, is counted in; at infeasible states
    stands the greatest number of the type.
    """
    moves = graph.moves
    if rule == "sequences":
        return moves.spread(tuple(responders), values, improving=improving)
    step: Step = moves.least_improving if improving else moves.least
    if rule == "single":
        return _pick([step(actor, values) for actor in responders], values)
    return _once_each(step, tuple(responders), values)


def _once_each(step: Step, responders: tuple[int, ...], values: Values) -> Values:
    """Return the least value where every responder moves at most once, in any order.

    Over subsets, smallest first: a subset's response begins with one member, the rest follow.
    """
    least: dict[frozenset[int], Values] = {frozenset(): values}
    for size in range(1, len(responders) + 1):
        smaller, least = least, {}
        for group in map(frozenset, combinations(responders, size)):
            begun = [step(actor, smaller[group - {actor}]) for actor in sorted(group)]
            least[group] = _pick(begun, values)
    return least[frozenset(responders)]


def _pick(arrays: Sequence[Values], values: Values) -> Values:
    """Return the least of some arrays, state by state; ``values`` themselves where none."""
    out: Values = np.minimum.reduce(arrays) if arrays else values
    return out
