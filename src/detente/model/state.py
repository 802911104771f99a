"""States as codes: which are feasible, and how a condition falls over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from detente.model.condition import Condition

MAX_OPTIONS = 24
"""More options than this make more states than the engine's arrays can hold."""


def truth(condition: Condition, options: Sequence[str]) -> NDArray[np.bool_]:
    """Return where a condition is met over all combinations of options.

    Parameters
    ----------
    condition
        A condition over some of the options.
    options
        All option names, first = least significant bit.

    Returns
    -------
    Boolean array with ``len(options)`` axes, the *last* axis being the first option, so that
    flattening the full array runs over the codes in order. Axes of options that the condition
    does not mention have length 1: the array broadcasts to ``(2,) * len(options)``.
    """
    count = len(options)
    axes = {}
    for place, name in enumerate(options):
        if name in condition.names():
            shape = [1] * count
            shape[count - 1 - place] = 2
            axes[name] = np.array([False, True]).reshape(shape)
    return condition.evaluate(axes)


def feasible(options: Sequence[str], infeasible: Sequence[Condition]) -> NDArray[np.bool_]:
    """Return which codes are feasible: those that meet none of the infeasible conditions.

    Returns
    -------
    Boolean array of ``2**len(options)`` codes.
    """
    shape = (2,) * len(options)
    left_out = [truth(condition, options) for condition in infeasible]
    out = reduce(np.logical_or, left_out, np.zeros((1,) * len(options), dtype=bool))
    return np.broadcast_to(~out, shape).reshape(-1)


def pattern(code: int, count: int) -> str:
    """Return a state as Y and N, first option first.

    >>> pattern(5, 4)
    'YNYN'
    """
    return "".join("Y" if code >> place & 1 else "N" for place in range(count))
