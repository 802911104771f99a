"""The highest point of a function with a single peak, for many draws at once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from detente.analysis.settlement.stakes import Floats

STEPS = 80
"""Golden sections: enough to bring any interval below the spacing of floating numbers."""
GOLDEN = (5**0.5 - 1) / 2


def highest_point(height: Callable[[Floats], Floats], low: Floats, high: Floats) -> Floats:
    """Return where a single-peaked function is highest between two bounds.

    Parameters
    ----------
    height
        From places of shape ``(...)`` to heights of the same shape.
    low, high
        Bounds, of the same shape.

    Examples
    --------
    >>> place = highest_point(lambda x: -((x - 3) ** 2), np.array(0.0), np.array(10.0))
    >>> round(float(place), 6)
    3.0
    """
    for _ in range(STEPS):
        width = GOLDEN * (high - low)
        left, right = high - width, low + width
        rising = height(right) > height(left)
        low, high = np.where(rising, left, low), np.where(rising, high, right)
    return np.asarray((low + high) / 2)
