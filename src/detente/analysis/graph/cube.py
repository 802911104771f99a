"""Conditions laid over all combinations of options at once.

A condition mentions few options, so it is evaluated over those alone and then combined with an
array over all states by broadcasting. The lowest options are written out in full first: numpy
then works in runs of whole cache lines instead of two states at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.sweep import Values
from detente.model.condition import Condition

_RUN = 8
"""The number of lowest options written out in full."""


def wide(condition: Condition, options: Sequence[str]) -> NDArray[np.bool_]:
    """Return where a condition is met, in a shape that broadcasts fast against :func:`runs`.

    Returns
    -------
    Boolean array whose last axis runs over all settings of the lowest options and whose other
    axes, one per further option, highest first, have length 2 or 1.
    """
    low = min(_RUN, len(options))
    table = condition.evaluate(_axes(tuple(options)))
    high = table.shape[: len(options) - low]
    return np.broadcast_to(table, high + (2,) * low).reshape((*high, 1 << low))


@lru_cache(maxsize=8)
def _axes(options: tuple[str, ...]) -> dict[str, NDArray[np.bool_]]:
    """Return, for each option, no and yes along an axis of its own, the first option's last."""
    ends = np.array([False, True])
    return {
        name: ends.reshape((1,) * (len(options) - place - 1) + (2,) + (1,) * place)
        for place, name in enumerate(options)
    }


def runs(values: Values) -> Values:
    """Return a view of an array over all states, shaped as :func:`wide` shapes conditions."""
    count = values.size.bit_length() - 1
    low = min(_RUN, count)
    return values.reshape((2,) * (count - low) + (1 << low,))


def feasible_states(options: Sequence[str], infeasible: Iterable[Condition]) -> NDArray[np.bool_]:
    """Return which states meet none of the infeasible conditions; shape (2**k,)."""
    feasible = np.ones(1 << len(options), dtype=bool)
    view = runs(feasible)
    for condition in infeasible:
        np.logical_and(view, ~wide(condition, options), out=view)
    return feasible


def vectors(
    options: Sequence[str], conditions: Sequence[Condition], dtype: type[Any]
) -> NDArray[Any]:
    """Return, for every state, the conditions met as a binary number, the first one leading.

    Parameters
    ----------
    conditions
        At most as many as ``dtype``, an unsigned integer type, has bits.
    """
    met = np.zeros(1 << len(options), dtype=dtype)
    view = runs(met)
    for place, condition in enumerate(reversed(conditions)):
        np.bitwise_or(view, wide(condition, options).astype(dtype) << dtype(place), out=view)
    return met


def totals(options: Sequence[str], weights: Sequence[tuple[Condition, int]]) -> NDArray[np.int64]:
    """Return, for every state, the sum of the weights of the conditions met."""
    total = np.zeros(1 << len(options), dtype=np.int64)
    view = runs(total)
    for condition, weight in weights:
        np.add(view, wide(condition, options) * np.int64(weight), out=view)
    return total
