"""What the opponents can answer: the least value over the responses that count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.sweep import Values

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
        Which responses count: see :data:`~detente.analysis.graph.settings.Responses`.

    Returns
    -------
    Array of the same type. The state itself, no response, is counted in; at infeasible states
    stands the greatest number of the type.
    """
    worst: Values = worst_responses(
        graph, [responders], values[None], improving=improving, rule=rule
    )[0]
    return worst


def worst_responses(
    graph: GraphModel,
    groups: Sequence[Sequence[int]],
    values: Values,
    *,
    improving: bool = False,
    rule: Responses = "sequences",
) -> Values:
    """Return what :func:`worst_response` does, for several questions at once.

    Parameters
    ----------
    groups
        For each question, the indices of the actors who answer.
    values
        For each question, one number per state: shape (questions, N).
    graph, improving, rule
        As in :func:`worst_response`.
    """
    moves = graph.moves
    if rule == "sequences":
        return moves.spread(groups, values, improving=improving)
    step: Step = moves.least_improving if improving else moves.least
    answer = _single if rule == "single" else _once_each
    return np.stack(
        [answer(step, tuple(group), row) for group, row in zip(groups, values, strict=True)]
    )


def _single(step: Step, responders: tuple[int, ...], values: Values) -> Values:
    """Return the least value where one responder makes one move, or none does."""
    return _pick([step(actor, values) for actor in responders], values)


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
