"""How far a share counted over random draws can be trusted."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist


def wilson(hits: int, draws: int, *, level: float = 0.95) -> tuple[float, float]:
    """Return the score interval of a share (Wilson 1927).

    Parameters
    ----------
    hits, draws
        How often something was so, out of how many; without draws nothing is known.
    level
        How often such an interval holds the true share.

    >>> low, high = wilson(50, 100)
    >>> round(low, 3), round(high, 3)
    (0.404, 0.596)
    """
    if draws == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = hits / draws
    middle = share + z * z / (2 * draws)
    reach = z * sqrt(share * (1 - share) / draws + z * z / (4 * draws * draws))
    scale = 1 + z * z / draws
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)
